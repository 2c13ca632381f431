"""The report for people: each finding with its line and a caret, a summary, and what to do next."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from indicia.model.finding import Diagnostic, Report, Severity
from indicia.report.excerpt import excerpt
from indicia.report.invocation import Invocation
from indicia.report.printable import printable

_COLOURS = {
    Severity.ERROR: "1;31",
    Severity.WARNING: "1;33",
    Severity.DISCLOSURE: "36",
    Severity.NOTE: "34",
}
_GUTTER = 6
PLAIN = Invocation()


def text(report: Report, *, colour: bool = False, ours: Invocation = PLAIN) -> str:
    """The whole report. `colour` adds ANSI colours; author text never adds any. `ours`: how our commands are called."""
    shown = findings(report, colour=colour)
    return "".join(f"{line}\n" for line in (*shown, *_summary(report, ours), _next(report, ours)))


def summary(report: Report, ours: Invocation | None = PLAIN) -> str:
    """What a build says of a check that lets it go on: the counts, and where to read the findings.

    `ours` is how our commands are called for this site; None where none of them is about it.
    """
    said = list(_summary(report, ours or PLAIN))
    if report.diagnostics and ours:
        said.append(f"{ours.of('check')} shows them.")
    return "".join(f"{line}\n" for line in said)


def findings(report: Report, *, colour: bool = False) -> list[str]:
    """The lines of all findings, with an empty one behind the last."""
    paint = _painted if colour else _plain
    shown: list[str] = []
    short = False
    for each in report.diagnostics:
        lines = list(finding(each, paint))
        if shown and not (short and len(lines) == 1):
            shown.append("")  # findings of a single line stand together
        shown += lines
        short = len(lines) == 1
    if shown:
        shown.append("")
    return shown


def finding(diagnostic: Diagnostic, paint: Callable[[str, str], str] | None = None) -> Iterator[str]:
    """The lines of one finding; `paint` puts a stretch in a colour (an ANSI code)."""
    paint = paint or _plain
    problem, severity = diagnostic.problem, diagnostic.severity
    word = paint(f"{severity.value}[{diagnostic.rule.id}]", _COLOURS[severity])
    first, *more = _lines(problem.message)
    yield f"{paint(printable(str(problem.span)), '1')}: {word} {first}"
    margin = " " * _GUTTER
    yield from (f"{margin}  {line}" for line in more)
    if severity is Severity.DISCLOSURE:
        return  # declared by the author: there is nothing to look for in the line
    if problem.span.source.text:  # a file that is not read at all has no line to show
        line, carets = excerpt(problem.span)
        yield paint(f"{problem.span.line:>{_GUTTER - 1}} |", "2") + f" {line}".rstrip()
        yield paint(f"{margin}|", "2") + f" {paint(carets, _COLOURS[severity])}"
    if problem.hint:
        first, *more = _lines(problem.hint)
        yield f"{paint(f'{margin}=', '2')} {paint('hint:', '1')} {first}"
        yield from (f"{margin}  {line}" for line in more)
    for other in problem.related:
        yield f"{paint(f'{margin}=', '2')} see {printable(str(other.span))}: {printable(other.message)}"


def _lines(message: str) -> list[str]:
    return [printable(line) for line in message.split("\n")]


def _summary(report: Report, ours: Invocation) -> Iterator[str]:
    counts = {name: report.counts.get(name, 0) for name in ("briefs", "sources", "citations")}
    checked = ", ".join(many(number, name.removesuffix("s")) for name, number in counts.items())
    day = f"as of {report.today}" if report.today else "without a date: date-dependent rules were skipped"
    yield f"Checked {checked}, {day}."
    found = [many(report.count(severity), severity.value) for severity in _COLOURS]
    aside = (
        (report.known, "known"),
        (report.waived, "waived"),
        (report.withheld, "withheld until the fault behind them is mended"),
    )
    yield ", ".join(found).capitalize() + "".join(f"; {number} {what}" for number, what in aside if number) + "."
    if report.stale:
        gone = many(len(report.stale), "known finding")
        yield f"{gone} not found any more: {ours.of('check --prune-baseline')} drops what is mended from the list."


def _next(report: Report, ours: Invocation) -> str:
    errors, warnings = report.count(Severity.ERROR), report.count(Severity.WARNING)
    if report.failed:
        severity = Severity.ERROR if errors else Severity.WARNING
        rule = next(each.rule.id for each in report.diagnostics if each.severity is severity)
        what = many(errors or warnings, severity.value)
        explain = ours.anywhere(f"explain {rule}")
        return f"Next: mend the {what}, then check again. {explain} says what {rule} asks and why."
    if not report.counts.get("briefs"):
        return "Next: write a brief, content/briefs/<id>.yml with `title`, `authors`, `as_of` and `thesis`."
    if warnings:
        return f"Nothing fails; with `--strict`, the {many(warnings, 'warning')} would. Next: {ours.of('build')}."
    return f"Nothing fails. Next: {ours.of('build')} makes the site."


def many(number: int, noun: str) -> str:
    """`1 error`, `2 errors`, `no errors`."""
    return f"{number} {noun}" if number == 1 else f"{number or 'no'} {noun}s"


def _plain(shown: str, _code: str) -> str:
    return shown


def _painted(shown: str, code: str) -> str:
    return f"\x1b[{code}m{shown}\x1b[0m"
