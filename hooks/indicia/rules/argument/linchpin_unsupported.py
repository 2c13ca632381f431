"""ARG-005."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.consequences import if_assumption_fails
from indicia.model.argument import Assumption
from indicia.model.brief import Brief
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.target import target


@rule("ARG-005", Severity.WARNING)
def linchpin_unsupported(site: Site) -> Iterator[Problem]:
    """No assumption that carries the argument is rated `unsupported`.

    The brief then stands on what its author says has no support. That may be unavoidable, and readers must be told in
    the first lines.

    ```yaml bad
    assumptions:
      - {id: A1, statement: The rains are late., rating: ⟦unsupported⟧, linchpin: true, if_wrong: The lake fills.}
    ```

    ```yaml good
    assumptions:
      - {id: A1, statement: The rains are late., rating: caveated, linchpin: true, if_wrong: The lake fills.}
    ```
    """
    for brief in site.briefs:
        for assumption in brief.assumptions:
            rating = assumption.rating
            if assumption.linchpin and rating and rating.value == "unsupported":
                carries = _carries(brief, assumption)
                yield Problem(
                    rating.span,
                    f"the linchpin `{assumption.id.value}` carries {carries} and is rated unsupported",
                    target(brief, assumption, "rating"),
                    rating.value,
                    hint="look for evidence on it, or say beside the thesis that the argument hangs on it",
                )


def _carries(brief: Brief, assumption: Assumption) -> str:
    found = if_assumption_fails(brief, assumption.id.value)
    names = [f"`{each.id.value}`" for each in found.judgements] if found else []
    return " and ".join(names) if names else "the thesis"
