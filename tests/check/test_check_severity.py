from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from indicia.check import check
from indicia.model.bibliography import Entry
from indicia.model.brief import Brief
from indicia.model.citation import Citation
from indicia.model.evidence import Evidence
from indicia.model.finding import Problem, Rule, Severity
from indicia.model.place import Passage, Source, Span, Word
from indicia.model.registry import Actor, Publisher
from indicia.model.site import Site

Make = Callable[..., Any]
E, W, D, N, OFF = Severity.ERROR, Severity.WARNING, Severity.DISCLOSURE, Severity.NOTE, Severity.OFF


@pytest.fixture
def severity_of(
    make_site: Callable[..., Site], make_rule: Callable[..., Rule], problem_in: Callable[..., Problem]
) -> Callable[..., Severity]:
    """The severity at which one finding in a brief is reported; OFF if it is not."""

    def judge(brief: Brief, rule_fields: dict[str, Any], **site_fields: Any) -> Severity:
        rule = make_rule("ARG-004", [problem_in(brief.source, "title", "canal#title")], **rule_fields)
        report = check(make_site(brief, **site_fields), rules=[rule])
        return report.diagnostics[0].severity if report.diagnostics else OFF

    return judge


COMPLETENESS = {"nature": "completeness"}
SILENT = {"op-ed": ("ARG", "SCN")}


@pytest.mark.parametrize(
    ("kind", "status", "rule", "expected"),
    [
        ("analysis", "published", {}, E),
        ("op-ed", "published", {"by_kind": {"op-ed": N}}, N),
        ("note", "published", {"by_kind": {"op-ed": N}}, E),
        ("op-ed", "published", {"by_kind": {"op-ed": OFF}}, OFF),
        ("op-ed", "published", COMPLETENESS, OFF),
        ("op-ed", "published", {}, E),
        ("analysis", "draft", COMPLETENESS, W),
        ("analysis", "review", COMPLETENESS, W),
        ("analysis", "withdrawn", COMPLETENESS, E),
        ("analysis", "draft", {**COMPLETENESS, "severity": N}, N),
        ("analysis", "draft", {}, E),
    ],
)
def test_kind_status_and_nature_decide(
    make_brief: Make, severity_of: Make, kind: str, status: str, rule: dict[str, Any], expected: Severity
) -> None:
    assert expected is severity_of(make_brief(kind=kind, status=status), rule, silent=SILENT)


@pytest.mark.parametrize(
    ("kind", "by_kind", "expected"),
    [("analysis", {}, W), ("op-ed", {"op-ed": N}, N), ("op-ed", {"op-ed": E}, W), ("note", {"note": OFF}, OFF)],
)
def test_a_problem_milder_than_its_rule_stays_milder(
    make_brief: Make, make_site: Make, make_rule: Make, problem_in: Make, kind: str, by_kind: Any, expected: Severity
) -> None:
    brief = make_brief(kind=kind)
    rule = make_rule("CIT-006", [problem_in(brief.source, "title", severity=W)], by_kind=by_kind)

    report = check(make_site(brief), rules=[rule])

    assert [expected] == [each.severity for each in report.diagnostics] or (expected is OFF and not report.diagnostics)


@pytest.mark.parametrize(
    ("overrides", "expected"),
    [
        ([{"rule": "ARG-004", "severity": "note"}], N),
        ([{"rule": "ARG", "severity": "warning"}], W),
        ([{"rule": "rule-arg-004", "severity": "off"}], OFF),
        ([{"rule": "ARG-004", "severity": "note", "kind": ["op-ed"]}], E),
        ([{"rule": "ARG-004", "severity": "note", "kind": ["op-ed", "analysis"]}], N),
        ([{"rule": "ARG-004", "severity": "note", "path": ["content/briefs/can*"]}], N),
        ([{"rule": "ARG-004", "severity": "note", "path": ["content/briefs/old-*"]}], E),
        ([{"rule": "ARG", "severity": "off"}, {"rule": "ARG-004", "severity": "warning"}], W),
        ([{"rule": "ARG-004", "severity": "warning"}, {"rule": "ARG", "severity": "off"}], OFF),
    ],
)
def test_the_last_setting_that_matches_wins(
    make_brief: Make, severity_of: Make, overrides: list[dict[str, Any]], expected: Severity
) -> None:
    assert expected is severity_of(make_brief(), {}, severity=overrides)


