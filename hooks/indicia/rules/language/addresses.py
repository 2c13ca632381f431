"""Every address that content of the site claims by its name."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from indicia.model.place import Span
from indicia.model.site import Site
from indicia.model.slug import slug
from indicia.model.value_class import value_class


@value_class
class Address:
    """`path` is relative to the site's root, in lower case, without the closing slash; empty if the name gives none.

    `yields` is true of sources: every key that BibTeX accepts gets an address, with a digest where its own is taken.
    """

    path: str
    name: str
    span: Span
    target: str
    what: str
    yields: bool = False


def addresses(site: Site) -> Iterator[Address]:
    """Briefs and their earlier ids, sources, everything in registries, and ordinary pages.

    Ids of briefs and registries are their own addresses; one in other letters is the fault of SCH-008 and left out.
    """
    for brief in site.briefs:
        name = brief.key
        yield Address(f"briefs/{name}", name, brief.id.span, f"{name}#id", f"the brief `{name}`")
        for alias in brief.aliases:
            what = f"an earlier id of the brief `{name}`"
            yield Address(f"briefs/{alias.value.casefold()}", alias.value, alias.span, f"{name}#aliases", what)
    for entry in site.entries:
        name = entry.key.value
        made = slug(name)
        yield Address(f"sources/{made}" if made else "", name, entry.key.span, name, f"the source `{name}`", True)
    for registry, noun in (("publishers", "publisher"), ("actors", "actor"), ("places", "place"), ("topics", "topic")):
        for name, entity in site.registry(registry).items():
            if name.isascii() and name == name.lower():
                yield Address(f"{registry}/{name}", name, entity.id.span, f"{registry}#{name}", f"the {noun} `{name}`")
    for page in site.pages:
        path = unquote(page.address).strip("/").casefold()
        if path:  # the home page has the root to itself
            yield Address(path, page.path, Span(page.source, 0, 0), page.path, f"the page {page.path}")
