"""The house tests itself: sizes, names, words that must not appear, documentation that runs."""

from __future__ import annotations

import ast
import importlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "hooks" / "indicia"
MODULES = sorted(PACKAGE.rglob("*.py"))
FORBIDDEN = {"utils", "helpers", "common", "misc", "manager", "processor", "handler", "info"}
# A module or function that is longer, with the reason why it reads better whole.
LONGER_MODULES: dict[str, str] = {}
LONGER_FUNCTIONS: dict[str, str] = {}


def test_no_module_is_too_long() -> None:
    long = {
        path.relative_to(PACKAGE).as_posix(): count
        for path in MODULES
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > 250
    }

    assert {name: count for name, count in long.items() if name not in LONGER_MODULES} == {}


def test_no_function_is_too_long() -> None:
    long = {}
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                # A rule's docstring is its documentation and its examples: it does not count.
                first = node.body[1] if ast.get_docstring(node) and len(node.body) > 1 else node.body[0]
                count = (node.end_lineno or 0) - first.lineno + 1
                if count > 40:
                    long[f"{path.relative_to(PACKAGE).as_posix()}:{node.name}"] = count

    assert {name: count for name, count in long.items() if name not in LONGER_FUNCTIONS} == {}


def test_no_module_has_a_name_that_says_nothing() -> None:
    named = {path.stem.strip("_") for path in MODULES} | {path.parent.name for path in MODULES}

    assert named & FORBIDDEN == set()


def test_every_module_says_what_it_is() -> None:
    silent = [
        path.relative_to(PACKAGE).as_posix()
        for path in MODULES
        if (tree := ast.parse(path.read_text(encoding="utf-8"))).body and not ast.get_docstring(tree)
    ]

    assert silent == []


@pytest.mark.parametrize("room", sorted(path.name for path in PACKAGE.iterdir() if (path / "__init__.py").is_file()))
def test_every_door_of_a_room_says_what_it_does(room: str) -> None:
    module = importlib.import_module(f"indicia.{room}")
    doors = [getattr(module, name) for name in getattr(module, "__all__", ())]

    assert [door for door in doors if callable(door) and not door.__doc__] == []


def test_readme_names_every_command_of_the_make_file() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    targets = re.findall(r"^([a-z-]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)

    assert [name for name in targets if name not in {"help", "update", "clean"} and f"make {name}" not in readme] == []


@pytest.mark.parametrize("command", ["check", "build", "serve", "explain", "schema", "config", "release", "diff"])
def test_readme_and_command_line_agree(command: str) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = subprocess.run(
        [sys.executable, "-m", "indicia", command, "--help"], capture_output=True, text=True, check=False, cwd=ROOT
    )

    assert f"indicia {command}" in readme
    assert shown.returncode == 0
    assert "Example" in shown.stdout


def test_changelog_has_the_version() -> None:
    version = re.search(r'^version = "(.+)"$', (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)

    assert version is not None
    assert f"## {version[1]}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_every_dependency_has_its_reason() -> None:
    contributing = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    listed = project[project.index("\ndependencies = [") : project.index("[project.scripts]")]
    names = re.findall(r'^    "([A-Za-z0-9-]+)', listed, re.MULTILINE)

    assert names
    assert [name for name in names if f"`{name}`" not in contributing] == []
