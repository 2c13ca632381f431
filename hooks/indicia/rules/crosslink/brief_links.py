"""Every link from a brief or a page to a brief."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.brief import Brief
from indicia.model.place import Span
from indicia.model.site import Site
from indicia.model.value_class import value_class
from indicia.rules.crosslink.link_target import read_link
from indicia.rules.target import prose_target, target


@value_class
class BriefLink:
    """`origin` is the brief in which it stands, or None for a page; `relation` is empty but in `related`."""

    origin: Brief | None
    to: str
    span: Span
    target: str
    relation: str = ""


def brief_links(site: Site) -> Iterator[BriefLink]:
    """Links in `related`, in citations of briefs, in shared indicators and in prose, known or not."""
    for brief in site.briefs:
        for each in brief.related:
            if each.brief:
                relation = each.relation.value if each.relation else ""
                yield BriefLink(brief, each.brief.value, each.brief.span, target(brief, field="related"), relation)
        for indicator in brief.indicators:
            if indicator.use:
                name = indicator.use.value.partition("#")[0]
                yield BriefLink(brief, name, indicator.use.span, target(brief, indicator, "use"))
    for brief, item, _, citation in site.citations:
        if citation.brief:
            yield BriefLink(brief, citation.brief.value, citation.brief.span, target(brief, item, "cite"))
    for use in site.prose:
        if use.link:
            name = read_link(site, use).brief
            if name:
                yield BriefLink(use.brief, name, use.span, prose_target(use))
