"""The check: rules over a site, sifted by settings, waivers and known findings, in order."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from indicia.check.baseline import known_line, may_be_known
from indicia.check.fingerprint import numbered
from indicia.check.selection import chosen
from indicia.check.severity import Gravity
from indicia.check.through_aliases import told_once
from indicia.check.waivers import Waivers
from indicia.model.brief import Waiver
from indicia.model.finding import Diagnostic, Problem, Report, Rule, Severity
from indicia.model.site import Site
from indicia.rules import RULES

UNUSED_WAIVER = "unused-waiver"
"""The rule that is asked last: it needs to know what was waived."""


class RuleCrashed(RuntimeError):  # noqa: N818 - says what happened
    """A rule failed: our fault, never the author's. The cause is the exception that it raised."""

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        super().__init__(f"the rule {rule.id} ({rule.name}) crashed")


@dataclass(slots=True, repr=False, eq=False)
class _Sieve:
    """Where findings end up while the rules run."""

    gravity: Gravity
    waivers: Waivers
    found: list[Diagnostic] = field(default_factory=list)
    waived: list[tuple[Diagnostic, Waiver]] = field(default_factory=list)
    withheld: int = 0

    def take(self, rule: Rule, problems: Iterable[Problem]) -> None:
        for problem in problems:
            severity = self.gravity.of(rule, problem)
            # A waiver is used by what it names, also where the site would not have shown it.
            waiver = self.waivers.waiver_of(rule, problem)
            if severity is Severity.OFF:
                continue
            if problem.follows:
                self.withheld += 1
            elif waiver:
                self.waived.append((Diagnostic(rule, severity, problem), waiver))
            else:
                self.found.append(Diagnostic(rule, severity, problem))


def check(
    site: Site,
    *,
    rules: Sequence[Rule] = RULES,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    strict: bool = False,
    baseline: Sequence[str] | None = None,
    explain_gaps: bool = False,
) -> Report:
    """Judges a site. `baseline` are the lines of known findings (`read_baseline`); None is the same as no line.

    Raises UnknownRule for a word in `select` or `ignore` that names no rule, RuleCrashed for
    a rule that fails.
    """
    ran = chosen(rules, select, ignore, tutorial=explain_gaps)
    sieve = _Sieve(Gravity(site, rules), Waivers(site, rules))
    for rule in ran:
        if rule.name != UNUSED_WAIVER:
            sieve.take(rule, _problems(rule, site))
    for rule in ran:
        if rule.name == UNUSED_WAIVER:
            asked = dataclasses.replace(site, idle_waivers=tuple(sieve.waivers.idle(ran)))
            sieve.take(rule, _problems(rule, asked))
    new, known, stale = _new(told_once(_ordered(sieve.found)), baseline or (), ran, rules)
    # What vanished may be hidden behind a broken file, or wait for a day that this check does not know.
    trusted = not site.broken and site.today is not None
    return Report(
        diagnostics=new,
        today=site.today.isoformat() if site.today else "",
        counts=_counts(site),
        withheld=sieve.withheld,
        known=known,
        waived=len(sieve.waived),
        stale=stale if trusted else (),
        strict=strict,
        rules=ran,
        waivings=tuple(sorted(sieve.waived, key=lambda pair: _place(pair[0]))),
    )


def _problems(rule: Rule, site: Site) -> Iterator[Problem]:
    try:
        yield from rule.check(site)
    except Exception as error:
        raise RuleCrashed(rule) from error


def _ordered(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    return sorted(found, key=_place)


def _place(diagnostic: Diagnostic) -> tuple[str, int, str, int, str]:
    span = diagnostic.span
    return span.path, span.start, diagnostic.rule.id, span.end, diagnostic.problem.message


def _new(
    found: Iterable[Diagnostic], baseline: Sequence[str], ran: Sequence[Rule], rules: Sequence[Rule]
) -> tuple[tuple[Diagnostic, ...], int, tuple[str, ...]]:
    """What is not known yet, with fingerprints; how many were known; the lines that nothing matched."""
    left = Counter(baseline)
    new, known = [], 0
    for diagnostic, fingerprint in numbered(found):
        line = known_line(diagnostic) if baseline else ""
        if left[line] > 0 and may_be_known(diagnostic):
            left[line] -= 1
            known += 1
        else:
            new.append(dataclasses.replace(diagnostic, fingerprint=fingerprint))
    asleep = {each.id for each in rules} - {each.id for each in ran}
    stale = sorted(line for line in left.elements() if line.partition(" ")[0] not in asleep)
    return tuple(new), known, tuple(stale)


def _counts(site: Site) -> dict[str, int]:
    """How much was checked. A bare `@word` counts only where an entry has that key."""
    fields = sum(1 for brief in site.briefs for _ in brief.citations())
    prose = sum(
        use.mention.form != "bare" or cite.key in site.entry_by_key
        for use in site.prose
        if use.mention
        for cite in use.mention.cites
    )
    return {"briefs": len(site.briefs), "sources": len(site.entries), "citations": fields + prose}
