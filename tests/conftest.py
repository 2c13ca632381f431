"""What the tests of all rooms share: a mini-site on disk from texts, and expected outputs kept in files."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples on every run: a red test has a cause in the change. A long proof (INDICIA_EXAMPLES) draws new ones.
settings.register_profile("steady", derandomize=True, deadline=None)
if "INDICIA_EXAMPLES" not in os.environ:
    settings.load_profile("steady")

MKDOCS = "site_name: Test site\nsite_url: https://example.org/\ndocs_dir: content\n"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite the expected outputs (golden files)")


@pytest.fixture
def site(tmp_path: Path) -> Callable[[Mapping[str, str | bytes]], Path]:
    """Writes a mini-site: `site({"content/briefs/x.yml": "..."})` gives its root. A plain `mkdocs.yml` is added."""

    def write(files: Mapping[str, str | bytes]) -> Path:
        root = tmp_path / "site-under-test"
        for path, text in {"mkdocs.yml": MKDOCS, **files}.items():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode() if isinstance(text, str) else text)
        return root

    return write


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares a text with `golden/<name>` beside the test file; `--update` writes it instead. Normalise before."""

    def compare(name: str, text: str) -> None:
        file = request.path.parent / "golden" / name
        if request.config.getoption("--update"):
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(text.encode())
        expected = file.read_bytes().decode() if file.exists() else f"(no {file.name} yet: pytest --update writes it)"

        assert expected == text

    return compare
