"""The rules that hold a brief against what was released of it, and those on updates."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from indicia.author.release import freeze, write_release
from indicia.inference.content import content_digest
from indicia.load import load_site
from indicia.model.finding import Severity
from rules.asking import ask

Site = Callable[[Mapping[str, str | bytes]], Path]
BRIEF = "content/briefs/canal.yml"
RECORD = "content/briefs/archive/record.json"
HEAD = """title: The canal
authors: Leyla Həsənova
as_of: 2025-12
status: published
published: 2025-12-21
version: {version}
"""
BODY = """thesis: {statement: Transits stay low., likelihood: likely, confidence: low}
judgements:
  - {id: J1, statement: Slots stay at 22 until May., likelihood: 60%}
evidence:
  - {id: E1, claim: The authority cut daily slots from 36 to 22., cite: a2025, supports: thesis}
indicators:
  - id: I1
    statement: The lake falls.
    counts_as_observed: Under 24 m.
    observations:
      - {date: 2025-11, status: observed, note: 23.9 m at the dam., uncited: Own look.}
    forecast: [{date: 2025-11-01, p: 30%}]
"""


def record(**facts: Any) -> str:
    """A record of version 1.0 of the brief `canal`, with more facts about it."""
    items = facts.pop("items", {})
    return json.dumps({"version": 1, "briefs": {"canal": {"versions": {"1.0": facts}, "items": items}}})


def messages(rule: str, root: Path) -> list[str]:
    return [f"{problem.span.written}: {problem.message}" for problem in ask(rule, root)]


def digest_of(site: Site, text: str) -> str:
    return content_digest(load_site(site({BRIEF: text})).briefs[0])


OLD = HEAD.format(version="1.0") + BODY


@pytest.mark.parametrize(
    "text",
    [
        OLD,
        "# a comment\n" + OLD.replace("Transits stay low.", '"Transits stay  low."'),
        OLD.replace("observations:\n", "observations:\n      - {date: 2025-12, status: absent, uncited: Own look.}\n"),
        OLD.replace("cite: a2025", "cite: [{key: a2025, checked: {by: L. H., on: 2026-01-02}}]"),
        OLD + "related: {brief: other, relation: see-also}\nwaive: {rule: EVD-005, reason: One.}\nreview_by: 2027\n",
        OLD.replace("status: published", "status: draft").replace("stay low", "rise"),
    ],
)
def test_a_form_of_writing_and_new_lines_of_a_log_are_no_change(site: Site, text: str) -> None:
    digest = digest_of(site, OLD)

    assert messages("UPD-001", site({BRIEF: text, RECORD: record(content=digest)})) == []


@pytest.mark.parametrize("change", [("stay low", "rise"), ("60%", "65%"), ("a2025", "b2025"), ("24 m", "23 m")])
def test_what_readers_are_told_does_not_change_under_one_number(site: Site, change: tuple[str, str]) -> None:
    digest = digest_of(site, OLD)
    found = messages("UPD-001", site({BRIEF: OLD.replace(*change), RECORD: record(content=digest)}))

    assert found == ["1.0: the brief has changed since version 1.0 was released, and is still called 1.0"]
    assert messages("UPD-001", site({BRIEF: OLD.replace(*change).replace("1.0", "1.10")})) == []


def test_a_version_does_not_go_back(site: Site) -> None:
    root = site({BRIEF: OLD.replace("version: 1.0", "version: 0.9"), RECORD: record(content="x")})

    assert messages("UPD-001", root) == ["0.9: version 0.9 comes before 1.0, which readers have already"]


def test_frozen_files_stay_as_they_were(site: Site) -> None:
    files = {"canal@1.0.yml": "0" * 64, "canal@1.0.md": "0" * 64}
    root = site({BRIEF: OLD, RECORD: record(files=files), "content/briefs/archive/canal@1.0.yml": "edited"})

    assert [problem.message for problem in ask("UPD-001", root)] == [
        "the frozen file canal@1.0.md is gone",
        "the frozen file canal@1.0.yml is not as it was when its version was released",
    ]


@pytest.mark.parametrize("kept", [{}, {RECORD: '{"version": 1, "briefs": {}}'}])
def test_a_frozen_file_without_a_record_is_not_overlooked(site: Site, kept: Mapping[str, str]) -> None:
    folder = "content/briefs/archive"
    frozen = {f"{folder}/canal@1.0.yml": OLD, f"{folder}/canal@1.0.md": "Text.\n", f"{folder}/README.md": "Notes.\n"}
    root = site({BRIEF: OLD, **frozen, **kept})

    assert [problem.target for problem in ask("UPD-001", root)] == [
        f"{folder}/canal@1.0.md",
        f"{folder}/canal@1.0.yml",
    ]


def test_line_ends_of_a_frozen_file_are_gits_own(site: Site) -> None:
    import hashlib

    digest = hashlib.sha256(b"a: 1\nb: 2\n").hexdigest()
    root = site({BRIEF: OLD, RECORD: record(files={"canal@1.0.yml": digest}),
                 "content/briefs/archive/canal@1.0.yml": b"\xef\xbb\xbfa: 1\r\nb: 2\r\n"})  # fmt: skip

    assert ask("UPD-001", root) == []


UPDATE = "updates: {date: 2026-01-02, type: reassessment, summary: Rain., affects: %s, judgement_effect: %s}\n"
TWICE = (
    "updates:\n  - {id: U1, date: 2026-01, type: update, summary: A., affects: J1, judgement_effect: lowered}\n"
    "  - {id: U2, date: 2026-01, type: update, summary: B., affects: J1, judgement_effect: raised}\n"
)
STANDINGS = {"thesis": {"term": "likely", "confidence": "low"}, "J1": {"range": [40, 40]}}


@pytest.mark.parametrize(
    ("update", "expected"),
    [
        ("", ["60%: the likelihood of `J1` was 40% in version 1.0; now it is 60%, and no update says so"]),
        (UPDATE % ("J1", "raised"), []),
        (UPDATE % ("j1", "changed"), []),
        (UPDATE % ("thesis", "raised"), ["60%: the likelihood"]),
        (UPDATE % ("J1", "none"), ["60%: the likelihood"]),
    ],
)
def test_a_judgement_moves_only_with_an_update_that_owns_up_to_it(site: Site, update: str, expected: list[str]) -> None:
    root = site({BRIEF: HEAD.format(version="1.1") + BODY + update, RECORD: record(standings=STANDINGS)})
    found = messages("UPD-007", root)

    assert len(found) == len(expected)
    assert all(message.startswith(start) for message, start in zip(found, expected, strict=True))


@pytest.mark.parametrize(
    ("update", "found"),
    [
        (UPDATE % ("J1", "lowered"),
         [("lowered", "the update says that `J1` was lowered; since version 1.0 it was raised")]),
        (UPDATE % ("J1", "raised"), []),
        (UPDATE % ("J1", "changed"), []),
        (UPDATE % ("[thesis, J1]", "lowered"), []),
        (TWICE, []),
    ],
)  # fmt: skip
def test_an_update_names_the_direction_in_which_a_judgement_moved(
    site: Site, update: str, found: list[tuple[str, str]]
) -> None:
    text = HEAD.format(version="1.1") + BODY + update
    problems = ask("UPD-007", site({BRIEF: text, RECORD: record(standings=STANDINGS)}))

    assert [(each.span.written, each.message) for each in problems] == found
    assert all(each.severity is Severity.WARNING for each in problems)


def test_a_term_moves_by_its_numbers(site: Site) -> None:
    text = HEAD.format(version="1.1") + BODY + UPDATE % ("thesis", "raised")
    standings = {"thesis": {"term": "very-likely", "confidence": "low"}, "J1": {"range": [60, 60]}}

    assert messages("UPD-007", site({BRIEF: text, RECORD: record(standings=standings)})) == [
        "raised: the update says that `thesis` was raised; since version 1.0 it was lowered"
    ]


def test_a_renamed_judgement_has_not_moved(site: Site) -> None:
    text = HEAD.format(version="1.1") + BODY.replace("id: J1", "id: J2") + "renamed: {J1: J2}\n"
    standings = {**STANDINGS, "J1": {"range": [60, 60]}}

    assert ask("UPD-007", site({BRIEF: text, RECORD: record(standings=standings)})) == []


def test_a_judgement_does_not_vanish_without_a_word(site: Site) -> None:
    text = HEAD.format(version="1.1") + BODY.replace("id: J1", "id: J2")
    root = site({BRIEF: text, RECORD: record(standings=STANDINGS)})

    assert messages("UPD-007", root) == ["1.1: `J1`, which version 1.0 had, is gone, and no update says so"]


def test_the_record_of_an_earlier_id_counts(site: Site) -> None:
    text = HEAD.format(version="1.1") + BODY + "aliases: [canal]\n"
    root = site({"content/briefs/lake.yml": text, RECORD: record(standings=STANDINGS)})

    assert len(ask("UPD-007", root)) == 1
    assert ask("UPD-005", root) == []


LOG = {"I1": {"kind": "indicator", "version": "1.0", "observations": [["2025-11", "observed", "23.9 m at the dam."]],
              "forecast": [["2025-11-01", "0.3"]]}}  # fmt: skip


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("id: I1", "id: I1"), []),
        (("23.9 m at the dam.", "23.9 m at the dam, read twice."), []),
        (("observed, note", "absent, note"), ["absent: the observation of 2025-11 was `observed` in"]),
        (("date: 2025-11,", "date: 2025-10,"), ["I1: the observation of 2025-11 was `observed` in version"]),
        (("23.9", "24.9"), ["{date: 2025-11, status: observed, note: 24.9 m at the dam., uncited: Own look"]),
        (("p: 30%", "p: 80%"), ["[{date: 2025-11-01, p: 80%}]: the forecast of 2025-11-01 was 0.3 in version"]),
        (("id: I1", "id: I2"), ["1.1: the indicator `I1`, which had a log in version 1.0, is gone, and no up"]),
    ],
)  # fmt: skip
def test_the_past_of_a_log_stays(site: Site, change: tuple[str, str], expected: list[str]) -> None:
    root = site({BRIEF: HEAD.format(version="1.1") + BODY.replace(*change), RECORD: record(items=LOG)})

    found = messages("IND-011", root)

    assert [message[: len(start)] for message, start in zip(found, expected, strict=True)] == expected


@pytest.mark.parametrize(
    ("looks", "points", "outcome", "expected"),
    [
        ("{date: 2025-12-01, status: absent, uncited: x}", "{date: 2025-12-01, p: 20%}", "", []),
        ("{date: 2025-11-15, status: absent, uncited: x}", "{date: 2025-11-01, p: 20%}", "", []),
        ("{date: 2025-10-15, status: absent, uncited: x}", "{date: 2025-12-01, p: 20%}", "", ["this look is put in"]),
        (
            "{date: 2025-12-01, status: absent, uncited: x}",
            "{date: 2025-10-20, p: 2%}",
            "",
            ["this forecast is put in"],
        ),
        (
            "{date: 2025-12-01, status: absent, uncited: x}",
            "{date: 2025-12-01, p: 2%}",
            "no",
            ["this forecast was not"],
        ),
    ],
)
def test_a_log_grows_at_its_end(site: Site, looks: str, points: str, outcome: str, expected: list[str]) -> None:
    look, point = "uncited: Own look.}\n", "{date: 2025-11-01, p: 30%}"
    body = BODY.replace(look, f"{look}      - {looks}\n").replace(point, f"{point}, {points}")
    log = {"I1": {**LOG["I1"], **({"outcome": outcome} if outcome else {})}}
    root = site({BRIEF: HEAD.format(version="1.1") + body, RECORD: record(items=log)})

    found = [each.message for each in ask("IND-011", root) if "outcome was" not in each.message]

    assert [message[: len(start)] for message, start in zip(found, expected, strict=True)] == expected


LOGGED = """    observations: {date: 2025-11-20, status: observed, note: 23.9 m., uncited: Own look.}
    forecast: [{date: 2025-10-01, p: 30%}]
