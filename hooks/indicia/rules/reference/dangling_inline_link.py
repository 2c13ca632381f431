"""REF-006."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.item import ANYTHING
from indicia.model.nearest import did_you_mean
from indicia.model.site import Site
from indicia.rules.crosslink.link_target import read_link
from indicia.rules.reference.item_index import items_by_id, names
from indicia.rules.target import broken_brief, prose_target


@rule("REF-006", Severity.ERROR)
def dangling_inline_link(site: Site) -> Iterator[Problem]:
    """A cross-link in prose, `[[E1]]` or `[[brief#E1]]`, leads to an item that is there.

    Readers follow it; one that leads nowhere would show as brackets in the middle of a sentence.

    ```yaml bad
    gaps:
      - {id: G1, question: How many ships will pass?, why: "It decides ⟦[[J1]]⟧."}
    ```

    ```yaml good
    gaps:
      - {id: G1, question: How many ships will pass?, why: "It decides [[thesis]], and [[G2|the date]] matters."}
      - {id: G2, question: When do the rains begin?}
    ```
    """
    known = {brief.key: items_by_id(site, brief) for brief in site.briefs}
    for use in site.prose:
        if use.link is None:
            continue
        link = read_link(site, use)
        brief = site.brief_by_id.get(link.brief) if link.brief else use.brief
        if brief is None or not link.item or link.item.casefold() in ("thesis", *known[brief.key]):
            continue
        moved = next((new.value for old, new in brief.renamed if old.value.casefold() == link.item.casefold()), "")
        hint = f"it is called `{moved}` now" if moved else did_you_mean(link.item, names(brief, ANYTHING))
        whose = "this brief" if brief is use.brief else f"the brief `{brief.key}`"
        message = f"`[[{use.link.target}]]` leads nowhere: {whose} has no item `{link.item}`"
        follows = broken_brief(site, brief)
        yield Problem(use.span, message, prose_target(use), use.link.target, hint, follows=follows)
