"""SARIF 2.1.0 (OASIS): the exchange format of code scanners, which GitHub and editors read."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import quote

from indicia.model.documentation import markdown, plain
from indicia.model.finding import Diagnostic, Report, Rule, Severity
from indicia.model.place import Span
from indicia.report.repository import ALONE, Repository

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.DISCLOSURE: "note",
    Severity.NOTE: "note",
    Severity.OFF: "none",
}
_BASE = {"originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "The top folder of the repository."}}}}
"""What `%SRCROOT%` is. Without its address (§3.14.14 allows that), so that a report is the same on every machine."""
_PLACEHOLDER = re.compile(r"\{(\d+)\}")


def sarif(report: Report, where: Repository = ALONE) -> str:
    """The whole report. Paths are relative to the top of the repository, columns count code points."""
    rules = list({rule.id: rule for rule in (*report.rules, *(each.rule for each in report.diagnostics))}.values())
    index = {rule.id: number for number, rule in enumerate(rules)}
    run: dict[str, Any] = {
        "tool": {"driver": {"name": "Indicia", **_version(), "rules": [_rule(rule) for rule in rules]}},
        "automationDetails": {"id": "indicia/"},
        "invocations": [{"executionSuccessful": True, "exitCode": 1 if report.failed else 0}],
        **_BASE,
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "results": [_result(each, index[each.rule.id], where) for each in report.diagnostics],
        "properties": {"today": report.today, "known": report.known, "withheld": report.withheld},
    }
    # ASCII, so that the file is the same whatever a consumer takes its encoding for.
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _version() -> dict[str, str]:
    """The version of the installed package; nothing where a hook runs from a checkout that is not installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return {"version": version("indicia")}
    except PackageNotFoundError:
        return {}


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": _message(rule.summary) or rule.id},
        "help": {"text": _message(plain(rule)) or rule.id, "markdown": _message(markdown(rule)) or rule.id},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.family, rule.nature]},
    }


def _result(diagnostic: Diagnostic, index: int, where: Repository) -> dict[str, Any]:
    problem = diagnostic.problem
    result: dict[str, Any] = {
        "ruleId": diagnostic.rule.id,
        "ruleIndex": index,
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": _message(f"{problem.message}\n{problem.hint}" if problem.hint else problem.message)},
        "locations": [{"physicalLocation": _location(problem.span, where)}],
        "partialFingerprints": {"indicia/v1": diagnostic.fingerprint},
        "properties": {"severity": diagnostic.severity.value, "target": problem.target},
    }
    if problem.related:
        result["relatedLocations"] = [
            {"id": number, "physicalLocation": _location(each.span, where), "message": {"text": _message(each.message)}}
            for number, each in enumerate(problem.related, 1)
        ]
    return result


def _location(span: Span, where: Repository) -> dict[str, Any]:
    uri = quote(where.path(span.path).encode("utf-8", "surrogatepass"), safe="/")
    return {
        "artifactLocation": {"uri": uri, "uriBaseId": "%SRCROOT%"},
        "region": {
            "startLine": span.line,
            "startColumn": span.column,
            "endLine": span.end_line,
            "endColumn": span.end_column,
        },
    }


def _message(text: str) -> str:
    """Author text is no template: what looks like a placeholder or an embedded link is escaped (§3.11.5, §3.11.6)."""
    return _PLACEHOLDER.sub(r"{{\1}}", text).replace("](", "\\](")
