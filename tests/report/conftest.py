"""One report with everything that is hard to print: wide letters, marks, tabs, controls, long lines, odd paths."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from indicia.model.finding import Diagnostic, Other, Problem, Report, Rule, Severity
from indicia.model.place import Source, Span

DOCUMENTATION = """A key has its entry.

    A key without an entry would be published as a dead reference.

    ```yaml bad
    cite: ⟦lost⟧
    ```

    ```bibtex
    @online{found, title = {Found}}
    ```
    """


def rule(id: str = "CIT-001", name: str = "unknown-citekey", severity: Severity = Severity.ERROR) -> Rule:
    return Rule(id, name, severity, lambda _site: (), DOCUMENTATION)


def at(source: Source, stretch: str, occurrence: int = 0) -> Span:
    start = -1
    for _ in range(occurrence + 1):
        start = source.text.index(stretch, start + 1)
    return Span(source, start, start + len(stretch))


@pytest.fixture
def make_report() -> Callable[..., Report]:
    """`make_report(diagnostics..., strict=...)` with plain counts."""

    def make(*diagnostics: Diagnostic, **fields: Any) -> Report:
        counts = {"briefs": 2, "sources": 30, "citations": 81}
        return Report(diagnostics, **{"today": "2026-11-22", "counts": counts, **fields})

    return make


@pytest.fixture
def hard_report(make_report: Callable[..., Report]) -> Report:
    brief = Source(
        "content/briefs/x.yml",
        "title: 運河の旱魃 lost\n\tclaim: Sa\u0301ra\u0306 \x1b[31mred\x07 lost]]> & <b>\n"
         "note: " + "A" * 150 + " lost " + "B" * 150 + "\r\n"
        + "thesis: >-\n  two lines\n  of text\n",
    )  # fmt: skip
    bibliography = Source("bibliography/a, b: 100%.bib", "@online{found,\n  title = {F\u202eound}}\n")
    no_text = Source("content/briefs/empty.yml", "")
    error, twin = rule(), at(bibliography, "found")
    found = [
        (error, at(brief, "lost"), "no entry has the key `lost`", "did you mean `found`?", (twin,)),
        (error, at(brief, "lost", 1), "bad \x1b[2J`lost`, 100%: [see](0) {0}", "line one\nline two", ()),
        (rule("EVD-003", "weak", Severity.WARNING), at(brief, "lost", 2), "weak", "", ()),
        (rule("ARG-001", "thesis", Severity.NOTE), at(brief, "two lines\n  of text"), "several lines", "", ()),
        (rule("EVD-002", "declared", Severity.DISCLOSURE), at(brief, "title"), "E1 has no source: none given", "", ()),
        (rule("LNG-002", "mixed-script-word", Severity.WARNING), at(bibliography, "F\u202eound"), "hidden", "", ()),
        (rule("SCH-001", "yaml-invalid"), Span(no_text, 0, 0), "the file is empty", "", ()),
    ]
    diagnostics = [
        Diagnostic(
            rule, rule.severity, Problem(span, message, "x#E1.cite", "lost", hint,
            tuple(Other(other, "an entry like it is here") for other in others)), f"{number:016x}",
        )
        for number, (rule, span, message, hint, others) in enumerate(found)
    ]  # fmt: skip
    rules = (error, rule("TIM-001", "future-date"))
    return make_report(
        *diagnostics, known=3, waived=1, withheld=2, stale=("CIT-001 x#E9 0123456789abcdef",), rules=rules
    )
