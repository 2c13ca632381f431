"""UPD-007."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.content import standings
from indicia.inference.intervals import interval_of, scale_of
from indicia.inference.released import names_item, new_updates, present_ids
from indicia.model.argument import Judgement, Thesis
from indicia.model.brief import Brief
from indicia.model.finding import Problem, Severity, rule
from indicia.model.place import Span
from indicia.model.release import RecordedBrief, Standing
from indicia.model.site import Site
from indicia.model.update import Update
from indicia.model.vocabulary import Scale
from indicia.rules.astray import astray
from indicia.rules.target import broken_brief, target
from indicia.rules.update.since_release import place, released, told

_UNMOVED = ("none", "none-assessed")
_OPPOSITE = {"raised": "lowered", "lowered": "raised"}


@rule("UPD-007", Severity.ERROR, by_kind={"op-ed": Severity.WARNING}, implies=("UPD-001",))
def judgement_moved_silently(site: Site) -> Iterator[Problem]:
    """Where a likelihood or a confidence has moved since the last release, an update says so.

    That a judgement moves is no shame; that it moves unseen is. Whoever acted on "likely" must be able to find out that
    it is "unlikely" now, when, and why. The update names the judgement in `affects` and says what became of it in
    `judgement_effect`. A judgement that is gone needs an update, too. An update that says `lowered` of what was raised
    is a warning.

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
            elif standing != was:
                last = recorded.last
                yield from _misnamed(brief, updates, present, was, last.ladder or scale_of(site, brief), last.version)


def _explained(updates: tuple[Update, ...], name: str) -> bool:
    """Whether a new update owns up to the move: it names the item, or names none, and does not deny any effect."""
    return any(
        (names_item(update, name) or not update.affects)
        and not (update.judgement_effect and update.judgement_effect.value in _UNMOVED)
        for update in updates
    )


def _misnamed(
    brief: Brief, updates: tuple[Update, ...], name: str, was: Standing, scale: Scale | None, version: str
) -> Iterator[Problem]:
    """The one update that explains a move, where it names the other direction.

    Of several, or of one that affects more than this judgement, nobody can say which move the word is about.
    """
    naming = [each for each in updates if names_item(each, name)]
    effect = naming[0].judgement_effect if len(naming) == 1 else None
    record = brief.thesis if name.casefold() == "thesis" else brief.item(name)
    if effect is None or not isinstance(record, Thesis | Judgement) or len(_judged(brief, naming[0])) != 1:
        return
    now = interval_of(record.likelihood, scale)
    before = _ends(was, scale)
    if now is None or before is None or was.confidence != (record.confidence.value if record.confidence else ""):
        return
    moved = _direction(before, (now.low, now.high))
    if moved and effect.value in _OPPOSITE and moved == _OPPOSITE[effect.value]:
        message = f"the update says that `{name}` was {effect.value}; since version {version} it was {moved}"
        hint = f"write `judgement_effect: {moved}`, or correct the likelihood"
        where = target(brief, naming[0], "judgement_effect")
        yield Problem(effect.span, message, where, effect.value, hint, severity=Severity.WARNING)


def _judged(brief: Brief, update: Update) -> set[str]:
    judgements = {each.id.value.casefold() for each in brief.judgements} | {"thesis"}
    return {word.value.casefold() for word in update.affects} & judgements


def _ends(was: Standing, scale: Scale | None) -> tuple[float, float] | None:
    """The numbers that a standing had, those of its term where it had no own."""
    if was.low is not None and was.high is not None:
        return was.low, was.high
    term = scale.term(was.term) if scale and was.term else None
    return (term.low, term.high) if term else None


def _direction(before: tuple[float, float], now: tuple[float, float]) -> str:
    """`raised` or `lowered` where no end went the other way; else, or where nothing moved, empty."""
    if before == now:
        return ""
    if now[0] >= before[0] and now[1] >= before[1]:
        return "raised"
    return "lowered" if now[0] <= before[0] and now[1] <= before[1] else ""


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
