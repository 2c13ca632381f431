"""An indicator as every page tells it: where it is kept, its status with a sign, its window, and its own address."""

from __future__ import annotations

from markupsafe import Markup

from indicia.inference import shared_indicators
from indicia.inference.spread import diagnosticity, ratings, spread
from indicia.inference.status import NOT_LOOKED, last_look, settled, status, window
from indicia.model.brief import Brief
from indicia.model.indicator import Indicator
from indicia.model.value_class import value_class
from indicia.render import addresses
from indicia.render.address_book import withdrawn
from indicia.render.chips import Chip, item_chip, item_name, short
from indicia.render.edition import Sheet

SIGNS = {
    "observed": "●", "partly-observed": "◐", "not-observed": "○", "absent": "✕", "no-information": "?", "retired": "–",
    "not-looked": "…",
}  # fmt: skip
"""A shape beside the words, never in their place."""
_UNANSWERED = (NOT_LOOKED, "not-observed", "no-information")


@value_class
class StatusView:
    """`value` is the status, `name` its words, `sign` a shape; `overdue` where the window closed without an answer."""

    value: str
    name: str
    sign: str
    looked: Markup | None
    overdue: bool


@value_class
class ExpectationView:
    """`level` is the expectation itself, empty where none is given."""

    level: str
    phrase: str


def kept_at(sheet: Sheet, brief: Brief, indicator: Indicator) -> tuple[Brief, Indicator] | None:
    """Where an indicator is kept; None where this build may not tell of it (a draft, a withdrawn brief, nothing)."""
    found = shared_indicators.home(sheet.book.briefs, brief, indicator)
    return found if found and not withdrawn(found[0]) else None


def page_of(sheet: Sheet, brief: Brief, indicator: Indicator) -> str:
    """The link to an indicator's own page; empty where it has none (any more: an earlier version may name it)."""
    home = sheet.book.briefs.get(brief.key)
    now = sheet.book.find(home, indicator.id.value) if home and not withdrawn(home) else None
    if home is None or not isinstance(now, Indicator) or now.use is not None:
        return ""
    return sheet.link(addresses.indicator(home.key, now.id.value))


def status_view(sheet: Sheet, indicator: Indicator) -> StatusView:
    value = status(indicator)
    look = last_look(indicator)
    return StatusView(
        value=value,
        name=status_name(sheet, value),
        sign=SIGNS[value],
        looked=sheet.date(look.date) if look and look.date else None,
        overdue=value in _UNANSWERED and not settled(indicator) and window(indicator, sheet.site.today) == "past",
    )


def status_name(sheet: Sheet, value: str) -> str:
    return sheet.words(f"observation-{value}")


def expectations(sheet: Sheet, indicator: Indicator, columns: list[str]) -> tuple[ExpectationView, ...]:
    """A cell for each scenario of `columns`."""
    found = {scenario.value.casefold(): value.value for scenario, value in indicator.expect}
    return tuple(
        ExpectationView(level, sheet.words(f"expectation-{level}") if level else sheet.words("no-expectation"))
        for level in (found.get(each.casefold(), "") for each in columns)
    )


def spread_of(brief: Brief, indicator: Indicator) -> tuple[int | None, str]:
    """The spread and the value for how well it tells the brief's scenarios apart."""
    found = spread(ratings(brief, indicator))
    return found, diagnosticity(found)


def indicator_chip(sheet: Sheet, brief: Brief, indicator: Indicator) -> Chip:
    """A link to an indicator's own page, by what it watches. The indicator is one that is kept in this brief."""
    href = page_of(sheet, brief, indicator)
    if indicator.statement is None:
        return Chip(item_name(sheet, brief, indicator.id.value), href)
    label = short(sheet.plain(indicator.statement, brief))
    return Chip(label, href, lang=sheet.lang(indicator.statement, brief))


def scenario_chips(sheet: Sheet, brief: Brief, indicator: Indicator) -> tuple[tuple[Chip, ExpectationView], ...]:
    """Each scenario that an indicator is rated against, with the rating."""
    return tuple(
        (item_chip(sheet, brief, name), ExpectationView(level, sheet.words(f"expectation-{level}")))
        for name, level in ratings(brief, indicator).items()
    )
