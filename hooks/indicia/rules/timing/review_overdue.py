"""TIM-006."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.target import target

_OVER = ("superseded", "withdrawn")


@rule("TIM-006", Severity.WARNING)
def review_overdue(site: Site) -> Iterator[Problem]:
    """A brief is looked at again when it said it would be.

    `review_by` is a promise to readers: by then somebody has asked whether the judgement still holds. Superseded and
    withdrawn briefs are not reviewed, and without a date of today nothing is overdue.

    ```yaml bad
    review_by: ⟦2026-01-01⟧
    ```

    ```yaml good
    review_by: 2026-12-31
    ```
    """
    for brief in site.briefs if site.today else ():
        by = brief.review_by
        last = by.latest if by else None
        if by is None or last is None or site.today is None or last >= site.today:
            continue
        if brief.status is None or brief.status.value not in _OVER:
            days = (site.today - last).days
            late = f"{days} day{'s' if days > 1 else ''} ago"
            message = f"the brief was to be reviewed by {by.value}, which is {late}"
            hint = "review it: add an update (`reassessment`) or a new version, and set the next date"
            yield Problem(by.span, message, target(brief, field="review_by"), by.value, hint)
