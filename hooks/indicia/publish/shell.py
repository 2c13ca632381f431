"""The theme around our pages, rendered once for pages that share it and spliced: the costly part of a page.

Pages of one kind and section get the same shell but for title, description, canonical address, table of contents and
body. The shell is rendered once with marks in their places. Before it is trusted, two pages of the group are rendered
in full and compared byte by byte; where a theme or a plugin makes pages differ elsewhere, all are rendered in full.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from typing import Any

import jinja2
from mkdocs.structure.nav import Navigation
from mkdocs.structure.toc import AnchorLink, TableOfContents

from indicia.publish.ready_page import ReadyPage

_MARK = "INDICIAMARK{}X"
_TITLE, _DESCRIPTION, _CANONICAL, _ANCHOR, _CONTENTS, _BODY = (_MARK.format(number) for number in range(6))
_MARKS = re.compile(f"({_MARK.format('[0-5]')})")
_IN_FULL = 3
"""The first pages of a group: one that is only rendered, then two that the shell is compared with."""


@dataclass(slots=True)
class _Group:
    seen: int = 0
    parts: list[str] = field(default_factory=list)
    contents: Callable[[Any], str] | None = None
    trusted: bool = True


class Shell(jinja2.Template):
    """Stands for the theme's template of ready pages: MkDocs asks it to render, as any other."""

    _full: jinja2.Template
    _fixed: frozenset[str]
    _groups: dict[tuple[Any, ...], _Group]

    @classmethod
    def of(cls, environment: jinja2.Environment, nav: Navigation) -> Shell:
        """The shell of a build: `nav` says which pages show where they are, and so are never spliced."""
        shell = object.__new__(cls)  # a template is made from source, this one has none
        shell._full = environment.get_template("main.html")
        shell._fixed = frozenset(_ancestors(page.url for page in nav.pages))
        shell._groups = {}
        return shell

    def render(self, *args: Any, **kwargs: Any) -> str:
        """The page of a context: in full, or spliced."""
        context: dict[str, Any] = dict(*args, **kwargs)
        page: ReadyPage = context["page"]
        if page.url in self._fixed:
            return self._full.render(context)
        group = self._groups.setdefault((_near(page.url, self._fixed), *_group_of(page)), _Group())
        group.seen += 1
        if group.trusted and group.seen > _IN_FULL:
            return _splice(group, page)
        whole = self._full.render(context)
        if group.trusted and group.seen > 1:
            if group.seen == 2:
                _prepare(group, self._full, page, context)
            group.trusted = bool(group.parts) and _splice(group, page) == whole
        return whole


def _ancestors(urls: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for url in urls:
        parts = url.split("/")
        found.update("/".join(parts[:length]) + "/" for length in range(1, len(parts)))
        found.add(url)
    return found


def _near(url: str, fixed: Collection[str]) -> tuple[str, str]:
    """What a page's relative links depend on besides its depth: its section, and the nearest folder above it that the
    navigation leads through. Links of two pages that share these differ in nothing.
    """
    parts = url.split("/")
    above = ("/".join(parts[:length]) + "/" for length in range(len(parts) - 2, 0, -1))
    return parts[0], next((each for each in above if each in fixed), "")


def _group_of(page: ReadyPage) -> tuple[Any, ...]:
    """What else the shell depends on: how deep the page lies, and which parts it has at all."""
    content = page.content or ""
    return (
        page.ready.address.count("/"),
        page.ready.template,
        "<h1" in content,
        bool(page.ready.description),
        page.canonical_url is None,
        bool(page.ready.headings),
        tuple(sorted(page.meta)),
    )


def _prepare(group: _Group, full: jinja2.Template, page: ReadyPage, context: dict[str, Any]) -> None:
    """Renders the shell with marks; leaves the group without parts where the theme is not built that way."""
    marked = copy.copy(page)
    marked.title = _TITLE
    marked.meta = {**page.meta, "title": _TITLE}
    if page.ready.description:
        marked.meta["description"] = _DESCRIPTION
    marked.canonical_url = _CANONICAL if page.canonical_url else None
    # Material looks for a heading in the text and adds one where there is none.
    marked.content = f"<h1></h1>{_BODY}" if "<h1" in (page.content or "") else _BODY
    if page.ready.headings:
        marked.toc = TableOfContents([AnchorLink(_TITLE, _ANCHOR, 2)])
    context = {**context, "page": marked}
    shell = full.render(context).replace(f"<h1></h1>{_BODY}", _BODY)
    if page.ready.headings:
        group.contents = _contents(full.environment, context)
        if group.contents is None:
            return
        marked_contents = group.contents(marked)
        if shell.count(marked_contents) != 1:
            return
        shell = shell.replace(marked_contents, _CONTENTS)
    if shell.count(_BODY) == 1:
        group.parts = _MARKS.split(shell)


def _contents(environment: jinja2.Environment, context: dict[str, Any]) -> Callable[[Any], str] | None:
    """The theme's own partial for the table of contents, as a function of a page."""
    try:
        template = environment.get_template("partials/toc.html")
        language = environment.get_template("partials/language.html").make_module(context)
    except jinja2.TemplateNotFound:
        return None
    shared = {"config": context["config"], "features": context["config"].theme.get("features") or [], "lang": language}
    return lambda page: template.render(shared, page=page)


def _splice(group: _Group, page: ReadyPage) -> str:
    values = {
        _TITLE: page.meta["title"],
        _DESCRIPTION: page.meta.get("description", ""),
        _CANONICAL: page.canonical_url or "",
        _ANCHOR: next((link.id for link in page.toc), ""),
        _CONTENTS: group.contents(page) if group.contents else "",
        _BODY: page.content or "",
    }
    parts = group.parts
    return "".join(values[part] if number % 2 else part for number, part in enumerate(parts))
