"""An audit of an article: its findings with a summary for people, and everything for programs."""

from __future__ import annotations

from collections import Counter
from typing import Any

from indicia.intake.entries.bibtex import reference_json
from indicia.model.finding import Report, Severity
from indicia.model.reference import VERDICTS, Audit, Resolution
from indicia.report.json import diagnostic_document, dumped
from indicia.report.text import findings, many

_SHOWN = (Severity.ERROR, Severity.WARNING, Severity.NOTE)


def audit_text(audit: Audit, report: Report, *, colour: bool = False) -> str:
    """The findings with their places, then the counts. `colour` adds ANSI colours; author text never adds any."""
    lines = findings(report, colour=colour)
    verdicts = Counter(each.verdict for each in audit.resolutions)
    brackets = len({each.citation.group for each in audit.resolutions})
    told = ", ".join(f"{verdicts[verdict]} {verdict}" for verdict in VERDICTS if verdicts[verdict])
    lines += [
        f"{many(len(audit.resolutions), 'citation')} in {many(brackets, 'place')}: {told or 'nothing to resolve'}.",
        f"{many(len(audit.references), 'reference')}, {len(audit.uncited)} of them not cited.",
        ", ".join(many(report.count(each), each.value) for each in _SHOWN).capitalize() + ".",
    ]
    return "".join(f"{line}\n" for line in lines)


def audit_json(audit: Audit, report: Report) -> str:
    """Everything: references, citations with their verdicts, what nothing cites, and the findings."""
    return dumped(
        {
            "version": 1,
            "references": [reference_json(each) for each in audit.references],
            "citations": [_citation(each) for each in audit.resolutions],
            "uncited": [{"index": each.index, "reason": each.reason} for each in audit.uncited],
            "diagnostics": [diagnostic_document(each) for each in report.diagnostics],
        }
    )


def _citation(resolution: Resolution) -> dict[str, Any]:
    citation = resolution.citation
    span = citation.span
    return {
        "raw": citation.raw,
        "start": span.start,
        "end": span.end,
        "line": span.line,
        "column": span.column,
        "label": citation.label,
        "year": citation.year,
        "suffix": citation.suffix,
        "locator": citation.locator,
        "form": citation.form,
        "group": citation.group,
        "verdict": resolution.verdict,
        "references": list(resolution.references),
        "candidates": list(resolution.candidates),
        "reason": resolution.reason,
    }