@pytest.mark.parametrize(("wanted", "expected"), [("error", D), ("warning", D), ("note", N), ("off", OFF)])
def test_a_declaration_can_be_hushed_but_never_made_a_failure(
    make_brief: Make, severity_of: Make, wanted: str, expected: Severity
) -> None:
    overrides = [{"rule": "ARG-004", "severity": wanted}]

    assert expected is severity_of(make_brief(), {"severity": D}, severity=overrides)


def test_a_setting_for_an_unknown_rule_changes_nothing(make_brief: Make, severity_of: Make) -> None:
    wrong = [{"rule": "ARG-04", "severity": "off"}]

    assert severity_of(make_brief(), {}, severity=wrong) is severity_of(make_brief(), {})


BIBLIOGRAPHY = Source("bibliography/a.bib", "@online{gauge2023, url = {https://www.news.example.org/a}}\n")
REGISTRY = Source("content/registry/publishers.yml", "example.org: {}\nlake: {}\n")


def at(source: Source, stretch: str) -> Span:
    start = source.text.index(stretch)
    return Span(source, start, start + len(stretch))


def word(source: Source, stretch: str) -> Word:
    return Word(stretch, at(source, stretch))


@pytest.fixture
def entry() -> Entry:
    url = "https://www.news.example.org/a"
    fields = {"url": Passage(url, at(BIBLIOGRAPHY, url))}
    return Entry(word(BIBLIOGRAPHY, "gauge2023"), "online", fields, at(BIBLIOGRAPHY, "@online"))


@pytest.fixture
def citing(make_brief: Make) -> Callable[..., Brief]:
    """A brief that cites the entry and names an actor."""

    def make(name: str, kind: str, status: str) -> Brief:
        text = "evidence: {id: E1, cite: gauge2023}\nactors: [lake]\n"
        source = Source("x", text)
        evidence = Evidence(
            span=at(source, "E1"),
            id=word(source, "E1"),
            cite=(Citation(span=at(source, "gauge2023"), key=word(source, "gauge2023")),),
        )
        brief: Brief = make_brief(
            name, text, kind=kind, status=status, evidence=(evidence,), actors=(word(source, "lake"),)
        )
        return brief

    return make


TARGETS = {
    "gauge2023": at(BIBLIOGRAPHY, "gauge2023"),
    "publishers#example.org.type": at(REGISTRY, "example.org"),
    "actors#lake": at(REGISTRY, "lake"),
}
BY_KIND = {"by_kind": {"op-ed": N, "note": W}}


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize(
    ("users", "expected"),
    [
        ((), E),
        ((("a", "op-ed", "draft"),), E),
        ((("a", "op-ed", "published"),), N),
        ((("a", "op-ed", "published"), ("b", "note", "published")), W),
        ((("a", "op-ed", "published"), ("b", "analysis", "draft")), N),
        ((("a", "note", "published"), ("b", "analysis", "superseded")), E),
    ],
)
def test_what_briefs_share_is_judged_by_the_gravest_of_its_published_users(
    make_site: Make,
    make_rule: Make,
    citing: Callable[..., Brief],
    entry: Entry,
    target: str,
    users: tuple[tuple[str, str, str], ...],
    expected: Severity,
) -> None:
    rule = make_rule("CIT-006", [Problem(TARGETS[target], "wrong", target, "x")], **BY_KIND)
    site = make_site(
        *(citing(*user) for user in users),
        entries=(entry,),
        publishers={"example.org": Publisher(span=at(REGISTRY, "example.org"), id=word(REGISTRY, "example.org"))},
        actors={"lake": Actor(span=at(REGISTRY, "lake"), id=word(REGISTRY, "lake"))},
    )

    assert [expected] == [each.severity for each in check(site, rules=[rule]).diagnostics]


def test_a_page_that_no_brief_uses_is_judged_as_an_analysis(make_site: Make, make_rule: Make, citing: Make) -> None:
    page = Source("content/about.md", "see [@nothing]\n")
    rule = make_rule("CIT-001", [Problem(at(page, "@nothing"), "unknown", "content/about.md")], **BY_KIND)

    report = check(make_site(citing("a", "op-ed", "published")), rules=[rule])

    assert [each.severity for each in report.diagnostics] == [E]
