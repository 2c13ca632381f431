from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicia.inference.citing_site import ADDRESSES as CITING_ADDRESSES
from indicia.load import load_site
from indicia.model.page import FIXED_ADDRESSES
from indicia.render import addresses
from indicia.render.site import pages


@pytest.mark.parametrize(
    ("here", "there", "link"),
    [
        ("briefs/canal/", "sources/key/", "../../sources/key/"),
        ("briefs/canal/", "briefs/other/#E1", "../other/#E1"),
        ("briefs/canal/", "briefs/canal/#E1", "#E1"),
        ("briefs/canal/", "briefs/canal/", "./"),
        ("briefs/canal/", "", "../../"),
        ("", "", "./"),
        ("", "briefs/", "briefs/"),
        ("404.html", "briefs/", "briefs/"),
        ("about/", "assets/gauge.png", "../assets/gauge.png"),
    ],
)
def test_relative_links(here: str, there: str, link: str) -> None:
    assert addresses.relative(here, there) == link


_FOLDERS = st.lists(st.sampled_from(["briefs", "sources", "a", "b"]), max_size=3).map(
    lambda parts: "".join(f"{part}/" for part in parts)
)


@given(here=_FOLDERS, there=_FOLDERS)
def test_a_relative_link_leads_where_it_should(here: str, there: str) -> None:
    landed = posixpath.normpath(posixpath.join("/base", here, addresses.relative(here, there)))

    assert landed == posixpath.normpath(posixpath.join("/base", there))


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Dövlət təhlükəsizliyi", "dovlet-tehlukesizliyi"),
        ("İlham Əliyev", "ilham-eliyev"),
        ("Путин", "putin"),
        ("Canal  Desk!", "canal-desk"),
        ("CON", "x-con"),
        ("…", "2026"),
        ("", "x"),
    ],
)
def test_slugs(text: str, slug: str) -> None:
    assert addresses.slug(text) == slug


def test_a_domain_keeps_its_stops() -> None:
    assert addresses.slugs(["cnn.com", "Очень.рф"], dots=True) == {"cnn.com": "cnn.com", "Очень.рф": "ochen.rf"}


def test_names_with_one_slug_are_numbered_and_who_is_its_own_slug_keeps_it() -> None:
    assert addresses.slugs(["Əli", "eli", "Éli"]) == {"eli": "eli", "Éli": "eli-2", "Əli": "eli-3"}


@given(st.lists(st.text(max_size=20), max_size=30))
def test_slugs_are_never_empty_and_never_alike(names: list[str]) -> None:
    found = addresses.slugs(names)

    assert set(found) == set(names)
    assert len({slug.casefold() for slug in found.values()}) == len(found)
    assert all(slug.isascii() and slug.strip(".-") for slug in found.values())


def test_a_section_steps_aside_for_an_item() -> None:
    assert addresses.section("evidence", ["E1"]) == "sec-evidence"
    assert addresses.section("evidence", ["Sec-Evidence"]) == "sec-evidence-2"


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://example.org/a", "https://example.org/a"),
        ("HTTP://example.org", "HTTP://example.org"),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("example.org", ""),
    ],
)
def test_only_the_web_is_linked_to(url: str, link: str) -> None:
    assert addresses.outside(url) == link


@pytest.mark.parametrize(
    ("files", "addresses"),
    [({}, FIXED_ADDRESSES), ({"content/index.md": "A site that cites.\n"}, CITING_ADDRESSES)],
)
def test_the_fixed_addresses_are_those_that_an_empty_site_has(
    site: Callable[[Mapping[str, str]], Path], files: Mapping[str, str], addresses: frozenset[str]
) -> None:
    made = {page.address.rstrip("/") for page in pages(load_site(site(files)), drafts=False)}

    assert {each for each in made if each and "/" not in each} - {"404.html"} == addresses
