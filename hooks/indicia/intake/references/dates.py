"""Dates as reference lists write them, in seven languages: days, months, and when a page was looked at."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = (
    "january jan yanvar ocak oca январь января янв січень січня januar jänner janvier janv",
    "february feb fevral şubat şub февраль февраля фев февр лютий лютого februar février févr",
    "march mar mart март марта мар березень березня märz mrz mars",
    "april apr aprel nisan nis апрель апреля апр квітень квітня avril avr",
    "may mai mayıs may май мая травень травня",
    "june jun iyun haziran haz июнь июня июн червень червня juni juin",
    "july jul iyul temmuz tem июль июля июл липень липня juli juillet juil",
    "august aug avqust ağustos ağu август августа авг серпень серпня août",
    "september sept sep sentyabr eylül eyl сентябрь сентября сен сент вересень вересня septembre",
    "october oct oktyabr ekim eki октябрь октября окт жовтень жовтня oktober okt octobre",
    "november nov noyabr kasım kas ноябрь ноября ноя листопад листопада novembre",
    "december dec dekabr aralık ara декабрь декабря дек грудень грудня dezember dez décembre déc",
)
MONTHS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
# The two months of a double issue or a season give no day, but are part of the date and of nothing else.
_NAMES = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
MONTH = rf"(?<!\w)(?:{_NAMES})(?!\w)\.?"
YEAR = r"(?<![\w])(?:1[4-9]\d\d|20\d\d|21\d\d)(?!\d)"
_DAY = r"(?<!\d)(?:[12]\d|3[01]|0?[1-9])(?!\d)(?:st|nd|rd|th|\.|-?(?:ci|cı|cu|cü)|er)?"
FULL_DATE = (
    rf"(?:{YEAR}\s?[-./]\s?\d\d?\s?[-./]\s?\d\d?(?!\d)|(?<!\d)\d\d?\s?[./-]\s?\d\d?\s?[./-]\s?(?:1[4-9]|20"
    rf"|21)\d\d(?!\d)"
    rf"|{_DAY}\s{{0,2}}{MONTH},?\s{{0,2}}{YEAR}|{MONTH}\s{{0,2}}{_DAY},?\s{{0,2}}{YEAR}"
    rf"|{YEAR},?\s{{0,2}}{MONTH}(?:\s{{0,2}}{_DAY})?|{YEAR},?\s{{0,2}}{_DAY}\s{{0,2}}{MONTH})"
)
_ACCESS_WORDS = (
    r"(?:last )?(?:accessed|retrieved|consulted|viewed|visited|cited|checked)(?: on)?"
    r"|date of access|access(?:ed)? date|дата (?:обращения|доступа|звернення)"
    r"|(?:zuletzt |letzter )?(?:abgerufen|zugriff|aufgerufen|abruf)(?: am)?|consultée? le|page consultée le"
    r"|erişim(?: tarihi)?|müraciət(?: tarixi| olunub)?|baxış tarixi|дата перегляду"
)
# One of these is in each of them: a cheap look before the pattern.
ACCESS_STEMS = tuple(
    """access retriev consult viewed visited cited checked дата abgeruf zugriff aufgeruf abruf eriş müraciət baxış""".split()
)
ACCESSED = re.compile(
    rf"[\[(]?\s?(?:{_ACCESS_WORDS})\s{{0,2}}[:,]?\s{{0,2}}(?P<date>{FULL_DATE})\s?(?:[)\]]|,?\s(?:from|at)\b)?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+")
_IN_URL = re.compile(r"[/-]((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?!\d)")


def iso_date(written: str) -> str:
    """`3 May 2021`, `03.05.2021` and the like as `2021-05-03`; `May 2021` as `2021-05`; else empty."""
    if written.isdecimal():  # the year alone, as in most
        return ""
    numbers = [int(number) for number in _NUMBER.findall(written)]
    years = [number for number in numbers if number >= 1400]
    if len(years) != 1:
        return ""
    year = years[0]
    rest = [number for number in numbers if number != year]
    names = [MONTHS[word] for word in _words(written) if word in MONTHS]
    if len(names) == 1:
        return _iso(year, names[0], rest[0] if rest else 0)
    if names or len(rest) != 2:
        return ""
    first, second = rest
    if numbers[0] == year:
        return _iso(year, first, second)
    return _iso(year, second, first)


def _words(written: str) -> list[str]:
    return [word.casefold().replace("\u0307", "") for word in _WORD.findall(written)]


def _iso(year: int, month: int, day: int) -> str:
    try:
        date(year, month, day or 1)
    except ValueError:
        return ""
    return f"{year:04}-{month:02}-{day:02}" if day else f"{year:04}-{month:02}"


def date_in_url(url: str, year: str) -> str:
    """The day that an address names (`/2025/12/07/`), where it is of the year given; else empty."""
    match = _IN_URL.search(url)
    if not match or match[1] != year:
        return ""
    return _iso(int(match[1]), int(match[2]), int(match[3]))
