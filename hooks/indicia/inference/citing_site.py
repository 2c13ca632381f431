"""Sites of other people's pages, to which Indicia brings citations and nothing else."""

from __future__ import annotations

from indicia.model.site import Site

ADDRESSES = frozenset(("sources", "publishers", "authors", "actors", "places", "topics"))
"""Of the pages that such a site has of ours, beside one for each source, publisher and author."""


def only_cites(site: Site) -> bool:
    """True of a site without briefs that has a home page of its own: its pages cite, and that is all."""
    return not site.briefs and not site.broken and any(not page.address for page in site.pages)
