"""Articles and lists as commands take them: a file, or standard input."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from indicia.intake.article.reading import Article
    from indicia.model.site import Site

STANDARD_INPUT = "-"


def open_article(file: str) -> Article:
    """Reads a file, or standard input for `-`; one line of error for what cannot be read."""
    from indicia.intake.article.decoding import NotAnArticle
    from indicia.intake.article.reading import read_article

    path = "stdin" if file == STANDARD_INPUT else shown(Path(file))
    try:
        raw = sys.stdin.buffer.read() if file == STANDARD_INPUT else Path(file).read_bytes()
    except OSError as error:
        raise refusal(path, f"it cannot be read: {error.strerror or error}") from error
    except ValueError as error:  # a NUL in the name
        raise refusal(path, "this is no name of a file") from error
    try:
        return read_article(raw, path)
    except NotAnArticle as error:
        raise refusal(path, str(error)) from error


def shown(file: Path) -> str:
    """A file as reports name it: from the working folder on, where it lies below that."""
    here = Path.cwd()
    return (file.relative_to(here) if file.is_relative_to(here) else file).as_posix()


def refusal(path: str, why: str) -> click.ClickException:
    """One line that says why a file is of no use; ends the command with 2."""
    return click.ClickException(f"{path}: {why}".encode("utf-8", "backslashreplace").decode())


def site_around(root: Path | None) -> Site:
    """The site that was named or in which we are; elsewhere, one without any content."""
    from indicia.cli.options import find_root
    from indicia.load import load_site

    try:
        found = find_root(root)
    except click.UsageError:
        if root is not None:
            raise
    else:
        return load_site(found)
    from indicia.load.vocabulary import package_vocabulary
    from indicia.model.place import Source, Span
    from indicia.model.settings import Configuration, Settings
    from indicia.model.site import Site

    nowhere = Settings(span=Span(Source("mkdocs.yml", ""), 0, 0))
    return Site(configuration=Configuration(settings=nowhere), vocabulary=package_vocabulary())
