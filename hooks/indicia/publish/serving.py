"""`mkdocs serve` while somebody writes: a fault is said, and the last good site stays."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import MkDocsException

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

log = logging.getLogger("mkdocs.plugins.indicia")

# Beside the content and mkdocs.yml, which MkDocs watches itself.
_WATCHED = ("bibliography", "templates")


def _watched(root: Path) -> set[Path]:
    """Folders of a site that are part of it and that MkDocs does not know."""
    return {root / name for name in _WATCHED if (root / name).is_dir()}


def keep_serving(server: LiveReloadServer, root: Path) -> None:
    """Watches the whole site; a rebuild that fails leaves browsers waiting, but now they get the last good site again.

    A folder that came since the last build is watched from the next one on.
    """
    build = server.builder
    known: set[Path] = set()

    def watch() -> None:
        for folder in sorted(_watched(root) - known):
            server.watch(str(folder))
            known.add(folder)

    def build_or_stay() -> None:
        watch()
        try:
            build()
        except MkDocsException as error:
            log.error("%s\nThe last good site is still served.", error.format_message())  # noqa: TRY400 - not our fault
        except Exception:
            log.exception("The build failed. The last good site is still served.")

    watch()
    server.builder = build_or_stay
