"""What checking says: problems (where and what), rules (who and how grave), diagnostics (both), and the report."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from typing import TYPE_CHECKING

from indicia.model.place import Span
from indicia.model.value_class import value_class

if TYPE_CHECKING:
    from indicia.model.brief import Waiver
    from indicia.model.site import Site


class Severity(enum.Enum):
    """How grave a finding is, gravest first. `off` is said of a rule, never of a finding."""

    ERROR = "error"
    WARNING = "warning"
    DISCLOSURE = "disclosure"
    NOTE = "note"
    OFF = "off"

    @property
    def rank(self) -> int:
        return list(Severity).index(self)


@value_class
class Other:
    """A second place that a finding needs to be understood."""

    span: Span
    message: str


@value_class
class Problem:
    """What a rule found.

    `target` names the object whatever its line (`brief#item.field`, an entry's key, `actors#id`, a page's path);
    `value` is the offending value: together they let a finding be known again. `follows` is the path of a broken
    file from which the finding may merely follow: such a finding is counted as withheld, never shown.
    `severity` is given only where the problem is milder than its rule (CIT-006 without a year): it stands in for the
    rule's own, and kinds, statuses and settings apply to it as they would to that.
    """

    span: Span
    message: str
    target: str
    value: str = ""
    hint: str = ""
    related: tuple[Other, ...] = ()
    follows: str = ""
    severity: Severity | None = None


@value_class
class LoadProblem:
    """Something that could not be loaded; `name` is the name of the rule that reports it."""

    name: str
    problem: Problem


@value_class
class Rule:
    """A question to the site.

    `severity` is for an analysis, `by_kind` where another kind of brief differs; `nature` is `integrity` or
    `completeness` (a warning at most while a brief is no more than a draft); `implies` names the rules that one fault
    must trip with this one; `tutorial` findings show only on request.
    """

    id: str
    name: str
    severity: Severity
    check: Callable[[Site], Iterable[Problem]]
    documentation: str
    by_kind: Mapping[str, Severity] = field(default_factory=dict)
    nature: str = "integrity"
    implies: tuple[str, ...] = ()
    tutorial: bool = False

    @property
    def family(self) -> str:
        return self.id.partition("-")[0]

    @property
    def summary(self) -> str:
        """The first sentence of the documentation."""
        return self.documentation.strip().partition("\n\n")[0].replace("\n", " ")


def rule(
    id: str,
    severity: Severity,
    *,
    by_kind: Mapping[str, Severity] | None = None,
    nature: str = "integrity",
    implies: tuple[str, ...] = (),
    tutorial: bool = False,
) -> Callable[[Callable[[Site], Iterable[Problem]]], Rule]:
    """Makes a rule of a function: its name is the function's, its documentation the docstring."""

    def make(check: Callable[[Site], Iterable[Problem]]) -> Rule:
        name = check.__name__.replace("_", "-")
        documentation = check.__doc__ or ""
        return Rule(id, name, severity, check, documentation, by_kind or {}, nature, implies, tutorial)

    return make


@value_class
class Diagnostic:
    """A finding as it is reported. `fingerprint` is the digest by which it is known again (16 hex digits)."""

    rule: Rule
    severity: Severity
    problem: Problem
    fingerprint: str = ""

    @property
    def span(self) -> Span:
        return self.problem.span


@value_class
class Report:
    """All that a check says. `known` were in the baseline, `waived` in a waiver, `withheld` hang on broken files.

    `today` is an ISO date, or empty where date-dependent rules were skipped. `stale` are the lines of the baseline
    that nothing matches any more, `rules` those that ran, `waivings` what was waived and by which waiver.
    """

    diagnostics: tuple[Diagnostic, ...]
    today: str
    counts: Mapping[str, int]
    withheld: int = 0
    known: int = 0
    waived: int = 0
    stale: tuple[str, ...] = ()
    strict: bool = False
    rules: tuple[Rule, ...] = ()
    waivings: tuple[tuple[Diagnostic, Waiver], ...] = ()

    def count(self, severity: Severity) -> int:
        return sum(1 for each in self.diagnostics if each.severity is severity)

    @property
    def failed(self) -> bool:
        """True where the check must fail: an error, or a warning under `strict`."""
        return bool(self.count(Severity.ERROR) or (self.strict and self.count(Severity.WARNING)))
