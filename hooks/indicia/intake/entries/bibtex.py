"""References as BibTeX entries and as JSON records."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from indicia.intake.characters import single_spaced
from indicia.intake.entries.clean_links import clean_link
from indicia.intake.entries.keys import with_keys
from indicia.intake.references.names import read_names
from indicia.model.bibliography import Name
from indicia.model.reference import Reference

_ESCAPED = {
    "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", "$": "\\$", "~": "\\textasciitilde{}", "%": "\\%", "&": "\\&",
    "#": "\\#",
}  # fmt: skip
_LIGATURE = re.compile(r"-(?=-)|`(?=`)|'(?=')")
# Words that only join the parts of a reference: kept in the record, no news in an entry.
_JOINING = re.compile(
    r"\b(?:available|at|from|retrieved|accessed|online|url|doi|in|and|pp?|vols?|no|nr|eds?|internet|cited|on"
    r"|https?|org|abgerufen|am"
    r"|verfügbar|unter|consulté|le|disponible|sur|erişim|tarihi|дата|обращения|режим|доступа|issue|pages?|s|с|т"
    r"|müraciət)\b",
    re.IGNORECASE,
)
_CONTAINERS = {
    "article": "journaltitle",
    "online": "organization",
    "misc": "howpublished",
    "report": "series",
    "video": "organization",
}
_PUBLISHERS = {"thesis": "institution", "report": "institution", "online": "organization", "video": "organization"}


def to_bibtex(
    references: Sequence[Reference], *, host_names: Mapping[str, str] | None = None, taken: Sequence[str] = ()
) -> str:
    """The references as BibTeX in UTF-8, in the order of the list; `host_names` and `taken` as for `with_keys`."""
    return "\n".join(_entry(reference) for reference in with_keys(references, host_names, taken))


def reference_json(reference: Reference) -> dict[str, object]:
    """A reference as a record for other programs. Lines count from 1."""
    return {
        "index": reference.index, "line": reference.span.line, "end_line": reference.span.end_line,
        "raw": reference.raw,
        "key": reference.key, "type": reference.type, "label": reference.label,
        "authors": [name.sort_name for name in reference.authors], "year": reference.year, "suffix": reference.suffix,
        "date": reference.date, "title": reference.title, "container": reference.container,
        "publisher": reference.publisher, "place": reference.place, "editors": reference.editors,
        "volume": reference.volume, "issue": reference.issue, "pages": reference.pages, "url": reference.url,
        "doi": reference.doi, "accessed": reference.accessed, "language": reference.language,
        "leftover": reference.leftover, "confidence": dict(reference.confidence), "defects": list(reference.defects),
    }  # fmt: skip


def _entry(reference: Reference) -> str:
    lines = [f"  {name} = {{{value}}}," for name, value in _fields(reference) if value]
    return "\n".join((f"@{reference.type}{{{reference.key},", *lines, "}", ""))


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
    yield "author", _people(reference.authors, reference.label)
    yield "editor", _editors(reference.editors)
    yield "title", _text(reference.title)
    yield from _dates(reference)
    yield "x_suffix", _text(reference.suffix)
    yield from _published(reference)
    yield "langid", reference.language
    yield "doi", _address(reference.doi)
    url, fragment = clean_link(reference.url) if reference.url else ("", "")
    yield "url", url
    yield "x_fragment", _text(fragment)
    yield "urldate", reference.accessed
    yield "x_label", _text(reference.label)
    leftover = single_spaced(reference.leftover)
    yield "x_leftover", _text(leftover) if re.search(r"\w", _JOINING.sub("", leftover)) else ""


def _dates(reference: Reference) -> Iterator[tuple[str, str]]:
    years = re.fullmatch(r"(\d{4})\s?[-–—/]\s?(\d{2,4})", reference.year)
    if re.fullmatch(r"\d{4}", reference.year):
        yield "year", reference.year
        yield "date", reference.date if reference.date[:4] == reference.year else ""
    elif years:
        last = years[2] if len(years[2]) == 4 else years[1][:2] + years[2]
        if int(last) >= int(years[1]):
            yield "date", f"{years[1]}/{last}"
        yield "x_year", _text(reference.year)
    else:
        yield "x_year", _text(reference.year)


def _published(reference: Reference) -> Iterator[tuple[str, str]]:
    container = _CONTAINERS.get(reference.type, "booktitle")
    publisher = _PUBLISHERS.get(reference.type, "publisher")
    if reference.container and reference.publisher and container == publisher:
        publisher = "publisher"
    yield container, _text(reference.container)
    yield publisher, _text(reference.publisher)
    yield "location", _text(reference.place)
    yield "volume", _text(reference.volume)
    yield "number", _text(reference.issue)
    yield "pages", _text(reference.pages)


def _people(names: Sequence[Name], label: str) -> str:
    """The authors as BibTeX writes them; an organisation in two pairs of braces. Empty where there is no label."""
    if not names:
        mended = label.replace("İ", "I", 1) if label[1:].isascii() and label.startswith("İ") else label
        return f"{{{_text(mended)}}}" if label else ""
    written = [_person(name) for name in names]
    if re.search(r"\bet\.? al\b|и др|vd\.|və b\.", label):
        written.append("others")
    return " and ".join(written)


def _person(name: Name) -> str:
    family = f"{name.particle} {name.family}".strip()
    return f"{_part(family)}, {_part(name.given)}" if name.given else f"{{{_text(family)}}}"


def _part(text: str) -> str:
    """A part of a name; braces where `and` or a comma in it would split it."""
    written = _text(text)
    return f"{{{written}}}" if re.search(r",|\band\b", written) else written


def _editors(editors: str) -> str:
    if not editors:
        return ""
    read = read_names(editors)
    return _people(read.names if read.end >= len(editors.rstrip(" .,")) - 1 else (), editors)


def _text(value: str) -> str:
    return _LIGATURE.sub(
        lambda match: f"{match[0]}{{}}", "".join(_ESCAPED.get(character, character) for character in value)
    )


def _address(value: str) -> str:
    return value.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")
