"""The track record: every forecast with how it turned out; scores and calibration once there are enough of them."""

from __future__ import annotations

import math
from collections.abc import Iterator

from markupsafe import Markup

from indicia.inference.calibration import Bucket, calibration
from indicia.inference.scores import ENOUGH, Forecast, Record, forecast, record
from indicia.model.brief import Brief
from indicia.model.value_class import value_class
from indicia.render import addresses
from indicia.render.brief_indicators import share, whole_share
from indicia.render.chips import Chip, brief_chip
from indicia.render.edition import Edition, Sheet
from indicia.render.indicator_page import data_links
from indicia.render.indicator_views import indicator_chip
from indicia.render.likelihoods import percent, whole
from indicia.render.listing import pager
from indicia.render.page import Heading, Page, SearchText
from indicia.render.paging import Part, parts
from indicia.render.track_record_plot import CalibrationPlot, calibration_plot

Asked = tuple[Brief, Forecast]


@value_class
class ForecastView:
    """A forecast question: the probability that counts (empty where none does), and the outcome."""

    indicator: Chip
    brief: Chip
    due: Markup | None
    counted: str
    outcome: str


@value_class
class ScoreView:
    name: str
    value: str
    about: str


@value_class
class BucketView:
    forecasts: str
    count: str
    said: str
    happened: str


@value_class
class TrackRecordView:
    """`too_few` says why there are no `scores`; `buckets` and `plot` come with them."""

    counts: tuple[tuple[str, str], ...]
    too_few: str
    scores: tuple[ScoreView, ...]
    buckets: tuple[BucketView, ...]
    plot: CalibrationPlot | None
    forecasts: tuple[ForecastView, ...]


def track_record_pages(edition: Edition) -> Iterator[Page]:
    """In parts, by brief; counts, scores and calibration are of all forecasts and stand on the first."""
    asked = [
        (brief, found)
        for _, brief in sorted(edition.book.briefs.items())
        if edition.book.told(brief)
        for indicator in brief.indicators
        if indicator.use is None and (found := forecast(indicator))
    ]
    total = record([each for _, each in asked])
    for part in parts(addresses.TRACK_RECORD, asked):
        yield _page(edition, asked, total, part)


def _page(edition: Edition, asked: list[Asked], total: Record, part: Part[Asked]) -> Page:
    sheet = edition.sheet(part.address)
    say = edition.words
    first = part.number == 1 and bool(asked)
    buckets = calibration(each for _, each in asked) if total.brier is not None and first else ()
    view = TrackRecordView(
        counts=tuple(_counts(sheet, asked, total)) if first else (),
        too_few=say("record-too-few", n=total.scored, enough=ENOUGH) if first and total.brier is None else "",
        scores=tuple(_scores(sheet, total)) if first else (),
        buckets=tuple(_bucket(sheet, each) for each in buckets),
        plot=calibration_plot(sheet, buckets) if buckets else None,
        forecasts=tuple(_forecast(sheet, *each) for each in part.rows),
    )
    title, about = say("page-track-record"), say("page-track-record-about")
    present = {"record-counts": view.counts, "record-scores": first, "calibration": buckets, "forecasts": asked}
    names = {"forecasts": "record-all"}
    return Page(
        address=part.address,
        template="track_record",
        title=title,
        body=sheet.render(
            "pages/track_record.html",
            title=title,
            about=about,
            record=view,
            data=data_links(sheet),
            pager=pager(sheet, part),
        ),
        language=say.language,
        description=about,
        headings=tuple(Heading(f"sec-{name}", say(names.get(name, name))) for name, there in present.items() if there),
        search=(SearchText("", title, about),) if part.number == 1 else (),
        noindex=part.number != 1,
    )


def _counts(sheet: Sheet, asked: list[Asked], total: Record) -> Iterator[tuple[str, str]]:
    say = sheet.words
    without = sum(each.outcome in ("yes", "no") and not each.scored for _, each in asked)
    for label, number in (
        (say("record-all"), total.all),
        (say("outcome-open"), total.open),
        (say("outcome-yes"), total.yes),
        (say("outcome-no"), total.no),
        (say("outcome-ambiguous"), total.ambiguous),
        (say("outcome-annulled"), total.annulled),
        (say("record-unscored"), without),
        (say("record-scored"), total.scored),
    ):
        yield label, say.number(number)


def _scores(sheet: Sheet, total: Record) -> Iterator[ScoreView]:
    say = sheet.words
    for name, value in (("brier", total.brier), ("averaged", total.averaged), ("log", total.log)):
        if value is not None:
            shown = say("record-without-bound") if math.isinf(value) else say.fixed(value, 3)
            yield ScoreView(say(f"record-{name}"), shown, say(f"record-{name}-about"))


def _bucket(sheet: Sheet, bucket: Bucket) -> BucketView:
    return BucketView(
        forecasts=percent(sheet, whole(bucket.low * 100), whole(bucket.high * 100)),
        count=sheet.words.number(bucket.count),
        said=whole_share(sheet, bucket.said),
        happened=whole_share(sheet, bucket.happened),
    )


def _forecast(sheet: Sheet, brief: Brief, found: Forecast) -> ForecastView:
    own = found.indicator
    return ForecastView(
        indicator=indicator_chip(sheet, brief, own),
        brief=brief_chip(sheet, brief.key),
        due=sheet.date(own.due) if own.due else None,
        counted=share(sheet, found.counted) if found.counted is not None else "",
        outcome=sheet.words(f"outcome-{found.outcome or 'open'}"),
    )
