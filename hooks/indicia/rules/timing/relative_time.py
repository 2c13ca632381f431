"""TIM-008."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.wording import texts_of

_NOT_HERE = ("stated_as", "counts_as_observed", "does_not_count", "question")


@rule("TIM-008", Severity.WARNING)
def relative_time(site: Site) -> Iterator[Problem]:
    """A text says when in dates, not as seen from the day on which it was written.

    Whoever reads *last week* or *in the coming months* two years later must work out what day that was, and mostly
    cannot. Updates and observations have dates of their own and are left alone; so is evidence that has a `date`.

    ```yaml bad
    thesis: Transits stay low ⟦in the coming months⟧.
    ```

    ```yaml good
    thesis: Transits stay low until May 2026.
    ```
    """
    for text in texts_of(site):
        if not text.has("relative-time") or text.field.endswith(_NOT_HERE):
            continue
        if text.wording.item is not None and getattr(text.wording.item, "date", None) is not None:
            continue
        for found in text.each("relative-time"):
            as_of = text.wording.brief.as_of
            hint = f"give the date; the brief is as of {as_of.value}" if as_of else "give the date"
            yield text.problem(found.start, found.end, "{}: seen from which day?", hint)
