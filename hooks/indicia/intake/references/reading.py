"""One reference of a list taken apart: address, year, label, title, and what else it says."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from indicia.intake.characters import holds_any, single_spaced, without_invisible
from indicia.intake.entries.title_language import language_of
from indicia.intake.entries.work_types import host_of, work_type
from indicia.intake.references.dates import ACCESS_STEMS, ACCESSED, MONTH, date_in_url, iso_date
from indicia.intake.references.draft import Draft
from indicia.intake.references.facts import read_facts
from indicia.intake.references.head import Head, read_head
from indicia.intake.references.lines import Stretch
from indicia.intake.references.links import find_links
from indicia.intake.references.names import read_names
from indicia.intake.references.year import YearFound, find_year
from indicia.model.bibliography import Name
from indicia.model.place import Source, Span
from indicia.model.reference import Reference

_WRAP = re.compile(r"(?<![ \t])[ \t]*(?:\r\n|[\n\r\v\f\x85\u2028\u2029])\s*")
_URL_TAIL = re.compile(r"(?:https?://|www\.|10\.\d{4,9}/)\S*$")
_WORDS = re.compile(r"[^\W_]+")
_OF_DATE = re.compile(rf"{MONTH}|\d{{1,2}}(?:st|nd|rd|th|er|ci|cı|cu|cü)?", re.IGNORECASE)
_VIDEO_URL = re.compile(r"youtu\.?be|vimeo\.com|rutube\.ru|dailymotion\.com", re.IGNORECASE)


@dataclass(slots=True)
class _Parts:
    url: str = ""
    doi: str = ""
    accessed: str = ""
    defects: list[str] = field(default_factory=list)


def read_reference(source: Source, stretch: Stretch, index: int) -> Reference:
    """Takes the stretch of a source apart."""
    raw = source.text[stretch.start : stretch.end]
    text, broken_url = unwrapped(source.text[stretch.body : stretch.end])
    draft = Draft(text)
    parts = _Parts()
    _set_defects(parts, stretch, broken_url=broken_url)
    _links(draft, parts)
    _accessed(draft, parts)
    year = find_year(draft.blanked())
    head = read_head(draft, year)
    facts = read_facts(draft, head.end)
    _plain_defects(parts, draft, year, head)
    return _reference(Span(source, stretch.start, stretch.end), raw, index, draft, parts, year, head, facts)


def unwrapped(written: str) -> tuple[str, bool]:
    """The text on one line without invisible characters; whether an address was broken over lines."""
    seen = without_invisible(written).strip()
    if seen.isprintable():  # on one line, then
        return _tidy(seen), False
    lines = _WRAP.split(seen)
    joined: list[str] = []
    broken = False
    for line in lines:
        if joined and _runs_into(joined[-1][-400:], line):
            broken = broken or bool(_URL_TAIL.search(joined[-1][-400:]))
            joined.append(line)
        else:
            joined.append(f" {line}" if joined else line)
    return _tidy("".join(joined)), broken


def _tidy(line: str) -> str:
    return single_spaced(line).replace("``", "“").replace("''", "”")


def _runs_into(before: str, line: str) -> bool:
    """Whether a line goes on without a space: a broken address, or a hyphen at the line's end."""
    if _URL_TAIL.search(before):
        first = line.split(" ", 1)[0]
        if "://" in first or not re.match(r"[\w/%?&=#~+.-]", first):
            return False
        return before[-1] in "/-_=&?%+#~" or bool(re.search(r"[/=&%_]|\w-\w", first) and " " not in line)
    return before.endswith("-") and before[-2:-1].isalpha() and line[:1].isalpha()


def _set_defects(parts: _Parts, stretch: Stretch, *, broken_url: bool) -> None:
    for name, there in (
        ("wrapped", stretch.wrapped), ("wrapped_url", broken_url),
        ("several_on_line", stretch.shared_line), ("list_number", stretch.numbered),
    ):  # fmt: skip
        if there:
            parts.defects.append(name)


def _links(draft: Draft, parts: _Parts) -> None:
    """Claims the first address and the first DOI; a further one stays in what is left over."""
    links = find_links(draft.text)
    for link in links:
        if link.url and not parts.url:
            parts.url = draft.text[link.start : link.end]
            parts.doi = parts.doi or link.doi
            draft.claim(link.start, link.end)
            _gap_defects(draft, link.start, parts)
        elif link.doi and not parts.doi:
            parts.doi = link.doi
            draft.claim(link.start, link.end)
    if len([link for link in links if link.url]) > 1:
        parts.defects.append("several_urls")


