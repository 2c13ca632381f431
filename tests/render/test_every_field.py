from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import yaml

from indicia.load import load_site
from indicia.render import pages
from render.every_field import ITEMS, Everything
from render.reading_html import Seen, seen

WORK = "@online{work2025, title = {T}, author = {{Canal Desk}}, date = {2025}, url = {https://example.org/w}}\n"
OTHER = "title: Other\nauthors: A\nas_of: 2025\nthesis: Other thesis.\nstatus: published\npublished: 2025-02-02\n"
HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(2)> " onload="alert(3)\' {{ 713 * 713 }} & </p></section>'

Site = Callable[[Mapping[str, str]], Path]


def page_of(site: Site, everything: Everything) -> tuple[str, Seen]:
    brief = yaml.safe_dump(everything.brief(), allow_unicode=True, sort_keys=False, width=10_000)
    files = {"content/briefs/all.yml": brief, "content/briefs/other.yml": OTHER, "bibliography/a.bib": WORK}
    loaded = load_site(site(files))
    assert [each.problem.message for each in loaded.load_problems] == []
    body = next(page for page in pages(loaded, drafts=True) if page.address == "briefs/all/").body
    return body, seen(body)


def page_of_the_indicator(site: Site, everything: Everything) -> Seen:
    """The page of the brief's indicator: the brief's own page tells no more of it than is needed there."""
    brief = yaml.safe_dump(everything.brief(), allow_unicode=True, sort_keys=False, width=10_000)
    files = {"content/briefs/all.yml": brief, "content/briefs/other.yml": OTHER, "bibliography/a.bib": WORK}
    found = next(page for page in pages(load_site(site(files)), drafts=True) if page.address == "indicators/all/I1/")
    return seen(found.body)


def told(*pages: Seen) -> str:
    """All text and all values of attributes."""
    return " ".join([each.text + " ".join(value for _, _, value in each.attributes) for each in pages])


def test_every_text_of_the_model_is_shown(site: Site) -> None:
    everything = Everything("mark", "words")
    _, found = page_of(site, everything)
    own = page_of_the_indicator(site, Everything("mark", "words"))
    shown = told(found, own)

    assert {field for field, mark in everything.written.items() if mark not in shown} == set()
    assert len(everything.written) > 60
    threshold = everything.written["indicators.counts_as_observed"]
    assert threshold in told(found)  # stands on both


def test_marks_and_markup_in_every_text_make_no_link_within_a_link(site: Site) -> None:
    everything = Everything("mark", "*as* [@work2025, p. 3] and [[E1]] `say` [so](https://example.org/)")
    _, found = page_of(site, everything)

    assert found.faults == []
    assert len(found.ids) == len(set(found.ids))


def test_hostile_text_stays_text_in_every_field(site: Site) -> None:
    everything = Everything("mark", HOSTILE)
    body, found = page_of(site, everything)
    own = page_of_the_indicator(site, Everything("mark", HOSTILE))
    shown = told(found, own)

    assert found.faults == own.faults == []
    assert own.tags & {"script", "style", "iframe", "form", "input"} == set()
    assert found.tags & {"script", "style", "iframe", "form", "input"} == set()
    assert [each for each in found.attributes if each[1].startswith("on")] == []
    assert [each for each in found.attributes if each[0] == "img"] == [
        each for each in found.attributes if each[0] == "img" and not each[2].startswith("x")
    ]
    assert "508369" not in body
    assert {field for field, mark in everything.written.items() if mark not in shown} == set()


def test_every_item_has_its_anchor_and_a_permanent_link(site: Site) -> None:
    _, found = page_of(site, Everything("mark", "words"))
    items = [*ITEMS.values(), "thesis"]
    permanent = {href for href, name in found.links if "ermanent link" in name}

    assert {item: found.ids.count(item) for item in items} == dict.fromkeys(items, 1)
    assert {f"#{item}" for item in items} <= permanent


def test_the_page_is_sound(site: Site) -> None:
    _, found = page_of(site, Everything("mark", "words"))

    assert found.faults == []
    assert len(found.ids) == len(set(found.ids))
    assert [name for name, _ in found.headings].count("h1") == 1
    assert [(href, name) for href, name in found.links if not href or not name.strip()] == []
    assert {href[1:] for href, _ in found.links if href.startswith("#")} <= set(found.ids)
