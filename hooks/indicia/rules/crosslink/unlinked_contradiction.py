"""XRF-005."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from indicia.inference.intervals import interval_of, scale_of
from indicia.inference.shared_indicators import home
from indicia.model.brief import Brief
from indicia.model.finding import Other, Problem, Severity, rule
from indicia.model.item import Item
from indicia.model.place import Span
from indicia.model.site import Site
from indicia.model.value_class import value_class
from indicia.rules.target import target

_LINKED = ("contradicts", "supersedes", "updates", "responds-to")
_SIDES = {"highly-likely": 1.0, "likely": 1.0, "unlikely": 0.0, "highly-unlikely": 0.0}


@value_class
class _Rating:
    """What a brief says of something that other briefs rate too: `low` to `high` on a scale that they share."""

    brief: Brief
    item: Item | None
    low: float
    high: float
    shown: str
    span: Span


@rule("XRF-005", Severity.NOTE)
def unlinked_contradiction(site: Site) -> Iterator[Problem]:
    """Two briefs that rate the same thing in opposite ways say that they do.

    Compared are a shared indicator's expectations for scenarios of the same id, and the likelihoods of theses that
    answer the same question in the same words. A brief that `contradicts`, `updates`, `supersedes` or `responds-to`
    the other has said so; what is superseded or withdrawn is not compared.

    ```yaml dock
    title: The harbour
    kind: note
    authors: Leyla Həsənova
    as_of: 2025-12-31
    question: How many ships will pass?
    thesis: {statement: Few ships pass., likelihood: very-unlikely}
    ```

    ```yaml eddy
    title: The lake
    kind: note
    authors: Leyla Həsənova
    as_of: 2025-12-31
    question: How full is the lake?
    thesis: {statement: It is low., likelihood: likely}
    ```

    ```yaml bad
    question: How many ships will pass?
    thesis: {statement: Few ships pass., likelihood: ⟦very-likely⟧}
    related: {brief: dock, relation: see-also}
    ```

    ```yaml good
    question: How many ships will pass?
    thesis: {statement: Few ships pass., likelihood: very-likely}
    related: {brief: dock, relation: contradicts}
    ```
    """
    links = {
        frozenset((brief.key, each.brief.value))
        for brief in site.briefs
        for each in brief.related
        if each.brief and each.relation and each.relation.value in _LINKED
    }
    for what, ratings in _rated(site):
        for rating, other in _opposites(ratings, links):
            yield Problem(
                rating.span,
                f"{what} {rating.shown} here and {other.shown} in the brief `{other.brief.key}`",
                target(rating.brief, rating.item or "thesis"),
                f"{other.brief.key} {rating.shown}",
                hint=f"if they disagree, say so: `related: {{brief: {other.brief.key}, relation: contradicts}}`",
                related=(Other(other.span, "the other rating"),),
            )


def _opposites(ratings: Sequence[_Rating], links: AbstractSet[frozenset[str]]) -> Iterator[tuple[_Rating, _Rating]]:
    """Each rating with the first earlier one that excludes it, of a brief that it is not linked to.

    The lowest and the highest so far tell whether there is one, so that agreement costs one look a rating.
    """
    lowest = highest = ratings[0]
    for number, rating in enumerate(ratings):
        if rating.low > lowest.high or rating.high < highest.low:
            for other in ratings[:number]:
                apart = rating.low > other.high or rating.high < other.low
                if apart and rating.brief is not other.brief and _pair(rating, other) not in links:
                    yield rating, other
                    break
        lowest = min(lowest, rating, key=lambda each: each.high)
        highest = max(highest, rating, key=lambda each: each.low)


def _pair(one: _Rating, other: _Rating) -> frozenset[str]:
    return frozenset((one.brief.key, other.brief.key))


def _rated(site: Site) -> Iterator[tuple[str, list[_Rating]]]:
    """What is rated, in words, with all ratings of it in the order of the briefs."""
    found: dict[tuple[str, ...], tuple[str, list[_Rating]]] = {}
    for brief in site.briefs:
        if brief.status and brief.status.value in ("superseded", "withdrawn"):
            continue
        for key, what, rating in (*_answers(site, brief), *_expectations(site, brief)):
            found.setdefault(key, (what, []))[1].append(rating)
    yield from found.values()


def _answers(site: Site, brief: Brief) -> Iterator[tuple[tuple[str, ...], str, _Rating]]:
    """The likelihood of the thesis, by the words of the question."""
    words = re.findall(r"\w+", str(brief.question).casefold()) if brief.question else []
    likelihood = brief.thesis.likelihood if brief.thesis else None
    found = interval_of(likelihood, scale_of(site, brief))
    if words and likelihood and found:
        word = likelihood.term or likelihood.range
        shown = word.value if word else f"{found.low:g}-{found.high:g}%"
        rating = _Rating(brief, None, found.low, found.high, shown, likelihood.span)
        yield ("", " ".join(words)), "the answer to this question is", rating


def _expectations(site: Site, brief: Brief) -> Iterator[tuple[tuple[str, ...], str, _Rating]]:
    """How likely an indicator is under a scenario, by the place where the indicator is kept and the scenario's id."""
    for indicator in brief.indicators:
        kept = home(site.brief_by_id, brief, indicator)
        for scenario, level in indicator.expect if kept else ():
            side = _SIDES.get(level.value)
            if kept and side is not None:
                name = scenario.value.casefold()
                rating = _Rating(brief, indicator, side, side, level.value, level.span)
                key = (kept[0].key, kept[1].id.value.casefold(), name)
                yield key, f"the shared indicator `{kept[1].id.value}`, given `{scenario.value}`, is", rating
