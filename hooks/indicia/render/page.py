"""Pages as plain values: what rendering gives and publishing takes. Nothing here knows of MkDocs."""

from __future__ import annotations

from indicia.model.value_class import value_class


@value_class
class Heading:
    """An entry of a page's table of contents; `title` is plain text."""

    anchor: str
    title: str
    children: tuple[Heading, ...] = ()


@value_class
class SearchText:
    """What search finds: a section of the page (`anchor` empty for the page itself), as plain text."""

    anchor: str
    title: str
    text: str


@value_class
class Page:
    """A page of the site.

    `address` is relative to the site's root and ends in `/` (empty for the home page, `404.html` for that page);
    `body` is safe HTML whose links are relative to the address; `template` names the kind of page;
    `redirect` is the address that an earlier address now leads to (such a page has no body).
    """

    address: str
    template: str
    title: str
    body: str
    language: str
    description: str = ""
    headings: tuple[Heading, ...] = ()
    search: tuple[SearchText, ...] = ()
    noindex: bool = False
    redirect: str = ""


@value_class
class PlainFile:
    """A file of the site that is no page: data for programs. `address` is its path from the root, `text` all of it."""

    address: str
    text: str
