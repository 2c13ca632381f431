from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from indicia.check import check
from indicia.model.brief import Brief
from indicia.model.finding import Problem, Report, Rule
from indicia.model.site import Site
from indicia.rules.waiver.unused_waiver import unused_waiver

Make = Callable[..., Any]
TEXT = "title: x\nevidence:\n  - id: E1\n    claim: c\n  - id: E10\n    claim: d\nwaive: EVD-001\n"


@pytest.fixture
def report_on(make_site: Make, make_rule: Make, problem_in: Make) -> Callable[..., Report]:
    """The report on a brief in which EVD-001 (or another rule) finds something at each of the targets."""

    def judge(brief: Brief, *targets: str, rule: str = "EVD-001", today: str = "2026-11-22", **site: Any) -> Report:
        problems: list[Problem] = [problem_in(brief.source, "claim", f"canal#{target}") for target in targets]
        rules: list[Rule] = [unused_waiver, make_rule(rule, problems), make_rule("EVD-009", name="other-rule")]
        loaded: Site = make_site(brief, today=today, **site)
        return check(loaded, rules=rules)

    return judge


def found(report: Report) -> list[tuple[str, str]]:
    return [(each.rule.id, each.problem.target) for each in report.diagnostics]


@pytest.mark.parametrize(
    ("waiver", "left"),
    [
        ({"rule": "EVD-001"}, []),
        ({"rule": "evd-001"}, []),
        ({"rule": "rule-evd-001"}, []),
        ({"rule": "EVD-001", "target": "E1"}, ["canal#E10.claim"]),
        ({"rule": "EVD-001", "target": "e1"}, ["canal#E10.claim"]),
        ({"rule": "EVD-001", "target": "E1.claim"}, ["canal#E10.claim"]),
        ({"rule": "EVD-001", "target": "E1.note"}, ["canal#E1.claim[2]", "canal#E10.claim"]),
        ({"rule": "EVD-001", "until": "2026-11-22"}, []),
        ({"rule": "EVD-001", "until": "2026-11"}, []),
        ({"rule": "EVD-001", "until": "2026-11-21"}, ["canal#E1.claim[2]", "canal#E10.claim"]),
    ],
)
def test_a_waiver_silences_its_rule_its_target_and_its_time(
    make_brief: Make, report_on: Make, waiver: dict[str, str], left: list[str]
) -> None:
    report = report_on(make_brief(text=TEXT, waive=[waiver]), "E1.claim[2]", "E10.claim")

    assert left == [target for rule, target in found(report) if rule == "EVD-001"]
    assert 2 - len(left) == report.waived == len(report.waivings)


def test_what_was_waived_is_kept_with_its_waiver(make_brief: Make, report_on: Make) -> None:
    brief = make_brief(text=TEXT, waive=[{"rule": "EVD-001", "target": "E1"}])

    report = report_on(brief, "E1.claim")

    assert [(finding.problem.target, str(waiver.reason)) for finding, waiver in report.waivings] == [
        ("canal#E1.claim", "Because.")
    ]


def test_without_a_date_no_waiver_expires(make_brief: Make, report_on: Make) -> None:
    brief = make_brief(text=TEXT, waive=[{"rule": "EVD-001", "until": "2001-01-01"}])

    assert found(report_on(brief, "E1", today="")) == []


@pytest.mark.parametrize("rule", ["SCH-001", "REF-002", "CIT-001", "CIT-002", "CIT-005"])
def test_some_rules_cannot_be_waived(make_brief: Make, report_on: Make, rule: str) -> None:
    report = report_on(make_brief(text=TEXT, waive=[{"rule": rule}]), "E1", rule=rule)

    assert sorted([(rule, "canal#E1"), ("WVR-003", "canal#waive")]) == sorted(found(report))
    assert any(f"{rule} cannot be waived" in each.problem.hint for each in report.diagnostics)


@pytest.mark.parametrize(
    ("waiver", "message", "hint"),
    [
        ({"rule": "EVD-001", "target": "E7"}, "the waiver of `EVD-001` for `E7` silences nothing", "remove it"),
        ({"rule": "other-rule"}, "the waiver of `other-rule` silences nothing", "remove it"),
        ({"rule": "EVD-01"}, "the waiver of `EVD-01` silences nothing", "did you mean `EVD-001`"),
        ({"rule": "evd"}, "the waiver of `evd` silences nothing", "`evd` is a family: name one rule"),
    ],
)
def test_an_unused_waiver_is_found_at_its_rule(
    make_brief: Make, report_on: Make, waiver: dict[str, str], message: str, hint: str
) -> None:
    brief = make_brief(text=f"{TEXT}# {waiver['rule']} {waiver.get('target')}", waive=[waiver])

    report = report_on(brief)

    assert [message] == [each.problem.message for each in report.diagnostics]
    assert hint in report.diagnostics[0].problem.hint
    assert waiver["rule"] == report.diagnostics[0].span.written


def test_of_two_equal_waivers_one_is_unused(make_brief: Make, report_on: Make) -> None:
    brief = make_brief(text=TEXT, waive=[{"rule": "EVD-001"}, {"rule": "EVD-001"}])

    assert found(report_on(brief, "E1")) == [("WVR-003", "canal#waive")]


def test_an_expired_waiver_is_not_called_unused_as_well(make_brief: Make, report_on: Make) -> None:
    brief = make_brief(text=TEXT, waive=[{"rule": "EVD-001", "until": "2001"}])

    assert found(report_on(brief)) == []


def test_a_waiver_of_a_rule_that_did_not_run_is_not_called_unused(
    make_brief: Make, make_site: Make, make_rule: Make
) -> None:
    rules = [make_rule("EVD-001"), unused_waiver]
    site = make_site(make_brief(text=TEXT, waive=[{"rule": "EVD-001"}]))

    assert found(check(site, rules=rules, ignore=["EVD"])) == []
    assert found(check(site, rules=rules)) == [("WVR-003", "canal#waive")]


def test_in_a_broken_file_an_unused_waiver_is_withheld(make_brief: Make, report_on: Make) -> None:
    brief = make_brief(text=TEXT, waive=[{"rule": "EVD-001"}])

    report = report_on(brief, broken=frozenset([brief.source.path]))

    assert found(report) == []
    assert report.withheld == 1


@pytest.mark.parametrize("rule", ["EVD-01", "EVD", "WVR-003"])
def test_what_can_never_silence_anything_is_said_in_a_broken_file_too(
    make_brief: Make, report_on: Make, rule: str
) -> None:
    brief = make_brief(text=f"{TEXT}# {rule}", waive=[{"rule": rule}])

    report = report_on(brief, broken=frozenset([brief.source.path]))

    assert found(report) == [("WVR-003", "canal#waive")]
    assert "did you mean `EVD`" not in report.diagnostics[0].problem.hint


def test_a_waiver_reaches_no_other_brief(make_brief: Make, make_site: Make, make_rule: Make, problem_in: Make) -> None:
    waiving, other = make_brief("a", TEXT, waive=[{"rule": "EVD-001"}]), make_brief("b", TEXT)
    rule = make_rule(
        "EVD-001", [problem_in(waiving.source, "claim", "a#E1"), problem_in(other.source, "claim", "b#E1")]
    )

    assert found(check(make_site(waiving, other), rules=[rule])) == [("EVD-001", "b#E1")]
