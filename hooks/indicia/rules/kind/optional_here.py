"""KND-001."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.brief import Brief
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.target import target

_PARTS = {"ARG": "judgements", "SCN": "scenarios", "IND": "indicators"}


@rule("KND-001", Severity.NOTE, tutorial=True)
def optional_here(site: Site) -> Iterator[Problem]:
    """A kind of brief that needs less says what may be left out.

    An opinion, a note or a backgrounder is not asked for judgements, scenarios and indicators; what it has of them is
    checked like any other. Shown only with `--explain-gaps`.

    ```yaml bad
    kind: ⟦note⟧
    ```

    ```yaml good
    kind: analysis
    thesis: {statement: Transits stay low., likelihood: likely}
    evidence:
      - {id: E1, claim: Rain fell in December., cite: {key: lake2025level, covers: full}, opposes: thesis}
    gaps: {id: G1, question: When will the rains come?}
    ```
    """
    for brief in site.briefs:
        silent = site.vocabulary.silent.get(brief.kind.value, ()) if brief.kind else ()
        missing = [part for family, part in _PARTS.items() if family in silent and not _has(brief, part)]
        if missing and brief.kind:
            span = brief.at("kind")
            words = missing[0] if len(missing) == 1 else f"{', '.join(missing[:-1])} and {missing[-1]}"
            message = f"{words} are optional in a brief of kind `{brief.kind.value}`"
            yield Problem(span, message, target(brief, field="kind"), brief.kind.value)


def _has(brief: Brief, part: str) -> bool:
    return part in brief.written
