"""IND-012."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.likeness import alike_pairs
from indicia.model.brief import Brief
from indicia.model.finding import Other, Problem, Severity, rule
from indicia.model.indicator import Indicator
from indicia.model.site import Site
from indicia.rules.gists import gist_of
from indicia.rules.target import target
from indicia.rules.wording import language_of

_OVER = ("superseded", "withdrawn")
_SAME_WORK = ("supersedes", "translation-of", "updates")


@rule("IND-012", Severity.WARNING)
def duplicate_indicator(site: Site) -> Iterator[Problem]:
    """An indicator is watched once, whichever briefs need it.

    Two copies drift apart: one is marked as observed, the other is forgotten. Within a brief one of them goes; another
    brief shares the first with `use: <brief>#<id>` and so has its threshold and its observations.

    ```yaml bad
    indicators:
      - {id: I1, statement: The authority auctions fewer slots., counts_as_observed: Fewer than 24 a day.}
      - {id: I2, statement: ⟦Fewer slots auctioned by the authority.⟧, counts_as_observed: Fewer than 20 a day.}
    ```

    ```yaml good
    indicators:
      - {id: I1, statement: The authority auctions fewer slots., counts_as_observed: Fewer than 24 a day.}
      - {id: I2, statement: Ships queue at the northern lock., counts_as_observed: More than 80 ships.}
    ```
    """
    watched = [
        (brief, item)
        for brief in site.briefs
        if not _over(brief)
        for item in brief.indicators
        if item.statement and "use" not in item.written  # what is shared is no copy
    ]
    gists = [gist_of(site, brief, item.statement) for brief, item in watched if item.statement]
    seen: set[int] = set()
    for first, second, _ in alike_pairs(gists):
        (one, earlier), (brief, item) = watched[first], watched[second]
        if second in seen or _same_work(one, brief) or not _one_language(site, one, earlier, brief, item):
            continue
        seen.add(second)
        yield _problem(one, earlier, brief, item)


def _problem(one: Brief, earlier: Indicator, brief: Brief, item: Indicator) -> Problem:
    shared = f"{one.key}#{earlier.id.value}"
    where = f"`{earlier.id.value}`" if one is brief else f"`{earlier.id.value}` of the brief `{one.key}`"
    message = f"`{item.id.value}` watches nearly the same as {where}"
    hint = "keep one of the two" if one is brief else f"share it: `{{id: {item.id.value}, use: {shared}}}`"
    related = (Other(earlier.at("statement"), f"`{shared}` is here"),)
    return Problem(item.at("statement"), message, target(brief, item, "statement"), str(item.statement), hint, related)


def _over(brief: Brief) -> bool:
    return brief.status is not None and brief.status.value in _OVER


def _same_work(one: Brief, other: Brief) -> bool:
    """True where one is the other's translation or successor: their indicators are the same on purpose."""
    return any(
        link.brief is not None and link.brief.value == there.key and link.relation and link.relation.value in _SAME_WORK
        for here, there in ((one, other), (other, one))
        for link in here.related
    )


def _one_language(site: Site, one: Brief, earlier: Indicator, brief: Brief, item: Indicator) -> bool:
    return language_of(site, one, _version(earlier)) == language_of(site, brief, _version(item))


def _version(item: Indicator) -> str:
    return item.statement.best()[0] if item.statement else ""
