"""Options that several commands take: where the site is, and which day it is."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

CONFIGURATION = "mkdocs.yml"
Decorated = TypeVar("Decorated", bound=Callable[..., Any])


def root_option(command: Decorated) -> Decorated:
    """`--root DIR`: the command gets `root`, a folder that holds `mkdocs.yml`."""
    option = click.option(
        "--root",
        type=click.Path(path_type=Path),
        metavar="DIR",
        callback=lambda _context, _parameter, given: find_root(given),
        help=f"The site's folder. Default: the nearest one upward with {CONFIGURATION}.",
    )
    return option(command)


def today_option(command: Decorated) -> Decorated:
    """`--today DATE`: the command gets `today`, a date or None."""
    option = click.option(
        "--today",
        metavar="DATE",
        callback=lambda _context, _parameter, given: _day(given) if given else None,
        help="The day to check for, as in 2026-11-22.",
    )
    return option(command)


def find_root(given: Path | None) -> Path:
    """The folder that was given, or the nearest one upward that holds `mkdocs.yml`; UsageError if there is none."""
    from indicia.load.configuration_file import configuration_file  # with its room, which takes time to import

    if given is None:
        here = Path.cwd()
        for folder in (here, *here.parents):
            if configuration_file(folder):
                return folder
        raise click.UsageError(f"there is no {CONFIGURATION} in {here} or above it; name the site's folder with --root")
    if not given.is_dir():
        raise click.UsageError(f"--root: {given} is not a folder")
    if not configuration_file(given):
        raise click.UsageError(f"--root: there is no {CONFIGURATION} in {given}")
    return given.resolve()


def build_day() -> datetime.date | None:
    """The day of SOURCE_DATE_EPOCH (UTC), or None where it is not set; UsageError where it is no number of seconds."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    if not given:
        return None
    try:
        return datetime.datetime.fromtimestamp(int(given), datetime.UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise click.UsageError(f"SOURCE_DATE_EPOCH is not a number of seconds: {given!a}") from error


def system_day() -> datetime.date:
    """Today where the author sits."""
    return datetime.datetime.now().astimezone().date()


def _day(given: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(given)
    except ValueError as error:
        raise click.BadParameter(f"{given!a} is not a day in the form 2026-11-22") from error