"""


@pytest.mark.parametrize(
    ("opens", "made", "expected"),
    [
        ("2025-11-01", "2025-12-21", []),
        ("2026-01-01", "2025-12-01", []),
        ("2025-12-31/..", "2025-12-01", []),
        ("2025-11-01", "2025-12-20",
         ["version 1.0, released on 2025-12-21 with the window open, did not have this forecast"]),
        ("2026-01-01", "2025-10-20",
         ["this forecast is put in before the look of 2025-11-20, which version 1.0 had"]),
        ("2025-11-01", "2025-09-20", ["this forecast is put in before that of 2025-10-01, which version 1.0 had"]),
    ],
)  # fmt: skip
def test_a_forecast_is_dated_after_what_was_known_without_it(
    site: Site, opens: str, made: str, expected: list[str]
) -> None:
    head, indicator, _ = SOURCED.partition("    counts_as_observed: Under 24 m.\n")
    text = f"{head}{indicator}    opens: {opens}\n{LOGGED}"
    root = site({BRIEF: text})
    then = load_site(root, today=datetime.date(2025, 12, 21))
    write_release(root, freeze(then, then.briefs[0]))
    (root / BRIEF).write_text(text.replace("p: 30%}", f"p: 30%}}, {{date: {made}, p: 2%}}"))

    assert [each.message for each in ask("IND-011", root)] == expected


SOURCED = """title: The canal
authors: Leyla Həsənova
as_of: 2025-12
status: published
published: 2025-12-21
version: 1.0
lang: en
thesis: {statement: Transits stay low., likelihood: likely, confidence: low}
indicators:
  - id: I1
    statement: The lake falls.
    counts_as_observed: Under 24 m.
    observations:
      - {date: 2025-11, status: observed, note: 23.9 m., cite: [a2025, b2025]}
      - {date: 2025-12, status: absent, uncited: Own look.}
    resolution: {date: 2025-12, outcome: "no", cite: a2025}
