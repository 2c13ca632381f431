"""UPD-010."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from indicia.inference.meaning import numbers, telling
from indicia.inference.released import names_item, new_updates, present_ids, spoken_texts, terms
from indicia.model.brief import Brief
from indicia.model.finding import Problem, Severity, rule
from indicia.model.indicator import Indicator
from indicia.model.release import RecordedItem
from indicia.model.site import Site
from indicia.model.update import Update
from indicia.rules.astray import astray
from indicia.rules.target import target
from indicia.rules.update.since_release import quoted, released

_CALLED = {
    "statement": "what `{}` says",
    "counts_as_observed": "what counts as observed for `{}`",
    "does_not_count": "what does not count for `{}`",
    "opens": "the beginning of the window of `{}`",
    "due": "the end of the window of `{}`",
    "applies_if": "the scenario without which `{}` means nothing",
}
_ALIKE = 0.85
"""Share of common letters from which on a text has been corrected, rather than replaced."""
_TEXTS = ("statement", "counts_as_observed", "does_not_count")


@rule("UPD-010", Severity.ERROR, by_kind={"op-ed": Severity.WARNING}, implies=("UPD-001",))
def terms_moved_silently(site: Site) -> Iterator[Problem]:
    """What an indicator would have to show does not move after a release without an update that says so.

    An indicator is worth something because it was fixed beforehand: what counts, what does not, by when, and what it
    would mean for each scenario. If that moves once the news is in, every forecast comes true. A reason to move it may
    be a good one; readers learn of it from an update that names the indicator in `affects`. A rating or a day that was
    not there yet may be added, and a text that keeps its numbers and its sense is only warned of.

    ```json
    {"version": 1, "briefs": {"example": {"versions": {"1.0": {}}, "items": {
      "I1": {"kind": "indicator", "version": "1.0",
        "terms": {"counts_as_observed.en": "Seven days in a row.", "due": "2026-04-30"}}}}}}
    ```

    ```yaml bad
    status: published
    published: 2025-12-31
    version: 1.1
    lang: en
    indicators:
      - {id: I1, statement: The lake falls below 24 m., counts_as_observed: ⟦Two days in a row.⟧, due: ⟦2026-06-30⟧}
    ```

    ```yaml good
    status: published
    published: 2025-12-31
    version: 1.1
    lang: en
    indicators:
      - {id: I1, statement: The lake falls below 24 m., counts_as_observed: Seven days in a row., due: 2026-06-30}
    updates:
      - {id: U1, date: 2025-12-31, type: indicator, summary: The rains come in June this year., affects: I1,
         was: 2026-04-30, now: 2026-06-30}
    ```
    """
    for brief, recorded in released(site):
        told = new_updates(brief, recorded)
        renamed = present_ids(brief)
        for key, was in recorded.items.items():
            now = brief.item(key) or brief.item(renamed.get(key, key)) if was.kind == "indicator" else None
            if isinstance(now, Indicator) and not any(_names(update, now) for update in told):
                yield from _moved(site, brief, now, was, renamed)


def _names(update: Update, indicator: Indicator) -> bool:
    """Whether an update may be the word on an indicator: it names it, or nothing in particular."""
    return names_item(update, indicator.id.value) or not update.affects


def _moved(
    site: Site, brief: Brief, now: Indicator, was: RecordedItem, renamed: Mapping[str, str]
) -> Iterator[Problem]:  # fmt: skip
    present = {**terms(brief, now), **{f"statement.{name}": each for name, each in spoken_texts(brief, now).items()}}
    for name, before in _released(was, brief, renamed):
        after = present.get(name, "")
        field, _, part = name.partition(".")
        translated = not after and any(each.startswith(f"{field}.") for each in present) and field in _TEXTS
        if after == before or translated or not _concerns(field, before, after):
            continue
        called = (
            f"the rating of `{now.id.value}` for `{part}`" if field == "expect" else _CALLED[field].format(now.id.value)
        )
        then, today = (_said(field, each) for each in (before, after))
        yield Problem(
            now.at(field) if field in now.written else now.id.span,
            f"{called} was {then} in version {was.version}; now it is {today}, and no update says so",
            target(brief, now, name if field == "expect" else field),
            after,
            hint=f"add an update with `affects: {now.id.value}`, `was` and `now`; its `type` says why: "
            "`clarification`, `correction`, `indicator` or `reassessment`",
            follows=astray(site, brief, field, item=now) or astray(site, brief, "affects"),
            severity=Severity.WARNING if _reworded(field, before, after) else None,
        )


def _released(was: RecordedItem, brief: Brief, renamed: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """What was released, by field as `terms` gives it, with scenarios as they are called now; those gone left out."""
    scenarios = {each.id.value.casefold() for each in brief.scenarios}
    yield from ((f"statement.{language}", text) for language, text in was.texts.items())
    if "does_not_count" not in {name.partition(".")[0] for name in was.terms} and was.terms:
        yield from (
            (f"does_not_count.{name.partition('.')[2]}", "") for name in was.terms if name.startswith("counts_")
        )
    for name, value in was.terms.items():
        field, _, part = name.partition(".")
        if field == "expect":
            scenario = part if part in scenarios else renamed.get(part, part).casefold()
            if scenario in scenarios:
                yield f"expect.{scenario}", value
        elif field == "applies_if":
            yield field, value if value in scenarios else renamed.get(value, value).casefold()
        elif field in _CALLED:
            yield name, value


def _concerns(field: str, before: str, after: str) -> bool:
    """Whether a change is one of terms. Of the statement, its numbers are; it is REF-007's where it is another one."""
    return field != "statement" or (bool(after) and numbers(before) != numbers(after))


def _reworded(field: str, before: str, after: str) -> bool:
    """True for a text that has its numbers still, and most of its telling words or letters: it may mean what it did."""
    if field not in _TEXTS or numbers(before) != numbers(after):
        return False
    import difflib  # as in `nearest`: needed only where something has changed

    was, now = telling(before), telling(after)
    alike = difflib.SequenceMatcher(None, before, after).ratio() >= _ALIKE
    return alike or 2 * len(was & now) > max(len(was), len(now))


def _said(field: str, value: str) -> str:
    if not value:
        return "not said"
    return quoted(value) if field in _TEXTS else f"`{value}`"
