"""Annotations of GitHub Actions: workflow commands on standard output, read by the runner."""

from __future__ import annotations

from indicia.model.finding import Diagnostic, Report, Severity
from indicia.report.printable import printable
from indicia.report.repository import ALONE, Repository

_COMMANDS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.DISCLOSURE: "notice",
    Severity.NOTE: "notice",
}


SHOWN = 10


def github(report: Report, where: Repository = ALONE) -> str:
    """One command a finding, the gravest first, since GitHub shows only so many. A line for the log closes it.

    Paths are those of the repository: GitHub shows no annotation that names a file by another.
    """
    ranked = sorted(report.diagnostics, key=lambda each: each.severity.rank)
    return "".join(f"{line}\n" for line in (*(_command(each, where) for each in ranked), _closing(report)))


def _command(diagnostic: Diagnostic, where: Repository) -> str:
    span, problem = diagnostic.span, diagnostic.problem
    properties = {"file": where.path(span.path), "line": str(span.line), "endLine": str(span.end_line)}
    if span.line == span.end_line:  # GitHub refuses columns of a stretch over several lines
        properties |= {"col": str(span.column), "endColumn": str(span.end_column)}
    properties["title"] = f"{diagnostic.rule.id} {diagnostic.rule.name}"
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    message = f"{problem.message}\n{problem.hint}" if problem.hint else problem.message
    return f"::{_COMMANDS[diagnostic.severity]} {written}::{_message(message)}"


def _closing(report: Report) -> str:
    counts = ", ".join(f"{report.count(severity)} {severity.value}" for severity in _COMMANDS)
    state = "failed" if report.failed else "passed"
    more = f"; GitHub shows {SHOWN} annotations of a kind a step, the log has them all"
    return f"indicia check {state}: {counts}" + (more if len(report.diagnostics) > SHOWN else "")


def _message(message: str) -> str:
    """The runner decodes these three; other control characters would reach the log's terminal view."""
    lines = [printable(line) for line in message.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    return "%0A".join(line.replace("%", "%25") for line in lines)


def _property(value: str) -> str:
    return printable(value).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
