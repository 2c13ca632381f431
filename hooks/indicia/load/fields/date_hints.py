"""Dates in forms that people use, and how the format writes them."""

from __future__ import annotations

import calendar
import datetime
import re

_NUMBERS = re.compile(r"([0-9]{1,2})([./-])([0-9]{1,2})\2([0-9]{4}|[0-9][0-9])")
_MONTH_YEAR = re.compile(r"([0-9]{1,2})[./]([0-9]{4})")
_YEAR_FIRST = re.compile(
    r"([0-9]{4})[./]([0-9]{1,2})[./]([0-9]{1,2})|([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})|([0-9]{4})([0-9][0-9])([0-9][0-9])"
)
_YEAR_MONTH = re.compile(r"([0-9]{4})[./-]([0-9]{1,2})")
_WORDS = re.compile(r"(?:([0-9]{1,2})[ -])?([^\W\d_]{3,10})\.?[ -](?:([0-9]{1,2}),? )?([0-9]{4})")
_YEAR_WORDS = re.compile(r"([0-9]{4})[ -]([^\W\d_]{3,10})(?:[ -]([0-9]{1,2}))?")
_DAY = re.compile(r"[0-9]{4}-[0-9][0-9]-[0-9][0-9]")
_YEAR = re.compile(r"[0-9]{4}")
_TIME = re.compile(
    r"(?<=[0-9])(?:T|,? )[0-9]{1,2}:[0-9][0-9](?::[0-9][0-9](?:\.[0-9]+)?)?(?: ?[AaPp][Mm])?"
    r"(?: ?(?:Z|UTC|[+-][0-9][0-9]:?[0-9][0-9]))?$"
)
_ABOUT = re.compile(
    r"(?:c\.|ca\.?|circa|about|approx\.?|around|~|təxminən|около|примерно|early|mid|late"
    r"|(?:the )?(?:beginning|middle|end) of|начало|середина|конец)[ -]?(?:in )?([0-9]{4}(?:-[0-9][0-9])?)",
    re.IGNORECASE,
)
_AZ_PART = re.compile(r"([0-9]{4}) (?:əvvəli?|ortası|sonu)", re.IGNORECASE)
_DECADE = re.compile(r"(?:the )?([0-9]{3})0(?:s|'s|-e|-х|-lər|-lar)(?: годы)?", re.IGNORECASE)
_QUARTER = r"(?:q|кв\.?|квартал\w*|quarter|rüb\w*)"
_NUMBER_OF = re.compile(
    rf"(?:{_QUARTER} ?(?P<a>[1-4]|iv|i{{1,3}})"
    rf"|(?P<b>[1-4]|iv|i{{1,3}}|first|second|third|fourth)(?:st|nd|rd|th|-[\w]+)? ?{_QUARTER})",
    re.IGNORECASE,
)
_HALF_OF = re.compile(
    r"(?:h([12])|([12]|first|second)(?:st|nd)?(?: |-)half"
    r"|([12])-?(?:е|ое|ci|cı)? (?:полугодие|yarısı))",
    re.IGNORECASE,
)
_NUMERALS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "first": 1, "second": 2, "third": 3, "fourth": 4}
_SEASONS = {
    3: ("spring", "yaz", "yazı", "yazda", "весна", "весной"), 6: ("summer", "yay", "yayı", "yayda", "лето", "летом"),
    9: ("autumn", "fall", "payız", "payızı", "payızda", "осень", "осенью"),
    12: ("winter", "qış", "qışı", "qışda", "зима", "зимой"),
}  # fmt: skip
_WEEKDAY = re.compile(
    r"\(\w+\)$|^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]? "
    r"|^(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье),? ",
    re.IGNORECASE,
)
_IDLE = re.compile(
    r"\b(?:the|of|in|on|в)\b ?|(?<=[0-9])-?(?:st|nd|rd|th|го|е)\b"
    r"|(?<=^[0-9])\.(?= )|(?<=^[0-9][0-9])\.(?= )",
    re.IGNORECASE,
)
_YEAR_WORD = re.compile(r"(?<=[0-9]{4})(?:-?[cç][iıuü] il\w*| ?год[ау]?| ?г\.?)(?=$| )", re.IGNORECASE)
_TO = re.compile(r" ?[–—] ?| - | (?:to|until|till|по|до) |(?<=[0-9]{4})/(?=[0-9]{4})", re.IGNORECASE)
_DAYS = re.compile(r"([0-9]{1,2}) ?[-–—] ?([0-9]{1,2}) (.+)")
_MONTHS_OF = re.compile(r"([^\W\d_]{3,10}) ?[-–—] ?([^\W\d_]{3,10}) ([0-9]{4})")
_OPEN = re.compile(r"(since|from|after|с|by|until|till|before|up to|до|к) (.+)", re.IGNORECASE)
_LONGEST = 80
_MONTHS = (
    ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
    ("yan", "fev", "mar", "apr", "may", "iyn", "iyl", "avq", "sen", "okt", "noy", "dek"),
    ("янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"),
)
_NOW = ("today", "now", "yesterday", "tomorrow", "bu gün", "bugün", "сегодня", "сейчас", "вчера")


def date_hint(text: str) -> str:
    """The same day as it should be written, or both readings where day and month may be meant; empty if neither."""
    written = " ".join(text.split()).rstrip(".,;")
    if len(written) > _LONGEST:
        return ""
    if written.casefold() in _NOW:
        return "write the day itself, such as 2025-12-06: a date that moves is none"
    day = _TIME.sub("", written)
    known = [day] if day != written and _DAY.fullmatch(day) else _period(_bare(day))
    readings = list(dict.fromkeys(known))
    return f"write {' or '.join(readings)}" if readings and readings != [text] else _past_the_end(written)


