"""UPD-007."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.content import standings
from indicia.inference.intervals import scale_of
from indicia.inference.released import names_item, new_updates, present_ids
from indicia.model.brief import Brief
from indicia.model.finding import Problem, Severity, rule
from indicia.model.place import Span
from indicia.model.release import RecordedBrief, Standing
from indicia.model.site import Site
from indicia.model.update import Update
from indicia.rules.astray import astray
from indicia.rules.target import broken_brief, target
from indicia.rules.update.since_release import place, released, told

_UNMOVED = ("none", "none-assessed")


@rule("UPD-007", Severity.ERROR, by_kind={"op-ed": Severity.WARNING}, implies=("UPD-001",))
def judgement_moved_silently(site: Site) -> Iterator[Problem]:
    """Where a likelihood or a confidence has moved since the last release, an update says so.

    That a judgement moves is no shame; that it moves unseen is. Whoever acted on "likely" must be able to find out that
    it is "unlikely" now, when, and why. The update names the judgement in `affects` and says what became of it in
    `judgement_effect`. A judgement that is gone needs an update, too.

    ```json
    {"version": 1, "briefs": {"example": {"versions": {"1.0": {"standings": {
      "thesis": {"term": "likely", "confidence": "low"}}}}}}}
    ```

    ```yaml bad
    status: published
    published: 2025-12-31
    version: 1.1
    thesis: {statement: Transits stay low., likelihood: ⟦unlikely⟧, confidence: low, confidence_basis: One report.}
    ```

    ```yaml good
    status: published
    published: 2025-12-31
    version: 1.1
    thesis: {statement: Transits stay low., likelihood: unlikely, confidence: low, confidence_basis: One report.}
    updates:
      - {id: U1, date: 2025-12-31, type: reassessment, summary: The rains came early., affects: thesis,
         judgement_effect: lowered}
    ```
    """
    for brief, recorded in released(site):
        now = {name.casefold(): standing for name, standing in standings(brief).items()}
        updates = new_updates(brief, recorded)
        renamed = present_ids(brief)
        for name, was in recorded.last.standings.items():
            present = renamed.get(name.casefold(), name) if name.casefold() not in now else name
            standing = now.get(present.casefold())
            if standing is None:
                yield from _gone(site, brief, recorded, name)
            elif standing != was and not _explained(updates, present):
                yield from _moved(site, brief, present, was, standing, recorded.last.version)


def _explained(updates: tuple[Update, ...], name: str) -> bool:
    """Whether a new update owns up to the move: it names the item, or names none, and does not deny any effect."""
    return any(
        (names_item(update, name) or not update.affects)
        and not (update.judgement_effect and update.judgement_effect.value in _UNMOVED)
        for update in updates
    )


def _moved(
    site: Site, brief: Brief, name: str, was: Standing, now: Standing, version: str
) -> Iterator[Problem]:  # fmt: skip
    for field, before, after in (
        ("likelihood", was.likelihood, now.likelihood),
        ("confidence", was.confidence or "not stated", now.confidence or "not stated"),
    ):
        if before != after:
            message = (
                f"the {field} of `{name}` was {before} in version {version}; now it is {after}, and no update says so"
            )
            hint = f"add an update with `affects: {name}` and its `judgement_effect`: raised, lowered or changed"
            follows = (
                astray(site, brief, field, item=name) or astray(site, brief, "affects") or _foreign(site, brief, now)
            )
            where = target(brief, name, field)
            yield Problem(_place(brief, name, field), message, where, after, hint, follows=follows)


def _foreign(site: Site, brief: Brief, now: Standing) -> str:
    """The brief's file, where the term is none of its scale: that has its own finding, and nothing moved by it."""
    scale = scale_of(site, brief)
    return brief.source.path if scale and now.term and scale.term(now.term) is None else ""


def _place(brief: Brief, name: str, field: str) -> Span:
    record = brief.thesis if name.casefold() == "thesis" else brief.item(name)
    return record.at(field) if record is not None and field in record.written else place(brief)


def _gone(site: Site, brief: Brief, recorded: RecordedBrief, name: str) -> Iterator[Problem]:
    if told(brief, recorded):
        return
    message = f"`{name}`, which version {recorded.last.version} had, is gone, and no update says so"
    hint = f"add an update, or say what it is called now: `renamed: {{{name}: …}}`"
    yield Problem(place(brief), message, target(brief, name), name, hint, follows=broken_brief(site, brief))
