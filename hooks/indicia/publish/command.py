"""`indicia build` and `indicia serve`: MkDocs' own commands, in a site that need not name the hook."""

from __future__ import annotations

import datetime
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # Material's advertisement, read when the theme is first loaded

import click
from mkdocs.__main__ import State
from mkdocs.commands.build import build as build_site
from mkdocs.commands.serve import serve as serve_site
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from indicia.load.configuration_file import configuration_file
from indicia.publish import events
from indicia.publish.preparation import Fault, Wish
from indicia.publish.session import SESSION

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

_HOOK = Path(__file__).with_name("hook.py")


def build(
    root: Path,
    *,
    drafts: bool = False,
    today: datetime.date | None = None,
    strict: bool = False,
    config_file: str = "",
) -> int:
    """Checks and builds the site of a folder; gives the exit code: 0, 1 for findings, 3 for a fault of ours.

    Findings and progress go to stderr, the place of the site to stdout.
    """
    with _wishing(Wish(drafts or None, today)):
        try:
            config = _config(root / (config_file or configuration_file(root)), strict=True if strict else None)
            config.plugins.on_startup(command="build", dirty=False)
            try:
                build_site(config)
            finally:
                config.plugins.on_shutdown()
        except MkDocsException as error:
            return _failed(error)
    click.echo(f"The site is ready: open {Path(config.site_dir) / 'index.html'}")
    return 0


def serve(root: Path, *, address: str | None = None, drafts: bool = True, config_file: str = "") -> int:
    """Serves the site of a folder and builds it again at every change, until Ctrl-C; gives the exit code."""
    with _wishing(Wish(drafts)):
        try:
            file = root / (config_file or configuration_file(root))
            config = _config(file)
            given: dict[str, Any] = {"dev_addr": address} if address else {}
            serve_site(config_file=str(file), hooks=_hooks(config), **given)
        except MkDocsException as error:
            return _failed(error)
    return 0


@contextmanager
def _wishing(wish: Wish) -> Iterator[None]:
    """While a command runs: MkDocs speaks to the terminal, and the events know what is wanted."""
    speaking = State()  # type: ignore[no-untyped-call]
    if not sys.stderr.isatty() or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        speaking.stream.setFormatter(logging.Formatter("%(levelname)-8s-  %(message)s"))
    SESSION.wish = wish
    try:
        yield
    finally:
        SESSION.wish = Wish()
        speaking.logger.removeHandler(speaking.stream)


def _config(file: Path, **given: Any) -> MkDocsConfig:
    config = load_config(str(file), **given)
    if not _answers(config):
        config = load_config(str(file), hooks=_hooks(config), **given)
    return config


def _hooks(config: MkDocsConfig) -> list[str]:
    """The site's hooks, with ours if they lack it."""
    own = [str(name) for name in config.hooks]  # a mapping by name, once it is validated
    return own if _answers(config) else [*own, str(_HOOK)]


def _answers(config: MkDocsConfig) -> bool:
    return any(getattr(plugin, "on_config", None) is events.on_config for plugin in config.plugins.values())


def _failed(error: MkDocsException) -> int:
    cause = error.__context__
    if not isinstance(cause, MkDocsException):
        click.echo(error.format_message(), err=True)  # else MkDocs has logged the cause
    return 3 if isinstance(cause, Fault) else 1
