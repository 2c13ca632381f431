"""Where a relative link leads."""

from __future__ import annotations

import pytest

from indicia.publish.links import anchors, broken_links, hrefs
from indicia.render.page import Page

SITE = {
    "": None,
    "briefs/": frozenset[str](),
    "briefs/x/": frozenset({"E1", "ə"}),
    "assets/a.css": None,
    "404.html": None,
}


def leads(address: str, link: str) -> bool:
    page = Page(address, "t", "T", f'<a href="{link}">x</a>', "en")
    return not list(broken_links([page], SITE))


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("briefs/x/", "../"), ("briefs/x/", "../../"), ("briefs/x/", "../x/#E1"), ("briefs/x/", "#E1"), ("", "./"),
        ("briefs/x/", "./"), ("briefs/", "x/"), ("briefs/", "./x/../x/#E1"), ("", "briefs/x/#%C9%99"), ("", "briefs//"),
        ("404.html", "assets/a.css?v=1"), ("briefs/x/", "../../briefs/x/index.html#E1"), ("briefs/x/", ".."),
        ("briefs/x/", "https://example.org"), ("briefs/x/", "//example.org"), ("briefs/x/", "mailto:a@example.org"),
    ],
)  # fmt: skip
def test_a_link_that_leads_somewhere(address: str, link: str) -> None:
    assert leads(address, link)


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("briefs/x/", "../../../"), ("", "../"), ("briefs/x/", "../y/"), ("briefs/x/", "#E2"), ("briefs/", "#E1"),
        ("", "briefs"), ("briefs/", "x"), ("briefs/x/", "a/../../../../"), ("", "assets/"), ("", "briefs/x/#e1"),
    ],
)  # fmt: skip
def test_a_link_that_leads_nowhere(address: str, link: str) -> None:
    assert not leads(address, link)


def test_every_link_and_anchor_is_seen() -> None:
    body = (
        '<a\nclass="c" href="a&amp;b/">x</a><img alt="a > b" src="i.png"><p data-id="no" id="E&quot;1">href="text"</p>'
    )
    assert hrefs(body) == {"a&b/", "i.png"}
    assert anchors(body) == {'E"1'}
