"""Which file configures a site: MkDocs takes either name, the first where both are there."""

from __future__ import annotations

from pathlib import Path

USUAL = "mkdocs.yml"
_NAMES = (USUAL, "mkdocs.yaml")


def configuration_file(folder: Path) -> str:
    """The name of the file in a folder; empty where there is none."""
    return next((name for name in _NAMES if (folder / name).is_file()), "")
