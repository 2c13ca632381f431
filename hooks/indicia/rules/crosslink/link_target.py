"""What a cross-link in prose means: an item, a brief, or an item of a brief."""

from __future__ import annotations

from indicia.model.brief import Brief, ProseUse
from indicia.model.nearest import nearest
from indicia.model.site import Site
from indicia.model.value_class import value_class


@value_class
class LinkTarget:
    """Ids as written; `brief` is empty where the link stays in its own brief, `item` where a whole brief is meant."""

    brief: str
    item: str


def read_link(site: Site, use: ProseUse) -> LinkTarget:
    """`[[x]]` is an item of the same brief, else a brief. One that is neither is taken for what it is most like."""
    assert use.link is not None  # the caller has looked
    head, mark, item = (part.strip() for part in use.link.target.partition("#"))
    if mark or use.brief is None:
        return LinkTarget(head, item)
    own = head.casefold() == "thesis" or use.brief.item(head) is not None
    if own or (head not in site.brief_by_id and not _like_a_brief(site, use.brief, head)):
        return LinkTarget("", head)
    return LinkTarget(head, "")


def _like_a_brief(site: Site, brief: Brief, name: str) -> bool:
    """Ids of briefs are lower case and say what they are about; those of items are short, or near to another item's."""
    if name != name.lower():
        return False
    close = nearest(name, [*(item.id.value for item in brief.items()), *site.brief_by_id])
    return close[0] in site.brief_by_id if close else "-" in name
