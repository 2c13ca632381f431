"""What to write in place of a date in a `.bib` file that is none: words and slips that bibliographies have."""

from __future__ import annotations

import re
import unicodedata

from indicia.load.fields.date_hints import date_hint
from indicia.model.date import DateError, parse_date
from indicia.model.place import Source, Span

_NONE = re.compile(
    r"\[?(?:n\.? ?d\.?|s\.? ?a\.?|o\. ?j\.|no date|undated|unknown|none|б\. ?г\.?|t\. ?y\.|tarixsiz|\?+|-+|x+)\]?",
    re.IGNORECASE,
)
_STATES = (
    ("inpress", ("in press", "in print", "в печати", "çapda", "im druck")),
    ("forthcoming", ("forthcoming", "to appear", "upcoming", "готовится", "çap olunacaq", "im erscheinen")),
    ("submitted", ("submitted", "under review", "in review")),
    ("inpreparation", ("in preparation", "in prep", "in prep.")),
)
_LETTERS = str.maketrans({"O": "0", "o": "0", "О": "0", "о": "0", "l": "1", "I": "1", "|": "1"})
_IN_BRACKETS = re.compile(r"\[(.+)\]|\((.+)\)")
_SUFFIXED = re.compile(r"([0-9]{4})([a-z])")
_ZEROS = re.compile(r"([0-9]{4}(?:-(?!00)[0-9]{2})?)(?:-00){1,2}")
_UNKNOWN_MONTH = re.compile(r"[0-9]{4}-(?:XX|[0-9]{2})(?:-XX)?(?<=XX)")
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_CENTURY = re.compile(r"([0-9]{2}[0-9x])x", re.IGNORECASE)


def way_out(text: str, field: str) -> str:
    """The hint for a text in `year`, or in a field of dates, that is no date; empty where nothing is known of it."""
    if _NONE.fullmatch(text):
        return f"take `{field}` away: a work without a date has none"
    for state, words in _STATES:
        if text.casefold() in words:
            return f"write `pubstate = {{{state}}}` in its place"
    if suffixed := _SUFFIXED.fullmatch(text):
        return f"write `{field} = {{{suffixed[1]}}}` and `x_suffix = {{{suffixed[2]}}}`"
    if (found := _meant(text)) and found != text:
        return _put(found, field)
    if field == "year" and (_is_date(text) or _UNKNOWN_MONTH.fullmatch(text)):
        return _put(text, field)
    if hint := date_hint(text) or date_hint(text.replace(",", " ")):
        where = " in the field `date`" if hint.startswith("write") else "; a whole date stands in `date`"
        return hint + where if field == "year" else hint
    return ""


def _put(date: str, field: str) -> str:
    if field == "year" and not re.fullmatch(r"[0-9]{4}", date):
        return f"write `date = {{{date}}}` in its place"
    return f"write `{date}`"


def _meant(text: str) -> str:
    """The date that a slip of signs stands for; empty where it is none even so."""
    if bracketed := _IN_BRACKETS.fullmatch(text):
        text = bracketed[1] or bracketed[2]
    if zeros := _ZEROS.fullmatch(text):
        return zeros[1]
    if _CENTURY.fullmatch(text):
        return text.upper()
    if not any(map(str.isdigit, text)):
        return ""
    plain = _DASHES.sub("-", unicodedata.normalize("NFKC", text))
    for each in (text, plain, text.translate(_LETTERS), text.replace(" ", "-")):
        if _is_date(each):
            return each
    return ""


def _is_date(text: str) -> bool:
    try:
        parse_date(text, Span(Source("", text), 0, len(text)))
    except DateError:
        return False
    return True
