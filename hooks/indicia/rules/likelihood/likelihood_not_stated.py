"""LIK-009."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.brief import Brief
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.likelihood.holders import Holder, holders
from indicia.rules.target import broken_brief


@rule("LIK-009", Severity.DISCLOSURE)
def likelihood_not_stated(site: Site) -> Iterator[Problem]:
    """A thesis, judgement or scenario without a likelihood is counted, and readers are told.

    "Not stated" is honest, above all where a brief restates somebody who gave no likelihood; it never fails a check.
    A reader still asks how likely, so the brief says that it does not say. It is said once where a brief states none
    at all, else at each item that is left out. Kinds that need no likelihood (opinions, notes, backgrounders) are
    asked only where the author wrote `not-stated`.

    ```yaml bad
    judgements:
      - {id: J1, statement: Transits stay low., likelihood: likely}
      - {id: J2, statement: Queues grow., likelihood: ⟦not-stated⟧}
    ```

    ```yaml bad
    thesis: {statement: ⟦Transits stay low.⟧}
    kind: analysis
    evidence:
      - {id: E1, claim: Rain fell in December., cite: {key: lake2025level, covers: full}, opposes: thesis}
    ```

    ```yaml good
    judgements:
      - {id: J1, statement: Transits stay low., likelihood: likely}
      - {id: J2, statement: Queues grow., likelihood: {range: 60%, basis: Six of the last ten dry seasons.}}
    ```
    """
    for brief in site.briefs:
        kind = brief.kind.value if brief.kind else ""
        needed = "LIK" not in site.vocabulary.silent.get(kind, ())
        every = list(holders(brief))
        silent = [each for each in every if not each.stated and (needed or each.written)]
        if not silent:
            continue
        follows = broken_brief(site, brief)
        if any(each.stated for each in every) or len(silent) == 1:
            for each in silent:
                yield _problem(each, f"{each.name} has no likelihood{_original(each)}", follows)
        else:
            yield _problem(silent[0], f"the brief states no likelihood at all: not of {_counted(silent)}", follows)


def _problem(holder: Holder, message: str, follows: str) -> Problem:
    span = holder.likelihood.span if holder.likelihood and holder.written else holder.span
    return Problem(span, message, holder.target(), follows=follows)


def _original(holder: Holder) -> str:
    said = holder.likelihood.stated_as if holder.likelihood else None
    return f"; the original says “{said}”" if said else ""


def _counted(silent: list[Holder]) -> str:
    """`the thesis, 3 judgements and 1 scenario`."""
    brief: Brief = silent[0].brief
    counts = [
        (sum(each.record in records for each in silent), noun)
        for records, noun in ((brief.judgements, "judgement"), (brief.scenarios, "scenario"))
    ]
    words = ["the thesis"] if any(each.record is brief.thesis for each in silent) else []
    words += [f"{count} {noun}{'s' if count > 1 else ''}" for count, noun in counts if count]
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