"""
ENTRIES = "".join(f"@online{{{key}, title = {{T}}, date = {{2025}}}}\n" for key in ("a2025", "b2025", "c2025"))
OBSERVED = "the observation of 2025-11 rested on"


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("[a2025, b2025]", "[c2025, b2025, a2025]"), []),
        (("uncited: Own look.", "cite: c2025"), []),
        (("date: 2025-12, outcome", "date: 2025-12-30, outcome"), []),
        (("[a2025, b2025]", "[b2025, c2025]"),
         [f"{OBSERVED} `a2025` in version 1.0, and names `b2025` and `c2025` now"]),
        (
            ("cite: [a2025, b2025]", "uncited: Forgotten."),
            [f"{OBSERVED} `a2025` and `b2025` in version 1.0, and names no source now"],
        ),
        (('"no", cite: a2025', '"no", cite: c2025'),
         ["the resolution rested on `a2025` in version 1.0, and names `c2025` now"]),
        (("date: 2025-12, outcome", "date: 2025-10, outcome"),
         ["the resolution was dated 2025-12 in version 1.0, and is 2025-10 now"]),
    ],
)  # fmt: skip
def test_the_sources_of_a_log_stay(site: Site, change: tuple[str, str], expected: list[str]) -> None:
    root = site({BRIEF: SOURCED, "bibliography/a.bib": ENTRIES})
    write_release(root, freeze(load_site(root), load_site(root).briefs[0]))
    (root / BRIEF).write_text(SOURCED.replace(*change))

    found = ask("IND-011", root)

    assert [(each.message, each.severity) for each in found] == [(message, None) for message in expected]


def test_a_key_that_no_entry_has_any_more_may_be_another_name(site: Site) -> None:
    root = site({BRIEF: SOURCED, "bibliography/a.bib": ENTRIES})
    write_release(root, freeze(load_site(root), load_site(root).briefs[0]))
    (root / BRIEF).write_text(SOURCED.replace("a2025", "z2025"))
    (root / "bibliography/a.bib").write_text(ENTRIES.replace("a2025", "z2025"))

    assert [each.severity for each in ask("IND-011", root)] == [Severity.WARNING] * 2


def test_a_record_of_an_earlier_format_knows_no_sources(site: Site) -> None:
    log = {"I1": {"kind": "indicator", "version": "1.0", "outcome": "no",
                  "observations": [["2025-11", "observed", "23.9 m."], ["2025-12", "absent"]]}}  # fmt: skip

    assert ask("IND-011", site({BRIEF: SOURCED, RECORD: record(items=log)})) == []


def test_a_correction_owns_up_to_a_rewritten_log(site: Site) -> None:
    text = HEAD.format(version="1.1") + BODY.replace("observed, note", "absent, note")
    update = "updates: {date: 2026-01-02, type: correction, summary: Misread., affects: I1, was: a, now: b}\n"

    assert ask("IND-011", site({BRIEF: text + update, RECORD: record(items=LOG)})) == []


@pytest.mark.parametrize(
    ("was", "reused"),
    [
        ({"kind": "evidence", "texts": {"en": "The authority cut daily slots from 36 to 22."}}, False),
        ({"kind": "evidence", "texts": {"en": "Daily slots were cut by the authority."}}, False),
        ({"kind": "evidence", "texts": {"en": "Pilots expect a quiet January."}}, True),
        ({"kind": "evidence", "texts": {"en": "Pilots expect a quiet January."}, "cites": ["a2025"]}, True),
        ({"kind": "evidence", "texts": {"en": "Pilots expect 22 quiet mornings."}, "cites": ["a2025"]}, False),
        ({"kind": "evidence", "texts": {"az": "Lotsmanlar sakit yanvar gözləyirlər."}}, False),
        ({"kind": "evidence", "texts": {"en": "Low water."}}, False),
        ({"kind": "gap", "texts": {"en": "The authority cut daily slots from 36 to 22."}}, True),
    ],
)
def test_an_id_is_reused_only_where_hardly_anybody_would_doubt_it(
    site: Site, was: dict[str, Any], reused: bool
) -> None:
    root = site({BRIEF: HEAD.format(version="1.1") + BODY, RECORD: record(items={"E1": {"version": "1.0", **was}})})

    assert [problem.span.written for problem in ask("REF-007", root)] == (["E1"] if reused else [])


ONE, TWO = "The authority cut daily slots from 36 to 22.", "The authority let fewer ships pass by day."
CLAIMS = "evidence:\n  - {{id: E1, claim: {one}, cite: a2025}}\n  - {{id: E2, claim: {two}, cite: a2025}}\n"


@pytest.mark.parametrize(
    ("one", "two", "recorded", "expected"),
    [
        (TWO, ONE, {"E1": ONE, "E2": TWO}, [("E1", "E2"), ("E2", "E1")]),
        ("Pilots expect a quiet January.", ONE, {"E1": ONE}, [("E1", "E2")]),
        ("The authority cut daily slots to 20.", ONE, {"E1": ONE}, [("E1", "E2")]),
        ("The authority cut daily slots to 22.", TWO, {"E1": ONE, "E2": TWO}, []),
        ("The authority cut daily slots to 22.", ONE, {"E1": ONE, "E2": ONE}, []),
        (ONE, ONE, {"E1": ONE}, []),
    ],
)
def test_what_an_id_said_does_not_stand_under_another(
    site: Site, one: str, two: str, recorded: dict[str, str], expected: list[tuple[str, str]]
) -> None:
    items = {id: {"kind": "evidence", "version": "1.0", "texts": {"en": text}, "cites": ["a2025"]}
             for id, text in recorded.items()}  # fmt: skip
    text = f"{HEAD.format(version='1.1')}lang: en\n{CLAIMS.format(one=one, two=two)}"
    found = ask("REF-007", site({BRIEF: text, RECORD: record(items=items)}))

    assert [(each.span.written, each.severity) for each in found] == [(id, None) for id, _ in expected]
    assert all(f"that is `{other}` now" in each.message for each, (_, other) in zip(found, expected, strict=True))


def test_another_claim_from_the_same_source_is_warned_of(site: Site) -> None:
    was = {"kind": "evidence", "version": "1.0", "texts": {"en": "Pilots expect a quiet January."}, "cites": ["a2025"]}
    found = ask("REF-007", site({BRIEF: HEAD.format(version="1.1") + BODY, RECORD: record(items={"E1": was})}))

    assert [each.severity for each in found] == [Severity.WARNING]


def test_a_released_brief_does_not_vanish(site: Site) -> None:
    assert [each.message for each in ask("UPD-005", site({RECORD: record()}))] == [
        "the brief `canal` was released and is not there any more"
    ]


@pytest.mark.parametrize("status", ["draft", "review"])
def test_a_released_brief_does_not_go_back_to_draft_in_silence(site: Site, status: str) -> None:
    root = site({BRIEF: OLD.replace("status: published", f"status: {status}"), RECORD: record()})

    assert messages("UPD-005", root) == [
        f"{status}: version 1.0 of `canal` was released; as a {status} it leaves the site, with all its versions"
    ]
    assert [each.target for each in ask("UPD-005", root)] == ["canal#status"]


def test_a_released_brief_without_a_status_is_a_draft_again(site: Site) -> None:
    root = site({BRIEF: OLD.replace("status: published\n", ""), RECORD: record()})

    assert [each.span.written for each in ask("UPD-005", root)] == ["1.0"]


@pytest.mark.parametrize("status", ["published", "superseded", "publishd"])
def test_a_status_that_is_public_or_unknown_takes_nothing_back(site: Site, status: str) -> None:
    root = site({BRIEF: OLD.replace("status: published", f"status: {status}"), RECORD: record()})

    assert ask("UPD-005", root) == []


def test_a_draft_that_bears_the_earlier_id_of_a_release_takes_it_from_the_site(site: Site) -> None:
    text = OLD.replace("status: published", "status: draft") + "aliases: [canal]\n"

    assert len(ask("UPD-005", site({"content/briefs/lake.yml": text, RECORD: record()}))) == 1


def test_a_released_brief_whose_file_is_broken_is_only_withheld(site: Site) -> None:
    (found,) = ask("UPD-005", site({BRIEF: "title: 'x", RECORD: record()}))

    assert found.follows == BRIEF


@pytest.mark.parametrize("rule", ["UPD-001", "UPD-005", "UPD-007", "IND-011", "REF-007"])
def test_without_a_record_nobody_asks(site: Site, rule: str) -> None:
    assert ask(rule, site({BRIEF: OLD})) == []


@pytest.mark.parametrize(
    "text",
    [
        "", "{", "[]", "null", '{"version": 2}', '{"version": 1, "briefs": []}',
        '{"version": 1, "briefs": {"canal": 3}}',
        '{"version": 1, "briefs": {"canal": {"versions": {"1.0": {"standings": {"J1": {"range": [NaN, 1]}}}}}}}',
        '{"version": 1, "briefs": {"canal": {"versions": {"1.0": {"files": {"../../x": "y"}}}}}}',
        '{"version": 1, "briefs": {"canal": {"versions": {}}}}',
        "[" * 100_000,
        '{"version": ' + "9" * 5000 + "}",
    ],
)  # fmt: skip
def test_a_record_that_is_none_is_one_error_and_no_guess(site: Site, text: str) -> None:
    root = site({BRIEF: OLD.replace("60%", "70%"), RECORD: text})
    found = load_site(root)

    assert [each.name for each in found.load_problems if each.problem.span.path == RECORD] == ["yaml-invalid"]
    assert RECORD in found.broken
    assert ask("UPD-001", root) == ask("UPD-007", root) == []


STALE = "evidence:\n  - {id: E1, claim: The plan has 28 points., cite: a, supports: thesis%s}\n"


@pytest.mark.parametrize(
    ("mark", "update", "stale"),
    [
        ("", "type: update, was: 28 points, now: 20 points", True),
        (", see_update: update-1", "type: update, was: 28 points, now: 20 points", False),
        ("", "type: update, was: 30 points, now: 28 points", False),
        ("", "type: retraction", True),
        ("", "type: clarification", False),
        ("", "type: correction, was: 28 points, now: 20 points", True),
        ("", "type: correction, was: 30 points, now: 28 points", False),
    ],
)
def test_a_fact_is_stale_until_it_is_marked_or_restated(site: Site, mark: str, update: str, stale: bool) -> None:
    text = OLD.replace(BODY, "thesis: It holds.\n") + STALE % mark
    root = site({BRIEF: f"{text}updates: {{date: 2026-01-09, {update}, summary: New., affects: E1}}\n"})

    assert bool(ask("UPD-008", root)) is stale


def test_a_superseded_brief_may_wait_for_no_draft(site: Site) -> None:
    old = OLD.replace("status: published", "status: superseded")
    new = OLD + "related: {brief: canal, relation: supersedes}\n"
    draft = new.replace("status: published", "status: draft")

    assert ask("UPD-006", site({BRIEF: old, "content/briefs/lake.yml": new})) == []
    (found,) = ask("UPD-006", site({BRIEF: old, "content/briefs/lake.yml": draft}))
    assert [other.message for other in found.related] == ["`lake` supersedes it, but is draft"]


WATCHED = (
    HEAD.format(version="1.1")
    + """lang: en
