"""An indicator's own page: what counts, what each scenario leads to expect, its history, forecasts and fine print."""

from __future__ import annotations

from markupsafe import Markup

from indicia.inference.scores import forecast
from indicia.inference.status import in_order, window
from indicia.model.brief import Brief
from indicia.model.indicator import Indicator
from indicia.model.value_class import value_class
from indicia.render import addresses
from indicia.render.brief_argument import optional
from indicia.render.brief_indicators import (
    ObservationView,
    ResolutionView,
    observation_views,
    resolution_view,
    share,
)
from indicia.render.chips import Chip, brief_chip, item_chip, short
from indicia.render.edition import Edition, Sheet
from indicia.render.indicator_history import History, history_figure
from indicia.render.indicator_views import (
    ExpectationView,
    StatusView,
    scenario_chips,
    spread_of,
    status_view,
)
from indicia.render.page import Heading, Page, SearchText

Kept = tuple[Brief, Indicator]


@value_class
class RatingsView:
    """The ratings of one brief that has the indicator: its own, or one that shares it."""

    brief: Chip
    item: Chip
    rows: tuple[tuple[Chip, ExpectationView], ...]
    spread: str


@value_class
class ForecastRow:
    date: Markup
    p: str
    counts: bool


@value_class(kw_only=True)
class IndicatorPageView:
    id: str
    statement: Markup
    of: Markup
    status: StatusView
    cadence: str
    opens: Markup | None
    due: Markup | None
    window: str
    pivotal: bool
    threshold: Markup | None
    does_not_count: Markup | None
    watch: tuple[Markup, ...]
    applies_if: Chip | None
    ratings: tuple[RatingsView, ...]
    figure: History | None
    observations: tuple[ObservationView, ...]
    forecast: tuple[ForecastRow, ...]
    counted: str
    resolution: ResolutionView | None
    shared: tuple[Chip, ...]
    data: tuple[tuple[str, str], ...]


def indicator_page(edition: Edition, kept: Kept, sharing: tuple[Kept, ...]) -> Page:
    """The page of an indicator where it is kept; `sharing` are the briefs that share it, each with its own item."""
    brief, indicator = kept
    address = addresses.indicator(brief.key, indicator.id.value)
    sheet = edition.sheet(address, brief)
    say = sheet.words
    view = _view(sheet, kept, sharing)
    statement = sheet.plain(indicator.statement) if indicator.statement else indicator.id.value
    present = {
        "expectations": view.ratings, "history": True, "forecast": view.forecast or view.resolution,
        "shared": view.shared, "fine-print": True,
    }  # fmt: skip
    return Page(
        address=address,
        template="indicator",
        title=short(statement),
        body=sheet.render("pages/indicator.html", it=view),
        language=say.language,
        description=f"{view.status.name}. {short(statement, 130)}",
        headings=tuple(Heading(f"sec-{name}", say(f"section-{name}")) for name, there in present.items() if there),
        search=(SearchText("", statement, ""),),
        noindex=not brief.public,
    )


def _view(sheet: Sheet, kept: Kept, sharing: tuple[Kept, ...]) -> IndicatorPageView:
    brief, own = kept
    say = sheet.words
    state = window(own, sheet.site.today)
    return IndicatorPageView(
        id=own.id.value,
        statement=optional(sheet, own.statement) or Markup.escape(own.id.value),
        of=_link_to(sheet, brief, own),
        status=status_view(sheet, own),
        cadence=say(f"cadence-{own.cadence.value}") if own.cadence else "",
        opens=sheet.date(own.opens) if own.opens else None,
        due=sheet.date(own.due) if own.due else None,
        window=say(f"window-{state}") if state in ("past", "ahead", "open") else "",
        pivotal=own.pivotal,
        threshold=optional(sheet, own.counts_as_observed),
        does_not_count=optional(sheet, own.does_not_count),
        watch=tuple(sheet.text(each) for each in own.watch),
        applies_if=item_chip(sheet, brief, own.applies_if.value) if own.applies_if else None,
        ratings=tuple(_ratings(sheet, *each) for each in (kept, *sharing) if each[1].expect),
        figure=history_figure(sheet, own),
        observations=observation_views(sheet, brief, own),
        forecast=_forecast_rows(sheet, own),
        counted=counted(sheet, own),
        resolution=resolution_view(sheet, brief, own.resolution) if own.resolution else None,
        shared=tuple(brief_chip(sheet, each.key) for each, _ in sharing),
        data=data_links(sheet),
    )


def data_links(sheet: Sheet) -> tuple[tuple[str, str], ...]:
    """The files of all indicators: (format, link)."""
    files = (("CSV", addresses.INDICATORS_CSV), ("JSON", addresses.INDICATORS_JSON))
    return tuple((name, sheet.link(address)) for name, address in files)


def _link_to(sheet: Sheet, brief: Brief, indicator: Indicator) -> Markup:
    """ "Indicator I1, from The canal drought", with links to both."""
    title = brief_chip(sheet, brief.key)
    name = sheet.words("item-indicator", id=indicator.id.value)
    item = Markup('<a href="{}">{}</a>').format(sheet.link(sheet.book.item(brief.key, indicator.id.value)), name)
    lang = Markup(' lang="{}"').format(title.lang) if title.lang else ""
    home = Markup('<a href="{}"{}>{}</a>').format(title.href, lang, title.label)
    return sheet.words.html("indicator-of", indicator=item, brief=home)


def _ratings(sheet: Sheet, brief: Brief, indicator: Indicator) -> RatingsView:
    say = sheet.words
    found, word = spread_of(brief, indicator)
    told = say("spread-unrated") if found is None else say("spread-of", n=found, word=say(f"diagnosticity-{word}"))
    return RatingsView(
        brief=brief_chip(sheet, brief.key),
        item=item_chip(sheet, brief, indicator.id.value),
        rows=scenario_chips(sheet, brief, indicator),
        spread=told,
    )


def _forecast_rows(sheet: Sheet, indicator: Indicator) -> tuple[ForecastRow, ...]:
    """Every dated probability, from first to last; the one that counts is marked."""
    found = forecast(indicator)
    points = [each for each in in_order(indicator.forecast) if each.date and each.p is not None]
    return tuple(
        ForecastRow(sheet.date(each.date), share(sheet, each.p), found is not None and each is found.counting)
        for each in points
        if each.date and each.p is not None
    )


def counted(sheet: Sheet, indicator: Indicator) -> str:
    """Which forecast counts, in a sentence; empty where there is none at all."""
    found = forecast(indicator)
    if found is None:
        return ""
    if found.counted is None:
        return sheet.words("forecast-none-before")
    which = "forecast-last-before" if indicator.opens else "forecast-first"
    return sheet.words(which, p=share(sheet, found.counted))
