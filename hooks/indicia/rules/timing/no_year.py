"""TIM-003."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.target import target
from indicia.rules.timing.dates import dates


@rule("TIM-003", Severity.WARNING)
def no_year(site: Site) -> Iterator[Problem]:
    """A date has its year.

    `XXXX-08-18` is the honest way to restate a text that gives a day without its year, but such a date cannot be put in
    order, nor compared with any other.

    ```yaml bad
    evidence:
      - id: E1
        claim: Daily transits fell to 22.
        date: ⟦XXXX-03-04⟧
        cite: {key: lake2025level, covers: full}
        supports: thesis
    ```

    ```yaml good
    evidence:
      - id: E1
        claim: Daily transits fell to 22.
        date: 2025-03-04
        cite: {key: lake2025level, covers: full}
        supports: thesis
    ```
    """
    for brief in site.briefs:
        if "XXXX" not in brief.source.text and "\\" not in brief.source.text:
            continue  # few briefs have one, and a walk through all dates to find none is long
        for item, field, date in dates(brief):
            # A brief that is published without the year of that is the fault of TIM-010.
            if date.yearless and not (item is None and field == "published" and brief.public):
                message = f"the date {date.value} has no year"
                yield Problem(date.span, message, target(brief, item, field), date.value, hint="find out the year")
