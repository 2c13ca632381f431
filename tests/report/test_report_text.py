from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace

import pytest

from indicia.model.finding import Diagnostic, Problem, Report, Rule, Severity
from indicia.model.place import Source, Span
from indicia.report.text import summary, text

Golden = Callable[[str, str], None]


def test_the_whole_report(hard_report: Report, golden: Golden) -> None:
    golden("report.txt", text(hard_report))


def test_colours_change_no_letter(hard_report: Report) -> None:
    coloured = text(hard_report, colour=True)

    assert re.sub(r"\x1b\[[0-9;]+m", "", coloured) == text(hard_report)
    assert "\x1b[1;31merror[CIT-001]\x1b[0m" in coloured


def test_nothing_of_an_author_reaches_the_terminal_raw(hard_report: Report) -> None:
    controls = {char for char in text(hard_report) if unicodedata.category(char) in ("Cc", "Cf", "Cs")}

    assert controls == {"\n"}


def report_of(*severities: Severity, strict: bool = False, **fields: object) -> str:
    span = Span(Source("a.yml", "x\n"), 0, 1)
    diagnostics = tuple(
        Diagnostic(Rule(f"EVD-00{number}", "r", severity, lambda _site: (), ""), severity, Problem(span, "m", "t"))
        for number, severity in enumerate(severities)
    )
    report = Report(diagnostics, "2026-11-22", {"briefs": 1, "sources": 1, "citations": 1}, strict=strict)
    return text(replace(report, **fields))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("severities", "strict", "last"),
    [
        ((), False, "Nothing fails. Next: `indicia build` makes the site."),
        ((Severity.NOTE, Severity.DISCLOSURE), True, "Nothing fails. Next: `indicia build` makes the site."),
        ((Severity.WARNING,), False, "Nothing fails; with `--strict`, the 1 warning would. Next: `indicia build`."),
        (
            (Severity.WARNING, Severity.WARNING),
            True,
            "Next: mend the 2 warnings, then check again. `indicia explain EVD-000` says what EVD-000 asks and why.",
        ),
        (
            (Severity.WARNING, Severity.ERROR),
            False,
            "Next: mend the 1 error, then check again. `indicia explain EVD-001` says what EVD-001 asks and why.",
        ),
    ],
)
def test_the_last_line_says_what_to_do_next(severities: tuple[Severity, ...], strict: bool, last: str) -> None:
    assert report_of(*severities, strict=strict).splitlines()[-1] == last


def test_a_site_without_briefs_is_told_how_to_begin() -> None:
    assert "content/briefs/<id>.yml" in report_of(counts={"briefs": 0}).splitlines()[-1]


def test_without_a_day_the_summary_says_what_was_skipped() -> None:
    assert "without a date: date-dependent rules were skipped." in report_of(today="")


def test_a_build_is_not_advised_to_build() -> None:
    span = Span(Source("a.yml", "x\n"), 0, 1)
    rule = Rule("EVD-001", "r", Severity.ERROR, lambda _site: (), "")
    clean = Report((), "2026-11-22", {"briefs": 1})
    warned = replace(clean, diagnostics=(Diagnostic(rule, Severity.WARNING, Problem(span, "m", "t")),))

    assert summary(clean).splitlines()[-1] == "No errors, no warnings, no disclosures, no notes."
    assert summary(warned).splitlines()[-2:] == [
        "No errors, 1 warning, no disclosures, no notes.",
        "`indicia check` shows them.",
    ]
