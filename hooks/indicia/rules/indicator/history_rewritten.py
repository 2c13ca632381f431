"""IND-011."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from indicia.inference.meaning import far_apart, numbers
from indicia.inference.released import forecasts, names_item, new_updates, observations, present_ids
from indicia.model.brief import Brief
from indicia.model.date import Date
from indicia.model.finding import Problem, Severity, rule
from indicia.model.indicator import Indicator
from indicia.model.place import Span
from indicia.model.release import Look, RecordedItem, RecordedVersion
from indicia.model.site import Site
from indicia.rules.astray import astray
from indicia.rules.indicator.log_order import backdated
from indicia.rules.indicator.log_sources import other_sources
from indicia.rules.target import broken_brief, target
from indicia.rules.update.since_release import place, released, told

_LOGS = ("observations", "forecast", "resolution")
_LATE = "date it with the day on which it was made, or own up to it in an update of type `correction`"
_SOURCE = "put the source back, beside a better one if there is one, or own up to it in an update of type `correction`"
_OWNS_UP = ("correction", "clarification", "retraction")


@rule("IND-011", Severity.ERROR)
def history_rewritten(site: Site) -> Iterator[Problem]:
    """The log of an indicator only grows at its end: what was observed or forecast once stays as it was released.

    An indicator is worth something because it was fixed beforehand and logged as it came. If a look that did not fit
    can be taken back afterwards, every status and every score on the site is in doubt. What proved wrong is followed by
    a later entry, or owned up to: an update of type `correction` that names the indicator in `affects`.

    ```json
    {"version": 1, "briefs": {"example": {"versions": {"1.0": {}}, "items": {
      "I1": {"kind": "indicator", "version": "1.0", "observations": [["2025-11-30", "observed", "Under 24 m."]]}}}}}
    ```

    ```yaml bad
    status: published
    published: 2025-12-31
    version: 1.1
    indicators:
      - id: I1
        statement: The lake falls below 24 m.
        counts_as_observed: Seven days in a row.
        observations:
          - {date: 2025-11-30, status: ⟦absent⟧, cite: {key: lake2025level, covers: full}}
    ```

    ```yaml good
    status: published
    published: 2025-12-31
    version: 1.1
    indicators:
      - id: I1
        statement: The lake falls below 24 m.
        counts_as_observed: Seven days in a row.
        observations:
          - {date: 2025-11-30, status: observed, note: Under 24 m., cite: {key: lake2025level, covers: full}}
          - {date: 2025-12-15, status: absent, cite: {key: lake2025level, covers: full}}
    ```
    """
    for brief, recorded in released(site):
        updates = [each for each in new_updates(brief, recorded) if each.type and each.type.value in _OWNS_UP]
        renamed = present_ids(brief)
        for key, was in recorded.items.items():
            if was.kind != "indicator" or not (was.observations or was.forecast or was.outcome):
                continue
            now = brief.item(key) or brief.item(renamed.get(key, key))
            if not isinstance(now, Indicator):
                if now is None and not told(brief, recorded):
                    yield _gone(site, brief, was)
            elif not any(names_item(update, now.id.value) for update in updates):
                yield from _rewritten(site, brief, now, was, recorded.version(was.version))


def _rewritten(
    site: Site, brief: Brief, now: Indicator, was: RecordedItem, version: RecordedVersion | None
) -> Iterator[Problem]:
    looks = observations(now.observations)
    unread = {each: astray(site, brief, each, item=now) or astray(site, brief, "affects") for each in _LOGS}
    hint = "put the entry back and add a later one, or own up to it in an update of type `correction`"
    for look in _missing(was.observations, looks):
        span, said = _observation(now, look)
        message = f"the observation of {look.date} was `{look.status}` in version {was.version}, {said}"
        where = target(brief, now, "observations")
        yield Problem(span, message, where, look.date, hint, follows=unread["observations"])
    for look, note in _other_notes(was.observations, looks):
        span = next(each.span for each in now.observations if each.date and each.date.value == look.date)
        message = f"the observation of {look.date} said “{look.note}” in version {was.version}, and says “{note}” now"
        where = target(brief, now, "observations")
        yield Problem(span, message, where, look.date, hint, severity=Severity.WARNING)
    for look in _missing(was.forecast, forecasts(now.forecast)):
        message = f"the forecast of {look.date} was {look.status} in version {was.version}, and is not there any more"
        where = target(brief, now, "forecast")
        yield Problem(now.at("forecast"), message, where, look.date, hint, follows=unread["forecast"])
    for field, each, why in backdated(now, was, version.day if version else ""):
        where = target(brief, now, field)
        yield Problem(each.span, why, where, each.date.value if each.date else "", _LATE, follows=unread[field])
    for field, span, said, lost in other_sources(now, was):
        where, known = target(brief, now, field), all(key in site.entry_by_key for key in lost)
        # A key that no entry has any more may be another name of the same source.
        severity = None if known else Severity.WARNING
        yield Problem(span, said, where, lost[0], _SOURCE, severity=severity, follows=unread[field])
    if now.resolution and was.resolution and _other_day(was.resolution.date, now.resolution.date):
        message = (
            f"the resolution was dated {was.resolution.date} in version {was.version}, and is {now.resolution.date} now"
        )
        where = target(brief, now, "resolution")
        yield Problem(
            now.resolution.at("date"), message, where, was.resolution.date, hint, follows=unread["resolution"]
        )
    outcome = now.resolution.outcome.value if now.resolution and now.resolution.outcome else ""
    if was.outcome and outcome != was.outcome:
        message = f"the outcome was `{was.outcome}` in version {was.version}, and is {outcome or 'open'} now"
        where = target(brief, now, "resolution")
        yield Problem(now.at("resolution"), message, where, was.outcome, hint, follows=unread["resolution"])


def _other_day(was: str, now: Date | None) -> bool:
    """Whether a day is another one, and not the same told more exactly (2025-09, 2025-09-30)."""
    return now is not None and not now.value.startswith(was)


def _missing(was: tuple[Look, ...], now: tuple[Look, ...]) -> Iterator[Look]:
    """Recorded entries that no entry of the same date and status stands for."""
    left = Counter((each.date, each.status) for each in now)
    for look in was:
        if left[look.date, look.status] > 0:
            left[look.date, look.status] -= 1
        else:
            yield look


def _observation(now: Indicator, look: Look) -> tuple[Span, str]:
    """Where the look of that day is now, and what it says."""
    same = next((each for each in now.observations if each.date and each.date.value == look.date), None)
    if same is None or same.status is None:
        return now.id.span, "and is not there any more"
    return same.status.span, f"and is `{same.status.value}` now"


def _other_notes(was: tuple[Look, ...], now: tuple[Look, ...]) -> Iterator[tuple[Look, str]]:
    """Entries of the same date and status whose note has other numbers, or next to no word in common."""
    notes = {(each.date, each.status): each.note for each in now}
    for look in was:
        note = notes.get((look.date, look.status), look.note)
        # A note that is added to says more, not something else.
        if look.note and (not numbers(look.note) <= numbers(note) or far_apart(look.note, note)):
            yield look, note


def _gone(site: Site, brief: Brief, was: RecordedItem) -> Problem:
    message = f"the indicator `{was.id}`, which had a log in version {was.version}, is gone, and no update says so"
    hint = "keep it with a last observation `retired`, or say what it is called now in `renamed`"
    where, follows = target(brief, was.id), broken_brief(site, brief)
    return Problem(place(brief), message, where, was.id, hint, follows=follows)
