from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from indicia.check import RuleCrashed, check
from indicia.model.bibliography import Entry
from indicia.model.brief import ProseUse
from indicia.model.citation import Citation, Cite, Mention
from indicia.model.evidence import Evidence
from indicia.model.finding import Problem, Rule, Severity
from indicia.model.place import Source, Span, Word
from indicia.model.site import Site

Make = Callable[..., Any]


def test_findings_come_in_the_order_of_path_line_column_and_rule(make_site: Make, make_rule: Make) -> None:
    first, second = Source("a.yml", "one two\nthree\n"), Source("b.yml", "four\n")

    def at(source: Source, word: str) -> Problem:
        start = source.text.index(word)
        return Problem(Span(source, start, start + len(word)), word, "t", word)

    rules = [
        make_rule("EVD-002", [at(second, "four"), at(first, "three"), at(first, "two")]),
        make_rule("CIT-001", [at(first, "two"), at(first, "one")]),
    ]

    report = check(make_site(), rules=rules)

    assert [(str(each.span), each.rule.id) for each in report.diagnostics] == [
        ("a.yml:1:1", "CIT-001"),
        ("a.yml:1:5", "CIT-001"),
        ("a.yml:1:5", "EVD-002"),
        ("a.yml:2:1", "EVD-002"),
        ("b.yml:1:1", "EVD-002"),
    ]


def test_what_follows_from_a_broken_file_is_counted_not_shown(
    make_site: Make, make_rule: Make, make_brief: Make, problem_in: Make
) -> None:
    brief = make_brief()
    rule = make_rule("CIT-001", [problem_in(brief.source, "title", "canal#title", follows="bibliography/a.bib")])

    report = check(make_site(brief), rules=[rule])

    assert (report.diagnostics, report.withheld, report.failed) == ((), 1, False)


def test_nothing_is_withheld_that_would_not_show(
    make_site: Make, make_rule: Make, make_brief: Make, problem_in: Make
) -> None:
    brief = make_brief()
    rule = make_rule("CIT-001", [problem_in(brief.source, "title", "canal#title", follows="bibliography/a.bib")])

    assert check(make_site(brief, severity=[{"rule": "CIT", "severity": "off"}]), rules=[rule]).withheld == 0


def test_a_rule_that_crashes_is_our_fault_and_named(make_site: Make) -> None:
    def crash(_site: Site) -> Iterator[Problem]:
        yield from ()
        raise KeyError("oh")

    with pytest.raises(RuleCrashed, match=r"the rule CIT-001 \(unknown-citekey\) crashed") as caught:
        check(make_site(), rules=[Rule("CIT-001", "unknown-citekey", Severity.ERROR, crash, "")])

    assert isinstance(caught.value.__cause__, KeyError)


def test_tutorial_rules_run_on_request(make_site: Make, make_rule: Make, make_brief: Make, problem_in: Make) -> None:
    brief = make_brief()
    rule = make_rule("KND-001", [problem_in(brief.source, "title")], severity=Severity.NOTE, tutorial=True)
    site = make_site(brief)

    assert len(check(site, rules=[rule]).diagnostics) == 0
    assert len(check(site, rules=[rule], explain_gaps=True).diagnostics) == 1


@pytest.mark.parametrize(
    ("severity", "strict", "failed"),
    [
        (Severity.ERROR, False, True),
        (Severity.WARNING, False, False),
        (Severity.WARNING, True, True),
        (Severity.DISCLOSURE, True, False),
        (Severity.NOTE, True, False),
    ],
)
def test_errors_fail_and_warnings_under_strict(
    make_site: Make, make_rule: Make, make_brief: Make, problem_in: Make, severity: Severity, strict: bool, failed: bool
) -> None:
    brief = make_brief()
    rule = make_rule("EVD-001", [problem_in(brief.source, "title")], severity=severity)

    assert failed is check(make_site(brief), rules=[rule], strict=strict).failed


def test_a_fingerprint_stays_when_lines_and_words_change(make_site: Make, make_rule: Make) -> None:
    def fingerprints(source: Source, message: str, *values: str) -> list[str]:
        problems = [Problem(Span(source, n, n + 1), message, "canal#E1", value) for n, value in enumerate(values)]
        report = check(make_site(), rules=[make_rule("CIT-001", problems)])
        return [each.fingerprint for each in report.diagnostics]

    before = fingerprints(Source("a.yml", "abc"), "one", "x", "x", "y")
    after = fingerprints(Source("a.yml", "\n\n\nabc"), "another", "x", "x", "y")

    assert before == after
    assert len(set(before)) == 3
    assert all(len(each) == 16 and int(each, 16) >= 0 for each in before)


def test_the_counts_are_briefs_sources_and_all_citations(make_site: Make, make_rule: Make, make_brief: Make) -> None:
    source = Source("content/briefs/canal.yml", "gauge2023 @nobody")
    span = Span(source, 0, 9)
    key = Word("gauge2023", span)
    evidence = Evidence(span=span, id=Word("E1", span), cite=(Citation(span=span, key=key),) * 2)
    prose = [
        ProseUse(Mention(tuple(Cite(each, span) for each in keys), form, span), None, "claim", "E1")
        for keys, form in ((("gauge2023", "lost"), "bracketed"), (("gauge2023",), "bare"), (("nobody",), "bare"))
    ]

    report = check(
        make_site(
            make_brief("canal", evidence=(evidence,)), entries=(Entry(key, "online", {}, span),), prose=tuple(prose)
        ),
        rules=[make_rule()],
    )

    assert report.counts == {"briefs": 1, "sources": 1, "citations": 5}
    assert report.today == "2026-11-22"


def test_work_grows_with_the_findings_not_with_their_square(make_site: Make, make_rule: Make, make_brief: Make) -> None:
    def seconds(number: int) -> float:
        text = "".join(f"line {n}\n" for n in range(number))
        brief = make_brief("canal", text, waive=[{"rule": "EVD-001", "target": f"E{n}"} for n in range(0, number, 2)])
        source = brief.source
        spans = [Span(source, 5 * n, 5 * n + 4) for n in range(number)]
        problems = [Problem(span, "m", f"canal#E{n}.claim", "v") for n, span in enumerate(spans)]
        site = make_site(brief)
        rules = [make_rule("EVD-001", problems), make_rule("EVD-002", problems)]
        lines = tuple(f"EVD-002 canal#E{n}.claim 4c94485e0c21ae6c" for n in range(number))
        begin = time.process_time()
        check(site, rules=rules, baseline=lines)
        return time.process_time() - begin

    small, large = min(seconds(1000) for _ in range(3)), min(seconds(8000) for _ in range(3))

    assert large < small * 8 * 3
