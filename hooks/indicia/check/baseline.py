"""Known findings: a sorted text file, one finding a line, without line numbers or wording.

A line is rule, target and digest of the value: `CIT-001 baku#E3.cite 2c26b46b68ffc68f`. White space and control
characters in a target are percent-encoded. The same line twice means two such findings.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from indicia.check.fingerprint import DIGITS, digest
from indicia.check.severity import is_unreadable
from indicia.model.finding import Diagnostic, Report, Severity

_LINE = re.compile(rf"[A-Z][A-Z0-9]*-\d+ \S+ [0-9a-f]{{{DIGITS}}}", re.ASCII)
_HEADER = (
    "# Known findings: they neither fail a check nor show in it. One a line: rule, target, digest of the value.\n"
    "# `indicia check --write-baseline` writes this file, `--prune-baseline` drops what is mended.\n"
)


class BaselineError(ValueError):
    """A file of known findings that cannot be read; the message begins with `path:line:`."""


def may_be_known(diagnostic: Diagnostic) -> bool:
    """False for disclosures, which are no faults, and for what could not be read: it would go missing from the site."""
    return diagnostic.severity is not Severity.DISCLOSURE and not is_unreadable(diagnostic.rule, diagnostic.problem)


def known_line(diagnostic: Diagnostic) -> str:
    """The line of the baseline that stands for a finding."""
    problem = diagnostic.problem
    return f"{diagnostic.rule.id} {_encoded(problem.target)} {digest(problem.value)}"


def read_baseline(file: Path, name: str = "") -> tuple[str, ...]:
    """The lines of a file of known findings, comments left out; empty if there is no file.

    `name` is what messages call it. Raises BaselineError at the first line that is none, with its place.
    """
    name = name or str(file)
    try:
        content = file.read_bytes()
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise BaselineError(f"{name}: cannot be read: {error.strerror}") from error
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        number = content.count(b"\n", 0, error.start) + 1
        raise BaselineError(f"{name}:{number}: not UTF-8") from error
    lines = []
    for number, raw in enumerate(text.split("\n"), 1):
        line = raw.strip()
        if line and not line.startswith("#"):
            if not _LINE.fullmatch(line):
                raise BaselineError(f"{name}:{number}: not a known finding (rule, target, digest): {line[:80]!a}")
            lines.append(line)
    return tuple(lines)


def lines_of(report: Report, before: Sequence[str] = ()) -> tuple[str, ...]:
    """The lines for all findings of a report, made without a baseline, that may be known.

    `before` are the lines so far: those of rules that did not run stay.
    """
    ran = {rule.id for rule in report.rules}
    kept = [line for line in before if line.partition(" ")[0] not in ran]
    found = (known_line(each) for each in report.diagnostics if may_be_known(each))
    return tuple(sorted((*kept, *found)))


def unreadable(report: Report) -> int:
    """How many errors of a report can never be known, so that checks go on failing."""
    return sum(each.severity is Severity.ERROR and not may_be_known(each) for each in report.diagnostics)


def prune(lines: Sequence[str], stale: Iterable[str]) -> tuple[str, ...]:
    """The lines without the stale ones; of equal lines, as many go as are stale."""
    return tuple(sorted((Counter(lines) - Counter(stale)).elements()))


def write_baseline(file: Path, lines: Iterable[str]) -> None:
    """Writes the file, sorted, in one step: whoever reads it meanwhile sees the old one or the new one.

    Raises OSError for what the disk refuses; nothing is left behind then.
    """
    content = _HEADER + "".join(f"{line}\n" for line in sorted(lines))
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f".{file.name}.new")
    try:
        beside.write_bytes(content.encode())
        beside.replace(file)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _encoded(target: str) -> str:
    """The target as one word of printable characters, so that a line is one line to every tool."""
    return re.sub(r"[\s\x00-\x1f\x7f%\ud800-\udfff]", _percent, target) or "-"


def _percent(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "surrogatepass"))