def _gap_defects(draft: Draft, at: int, parts: _Parts) -> None:
    """What is missing between a title and the address behind it."""
    before = draft.plain[:at].rstrip("<[(")
    if not before:
        return
    if not before[-1].isspace():
        parts.defects.append("no_space_before_url")
    stripped = before.rstrip()
    ended = stripped[-1:].isalnum() or stripped[-1:] in tuple("?!…\"”»’'") or stripped.endswith("...")
    if stripped and ended and not re.search(r"\b(?:at|from|url|available|online)$", stripped[-12:], re.IGNORECASE):
        parts.defects.append("missing_comma_before_url")


def _accessed(draft: Draft, parts: _Parts) -> None:
    text = draft.blanked()
    match = ACCESSED.search(text) if holds_any(text.lower(), ACCESS_STEMS) else None
    day = iso_date(match["date"]) if match else ""
    if match and day:
        parts.accessed = day
        draft.claim(*match.span("date"))


def _plain_defects(parts: _Parts, draft: Draft, year: YearFound | None, head: Head) -> None:
    url = parts.url
    checks = (
        ("text_fragment_url", "#:~:" in url),
        ("video_url", bool(url) and bool(_VIDEO_URL.search(host_of(url)))),
        ("dotted_capital_i", head.label[:1] == "İ" and head.label[1:].isascii()),
        ("no_url", not url),
        ("no_date", year is None or not year.year[:1].isdigit()),
        ("missing_title_separator", bool(year and year.early and not year.bracketed and year.pre and not year.post)),
        ("missing_year_separator", _glued(draft, year)),
        ("no_title", not head.title),
        ("no_label", not head.label),
    )
    parts.defects += [name for name, there in checks if there]


def _glued(draft: Draft, year: YearFound | None) -> bool:
    """Whether a label runs into its year without a comma or a full stop."""
    if not year or not year.early or year.bracketed or year.pre:
        return False
    return draft.plain[: year.start].rstrip()[-1:].isalnum()


def _reference(
    span: Span,
    raw: str,
    index: int,
    draft: Draft,
    parts: _Parts,
    year: YearFound | None,
    head: Head,
    facts: dict[str, str],
) -> Reference:
    language, sureness = language_of(head.title)
    confidence = {**head.confidence, **({"language": sureness} if language else {})}
    number = year.year if year else ""
    date = iso_date(year.written) if year else ""
    left = [draft.leftover(), _untold(draft.plain[year.start : year.end], year, dated=bool(date)) if year else ""]
    date = date or date_in_url(parts.url, number)
    return Reference(
        index=index, span=span, raw=raw, label=head.label, authors=_authors(head), year=number,
        suffix=year.suffix if year else "", date=date, title=head.title,
        container=facts.get("container", ""), publisher=facts.get("publisher", ""), volume=facts.get("volume", ""),
        issue=facts.get("issue", ""), pages=facts.get("pages", ""), editors=facts.get("editors", ""),
        place=facts.get("place", ""), accessed=parts.accessed, url=parts.url, doi=parts.doi, language=language,
        type=work_type(draft.plain, head.title, parts.url, parts.doi, facts), leftover=" ".join(filter(None, left)),
        confidence={name: round(value, 2) for name, value in confidence.items()}, defects=tuple(parts.defects),
    )  # fmt: skip


def _untold(written: str, year: YearFound, *, dated: bool) -> str:
    """The words of the stretch of a year that neither the year nor its full date holds: `(2019, revised 2021)`."""
    rest = written.replace(year.year, " ", 1)
    if year.suffix:
        rest = rest.replace(year.suffix, " ", 1)
    found = [word for word in _WORDS.findall(rest) if not (dated and _OF_DATE.fullmatch(word))]
    return " ".join(found)


def _authors(head: Head) -> tuple[Name, ...]:
    """The persons of a label; none where it is an organisation, or a surname alone."""
    read = read_names(head.label)
    rest = head.label[read.end :].strip(" ,.;:()")
    if not read.names or (rest and rest.casefold() not in ("ed", "eds", "hrsg", "jr", "sr", "editor", "editors")):
        return ()
    if not read.sure and any(name.like_an_organisation for name in read.names):
        return ()
    return read.names