def _bare(text: str) -> str:
    """A date without weekday, articles, endings of numbers and the word for year."""
    text = _YEAR_WORD.sub("", _WEEKDAY.sub("", text).strip())
    return " ".join(_IDLE.sub("", text).split()) if not _ABOUT.fullmatch(text) else text


def _period(text: str) -> list[str]:
    """Readings of a date or of a stretch from one date to another."""
    if found := _readings(text):
        return found
    if (found_days := _DAYS.fullmatch(text)) and not _YEAR.match(text):
        ends = [_readings(f"{day} {found_days[3]}") for day in found_days.groups()[:2]]
    elif months := _MONTHS_OF.fullmatch(text):
        ends = [_readings(f"{name} {months[3]}") for name in months.groups()[:2]]
    elif open_end := _OPEN.fullmatch(text):
        side = _readings(open_end[2])
        begins = open_end[1].casefold() in ("since", "from", "after", "с")
        return [f"{each}/.." if begins else f"../{each}" for each in side]
    elif short := re.fullmatch(r"([0-9]{4})-([0-9][0-9])/([0-9][0-9])", text):
        ends = [[f"{short[1]}-{short[2]}"], [f"{short[1]}-{short[3]}"]]
    elif years := re.fullmatch(r"([0-9]{4}) ?- ?([0-9]{4})", text):
        ends = [[years[1]], [years[2]]]
    else:
        parts = _TO.split(text)
        ends = [_readings(part) for part in parts] if len(parts) == 2 else []
    if len(ends) != 2 or not all(len(each) == 1 for each in ends) or ends[0][0] > ends[1][0]:
        return []
    return [f"{ends[0][0]}/{ends[1][0]}"]


def _readings(text: str) -> list[str]:
    """What one date in another form may be."""
    if _DAY.fullmatch(text) or _YEAR.fullmatch(text):
        return [text] if _YEAR.fullmatch(text) or _day(*text.split("-")) else []
    if found := _NUMBERS.fullmatch(text):
        first, sign, second, year = found.groups()
        year = year if len(year) == 4 else f"20{year}"
        days = [_day(year, second, first)]
        if sign == "/":  # the one sign that is read both ways
            days.append(_day(year, first, second))
        return [day for day in days if day]
    if found := _YEAR_FIRST.fullmatch(text):
        year, month, day = (part for part in found.groups() if part)
        return [made] if (made := _day(year, month, day)) else []
    if found := _YEAR_MONTH.fullmatch(text) or _MONTH_YEAR.fullmatch(text):
        year, month = sorted(found.groups(), key=len, reverse=True)
        return [f"{year}-{int(month):02}"] if 1 <= int(month) <= 12 else []
    if found := _ABOUT.fullmatch(text) or _AZ_PART.fullmatch(text):
        return [f"{found[1]}~"]
    if found := _DECADE.fullmatch(text):
        return [f"{found[1]}0/{found[1]}9"]
    return _named(text) or _part_of_year(text)


def _named(text: str) -> list[str]:
    """A date with the name of its month."""
    if found := _WORDS.fullmatch(text):
        before, name, after, year = found.groups()
        day = before or after
    elif found := _YEAR_WORDS.fullmatch(text):
        year, name, day = found.groups()
    else:
        return []
    month = month_named(name)
    if not month:
        return []
    return [made] if (made := _day(year, str(month), day) if day else f"{year}-{month:02}") else []


def _part_of_year(text: str) -> list[str]:
    """A quarter, a half or a season, as its first and its last month."""
    found = re.fullmatch(r"([0-9]{4})[ -]?(\D.*)|(.*\S)[ -]?\b([0-9]{4})", text)
    year, part = (found[1] or found[4], (found[2] or found[3]).strip(" ,-")) if found else ("", "")
    if quarter := _NUMBER_OF.fullmatch(part):
        last = 3 * _number(quarter["a"] or quarter["b"])
        return [f"{year}-{last - 2:02}/{year}-{last:02}"]
    if half := _HALF_OF.fullmatch(part):
        last = 6 * _number(half[1] or half[2] or half[3])
        return [f"{year}-{last - 5:02}/{year}-{last:02}"]
    first = next((month for month, names in _SEASONS.items() if part.casefold() in names), 0)
    if first == 12:  # it begins in one year and ends in the next
        return [f"{int(year) - 1}-12/{year}-02", f"{year}-12/{int(year) + 1}-02"]
    return [f"{year}-{first:02}/{year}-{first + 2:02}"] if first else []


def _number(text: str) -> int:
    return _NUMERALS.get(text.casefold()) or int(text)


def _past_the_end(text: str) -> str:
    """The hint for a day or a month that is not in the calendar."""
    if not _DAY.fullmatch(text) or _day(*text.split("-")):
        return ""
    year, month, day = (int(part) for part in text.split("-"))
    if month > 12 and (swapped := _day(str(year), str(day), str(month))):
        return f"write {swapped}"
    if not year or not 1 <= month <= 12 or not day:
        return ""
    return f"the last day of that month is {year:04}-{month:02}-{calendar.monthrange(year, month)[1]}"


def month_named(name: str) -> int:
    """The number of a month by its name, whole or short, in English, Azerbaijani, Russian or German; 0 for another."""
    name = name.casefold()
    name = {"märz": "mar", "mai": "may", "dezember": "dec"}.get(name, name)
    start = {"май": "мая", "мае": "мая", "iyu": f"iy{name[3:4]}"}.get(name[:3], name[:3])
    return next((names.index(start) + 1 for names in _MONTHS if start in names), 0)


def _day(year: str, month: str, day: str) -> str:
    try:
        return datetime.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""
