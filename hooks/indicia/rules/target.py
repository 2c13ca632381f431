"""How a rule names what it found, and which broken file may be behind it."""

from __future__ import annotations

from indicia.model.brief import Brief, ProseUse
from indicia.model.item import Item
from indicia.model.site import Site


def target(brief: Brief, item: Item | str | None = None, field: str = "") -> str:
    """`brief#item.field`, whatever of it there is: `baku#E3.cite`, `baku#as_of`, `baku#E3`."""
    name = item.id.value if isinstance(item, Item) else item or ""
    return f"{brief.key}#{'.'.join(part for part in (name, field) if part)}"


def prose_target(use: ProseUse) -> str:
    """The target of a citation or a cross-link in prose: a field of a brief, or a page's path."""
    return target(use.brief, use.item, use.field) if use.brief else use.page


def broken_bibliography(site: Site, key: str = "") -> str:
    """The BibTeX file that lost an entry of this key, else any that lost one; empty while all are whole."""
    return site.lost_keys.get(key.lower()) or min((path for path in site.broken if path.endswith(".bib")), default="")


def broken_registry(site: Site, name: str) -> str:
    """The file of a registry, if something of it was lost."""
    return next((path for path in sorted(site.broken) if path.endswith(f"/registry/{name}.yml")), "")


def broken_brief(site: Site, brief: Brief | None) -> str:
    """The file of a brief, if something of it was lost."""
    return brief.source.path if brief and brief.source.path in site.broken else ""


def broken_brief_named(site: Site, brief_id: str) -> str:
    """The broken file that is, or would have been, the brief of an id."""
    wanted = (f"/briefs/{brief_id}.yml", f"/briefs/{brief_id}.md")
    return next((path for path in sorted(site.broken) if path.endswith(wanted)), "")


def any_broken_brief(site: Site) -> str:
    """The first brief of which something was lost; empty if there is none."""
    return min((path for path in site.broken if "/briefs/" in path), default="")
