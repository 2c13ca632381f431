"""Ordinary Markdown pages: where they stand, and at which address MkDocs publishes them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import PurePosixPath
from urllib.parse import quote

from indicia.load.briefs import front_matter, passage_from
from indicia.load.foreign_yaml import child, plain_text
from indicia.load.yaml.text import compose
from indicia.model.finding import LoadProblem, Problem
from indicia.model.page import MarkdownPage
from indicia.model.place import Source, Word


def published(paths: Sequence[str], excluded: Word | None) -> tuple[Sequence[str], list[LoadProblem]]:
    """Those of the pages that MkDocs does not leave out: `excluded` are the patterns of `exclude_docs`.

    Paths are relative to the folder of pages. What only `draft_docs` names is a page to come, and stays.
    """
    # The library takes as long to import as YAML does; and the usual patterns are for folders that hold no such page.
    lines = excluded.value.splitlines() if excluded else []
    lines = [line for line in lines if not line.strip().startswith(("#", "/briefs/", "/registry/"))]
    if excluded is None or not paths or not any(map(str.strip, lines)):
        return paths, []
    from pathspec.gitignore import GitIgnoreSpec

    try:
        spec = GitIgnoreSpec.from_lines(lines)
    except ValueError as error:
        place = excluded.span
        hint = "write patterns as in a `.gitignore` file, one a line"
        problem = Problem(place, f"`exclude_docs`: {error}", place.source.path, excluded.value, hint)
        return paths, [LoadProblem("wrong-type", problem)]
    return [path for path in paths if not spec.match_file(path)], []


def page_address(path: str, siblings: Collection[str] = (), *, folders: bool = True) -> str | None:
    """The address of a page, `path` being relative to the folder of pages.

    As MkDocs makes it: `about.md` is `about/`, without `folders` `about.html`; `index.md` and `README.md` their folder.
    None for a `README.md` beside an `index.md` (one of the `siblings`): MkDocs leaves it out.
    """
    file = PurePosixPath(path)
    folder = "" if str(file.parent) == "." else f"{file.parent}/"
    if file.stem not in ("index", "README"):
        return quote(f"{folder}{file.stem}/" if folders else f"{folder}{file.stem}.html")
    if file.stem == "README" and f"{folder}index.md" in siblings:
        return None
    return quote(folder)


def read_page(source: Source, address: str) -> MarkdownPage:
    """The page with its body, front matter left out."""
    matter = front_matter(source.text)
    title = _title(source, matter[0]) if matter else ""
    return MarkdownPage(source.path, address, source, passage_from(source, matter[1] if matter else 0), title)


def _title(source: Source, end: int) -> str:
    """The title in the front matter. What is wrong in there is for MkDocs to say, whose fields they are."""
    if "title" not in source.text[:end]:
        return ""
    return plain_text(child(compose(source, end=end, foreign=True).node, "title")).strip()
