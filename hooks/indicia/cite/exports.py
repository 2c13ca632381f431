"""An entry in the formats of other programs: BibTeX, RIS, CSL-JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from indicia.cite.context import own_publisher
from indicia.model.bibliography import Entry, Name
from indicia.model.date import Date, Point

_TEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
_VERBATIM = frozenset({"url", "doi", "eprint", "file", "x_archived", "date", "urldate", "year"})
_LIGATURE = re.compile(r"(?<=')(?=')|(?<=-)(?=-)|(?<=[`?!])(?=`)|(?<=,)(?=,)|(?<=<)(?=<)|(?<=>)(?=>)")
_SPECIAL = re.compile(r"[\\{}&%$#_~^]")
_BARE = re.compile(r"[{}\\\x00-\x1f]")
_RIS = {
    "article": "JOUR", "book": "BOOK", "inbook": "CHAP", "incollection": "CHAP", "inproceedings": "CPAPER",
    "conference": "CPAPER", "proceedings": "CONF", "report": "RPRT", "techreport": "RPRT", "thesis": "THES",
    "phdthesis": "THES", "mastersthesis": "THES", "online": "ELEC", "electronic": "ELEC", "www": "ELEC",
    "video": "VIDEO", "dataset": "DATA", "legislation": "STAT", "newspaper": "NEWS", "unpublished": "UNPB",
}  # fmt: skip
_CSL = {
    "article": "article-journal", "book": "book", "inbook": "chapter", "incollection": "chapter",
    "inproceedings": "paper-conference", "conference": "paper-conference", "proceedings": "book", "report": "report",
    "techreport": "report", "thesis": "thesis", "phdthesis": "thesis", "mastersthesis": "thesis",
    "online": "webpage", "electronic": "webpage", "www": "webpage", "video": "motion_picture", "dataset": "dataset",
    "legislation": "legislation", "newspaper": "article-newspaper", "unpublished": "manuscript",
    "software": "software", "patent": "patent",
}  # fmt: skip


def bibtex(entry: Entry, *, own: bool = False) -> str:
    """The entry as BibTeX in UTF-8, organisations in double braces; with `own`, our `x_` fields too.

    Addresses keep their characters, without braces and backslashes, which no address may hold.
    """
    lines = [f"@{entry.type}{{{entry.key.value},"]
    for name, passage in entry.fields.items():
        if name.startswith("x_") and not own:
            continue
        value = _bibtex_value(entry, name, passage.value)
        lines.append(f"  {name} = {{{value}}},")
    return "\n".join((*lines, "}", ""))


def _bibtex_value(entry: Entry, name: str, value: str) -> str:
    if name == "author" and entry.authors:
        return " and ".join((*map(_bibtex_name, entry.authors), *(("others",) if entry.others else ())))
    if name == "editor" and entry.editors:
        return " and ".join(map(_bibtex_name, entry.editors))
    if name == "howpublished" and value == entry.url:
        return f"\\url{{{_BARE.sub(lambda found: f'%{ord(found.group()):02X}', value)}}}"
    if name in _VERBATIM:
        return _BARE.sub(lambda found: f"%{ord(found.group()):02X}", value)
    return _tex(value).replace("-{}-", "--") if name == "pages" else _tex(value)


def _bibtex_name(name: Name) -> str:
    if name.literal:
        return f"{{{_tex(name.literal)}}}"
    family = " ".join(_guarded(part) for part in (name.particle, name.family) if part)
    return ", ".join(each for each in (family, _guarded(name.suffix), _guarded(name.given)) if each)


def _guarded(part: str) -> str:
    return f"{{{_tex(part)}}}" if "," in part or " and " in f" {part} " else _tex(part)


def _tex(value: str) -> str:
    parted = _LIGATURE.sub("\0", " ".join(value.replace("\0", "").split()))
    return _SPECIAL.sub(lambda found: _TEX[found.group()], parted).replace("\0", "{}")


def ris(entry: Entry) -> str:
    """The entry as RIS in UTF-8 with CRLF line ends."""
    return "".join(f"{tag}  - {' '.join(value.split())}\r\n" for tag, value in _ris_lines(entry))


def _ris_lines(entry: Entry) -> Iterator[tuple[str, str]]:
    yield "TY", _RIS.get(entry.type, "ELEC" if entry.url else "GEN")
    yield "ID", entry.key.value
    yield from (("AU", name.sort_name) for name in entry.authors)
    yield from (("ED", name.sort_name) for name in entry.editors)
    start = entry.date.start if entry.date else None
    fields = (
        ("PY", entry.year), ("DA", _ris_date(start)), ("T1", entry.title),
        ("T2", entry.get("journaltitle") or entry.get("journal") or entry.get("booktitle")),
        ("TT", entry.get("x_title_en")), ("VL", entry.get("volume")), ("IS", entry.get("number")),
        ("PB", own_publisher(entry)), ("CY", entry.get("location") or entry.get("address")),
        ("ET", entry.get("edition")),
        ("SN", entry.get("isbn") or entry.get("issn")), ("DO", entry.get("doi")), ("UR", entry.url),
        ("Y2", _ris_date(entry.urldate.start if entry.urldate else None)), ("LA", entry.language),
        ("N1", entry.get("note")),
    )  # fmt: skip
    pages = re.split(r"\s*(?:-{1,3}|–)\s*", entry.get("pages"), maxsplit=1)
    yield from ((tag, value) for tag, value in fields if value)
    yield from ((tag, value) for tag, value in zip(("SP", "EP"), pages, strict=False) if value)
    yield "ER", ""


def _ris_date(point: Point | None) -> str:
    if point is None or not point.year:
        return ""
    month = f"{point.month:02}" if point.month else ""
    day = f"{point.day:02}" if point.day else ""
    return f"{point.year:04}/{month}/{day}/"


def csl_json(entry: Entry) -> dict[str, Any]:
    """The entry as an item of CSL-JSON; what the format has no field for stands under `custom`."""
    item: dict[str, Any] = {"id": entry.key.value, "type": _CSL.get(entry.type, "webpage" if entry.url else "document")}
    item |= {
        name: [_csl_name(each) for each in names]
        for name, names in (("author", entry.authors), ("editor", entry.editors))
        if names
    }
    for name, date in (("issued", entry.date), ("accessed", entry.urldate)):
        if dated := _csl_date(date):
            item[name] = dated
    if "issued" not in item and entry.year:
        item["issued"] = {"raw": entry.year}
    fields = {
        "title": entry.title, "title-short": entry.get("shorttitle"), "publisher": own_publisher(entry),
        "container-title": entry.get("journaltitle") or entry.get("journal") or entry.get("booktitle"),
        "volume": entry.get("volume"), "edition": entry.get("edition"), "page": entry.get("pages").replace("--", "-"),
        "issue" if entry.type == "article" else "number": entry.get("number"), "genre": entry.get("type"),
        "publisher-place": entry.get("location") or entry.get("address"), "event-title": entry.get("eventtitle"),
        "number-of-pages": entry.get("pagetotal"), "archive": entry.get("archive"), "DOI": entry.get("doi"),
        "URL": entry.url, "ISBN": entry.get("isbn"), "ISSN": entry.get("issn"), "language": entry.language,
        "note": entry.get("note"), "medium": entry.get("x_medium"),
    }  # fmt: skip
    item |= {name: value for name, value in fields.items() if value}
    custom = {name: passage.value for name, passage in entry.fields.items() if name.startswith("x_") and passage.value}
    return item | ({"custom": custom} if custom else {})


def _csl_name(name: Name) -> dict[str, str]:
    if name.literal:
        return {"literal": name.literal}
    parts = {
        "family": name.family, "given": name.given, "non-dropping-particle": name.particle, "suffix": name.suffix,
    }  # fmt: skip
    return {key: value for key, value in parts.items() if value}


def _csl_date(date: Date | None) -> dict[str, Any] | None:
    if date is None:
        return None
    ends = (date.start,) if date.start == date.end else (date.start, date.end)
    points = [
        [part for part in (point.year, point.month, point.day) if part] for point in ends if point and point.year
    ]  # fmt: skip
    if not points:
        return None
    about = any(point is not None and point.mark for point in ends)
    return {"date-parts": points} | ({"circa": True} if about else {})
