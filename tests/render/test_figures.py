"""Figures say what the content says, to those who see them and to those who do not; the same bytes each time."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.load import load_site
from indicia.render import pages
from render.reading_html import seen

Site = Callable[[Mapping[str, str]], Path]

HEAD = "title: Own\nauthors: A\nas_of: 2025\nstatus: published\npublished: 2025-02-02\nthesis: B.\n"
TREE = """\
scenarios:
  - {id: deal, name: Deal, summary: S., likelihood: 55-75%}
  - {id: none, name: No deal, summary: S., likelihood: 25-45%}
  - {id: war, name: War, summary: S., given: deal, likelihood: 60-80%}
  - {id: peace, name: Peace, summary: S., given: deal}
"""
# Within the signs of code, tags are words of the name.
HOSTILE = '`"</title></svg><script>alert(1)</script><b onmouseover=alert(2)> & x`'


def body_of(site: Site, text: str, **files: str) -> str:
    found = {"content/briefs/own.yml": HEAD + text, **files}
    made = {page.address: page.body for page in pages(load_site(site(found)), drafts=False)}
    return made["briefs/own/"]


def figure(body: str, kind: str) -> str:
    """The drawing of a kind, with what is nested in it; there must be one."""
    start = body.index(f'<svg class="ind-figure ind-{kind}"')
    depth = 0
    for found in re.finditer(r"<(/?)svg\b", body[start:]):
        depth += -1 if found[1] else 1
        if depth == 0:
            return body[start : start + found.end() + 1]
    raise AssertionError(f"{kind} is never closed")


def test_the_ladder_is_where_the_likelihood_is(site: Site) -> None:
    body = body_of(
        site, "judgements: [{id: J1, statement: C., likelihood: 55-80%}, {id: J2, statement: D., likelihood: 60%}]\n"
    )

    # 1% is 0 and 99% is 100: 55 lies at 1 + 0.98 * 55.
    assert '<rect class="ind-band" x="54.9%" width="24.5%"' in body
    assert '<line class="ind-point" x1="59.8%" x2="59.8%"' in body
    assert body.count('class="ind-figure ind-ladder"') == 3


def test_the_thesis_has_a_hatched_ladder_where_something_else_is_rated_and_what_is_not_rated_has_none(
    site: Site,
) -> None:
    some = body_of(site, "judgements: [{id: J1, statement: C., likelihood: likely}, {id: J2, statement: D.}]\n")
    none = body_of(site, "judgements: [{id: J1, statement: C.}, {id: J2, statement: D.}]\n")

    assert some.count('fill="url(#sec-hatch-ladder-thesis)"') == 1
    assert '<pattern id="sec-hatch-ladder-thesis"' in some
    assert "ladder-J1" in some
    assert "ladder-J2" not in some
    assert "ind-ladder" not in none


def test_the_tree_and_its_list_say_the_product_of_each_path(site: Site) -> None:
    body = body_of(site, TREE)
    drawn = figure(body, "scenarios")

    # 55-75% times 60-80% is 33-60%; the sister is not stated, and so is the path to her.
    assert "60–80%, given “Deal”; path 33–60%" in body
    assert "not stated, given “Deal”; path not stated" in body
    assert '<rect class="ind-band" x="33%" width="27%"' in drawn
    assert drawn.count('fill="url(#sec-hatch-tree)"') == 1
    assert drawn.count("ind-elbow ind-unrated") == 1
    assert ">33–60%</td>" in body


def test_no_label_of_the_tree_is_cut_and_no_line_runs_through_one(site: Site) -> None:
    long = "Deal with all its annexes, signed, ratified and carried out by both"
    drawn = figure(body_of(site, TREE.replace("name: Deal", f'name: "{long}"')), "scenarios")
    texts = [re.sub(r"<[^>]+>", "", each) for each in re.findall(r"<text[^>]*>[^<]*</text>", drawn)]

    assert long in " ".join(texts)
    assert "…" not in drawn
    assert 'class="ind-grid"' not in drawn
    rows = re.findall(r'<svg x="\d+" y="([\d.]+)"[^>]*>(.*?)</svg>', drawn, re.DOTALL)
    bars = [float(y) for y in re.findall(r'<svg y="([\d.]+)" width="100%"', drawn)]
    for (top, row), bar in zip(rows, bars, strict=True):
        bases = [float(top) + float(y) for y in re.findall(r'y="([\d.]+)"', row)]
        assert bar - max(bases) > 4  # below the feet of the letters


def test_what_siblings_leave_is_said(site: Site) -> None:
    narrowed = body_of(site, TREE.replace("25-45%", "10-40%").replace("55-75%", "50-80%"))

    assert "The other scenarios with the same condition leave it 60–80%." in narrowed
    assert "leave it 20–40%" in narrowed


def test_what_was_worked_out_is_rounded_outwards_and_a_single_number_to_the_nearest(site: Site) -> None:
    rounded = body_of(site, TREE.replace("60-80%", "50-70%"))
    single = body_of(site, TREE.replace("55-75%", "70%").replace("25-45%", "30%").replace("60-80%", "70%"))

    assert "path 27–53%" in rounded  # 27.5 to 52.5
    assert "path 49%" in single


def test_the_strip_is_as_precise_as_the_dates(site: Site) -> None:
    body = body_of(
        site,
        "timeline:\n"
        "  - {id: T1, date: 2025-01-01, title: Day, uncited: Own.}\n"
        "  - {id: T2, date: 2025-02, title: Month, uncited: Own.}\n"
        "  - {id: T3, date: 2025-03~, title: About, uncited: Own.}\n"
        "  - {id: T4, date: 2025-04-10/.., title: Since, uncited: Own.}\n"
        "  - {id: T5, date: XXXX-05-01, title: Some year, uncited: Own.}\n"
        "  - {id: T6, date: 2025-12-31, title: Last, uncited: Own.}\n",
    )
    drawn = figure(body, "when")

    assert drawn.count("<circle") == 2
    assert drawn.count("<rect") == 3
    assert re.search(r'<rect class="ind-band ind-fuzzy"[^>]*/><text[^>]*>~T3<', drawn)
    assert "→T4" in drawn
    assert "T5" not in drawn
    assert "Not drawn, because no year is given: 1." in drawn
    assert "2025-01" in drawn


def test_marks_of_the_strip_never_overlap_on_a_telephone(site: Site) -> None:
    rows = "".join(f"  - {{id: T{n}, date: 2025-06-{n:02}, title: E., uncited: Own.}}\n" for n in range(1, 31))
    drawn = figure(
        body_of(site, f"timeline:\n{rows}  - {{id: T99, date: 2025-05, title: E., uncited: Own.}}\n"), "when"
    )
    lanes: dict[str, list[tuple[float, float]]] = {}
    for top, mark, dx, anchor, label in re.findall(
        r'<svg y="([\d.]+)"[^>]*>(<(?:circle|rect)[^>]*/>)'
        r'<text[^>]*dx="(-?\d+)" y="13"( text-anchor="end")?>([^<]*)</text>',
        drawn,
    ):
        place = float(re.findall(r'(?:cx|x)="([\d.]+)%"', mark)[0]) * 3.2
        length = float((re.findall(r'width="([\d.]+)%"', mark) or ["0"])[0]) * 3.2
        words = len(label) * 6.0
        ends = (place - words + int(dx), place) if anchor else (place, place + length + int(dx) + words)
        lanes.setdefault(top, []).append(ends)

    assert sum(len(lane) for lane in lanes.values()) == 31
    for lane in lanes.values():
        for one, other in zip(sorted(lane), sorted(lane)[1:], strict=False):
            assert one[1] <= other[0] + 1


def test_the_map_draws_what_speaks_for_and_against(site: Site) -> None:
    body = body_of(
        site,
        "judgements: [{id: J1, statement: C.}, {id: J2, statement: D.}]\n"
        "evidence:\n"
        "  - {id: E1, claim: C., uncited: Own., supports: [J1, thesis]}\n"
        "  - {id: E2, claim: C., uncited: Own., opposes: j1}\n"
        "  - {id: E3, claim: C., uncited: Own., context: true}\n",
    )
    drawn = figure(body, "map")

    assert (drawn.count("ind-supports"), drawn.count("ind-opposes"), drawn.count("ind-part")) == (2, 1, 2)
    assert drawn.count("×") == 1
    assert ">E3<" not in drawn
    assert "<li>For: E1</li><li>Against: E2</li>" in body


def test_the_profile_counts_and_says_the_numbers_in_a_table(site: Site) -> None:
    work = "@online{%s, title = {T}, author = {{A}}, date = {2025}, langid = {%s}, url = {https://example.org/%s}}\n"
    body = body_of(
        site,
        "evidence:\n"
        "  - {id: E1, claim: C., cite: {key: a2025, covers: partial}}\n"
        "  - {id: E2, claim: C., cite: [{key: a2025, covers: partial}, {key: b2025, covers: full}]}\n"
        "  - {id: E3, claim: C., uncited: Own.}\n",
        **{
            "bibliography/a.bib": work % ("a2025", "az", "a")
            + work % ("b2025", "az", "b")
            + work % ("c2025", "en", "c")
        },
    )

    assert '<th scope="row">Azerbaijani</th><td>2</td>' in body
    assert "English" not in body
    assert '<th scope="row">supported fully</th><td>1</td>' in body
    assert '<th scope="row">supported in part</th><td>1</td>' in body
    assert '<th scope="row">no source given</th><td>1</td>' in body


NAMED = HOSTILE.replace('"', '\\"')
EVERYTHING = TREE.replace("{id: deal, name: Deal", f'{{id: deal, name: "{NAMED}"') + (
    "judgements: [{id: J1, statement: C., likelihood: likely}]\n"
    "evidence: [{id: E1, claim: C., cite: a2025, supports: J1}]\n"
    "timeline: [{id: T1, date: 2025, title: D., evidence: E1}, {id: T2, date: 2026, title: D., evidence: E1}]\n"
)
BIB = {
    "bibliography/a.bib": "@online{a2025, title = {T}, author = {{A}}, date = {2025}, url = {https://example.org/a}}\n"
}


def test_every_figure_has_a_name_and_a_description_of_its_own(site: Site) -> None:
    body = body_of(site, EVERYTHING, **BIB)
    found = seen(body)
    drawings = re.findall(r'<svg class="ind-figure[^>]*aria-labelledby="(\S+) (\S+)"', body)

    assert len(drawings) == body.count('class="ind-figure ') == 6
    assert found.faults == []
    assert len(found.ids) == len(set(found.ids))
    for title, description in drawings:
        assert re.search(rf'<title id="{title}">[^<]+</title><desc id="{description}">[^<]+</desc>', body)
    assert body.count('role="img"') == len(drawings)


def test_an_item_may_have_the_id_that_a_figure_wanted(site: Site) -> None:
    body = body_of(
        site, "judgements: [{id: J1, statement: C., likelihood: likely}, {id: sec-title-ladder-J1, statement: D.}]\n"
    )
    ids = seen(body).ids

    assert len(ids) == len({each.casefold() for each in ids})
    assert "sec-title-ladder-J1-2" in ids


def test_hostile_names_stay_text_in_drawings(site: Site) -> None:
    body = body_of(site, EVERYTHING, **BIB)

    assert "<script" not in body
    assert not [each for each in seen(body).attributes if each[1].startswith("on")]
    assert "&lt;/title&gt;&lt;/svg&gt;&lt;scr" in figure(body, "scenarios")


def test_the_same_bytes_twice(site: Site) -> None:
    root = site({"content/briefs/own.yml": HEAD + EVERYTHING, **BIB})

    assert [page.body for page in pages(load_site(root), drafts=False)] == [
        page.body for page in pages(load_site(root), drafts=False)
    ]


@pytest.mark.parametrize(("language", "words"), [("az", "bütün yol: 33–60%"), ("ru", "весь путь: 33–60\xa0%")])
def test_the_arithmetic_is_said_in_the_language_of_the_page(site: Site, language: str, words: str) -> None:
    config = f"site_name: S\ndocs_dir: content\ntheme: {{name: material, language: {language}}}\n"
    body = body_of(site, TREE, **{"mkdocs.yml": config})

    assert words in body
    assert seen(body).faults == []


def test_an_event_of_another_age_does_not_squeeze_the_rest_and_is_told(site: Site) -> None:
    near = "".join(f"  - {{id: T{n}, date: 2025-0{n}-01, title: N., uncited: Own.}}\n" for n in range(1, 7))
    old = "  - {id: T9, date: 1964-08-18, title: Old., uncited: Own.}\n"
    body = body_of(site, f"timeline:\n{near}{old}")
    drawn = figure(body, "when")

    assert "1964" not in drawn
    assert "T9" not in drawn
    assert "Events: 6." in drawn
    assert "Too far from the others to be drawn among them: T9, 18 August 1964." in body
    assert 'id="T9"' in body


def test_two_ages_of_many_events_are_both_drawn(site: Site) -> None:
    both = "".join(
        f"  - {{id: T{year}{n}, date: {year}-0{n}-01, title: N., uncited: Own.}}\n"
        for year in (1964, 2025)
        for n in range(1, 4)
    )
    body = body_of(site, f"timeline:\n{both}")

    assert "Events: 6." in body
    assert "Too far" not in body


def test_the_timeline_of_all_briefs_is_drawn_with_the_numbers_of_its_list(site: Site) -> None:
    events = "".join(f"  - {{id: T{n}, date: 2025-0{n}-01, title: Event {n}., uncited: Own.}}\n" for n in (3, 1, 2))
    files = {"content/briefs/own.yml": f"{HEAD}timeline:\n{events}"}
    body = next(page.body for page in pages(load_site(site(files)), drafts=True) if page.address == "timeline/")
    drawn = figure(body, "when")

    assert re.findall(r">(\d)</text>", drawn) == ["1", "2", "3"]
    assert re.findall(r'class="ind-number">(\d)</span>.*?Event (\d)', body) == [("1", "1"), ("2", "2"), ("3", "3")]


def test_too_many_events_are_a_list_alone(site: Site) -> None:
    events = "".join(f"  - {{id: T{n}, date: {1900 + n}, title: N., uncited: Own.}}\n" for n in range(60))
    files = {"content/briefs/own.yml": f"{HEAD}timeline:\n{events}"}
    body = next(page.body for page in pages(load_site(site(files)), drafts=True) if page.address == "timeline/")

    assert "<svg" not in body
