"""What a work is, from what its reference says: the entry types of BibLaTeX."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

_VIDEO_HOSTS = (
    "youtube.com",
    "youtu.be",
    "vimeo.com",
    "rutube.ru",
    "dailymotion.com",
    "tiktok.com",
    "ok.ru/video",
    "vkvideo.ru",
)
_DATASET = re.compile(
    r"\bdata ?set\b|\[data\]|набор данных|datensatz|jeu de données|verilənlər toplusu|veri seti", re.IGNORECASE
)
_VIDEO = re.compile(r"\[(?:video|film|видео)\b|\bYouTube\b", re.IGNORECASE)
_THESIS = re.compile(
    r"\b(?:ph\.? ?d\.? (?:thesis|diss)|(?:doctoral|master'?s|master’s|bachelor'?s|m\.?sc\.?|m\.?a\.?) (?:thesis"
    r"|dissertation)"
    r"|dissertation|diss\.|phd|thèse|habilitation|yüksek lisans|doktora|dissertasiya|дис(?:с|сертация)?\b\.?)",
    re.IGNORECASE,
)
_PROCEEDINGS = re.compile(
    r"\b(?:proceedings|proc\.|conference|symposium|workshop|congress|konferans\w*|konfrans\w*|tagungsband|actes "
    r"d[ue]|материалы|конференци\w*)",
    re.IGNORECASE,
)
_REPORT = re.compile(
    r"\b(?:technical report|tech\. rep|working paper|research report|policy brief|white paper|report (?:no|nr)\b"
    r"|discussion paper"
    r"|arbeitspapier|rapport|доклад|отчёт|отчет|hesabat|issue brief|occasional paper)",
    re.IGNORECASE,
)
_LAW = re.compile(
    r"^(?:закон|указ|постановление|распоряжение|кодекс|qanun|fərman|sərəncam|kanun|gesetz|verordnung|loi|décret"
    r"|decree|act\b|directive|regulation)"
    r"|\b(?:закон|указ президента|фз\b|№ ?\d+-фз|qanunu\b|fərmanı\b|sərəncamı\b|sayılı kanun|federal law"
    r"|executive order|act of \d{4}"
    r"|act \d{4}|\d{4} act|directive \(?eu\)?|regulation \(?e[uc]\)?)",
    re.IGNORECASE,
)
_LAW_HOSTS = (
    "consultant.ru",
    "e-qanun.az",
    "garant.ru",
    "zakon.rada.gov.ua",
    "mevzuat.gov.tr",
    "legislation.gov.uk",
    "eur-lex.europa.eu",
    "legifrance.gouv.fr",
    "gesetze-im-internet.de",
)


def host_of(url: str) -> str:
    """The host of an address in lower case without `www.`; empty where there is none."""
    try:
        written = url if "://" in url else f"//{url}"
        return (urlsplit(written).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def work_type(text: str, title: str, url: str, doi: str, facts: Mapping[str, str]) -> str:
    """The entry type of a work; `text` is the reference without its addresses."""
    host = host_of(url)
    if any(host == name or host.endswith(f".{name}") for name in _VIDEO_HOSTS) or _VIDEO.search(text):
        return "video"
    if _DATASET.search(text):
        return "dataset"
    outside = text.replace(title, " ", 1) if title else text
    if _THESIS.search(outside):
        return "thesis"
    if host in _LAW_HOSTS or _LAW.search(title):
        return "legislation"
    return _by_facts(outside, url, doi, facts)


def _by_facts(outside: str, url: str, doi: str, facts: Mapping[str, str]) -> str:
    container, serial = facts.get("container", ""), bool(facts.get("volume") or facts.get("issue"))
    if container and _PROCEEDINGS.search(outside):
        return "inproceedings"
    if _REPORT.search(outside):
        return "report"
    if container and serial and not facts.get("editors"):
        return "article"
    if container and (facts.get("editors") or facts.get("place")):
        return "incollection"
    if container and (facts.get("pages") or doi):
        return "article"
    if url and not facts.get("place"):
        return "online"
    if facts.get("publisher"):
        return "book"
    return "article" if container else "misc"
