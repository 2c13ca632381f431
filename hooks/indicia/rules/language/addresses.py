"""Every address that content of the site claims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from indicia.model.place import Span
from indicia.model.site import Site


@dataclass(frozen=True, slots=True)
class Address:
    """`section` is the folder; an alias is an earlier address that redirects."""

    section: str
    address: str
    name: str
    span: Span
    target: str
    what: str


def addresses(site: Site) -> Iterator[Address]:
    """Briefs, their earlier ids, sources, and everything in registries. Pages: `page_addresses`."""
    for brief in site.briefs:
        yield Address("briefs", brief.key, brief.key, brief.id.span, f"{brief.key}#id", f"the brief `{brief.key}`")
        for alias in brief.aliases:
            what = f"an earlier id of `{brief.key}`"
            yield Address("briefs", alias.value, alias.value, alias.span, f"{brief.key}#aliases", what)
    for entry in site.entries:
        key = entry.key.value
        yield Address("sources", entry.address, key, entry.key.span, key, f"the source `{key}`")
    for registry in ("publishers", "actors", "places", "topics"):
        for name, entity in site.registry(registry).items():
            what = f"`{name}` among {registry}"
            yield Address(registry, name, name, entity.id.span, f"{registry}#{name}", what)


def page_addresses(site: Site) -> Iterator[Address]:
    """Ordinary pages, whole addresses without the closing slash."""
    for page in site.pages:
        span = Span(page.source, 0, 0)
        yield Address("", page.address.strip("/"), page.path, span, page.path, f"the page {page.path}")
