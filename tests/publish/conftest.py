"""Mini-sites on disk."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from publish.publish_mini import HOOKS, PAGES, SETTINGS, STAND_IN


@pytest.fixture
def mini(tmp_path: Path) -> Callable[..., Path]:
    """Writes a mini-site of pages, files and more settings; gives its root."""

    def write(
        pages: list[dict[str, Any]] | None = None,
        files: Mapping[str, str] | None = None,
        *,
        settings: str = "",
        theme: str = "mkdocs",
        name: str = "mini",
    ) -> Path:
        root = tmp_path / name
        base = SETTINGS.format(hook=HOOKS / "mkdocs_events.py", theme=theme)
        given = {
            "mkdocs.yml": base + settings,
            "stand_in.py": STAND_IN,
            "pages.json": json.dumps(PAGES if pages is None else pages),
            "content/about.md": "# About\n\n[Briefs](briefs/index.md)\n",
            "content/briefs/x.yml": "title: unpublished notes of the author\n",
            "content/briefs/x.md": "unpublished narrative\n",
            **(files or {}),
        }
        for path, text in given.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text)
        return root

    return write
