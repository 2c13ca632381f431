"""What the rules of indicators hold against a brief, and what they must leave in peace."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.load import load_site
from indicia.rules import RULES
from rules.asking import HEAD, ask, stretches

Site = Callable[[Mapping[str, str]], Path]
SCENARIOS = """\
scenarios:
  - {id: deal, name: Deal, summary: A deal., role: condition}
  - {id: war, name: War, summary: War after a deal., given: deal}
  - {id: peace, name: Peace, summary: Peace after a deal., given: deal}
  - {id: collapse, name: Collapse, summary: No deal.}
"""
BRIEF = "content/briefs/canal.yml"
EVERY_DAY = [datetime.date(2024, 1, 1) + datetime.timedelta(days=9 * each) for each in range(140)]


def brief(indicator: str, head: str = HEAD, scenarios: str = SCENARIOS) -> dict[str, str]:
    return {BRIEF: f"{head}{scenarios}indicators:\n  - {indicator}\n"}


def found(site: Site, rule: str, indicator: str, head: str = HEAD, scenarios: str = SCENARIOS) -> list[str]:
    problems = ask(rule, site(brief(indicator, head, scenarios)))
    return stretches([each for each in problems if not each.follows])


def on(root: Path, rule: str, day: datetime.date | None) -> list[str]:
    site = dataclasses.replace(load_site(root, today=day))
    return stretches(list(next(each for each in RULES if each.id == rule).check(site)))


@pytest.mark.parametrize(
    ("expect", "fires"),
    [
        ("", ["I1"]),
        (", expect: {}", ["I1"]),
        (", expect: ", ["I1"]),
        (", expect: {war: likely}", []),
        # What was written wrongly is another rule's.
        (", expect: {war: perhaps}", []),
        (", expect: likely", []),
        (", expect: {nowhere: likely}", []),
    ],
)
def test_expectations_that_are_not_there(site: Site, expect: str, fires: list[str]) -> None:
    assert found(site, "IND-001", f"{{id: I1, statement: A., counts_as_observed: B.{expect}}}") == fires


def test_a_brief_without_scenarios_has_nothing_to_expect(site: Site) -> None:
    assert found(site, "IND-001", "{id: I1, statement: A., counts_as_observed: B.}", scenarios="") == []


def test_a_shared_indicator_is_rated_here_and_defined_at_home(site: Site) -> None:
    indicator = '{use: "lake#I9"}'

    assert found(site, "IND-001", indicator) == ["lake#I9"]
    assert [found(site, rule, indicator) for rule in ("IND-002", "IND-006", "IND-013", "IND-009")] == [[]] * 4


def test_a_missing_threshold_is_not_a_missing_field(site: Site) -> None:
    root = site(brief("{id: I1, statement: A., expect: {war: likely}}"))

    assert stretches(ask("IND-002", root)) == ["I1"]
    assert ask("SCH-004", root) == []


@pytest.mark.parametrize(
    ("expect", "nothing", "weak"),
    [
        ("{war: likely, peace: likely}", 1, 0),
        ("{war: L, peace: could, deal: C}", 1, 0),
        ("{war: likely, peace: unlikely}", 0, 1),
        ("{war: HL, peace: U}", 0, 0),
        ("{war: HL}", 0, 0),  # one rating is incomplete, not alike
        ("{war: likely, peace: likely, nowhere: HU}", 0, 0),  # a slip of the pen may be what tells them apart
        ("{war: likely, peace: likely, collapse: perhaps}", 0, 0),
    ],
)
def test_spread(site: Site, expect: str, nothing: int, weak: int) -> None:
    indicator = f"{{id: I1, statement: A., counts_as_observed: B., expect: {expect}}}"

    assert (len(found(site, "IND-004", indicator)), len(found(site, "IND-015", indicator))) == (nothing, weak)


@pytest.mark.parametrize(
    ("expect", "value"),
    [
        ("expect: {war: likely}", "collapse, peace"),
        ("expect: {War: likely, PEACE: could}", "collapse"),
        ("expect: {war: likely}, applies_if: deal", "peace"),
        ("expect: {war: likely, peace: could, collapse: could}", ""),
        ("expect: {deal: likely}", "collapse, peace, war"),
        ("expect: {war: likely, collpase: could, peace: could}", ""),
    ],
)
def test_scenarios_that_are_not_rated(site: Site, expect: str, value: str) -> None:
    root = site(brief(f"{{id: I1, statement: A., counts_as_observed: B., {expect}}}"))

    assert [each.value for each in ask("IND-010", root)] == ([value] if value else [])


@pytest.mark.parametrize(
    "more",
    [
        "due: 2026-06",
        "due: soon",
        "resolution: {date: 2025-01-01, outcome: yes, cite: a}",
        "observations: {date: 2025-01-01, status: retired}",
        "observations: {date: 2025-01-01, status: observed, cite: a}",
    ],
)
def test_no_day_is_asked_of_what_has_one_or_is_done_with(site: Site, more: str) -> None:
    indicator = f"{{id: I1, statement: A., counts_as_observed: B., {more}}}"

    assert found(site, "IND-006", indicator) == []
    assert found(site, "IND-006", indicator.replace(more, "cadence: weekly")) == ["I1"]


@pytest.mark.parametrize(
    ("more", "overdue", "unlogged"),
    [
        ("due: 2026-01-14", ["2026-01-14"], []),
        ("due: 2025", ["2025"], []),
        ("due: 2026-01-15", [], []),  # the day itself
        ("due: 2026-01", [], []),  # the month is not over
        ("due: XXXX-01-01", [], []),
        ("due: 2025-06/..", [], []),
        ("due: 2025, observations: {date: 2025, status: not-observed, cite: a}", ["2025"], []),
        ("due: 2025, observations: {date: 2025, status: partly-observed, cite: a}", [], []),
        ("due: 2025, observations: {date: 2025, status: absent, cite: a}", [], []),
        ("due: 2025, observations: {date: 2025, status: no-information}", [], ["no-information"]),
        ("due: 2025, observations: {date: 2025, status: retired}", [], []),
        ("due: 2025, resolution: {date: 2025-12-31, outcome: no, cite: a}", [], []),
        # The log is written out of order: the last day tells.
        (
            (
                "due: 2025, observations: [{date: 2025-12-30, status: absent, cite: a}, "
                "{date: 2025-03-01, status: no-information}]"
            ),
            [],
            [],
        ),
    ],
)
def test_after_the_day(site: Site, more: str, overdue: list[str], unlogged: list[str]) -> None:
    indicator = f"{{id: I1, statement: A., counts_as_observed: B., {more}}}"

    assert found(site, "IND-007", indicator) == overdue
    assert found(site, "IND-014", indicator) == unlogged


@pytest.mark.parametrize("status", ["superseded", "withdrawn"])
def test_nobody_need_look_after_a_brief_that_was_laid_down(site: Site, status: str) -> None:
    head = f"{HEAD}status: {status}\npublished: 2025-12-31\n"
    indicator = "{id: I1, statement: A., counts_as_observed: B., cadence: daily, due: 2026-01-01}"
    open_one = indicator.replace("2026-01-01", "2027")

    assert found(site, "IND-007", indicator, head) == []
    assert found(site, "IND-008", open_one, head) == []


@pytest.mark.parametrize(
    ("more", "fires"),
    [
        # The brief is of December 2025 (known to the month), today is 15 January 2026.
        ("cadence: daily", True),
        ("cadence: weekly", True),
        ("cadence: monthly", False),
        ("", False),
        ("cadence: weekly, due: 2025-12", False),  # IND-007 has it
        ("cadence: weekly, opens: 2026-02", False),
        ("cadence: weekly, opens: 2026-01-05", False),
        ("cadence: weekly, observations: {date: 2026-01-02, status: no-information}", False),
        ("cadence: weekly, observations: {date: 2025-12-20, status: no-information}", True),
        ("cadence: weekly, observations: {date: 2026-01, status: not-observed, cite: a}", False),
        ("cadence: daily, observations: {date: XXXX-01-02, status: not-observed, cite: a}", False),
        ("cadence: daily, observations: {date: 2025-12-01, status: retired}", False),
        ("cadence: daily, observations: {date: 2025-12-01, status: observed, cite: a}", False),
        # Twice the cadence is still in time: 14 days for `weekly`.
        ("cadence: weekly, observations: {date: 2026-01-01, status: not-observed, cite: a}", False),
        ("cadence: weekly, observations: {date: 2025-12-31, status: not-observed, cite: a}", True),
    ],
)
def test_looking_as_often_as_was_promised(site: Site, more: str, fires: bool) -> None:
    indicator = f"{{id: I1, statement: A., counts_as_observed: B., {more}}}"

    assert bool(found(site, "IND-008", indicator)) is fires


@pytest.mark.parametrize("rule", ["IND-007", "IND-008", "IND-014", "TIM-011"])
def test_no_rule_asks_for_the_day_where_none_is_known(site: Site, rule: str) -> None:
    more = "cadence: daily, due: 2025, observations: {date: 2025, status: no-information}, resolution: {date: 2999}"
    root = site(brief(f"{{id: I1, statement: A., counts_as_observed: B., {more}}}"))

    assert on(root, rule, None) == []


@pytest.mark.parametrize("more", ["due: 2025-03", "due: 2025-03, opens: 2024-06-05", "opens: 2024-08"])
def test_no_day_finds_an_indicator_both_overdue_and_stale(site: Site, more: str) -> None:
    root = site(brief(f"{{id: I1, statement: A., counts_as_observed: B., cadence: monthly, {more}}}"))
    both = [day for day in EVERY_DAY if on(root, "IND-007", day) and on(root, "IND-008", day)]

    assert both == []


@pytest.mark.parametrize(
    ("more", "fires"),
    [
        ("resolution: {date: 2025, outcome: yes}", True),
        ("resolution: {date: 2025, outcome: no}", True),
        ("resolution: {date: 2025, outcome: annulled}", False),
        ("resolution: {date: 2025, outcome: ambiguous}", False),
        ("resolution: {date: 2025, outcome: maybe}", False),
        ("resolution: {date: 2025, outcome: yes, cite: a}", False),
        ("resolution: {date: 2025, outcome: yes}, observations: {date: 2025, status: observed, uncited: Own.}", False),
        ("resolution: {date: 2025, outcome: yes}, observations: {date: 2025, status: absent, cite: a}", True),
        ("resolution: {date: 2025, outcome: no}, observations: {date: 2025, status: not-observed, cite: a}", False),
    ],
)
def test_what_settles_a_question_has_a_source(site: Site, more: str, fires: bool) -> None:
    indicator = f"{{id: I1, statement: A., counts_as_observed: B., {more}}}"

    assert bool(found(site, "IND-009", indicator)) is fires


@pytest.mark.parametrize("status", ["observed", "partly-observed", "not-observed", "absent", "no-information"])
@pytest.mark.parametrize("source", ["", ", cite: a", ", uncited: Own count."])
@pytest.mark.parametrize("resolution", ["", ", resolution: {date: 2025, outcome: yes}"])
def test_a_source_that_is_missing_is_asked_for_once(site: Site, status: str, source: str, resolution: str) -> None:
    look = f"observations: {{date: 2025, status: {status}{source}}}"
    root = site(brief(f"{{id: I1, statement: A., counts_as_observed: B., {look}{resolution}}}"))
    asked = ask("EVD-001", root) + ask("IND-009", root)

    assert len({each.target for each in asked}) == len(asked)
    if status == "observed":
        assert len(asked) == (1 if not source else 0)


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ("", []),
        ("expect: {war: likely, peace: unlikely}, applies_if: deal, pivotal: true, x-desk: port", []),
        ("due: 2026-03", ["2026-03"]),
        ("statement: The lake rises., cadence: weekly", ["The lake rises.", "weekly"]),
        (
            "observations: [{date: 2025-11, status: observed, cite: a}]",
            ["[{date: 2025-11, status: observed, cite: a}]"],
        ),
    ],
)
def test_fields_that_a_shared_indicator_has_at_home(site: Site, more: str, found: list[str]) -> None:
    lake = "indicators: {id: I1, statement: The lake rises., counts_as_observed: A metre., due: 2026}\n"
    own = f"{SCENARIOS}indicators:\n  - {{id: I2, use: lake#i1{', ' if more else ''}{more}}}\n"
    root = site({"content/briefs/lake.yml": HEAD + lake, BRIEF: HEAD + own})

    assert stretches(ask("IND-016", root)) == found
    assert ask("IND-012", root) == []


def test_a_shared_indicator_without_a_home_is_no_place_to_send_an_author_to(site: Site) -> None:
    root = site({BRIEF: f"{HEAD}indicators: {{id: I1, use: nowhere#I1, due: 2026}}\n"})

    assert ask("IND-016", root) == []


@pytest.mark.parametrize(
    ("date", "late"),
    [
        ("2026-01-15", False),
        ("2026-01-16", False),  # today is the 15th, and clocks differ
        ("2026-01-17", True),
        ("2026-01", False),
        ("2026-02", True),
        ("2026-01-10/2026-02-10", False),
        ("XXXX-12-01", False),
    ],
)
def test_looks_at_days_that_have_not_come(site: Site, date: str, late: bool) -> None:
    logged = (
        f"observations: [{{date: {date}, status: observed, uncited: N.}}], resolution: {{date: {date}, outcome: yes}}, "
        f"forecast: [{{date: {date}, p: 30%}}]"
    )
    text = f"indicators:\n  - {{id: I1, statement: S., counts_as_observed: C., due: 2026, {logged}}}\n"
    root = site({BRIEF: f"{HEAD}{text}updates: {{date: {date}, type: update, summary: S., affects: I1}}\n"})

    assert stretches(ask("TIM-011", root)) == [date] * (4 * late)


@pytest.mark.parametrize(
    ("opens", "due", "forecast", "found"),
    [
        ("2026-03", "2026-06", "2026-02-01", []),
        ("2026-07", "2026-06", "2026-02-01", ["2026-07"]),
        ("2026", "2026-06", "2026", []),
        ("2026-06-30", "2026-06", "2026-06-30", []),
        ("2025-03", "2025-06", "2025-07-01", ["2025-07-01"]),
        ("2026-03", "2026-06/..", "2027-07-01", []),
    ],
)
def test_windows_that_close_before_they_open(site: Site, opens: str, due: str, forecast: str, found: list[str]) -> None:
    dates = f"opens: {opens}, due: {due}, forecast: [{{date: {forecast}, p: 30%}}]"
    text = f"indicators:\n  - {{id: I1, statement: S., counts_as_observed: C., {dates}}}\n"

    assert stretches(ask("IND-017", site({BRIEF: HEAD + text}))) == found


@pytest.mark.parametrize(("cut_off", "late"), [("2026-01-15", True), ("2026-01-16", False), ("2026", True)])
def test_a_brief_of_a_later_day_is_looked_at_from_an_earlier_one(site: Site, cut_off: str, late: bool) -> None:
    logged = "observations: [{date: 2026-01-20, status: observed, uncited: N.}]"
    text = f"indicators:\n  - {{id: I1, statement: S., counts_as_observed: C., due: 2026, {logged}}}\n"
    root = site({BRIEF: HEAD.replace("2025-12", cut_off) + text})

    assert stretches(ask("TIM-011", root)) == ["2026-01-20"] * late
