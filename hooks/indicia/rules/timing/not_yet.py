"""TIM-012."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.target import target
from indicia.rules.timing.ahead import too_far_ahead


@rule("TIM-012", Severity.WARNING)
def not_yet(site: Site) -> Iterator[Problem]:
    """No brief has appeared, or knows of the world, on a day that has not come.

    A `published` or an `as_of` of a day to come is a slip in the year or the month; readers would see it as the age of
    all that the brief says. It is told where the day lies over half a year behind what the brief itself goes by: the
    information cut-off of a publication, the newest source of a cut-off. A brief that is merely looked at from an
    earlier day (`--today`) is left alone, and one that appears next week, too. Asked only where it is known which day
    it is.

    ```yaml bad
    status: published
    published: ⟦2999-12-15⟧
    ```

    ```yaml bad
    as_of: ⟦2999-11-30⟧
    evidence:
      - {id: E1, claim: Transits fell to 22., cite: {key: lake2025level, covers: full}, supports: thesis}
    ```

    ```yaml good
    status: published
    published: 2026-01-10
    ```
    """
    for brief in site.briefs:
        if far := too_far_ahead(site, brief):
            field, found = far
            what = "be informed as of" if field == "as_of" else "have appeared on"
            message = f"the brief cannot {what} {found.value}: today is {site.today}"
            hint = "check the year and the month"
            yield Problem(found.span, message, target(brief, field=field), found.value, hint)
