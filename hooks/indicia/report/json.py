"""The report for programs: JSON, version 1. Adding a field is free; changing one is a new version."""

from __future__ import annotations

import json as format_json
from typing import Any

from indicia.model.finding import Diagnostic, Report, Severity
from indicia.report.repository import ALONE, Repository


def json(report: Report, where: Repository = ALONE) -> str:
    """The whole report. Paths are relative to the site's root; `root` is its folder in the repository, if not the top.

    Half of a surrogate pair stays an escape, everything else is readable UTF-8.
    """
    return dumped(_document(report, where))


def dumped(document: dict[str, Any]) -> str:
    """A document of plain values as JSON text, with its last line end."""
    shown = format_json.dumps(document, ensure_ascii=False, indent=2)
    return shown.encode("utf-8", "surrogatepass").decode("utf-8", "backslashreplace") + "\n"


def _document(report: Report, where: Repository) -> dict[str, Any]:
    severities = (Severity.ERROR, Severity.WARNING, Severity.DISCLOSURE, Severity.NOTE)
    return {
        "version": 1,
        **({"root": where.folder} if where.folder else {}),
        "today": report.today or None,
        "summary": {
            **{severity.value: report.count(severity) for severity in severities},
            **report.counts,
            "known": report.known,
            "waived": report.waived,
            "withheld": report.withheld,
            "stale": len(report.stale),
        },
        "diagnostics": [diagnostic_document(each) for each in report.diagnostics],
    }


def diagnostic_document(diagnostic: Diagnostic) -> dict[str, Any]:
    """A finding as a plain mapping."""
    problem, span = diagnostic.problem, diagnostic.span
    return {
        "rule": diagnostic.rule.id,
        "name": diagnostic.rule.name,
        "severity": diagnostic.severity.value,
        "path": span.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "message": problem.message,
        "hint": problem.hint,
        "related": [
            {"path": each.span.path, "line": each.span.line, "column": each.span.column, "message": each.message}
            for each in problem.related
        ],
        "fingerprint": diagnostic.fingerprint,
    }
