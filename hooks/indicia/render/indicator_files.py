"""All indicators as data: one CSV for tables, one JSON with the logs. Same content, same bytes: no clock, one order.

JSON: `{"schema": "indicators/1", "indicators": [...]}`, ids `brief#item`, dates as written (EDTF), probabilities from
0 to 1; what is not stated is an empty text or list, never null, and a number that there is not is left out. CSV: one
row an indicator, and a quotation mark before a cell that a spreadsheet would take for a formula.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from typing import Any

from indicia.inference.scores import forecast
from indicia.inference.spread import ratings
from indicia.inference.status import in_order, last_look, status
from indicia.model.brief import Brief
from indicia.model.citation import Citation
from indicia.model.date import Date
from indicia.model.indicator import Indicator
from indicia.model.place import Text
from indicia.render import addresses
from indicia.render.edition import Edition, Sheet
from indicia.render.indicator_views import kept_at, spread_of
from indicia.render.page import PlainFile

SCHEMA = "indicators/1"
COLUMNS = (
    "id", "brief", "indicator", "statement", "status", "last_looked", "opens", "due", "cadence", "diagnosticity",
    "spread", "expectations", "pivotal", "counted_forecast", "outcome", "url",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def indicator_files(edition: Edition) -> Iterator[PlainFile]:
    """The CSV and the JSON of every indicator that the build tells of, where it is kept, by brief."""
    rows = list(_rows(edition))
    yield PlainFile(addresses.INDICATORS_CSV, _csv(rows))
    whole = {"schema": SCHEMA, "indicators": rows}
    yield PlainFile(
        addresses.INDICATORS_JSON,
        json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True, allow_nan=False) + "\n",
    )


def _rows(edition: Edition) -> Iterator[dict[str, Any]]:
    told = [brief for _, brief in sorted(edition.book.briefs.items()) if edition.book.told(brief)]
    sheet = edition.sheet(addresses.HOME)
    shared: dict[str, list[dict[str, Any]]] = {}
    for brief in told:
        for own in brief.indicators:
            home = kept_at(sheet, brief, own) if own.use else None
            if home:
                name = f"{home[0].key}#{home[1].id.value}"
                shared.setdefault(name, []).append({"id": f"{brief.key}#{own.id.value}", **_expected(brief, own)})
    for brief in told:
        for own in brief.indicators:
            if own.use is None:
                row = _row(edition.sheet(addresses.HOME, brief), brief, own)
                yield {**row, "shared_by": shared.get(row["id"], [])}


def _row(sheet: Sheet, brief: Brief, own: Indicator) -> dict[str, Any]:
    found = forecast(own)
    look = last_look(own)

    def text(value: Text | None) -> str:
        return sheet.plain(value, brief) if value else ""

    return {
        "id": f"{brief.key}#{own.id.value}",
        "brief": brief.key,
        "indicator": own.id.value,
        "url": _absolute(sheet, addresses.indicator(brief.key, own.id.value)),
        "statement": text(own.statement),
        "language": (sheet.lang(own.statement, brief) or sheet.words.language) if own.statement else "",
        "counts_as_observed": text(own.counts_as_observed),
        "does_not_count": text(own.does_not_count),
        "watch": [text(each) for each in own.watch],
        "cadence": own.cadence.value if own.cadence else "",
        "opens": _day(own.opens),
        "due": _day(own.due),
        "pivotal": own.pivotal,
        "applies_if": own.applies_if.value if own.applies_if else "",
        **_expected(brief, own),
        "status": status(own),
        "last_looked": _day(look.date) if look else "",
        "observations": [
            {
                "date": _day(each.date),
                "status": each.status.value if each.status else "",
                "note": text(each.note),
                "sources": _sources(sheet, each.cite),
                "uncited": text(each.uncited),
            }
            for each in in_order(own.observations)
        ],
        "forecast": [{"date": _day(each.date), "p": each.p} for each in in_order(own.forecast) if each.p is not None],
        **({"counted_forecast": found.counted} if found and found.counted is not None else {}),
        "outcome": own.resolution.outcome.value if own.resolution and own.resolution.outcome else "",
        "resolved": _day(own.resolution.date) if own.resolution else "",
        "resolution_sources": _sources(sheet, own.resolution.cite) if own.resolution else [],
    }


def _expected(brief: Brief, indicator: Indicator) -> dict[str, Any]:
    found, word = spread_of(brief, indicator)
    spread = {} if found is None else {"spread": found}
    return {"expect": ratings(brief, indicator), "diagnosticity": word, **spread}


def _day(date: Date | None) -> str:
    return date.value if date else ""


def _sources(sheet: Sheet, cite: tuple[Citation, ...]) -> list[str]:
    """The keys of the works; a brief that is cited is named as `brief:<id>`."""
    named = []
    for each in cite:
        entry = sheet.site.entry_of(each)
        if entry:
            named.append(entry.key.value)
        elif each.brief and each.brief.value in sheet.book.briefs:
            named.append(f"brief:{each.brief.value}")
    return named


def _absolute(sheet: Sheet, address: str) -> str:
    """The whole address where the settings say where the site will be, else the one from its root."""
    root = sheet.site.configuration.site_url
    return f"{root.rstrip('/')}/{address}" if root else address


def _csv(rows: list[dict[str, Any]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")  # RFC 4180
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([_cell(row, column) for column in COLUMNS])
    return out.getvalue()


def _cell(row: Mapping[str, Any], column: str) -> str:
    if column == "expectations":
        return "; ".join(f"{name}={level}" for name, level in row["expect"].items())
    value = row.get(column, "")
    text = ("true" if value else "false") if isinstance(value, bool) else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
