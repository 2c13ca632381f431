"""TIM-010."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.target import target


@rule("TIM-010", Severity.ERROR)
def published_without_date(site: Site) -> Iterator[Problem]:
    """A brief that is published says when, with the year.

    Without a date nobody can cite it, and a reader cannot tell whether it is of this spring or of ten years ago. That
    holds for what was superseded or withdrawn later, too.

    ```yaml bad
    status: ⟦published⟧
    ```

    ```yaml bad
    status: published
    published: ⟦XXXX-12-15⟧
    ```

    ```yaml good
    status: published
    published: 2025-12-31
    ```
    """
    for brief in site.briefs:
        if not brief.public or not brief.status:
            continue
        where, hint = target(brief, field="published"), "add the day, as in `published: 2026-01-15`"
        if "published" not in brief.written:
            message = f"the brief is {brief.status.value}, but does not say when it was published"
            yield Problem(brief.status.span, message, where, brief.status.value, hint)
        elif brief.published and brief.published.yearless:
            message = f"the date of publication, {brief.published.value}, has no year"
            yield Problem(brief.published.span, message, where, brief.published.value, hint)
