"""Where the reference list of an article stands: under a heading in one of seven languages, or as its last lines."""

from __future__ import annotations

import itertools
import re

from indicia.intake.characters import plain, without_invisible
from indicia.intake.references.lines import stretches
from indicia.intake.references.links import find_links
from indicia.intake.references.names import read_names
from indicia.intake.references.year import early_year
from indicia.model.place import Source

_HEADINGS = frozenset(
    name.casefold().replace("i̇", "i")
    for name in (
        "references", "reference", "reference list", "list of references", "references cited", "cited references",
        "bibliography",
        "selected bibliography", "select bibliography", "annotated bibliography", "works cited", "work cited",
        "literature cited",
        "literature", "sources", "source list", "list of sources", "sources cited", "sources and references",
        "references and notes",
        "notes and references", "citations", "endnotes", "footnotes", "notes", "works consulted",
        "references and sources", "further reading and references",
        "ədəbiyyat", "ədəbiyyat siyahısı", "istifadə olunmuş ədəbiyyat", "istifadə edilmiş ədəbiyyat",
        "istifadə olunan ədəbiyyat",
        "istifadə olunmuş mənbələr", "istinadlar", "istinad", "istinad siyahısı", "mənbələr", "mənbə",
        "mənbələrin siyahısı", "biblioqrafiya", "qeydlər",
        "istifadə edilmiş mənbələr", "istifadə olunan mənbələr", "ədəbiyyat və mənbələr", "mənbələr və ədəbiyyat",
        "kaynakça", "kaynaklar", "kaynak", "referanslar", "bibliyografya", "yararlanılan kaynaklar",
        "kaynak listesi", "dipnotlar", "atıflar", "başvurular",
        "литература", "список литературы", "список использованной литературы", "использованная литература", "источники",
        "список источников", ("список использованных "
        "источников"), "использованные источники", "библиография", "ссылки", "примечания",
        "библиографический список", "источники и литература", "литература и источники", "сноски",
        "література", "список літератури", "список використаної літератури", "використана література", "джерела",
        "список джерел",
        "список використаних джерел", "використані джерела", "бібліографія", "посилання", "примітки",
        "джерела та література", "джерела і література", "література та джерела",
        "literatur", "literaturverzeichnis", "literaturliste", "quellen", "quellenverzeichnis", "quellenangaben",
        "bibliographie",
        "bibliografie", "referenzen", "literatur und quellen", "quellen und literatur", ("quellen- und "
        "literaturverzeichnis"), "einzelnachweise", "literaturangaben",
        "références", "références bibliographiques", "références citées", "bibliographie sélective",
        "sources et références",
        "liste des références", "ouvrages cités", "sources bibliographiques", "sources et bibliographie",
        "bibliographie et sources", "notes et références",
    )
)  # fmt: skip
_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_DECORATION = re.compile(
    r"^[\W_]*(?:(?:\d{1,2}|[IVX]{1,5})(?:\.\d{1,2})*[.):]?\s+)?[\W_]*|[\W_]*(?:\{#[\w-]{1,40}\})?[\W_]*$"
)
_AFTERWORD = re.compile(
    r"^[#*_\s]*(?:appendix|annex|about the author|acknowledg|author bio|əlavə|müəllif haqqında|ek\s|yazar "
    r"hakkında|приложение"
    r"|об автор|додаток|про автора|anhang|über den autor|annexe|à propos de l)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20|21)\d\d(?!\d)|\bn\. ?d\.", re.IGNORECASE)
_NUMBERED = re.compile(r"^(?:\[\d{1,4}\]|\d{1,4}[.)])\s")
_INLINE = re.compile(r"^(?P<name>[^:\n]{4,50}):\s+\S")
_LONGEST_HEADING = 80
_FEWEST = 2


def find_list(source: Source) -> tuple[int, int] | None:
    """Start of the first reference and end of the last, in the text of an article; None where it has no list."""
    lines = [(m.start(), m.end()) for m in _LINE.finditer(source.text) if without_invisible(m[0]).strip()]
    for number in range(len(lines) - 1, -1, -1):
        start, end = lines[number]
        if end - start <= _LONGEST_HEADING and is_heading(source.text[start:end]):
            found = _under(source.text, lines[number + 1 :])
            if found:
                return found
    return _at_the_end(source.text, lines)


