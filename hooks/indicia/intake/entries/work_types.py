"""What a work is, from what its reference says: the entry types of BibLaTeX."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from indicia.intake.characters import holds_any

_VIDEO_HOSTS = (
    ".youtube.com",
    ".youtu.be",
    ".vimeo.com",
    ".rutube.ru",
    ".dailymotion.com",
    ".tiktok.com",
    ".vkvideo.ru",
)
_PLAIN_HOST = re.compile(r"https?://(?:www\.(?!www\.))?((?!www\.)[A-Za-z0-9.-]+)(?=[/?#]|$)")
# One word of each pattern's alternatives: what holds none of them need not be searched.
_STEMS = {
    "data": tuple("data,набор,datensatz,jeu de,verilənlər,veri seti".split(",")),
    "video": tuple("[video,[film,[видео,youtube".split(",")),
    "thesis": tuple("thes,diss,phd,thèse,habilitation,yüksek,doktora,дис".split(",")),
    "proceedings": tuple("proc,conf,symp,workshop,congress,kon,tagung,actes,материалы,конференци".split(",")),
    "report": tuple("report,tech. rep,paper,brief,rapport,arbeitspapier,доклад,отч,hesabat".split(",")),
    "law": tuple(
        "закон,указ,постановление,распоряжение,кодекс,qanun,fərman,sərəncam,kanun,gesetz,verordnung,loi,décret,"
        "decree,act,directive,regulation,фз,federal law,executive order".split(",")
    ),
}
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


@functools.lru_cache(maxsize=2048)
def host_of(url: str) -> str:
    """The host of an address in lower case without `www.`; empty where there is none."""
    if plain := _PLAIN_HOST.match(url):
        return plain[1].lower()
    try:
        written = url if "://" in url else f"//{url}"
        return (urlsplit(written).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def work_type(text: str, title: str, url: str, doi: str, facts: Mapping[str, str]) -> str:
    """The entry type of a work; `text` is the reference without its addresses."""
    host, small = host_of(url), text.lower()
    at_video = f".{host}".endswith(_VIDEO_HOSTS)
    if at_video or (holds_any(small, _STEMS["video"]) and _VIDEO.search(text)):
        return "video"
    if holds_any(small, _STEMS["data"]) and _DATASET.search(text):
        return "dataset"
    outside = text.replace(title, " ", 1) if title else text
    if holds_any(small, _STEMS["thesis"]) and _THESIS.search(outside):
        return "thesis"
    if host in _LAW_HOSTS or (holds_any(title.lower(), _STEMS["law"]) and _LAW.search(title)):
        return "legislation"
    return _by_facts(outside, url, doi, facts)


def _by_facts(outside: str, url: str, doi: str, facts: Mapping[str, str]) -> str:
    container, serial = facts.get("container", ""), bool(facts.get("volume") or facts.get("issue"))
    small = outside.lower()
    if container and holds_any(small, _STEMS["proceedings"]) and _PROCEEDINGS.search(outside):
        return "inproceedings"
    if holds_any(small, _STEMS["report"]) and _REPORT.search(outside):
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
