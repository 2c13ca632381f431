"""Rules on briefs where they are tricky: who owns a fault, dates that are known in part, circles of briefs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from rules.asking import HEAD, ask, stretches

Site = Callable[[Mapping[str, str | bytes]], Path]
BRIEF = "content/briefs/canal.yml"
OTHER = "content/briefs/the-harbour.yml"
ITEMS = (
    "scenarios:\n  - {id: dry, name: Dry, summary: It stays dry.}\n"
    "gaps:\n  - {id: G1, question: How many ships will pass?}\n"
)


@pytest.mark.parametrize(
    ("target", "owner"),
    [
        ("G1", ""),
        ("g1", ""),
        ("thesis", ""),
        ("the-harbour", ""),
        ("the-harbour#H1", ""),
        ("the-harbour#thesis", ""),
        ("canal", ""),
        ("G2", "REF-006"),
        ("J1", "REF-006"),
        ("dri", "REF-006"),
        ("nothing", "REF-006"),
        ("the-harbour#H2", "REF-006"),
        ("#G9", "REF-006"),
        ("the-harbor", "XRF-001"),
        ("some-other-brief", "XRF-001"),
        ("some-other-brief#E1", "XRF-001"),
    ],
)
def test_a_dead_link_in_prose_has_one_owner(site: Site, target: str, owner: str) -> None:
    root = site(
        {
            BRIEF: f'{HEAD}{ITEMS}source_note: "See [[{target}]] here."\n',
            OTHER: f"{HEAD}gaps:\n  - {{id: H1, question: Who?}}\n",
        }
    )

    found = [(rule, each) for rule in ("REF-006", "XRF-001") for each in stretches(ask(rule, root))]

    assert found == ([(owner, f"[[{target}]]")] if owner else [])


@pytest.mark.parametrize(
    ("item", "named", "hints"),
    [
        ("G1", "\N{CYRILLIC CAPITAL LETTER A}1", [""]),
        (
            "A1",
            "\N{CYRILLIC CAPITAL LETTER A}1",
            ["did you mean `A1`? `\N{CYRILLIC CAPITAL LETTER A}` is CYRILLIC CAPITAL LETTER A"],
        ),
        # The id itself is at fault (SCH-008), and whoever names it as it should be is right.
        ("\N{CYRILLIC CAPITAL LETTER A}1", "A1", []),
    ],
)
def test_letters_that_look_like_others(site: Site, item: str, named: str, hints: list[str]) -> None:
    gaps = f"gaps:\n  - {{id: {item}, question: Who?}}\n  - {{id: G2, question: When?, affects: {named}}}\n"

    assert [each.hint for each in ask("REF-002", site({BRIEF: HEAD + gaps}))] == hints


def test_on_a_page_every_link_means_a_brief(site: Site) -> None:
    root = site({BRIEF: HEAD + ITEMS, "content/page.md": "See [[canal]], [[canal#G1]], [[G1]] and [[canal#G2]].\n"})

    assert stretches(ask("XRF-001", root)) == ["[[G1]]"]
    assert stretches(ask("REF-006", root)) == ["[[canal#G2]]"]


def test_a_link_to_a_broken_brief_is_withheld(site: Site) -> None:
    root = site({BRIEF: f"{HEAD}related: the-harbour\n", OTHER: "title: 'Harbour\n"})

    (problem,) = ask("XRF-001", root)

    assert problem.follows == OTHER


def test_ids_are_found_whatever_their_case_and_kind(site: Site) -> None:
    root = site(
        {
            BRIEF: f"{HEAD}{ITEMS}updates:\n"
            "  - {date: 2026-01, type: update, summary: New., affects: [g1, DRY, thesis, G3, update-1]}\n"
            "judgements:\n"
            "  - {id: J1, statement: It holds., assumptions: [dry, A1], would_change_if: [dry, Rain., thesis]}\n"
        }
    )

    assert stretches(ask("REF-002", root)) == ["A1", "G3"]
    assert [problem.message for problem in ask("REF-003", root)] == [
        "`assumptions` takes an assumption; `dry` is a scenario",
        "`would_change_if` takes an indicator, an assumption, evidence, a scenario or a gap; `thesis` is the thesis",
    ]


def test_a_shared_indicator_is_looked_up_in_its_brief(site: Site) -> None:
    indicator = "indicators:\n  - {id: I-rain, statement: Rain., counts_as_observed: A week of it.}\n"
    uses = ["the-harbour#I-rain", "the-harbour#I-snow", "the-harbour#G1", "no-such-brief#I-rain"]
    root = site(
        {
            BRIEF: f"{HEAD}indicators:\n" + "".join(f"  - {{id: I{n}, use: {use}}}\n" for n, use in enumerate(uses)),
            OTHER: f"{HEAD}{indicator}{ITEMS}",
        }
    )

    assert stretches(ask("REF-002", root)) == ["the-harbour#I-snow"]
    assert stretches(ask("REF-003", root)) == ["the-harbour#G1"]
    assert stretches(ask("XRF-001", root)) == ["no-such-brief#I-rain"]


def test_an_earlier_id_is_answered_with_that_of_today(site: Site) -> None:
    root = site(
        {
            BRIEF: f"{HEAD}{ITEMS}related: harbour\nrenamed: {{G0: G1}}\nsource_note: See [[G0]].\n",
            OTHER: f"{HEAD}aliases: harbour\n",
        }
    )

    assert [problem.hint for problem in ask("XRF-001", root)] == ["it is called `the-harbour` now"]
    assert [problem.hint for problem in ask("REF-006", root)] == ["it is called `G1` now"]


def test_another_name_of_an_actor_is_not_a_new_one(site: Site) -> None:
    root = site(
        {
            BRIEF: f"{HEAD}actors: [turkiye, turkey, turkie, ghana, ghana]\nplaces: baku\n",
            "content/registry/actors.yml": "turkiye: {name: Türkiye, aliases: [Turkey], affiliation: nato}\n",
        }
    )

    found = [(problem.target, problem.value, problem.hint) for problem in ask("REF-005", root)]

    assert [(where, value) for where, value, _ in found] == [
        ("canal#actors", "turkey"),
        ("canal#actors", "turkie"),
        ("canal#actors", "ghana"),
        ("canal#places", "baku"),
        ("actors#turkiye.affiliation", "nato"),
    ]
    assert found[0][2].startswith("write `turkiye`, of which it is another name")
    assert found[1][2].startswith("did you mean `turkiye`?")
    assert found[2][2] == "add it to content/registry/actors.yml: `ghana: {name: Ghana}`"


def test_a_thesis_that_is_written_wrongly_is_not_missing(site: Site) -> None:
    root = site({BRIEF: HEAD.replace("thesis: Transits stay low.", "thesis: [one, two]")})

    assert ask("ARG-001", root) == []


def test_a_source_that_is_written_wrongly_is_not_missing(site: Site) -> None:
    rows = ["cite: {kee: rain}", "uncited: ''", "cite: []", "", "cite: {key: rain}", "uncited: Own count."]
    evidence = "".join(f"  - {{id: E{n}, claim: It fell.{row and ', '}{row}}}\n" for n, row in enumerate(rows))
    root = site({BRIEF: f"{HEAD}evidence:\n{evidence}"})

    assert [problem.target for problem in ask("EVD-001", root)] == ["canal#E1", "canal#E2", "canal#E3"]


def test_observations_name_their_source_where_something_was_seen(site: Site) -> None:
    root = site(
        {
            BRIEF: f"{HEAD}indicators:\n  - id: I1\n    statement: Rain.\n    counts_as_observed: A week.\n"
            "    observations:\n"
            "      - {date: 2025-10, status: observed, uncited: Own count.}\n"
            "      - {date: 2025-11, status: no-information}\n"
            "      - {date: 2025-12, status: not-observed}\n"
        }
    )

    assert [problem.target for problem in ask("EVD-001", root)] == ["canal#I1.observations[3]"]
    assert [problem.target for problem in ask("EVD-002", root)] == ["canal#I1.observations[1].uncited"]


@pytest.mark.parametrize(
    ("as_of", "event", "late"),
    [
        ("2025-12", "2025-12-29", False),
        ("2025-12", "2026", True),
        ("2025-12", "2025", False),
        ("2025-12-31", "2026-01-01", True),
        ("2025-12-31", "2025-12/..", False),
        ("2025-12", "XXXX-12-29", False),
        ("XXXX-08-18", "2026-01-01", False),
        ("2025-12/..", "2026-01-01", False),
        ("2025-12~", "2026-02", True),
    ],
)
def test_an_event_is_late_only_if_every_reading_is(site: Site, as_of: str, event: str, late: bool) -> None:
    head = HEAD.replace("as_of: 2025-12", f"as_of: {as_of}")
    root = site({BRIEF: f"{head}timeline:\n  - {{id: T1, date: {event}, title: Rain, uncited: Own count.}}\n"})

    assert stretches(ask("TIM-001", root)) == ([event] if late else [])


def test_updates_of_a_restated_work_are_compared_with_that_work(site: Site) -> None:
    updates = "updates:\n  - {date: 2026-01-09, type: update, summary: New.}\n"
    published = "status: published\npublished: 2026-01-14\n"

    for origin, late in [
        ("", True),
        ("origin: {relation: adapted, date: 2026-01~}\n", False),
        ("origin: {relation: adapted, date: 2026-02}\n", True),
        ("origin: {relation: adapted}\n", False),
    ]:
        root = site({BRIEF: HEAD + published + origin + updates})
        assert stretches(ask("TIM-005", root)) == (["2026-01-09"] if late else []), origin


def test_every_date_without_its_year_is_found_once(site: Site) -> None:
    root = site(
        {
            BRIEF: f"{HEAD}status: published\npublished: XXXX-12-01\nreview_by: XXXX-12-02\n"
            "indicators:\n  - id: I1\n    statement: Rain.\n    counts_as_observed: A week.\n"
            "    observations:\n      - {date: XXXX-12-03, status: observed, uncited: Own count.}\n"
        }
    )

    assert stretches(ask("TIM-003", root)) == ["XXXX-12-02", "XXXX-12-03"]
    assert stretches(ask("TIM-010", root)) == ["XXXX-12-01"]


def test_circles_of_briefs_are_told_once(site: Site) -> None:
    related = {
        "a": "[{brief: b, relation: supersedes}]",
        "b": "[{brief: c, relation: updates}, {brief: d, relation: builds-on}]",
        "c": "[{brief: a, relation: builds-on}]",
        "d": "[{brief: a, relation: see-also}]",
        "e": "[{brief: e, relation: updates}]",
    }
    files = {f"content/briefs/{name}.yml": f"{HEAD}related: {links}\n" for name, links in related.items()}

    assert [problem.message for problem in ask("XRF-002", site(files))] == [
        "these briefs run in a circle: a → b → c → a",
        "these briefs run in a circle: e → e",
    ]


def test_answers_and_late_briefs_make_no_circle(site: Site) -> None:
    related = "related: [{{brief: {}, relation: responds-to}}, {{brief: c, relation: updates}}]\n"
    files = {"a": HEAD + related.format("b"), "b": HEAD + related.format("a"), "c": HEAD}
    root = site({f"content/briefs/{name}.yml": text for name, text in files.items()})

    assert ask("XRF-002", root) == []


def test_pages_and_aliases_collide_whatever_their_case(site: Site) -> None:
    root = site(
        {
            BRIEF: f"{HEAD}aliases: [The-Harbour, canal-1]\n",
            OTHER: HEAD,
            "content/sources/rain.md": "Rain.\n",
            "bibliography/a.bib": "@report{Rain, title = {Rain}, year = {2025}}\n",
        }
    )

    found = [(problem.target, problem.message.partition(": ")[2]) for problem in ask("LNG-004", root)]

    assert found == [("the-harbour#id", "/briefs/the-harbour/"), ("content/sources/rain.md", "/sources/rain/")]


def test_a_page_cannot_have_the_address_of_one_that_every_site_has(site: Site) -> None:
    pages = ("method.md", "Rules/index.md", "sources.md", "about.md", "methods.md", "index.md", "sources/about.md")
    root = site({BRIEF: HEAD, **{f"content/{page}": "A page.\n" for page in pages}})

    found = {(problem.target, problem.message.partition(": ")[2]) for problem in ask("LNG-004", root)}

    assert found == {
        ("content/method.md", "/method/"),
        ("content/Rules/index.md", "/rules/"),
        ("content/sources.md", "/sources/"),
    }


def test_a_site_that_only_cites_has_its_own_double_brackets_and_addresses(site: Site) -> None:
    root = site({"content/index.md": "See [[not a link]].\n", "content/gaps.md": "A page.\n"})

    assert ask("XRF-001", root) == []
    assert ask("LNG-004", root) == []


def test_placeholders_in_quotations_and_code_are_somebody_elses(site: Site) -> None:
    texts = ["Rain is TBC.", "none given", 'They wrote "TBD".', "Mark it `TODO`.", "Todo el mundo", "XXXL", "TODO-list"]
    gaps = "".join(f"  - {{id: G{n}, question: {text!r}}}\n" for n, text in enumerate(texts))

    assert stretches(ask("SCH-012", site({BRIEF: f"{HEAD}gaps:\n{gaps}"}))) == ["TBC", "none given"]


def test_long_texts_in_any_language(site: Site) -> None:
    settings = "extra: {indicia: {max_thesis_words: 3, max_title_characters: 9}}\n"
    thesis = "thesis: {en: One two three., az: Bir iki üç dörd.}\n"
    root = site(
        {
            "mkdocs.yml": f"site_name: Test\n{settings}",
            BRIEF: HEAD.replace("thesis: Transits stay low.\n", f"thesis:\n  statement: {thesis[8:]}"),
        }
    )

    assert stretches(ask("SCH-011", root)) == ["Bir iki üç dörd."]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See [[the-harbour/thesis]] there.", []),
        ("See [[the-harbour, thesis]] there.", []),
        ("See [[the-harbour there.", ["[[the-harbour"]),
        ("See [[the-harbour] there.", ["[[the-harbour]"]),
        ("See [[the-harbour there, and [[G1]].", ["[[the-harbour"]),
    ],
)
def test_a_link_that_leads_nowhere_is_closed_all_the_same(site: Site, text: str, found: list[str]) -> None:
    root = site({BRIEF: f"{HEAD}question: '{text}'\n{ITEMS}", OTHER: HEAD})

    assert stretches(ask("XRF-009", root)) == found


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Leyla Həsənova, Rəşad Əliyev", True),
        ("Leyla Həsənova və Rəşad Əliyev", True),
        ("Ольга Тимурова, Пётр Дёмин", True),
        ("Leyla Həsənova; Canal Institute", True),
        ("Institute for War and Peace", False),
        ("War and Peace Institute", False),
        ("Smith, Jones and Sons", False),
        ("Həsənova, Leyla", False),
        ("Leyla Həsənova, PhD", False),
        ("Ministry of Water and Forests", False),
        ("Desk of the Canal", False),
        ("Ministry of Foreign Affairs and European Integration", False),
        ("Institute for War and Peace Studies", False),
    ],
)
def test_several_authors_in_one_name(site: Site, name: str, told: bool) -> None:
    brief = f'title: T\nauthors: "{name}"\nas_of: 2025-12-01\nthesis: It rains.\nkind: note\n'
    assert stretches(ask("SCH-017", site({BRIEF: brief}))) == [name] * told