def is_heading(line: str) -> bool:
    """Whether a line is the heading of a reference list, whatever its decoration (`## **7. References:**`)."""
    if len(line) > _LONGEST_HEADING:
        return False
    bare = _DECORATION.sub("", without_invisible(line).strip())
    bare = _DECORATION.sub("", bare)
    return " ".join(bare.casefold().replace("i̇", "i").split()) in _HEADINGS


def _under(text: str, lines: list[tuple[int, int]]) -> tuple[int, int] | None:
    """The stretch under a heading: to the end, or to a further heading behind which no reference stands."""
    if not lines:
        return None
    start = lines[0][0]
    end = lines[-1][1]
    for number, (begin, finish) in enumerate(lines):
        if number and _ends_list(text[begin : min(finish, begin + 200)], text, lines[number:]):
            end = lines[number - 1][1]
            break
    if not any(like_a_reference(text[a:b]) for a, b in lines if a < end) and not _numbered(text, lines):
        return None
    start += len(text[start:end]) - len(text[start:end].lstrip())
    return start, start + len(text[start:end].rstrip())


def _ends_list(line: str, text: str, rest: list[tuple[int, int]]) -> bool:
    if _AFTERWORD.match(line) and not like_a_reference(line):
        return True
    return (
        bool(re.match(r"#{1,6}\s", line))
        and not like_a_reference(line.lstrip("# "))
        and not any(like_a_reference(text[a:b]) for a, b in rest[1:3])
    )


def _numbered(text: str, lines: list[tuple[int, int]]) -> bool:
    return bool(_NUMBERED.match(text[lines[0][0] : lines[0][1]].lstrip()[:12]))


def like_a_reference(line: str) -> bool:
    """Whether a line looks like a reference: a label with a year at once, or names and a year or an address."""
    head = plain(without_invisible(line[:600])).strip()
    bare = re.sub(r"^(?:\[\^?\d{1,4}\]:?|\d{1,4}[.)]|[•*–—-])\s*", "", head)
    links = find_links(bare)
    clean = bare
    for link in reversed(links):
        clean = clean[: link.start] + " " * (link.end - link.start) + clean[link.end :]
    if not bare or (bare[:1].islower() and not links):
        return False
    early = early_year(clean)
    if early and early.start < 200 and _is_label(clean[: early.start], early.pre, bracketed=early.bracketed):
        return (
            not early.bracketed
            or bool(links)
            or bool(read_names(clean).names)
            or clean[early.end : early.end + 2].lstrip()[:1] not in ("", ",", ";")
        )
    dated = bool(_YEAR.search(clean))
    if read_names(clean).names and dated:
        return True
    return bool(links) and (dated or bare != head)


def _is_label(written: str, pre: str, *, bracketed: bool) -> bool:
    """Whether what stands before a year is short and no sentence."""
    words = written.split()
    if bracketed:
        return len(words) <= 8 or bool(read_names(written).names)
    return (len(words) <= 8 and pre != "") or bool(read_names(written).names)


def _at_the_end(text: str, lines: list[tuple[int, int]]) -> tuple[int, int] | None:
    """The run of references with which a text without a heading ends."""
    first = len(lines)
    misses = 0
    hits = 0
    for number in range(len(lines) - 1, -1, -1):
        begin, finish = lines[number]
        line = text[begin:finish]
        if like_a_reference(line) and not _sentences(line):
            first, misses, hits = number, 0, hits + 1
        elif finish - begin > 300 or misses >= 2 or _is_prose(line):
            break
        else:
            misses += 1
    if hits < _FEWEST:
        return None
    start, end = lines[first][0], lines[-1][1]
    start += len(text[start:end]) - len(text[start:end].lstrip())
    end = start + len(text[start:end].rstrip())
    return (start, end) if len(list(itertools.islice(stretches(text, start, end), _FEWEST))) == _FEWEST else None


def _sentences(line: str) -> bool:
    """Whether a line is a paragraph that cites, not a reference: several years in brackets."""
    return len(re.findall(r"\([^()]{0,80}\d{4}[a-z]?[^()]{0,20}\)", line)) >= 2 and not find_links(line)


def _is_prose(line: str) -> bool:
    stripped = line.strip()
    return (
        stripped.endswith(".")
        and len(stripped.split()) > 12
        and not _YEAR.search(stripped)
        and not find_links(stripped)
    )
