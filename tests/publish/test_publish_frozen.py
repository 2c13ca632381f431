"""Links of frozen pages that lead nowhere any more become text; those of other pages stay faults."""

from __future__ import annotations

from indicia.publish.frozen import without_lost_links
from indicia.publish.links import BrokenLink
from indicia.publish.ready_page import Kept
from indicia.render.page import Page

BODY = (
    '<p title="a > b">See <a href="../x/?a&amp;b">x</a>, <a href="../y/">y</a>, href="../x/" '
    '<img src="g.png" alt="g"></p>'
)


def test_only_lost_links_of_frozen_pages_go() -> None:
    frozen, other = (
        Kept(Page(address, template, "T", BODY, "en")) for address, template in (("v/", "version"), ("b/", "brief"))
    )
    broken = [BrokenLink("v/", "../x/?a&b"), BrokenLink("v/", "g.png"), BrokenLink("b/", "g.png")]

    assert without_lost_links([frozen, other], broken) == [BrokenLink("b/", "g.png")]
    assert frozen.body == ('<p title="a > b">See <a>x</a>, <a href="../y/">y</a>, href="../x/" <img alt="g"></p>')
    assert other.body == BODY