thesis: Transits stay low.
scenarios:
  - {id: dry, name: Dry, summary: The lake stays low.}
  - {id: wet, name: Wet, summary: The lake fills.}
indicators:
  - id: I1
    statement: The lake falls below 24 m.
    counts_as_observed: A week below 24 m at the dam.
    does_not_count: A single reading.
    expect: {dry: highly-likely, wet: unlikely}
    opens: 2026-01
    due: 2026-05
"""
)
RELEASED = {
    "I1": {
        "kind": "indicator",
        "version": "1.0",
        "texts": {"en": "The lake falls below 24 m."},
        "terms": {
            "counts_as_observed.en": "A week below 24 m at the dam.",
            "does_not_count.en": "A single reading.",
            "expect.dry": "highly-likely",
            "expect.wet": "unlikely",
            "opens": "2026-01-01",
            "due": "2026-05-31",
        },
    }
}


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (("below 24 m.", "below 20 m."), "what `I1` says was “The lake falls below 24 m.”"),
        (
            ("A week below 24 m at", "A week below 23 m at"),
            "what counts as observed for `I1` was “A week below 24 m at",
        ),
        (("A single reading.", "Readings of volunteers."), "what does not count for `I1` was “A single reading.”"),
        (
            ("wet: unlikely}", "wet: likely}"),
            "the rating of `I1` for `wet` was `unlikely` in version 1.0; now it is `lik",
        ),
        (
            ("dry: highly-likely, ", ""),
            "the rating of `I1` for `dry` was `highly-likely` in version 1.0; now it is not",
        ),
        (
            ("opens: 2026-01\n", "opens: 2026-02\n"),
            "the beginning of the window of `I1` was `2026-01-01` in version 1.0",
        ),
        (
            ("due: 2026-05\n", "due: 2026-06\n"),
            "the end of the window of `I1` was `2026-05-31` in version 1.0; now it is `2",
        ),
        (
            ("    due: 2026-05\n", ""),
            "the end of the window of `I1` was `2026-05-31` in version 1.0; now it is not said",
        ),
    ],
)
def test_terms_do_not_move_unsaid(site: Site, change: tuple[str, str], found: str) -> None:
    moved = WATCHED.replace(*change)
    told = "updates: {date: 2025-12-22, type: indicator, summary: The gauge was moved., affects: %s}\n"
    kept = record(items=RELEASED)

    (problem,) = ask("UPD-010", site({BRIEF: moved, RECORD: kept}))
    assert problem.message.startswith(found)
    assert problem.message.endswith("and no update says so")
    assert problem.severity is None
    assert "affects: I1" in problem.hint
    assert messages("UPD-010", site({BRIEF: moved + told % "i1", RECORD: kept})) == []
    assert len(messages("UPD-010", site({BRIEF: moved + told % "thesis", RECORD: kept}))) == 1


@pytest.mark.parametrize(
    "change",
    [
        ("version: 1.1", "version: 1.2"),
        ("A week below 24 m at the dam.", '"A  week below 24 m at the dam."'),
        ("due: 2026-05\n", "due: 2026-05-31\n"),
        ("does_not_count: A single reading.", "does_not_count: {en: A single reading., ru: Один замер.}"),
        ("watch: ", "watch: The dam."),
        ("The lake falls below 24 m.", "The lake is seen to fall below 24 m."),
        ("expect: {dry: highly-likely, wet: unlikely}", "expect: {DRY: HL, wet: U, new: likely}"),
        ("  - {id: wet, name: Wet, summary: The lake fills.}\n", ""),
        ("status: published", "status: draft"),
    ],
)
def test_terms_that_say_the_same_or_more_are_no_move(site: Site, change: tuple[str, str]) -> None:
    assert messages("UPD-010", site({BRIEF: WATCHED.replace(*change), RECORD: record(items=RELEASED)})) == []


@pytest.mark.parametrize("words", ["At the dam, a whole week below 24 m.", "A weak below 24 m at the dam."])
def test_a_threshold_in_other_words_is_only_warned_of(site: Site, words: str) -> None:
    text = WATCHED.replace("A week below 24 m at the dam.", words)

    (problem,) = ask("UPD-010", site({BRIEF: text, RECORD: record(items=RELEASED)}))

    assert problem.severity is Severity.WARNING


def test_more_that_does_not_count_takes_back_what_did(site: Site) -> None:
    terms = {"counts_as_observed.en": "A week below 24 m at the dam."}
    kept = record(items={"I1": {**RELEASED["I1"], "terms": terms}})

    (found,) = messages("UPD-010", site({BRIEF: WATCHED, RECORD: kept}))
    assert found == (
        "A single reading.: what does not count for `I1` was not said in version 1.0; "
        "now it is “A single reading.”, and no update says so"
    )


def test_terms_are_followed_to_new_names(site: Site) -> None:
    text = WATCHED.replace("id: I1", "id: I-lake").replace("wet", "rain").replace("rain: unlikely", "rain: likely")
    kept = record(items=RELEASED)

    (found,) = messages("UPD-010", site({BRIEF: text + "renamed: {I1: I-lake, wet: rain}\n", RECORD: kept}))

    assert found == (
        "{dry: highly-likely, rain: likely}: the rating of `I-lake` for `rain` was `unlikely` in version 1.0; "
        "now it is `likely`, and no update says so"
    )


def test_a_record_of_an_earlier_format_knows_no_terms(site: Site) -> None:
    kept = record(items={"I1": {"kind": "indicator", "version": "1.0"}})

    assert messages("UPD-010", site({BRIEF: WATCHED, RECORD: kept})) == []
