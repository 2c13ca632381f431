"""`mkdocs serve` while somebody writes: a fault is said, and the last good site stays."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import MkDocsException

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

log = logging.getLogger("mkdocs.plugins.indicia")

# Beside the content and mkdocs.yml, which MkDocs watches itself.
_WATCHED = ("bibliography", "templates")


def watched(root: Path) -> Iterator[Path]:
    """Folders of a site that are part of it and that MkDocs does not know."""
    return (root / name for name in _WATCHED if (root / name).is_dir())


def keep_serving(server: LiveReloadServer) -> None:
    """A rebuild that fails leaves browsers waiting; with this, they get the last good site again."""
    build = server.builder

    def build_or_stay() -> None:
        try:
            build()
        except MkDocsException as error:
            log.error("%s\nThe last good site is still served.", error.format_message())  # noqa: TRY400 - not our fault
        except Exception:
            log.exception("The build failed. The last good site is still served.")

    server.builder = build_or_stay
