"""The label, the year and the title of a reference."""

from __future__ import annotations

import itertools
import re
from dataclasses import field

from indicia.intake.characters import holds_any
from indicia.intake.references.draft import Draft
from indicia.intake.references.names import read_names
from indicia.intake.references.title import breaks, comma_title_end, quoted, title_end
from indicia.intake.references.year import YearFound
from indicia.model.value_class import value_class

_EDITORS = re.compile(
    r"\s?[,.]?\s?(?:\((?:eds?|editors?|hrsg|hg|dir|ред)\.?\)|,\s?(?:eds?\b\.?|editors?\b))[.,]?", re.IGNORECASE
)
_OPENING = "“«„\"‘'「《‚"
_OPENED = re.compile(r"(?:(?<=[\s(])|^)[“«„\"‘'「](?=\S)")
_MOST_MARKS = 20  # so many quotation marks stand in no authors' names
# Henry James, The Europeans | Henry James: The Europeans: two or three words of a name, and a title of its own.
_CAPITAL = r"[^\W\d_a-zа-яёəığışçöüß]"
_GIVEN_FAMILY = re.compile(
    rf"(?!(?:The|A|An|Der|Die|Das|Le|La|Les|El|In)\b){_CAPITAL}[^\W\d_]+(?:-{_CAPITAL}[^\W\d_]+)?(?: {_CAPITAL}\.| {_CAPITAL}[^\W\d_]+)?"
    rf" {_CAPITAL}[^\W\d_'’-]*(?:['’-]?[^\W\d_]+)*[,:](?= {_CAPITAL}[^\W\d_]+[ :])"
)
# Doe J, Roe RB. Title: initials without full stops, so that the one behind them ends the names.
_INITIALLED = r"[^.,]*[^\W\d_]{2} [^\W\d_a-z]{1,3}"
_WITHOUT_STOPS = re.compile(rf"{_INITIALLED}(?:, {_INITIALLED})*\.")
_LETTER = re.compile(r"\w")
_DASHES = re.compile(r"^[—–_-]{2,8}[.,]?\s")


@value_class
class Head:
    """Label and title; `end` is where the facts of publication begin."""

    label: str
    title: str
    end: int
    confidence: dict[str, float] = field(default_factory=dict)


def read_head(draft: Draft, year: YearFound | None) -> Head:
    """Claims label, year and title."""
    if year and year.early:
        return _early(draft, year)
    return _late(draft, year)


def _early(draft: Draft, year: YearFound) -> Head:
    label = _label(draft, 0, year.start + (draft.plain[year.start : year.start + 1] == ".")) if year.start else ""
    draft.claim(year.start, year.end)
    start = _skip(draft.plain, year.end)
    stop = _first_claim(draft, start)
    if not _LETTER.search(draft.plain[start:stop]):  # the address stands between year and title
        free = draft.free(start)
        start = next((_skip(draft.plain, a) for a, b in free if _LETTER.search(draft.plain[a:b])), start)
        stop = _first_claim(draft, start)
    commas = not year.bracketed and year.post in (",", "", ";", ":")
    title, end, sure = _title(draft, start, stop, commas=commas)
    sure_label = 0.95 if year.bracketed or (year.pre and year.post) else 0.6
    return Head(label, title, end, {"label": sure_label, "year": sure_label, "title": sure})


def _title(draft: Draft, start: int, stop: int, *, commas: bool) -> tuple[str, int, float]:
    """The title from `start` on, where the facts behind it begin, and how sure that is."""
    text = draft.plain
    marks = quoted(draft.text, start) if draft.text[start : start + 1] in _OPENING else None
    if marks and (not commas or _whole(text, marks, stop)) and marks[1] <= stop:
        title = draft.claim(*marks).rstrip(" ,")
        return title.removesuffix(".") if not title.endswith("..") else title, marks[1] + 1, 0.97
    end = comma_title_end(text, start, stop) if commas else title_end(text, start, stop)
    if not commas and end == stop < len(text):
        end = _before_site(text, start, end)
    title = draft.claim(start, end)
    return _without_stop(title), end, 0.95 if commas and end == stop else 0.8


def _before_site(text: str, start: int, end: int) -> int:
    """The end of a title that a site's name follows behind a comma, as in `Title of the page, Site. Available at:`."""
    comma = text.rfind(", ", start, end)
    words = text[comma + 2 : end].strip(" .").split()
    if comma <= start or not 0 < len(words) <= 5 or any(word[0].isdigit() for word in words):
        return end
    named = all(
        word[0].isupper() or word in ("of", "the", "on", "and", "for", "de", "der", "la", "&") for word in words
    )
    return comma if named and words[0][0].isupper() else end


def _whole(text: str, marks: tuple[int, int], stop: int) -> bool:
    """Whether quotation marks hold the whole title of a line separated by commas, not its first words."""
    after = text[marks[1] + 1 : stop].strip(" .,;")
    return not after or text[marks[1] - 1] == "," or text[marks[1] + 1 : marks[1] + 2] == ","


def _without_stop(title: str) -> str:
    """The title without the full stop that ends the sentence; dots of its own and of U.S. stay."""
    title = title.strip("*_ ")
    if title.endswith(".") and not title.endswith("..") and not re.search(r"(?:^|[\s.])[^\W\d_]\.$", title):
        return title[:-1].rstrip()
    return title


def _late(draft: Draft, year: YearFound | None) -> Head:
    if year:
        draft.claim(year.start, year.end)
    text = draft.plain
    limit = _first_claim(draft, 0)
    label_end, start = _label_end(draft.text, text, limit)
    label = _label(draft, 0, label_end) if label_end else ""
    if _WITHOUT_STOPS.fullmatch(label):
        label = label[:-1]
    start = _skip(text, max(start, label_end))
    stop = _first_claim(draft, start)
    if year and stop == year.start and draft.free(year.end):
        stop = year.start
    start, stop = _behind_site(draft, start, stop)
    title, end, sure = _late_title(draft, start, stop)
    return Head(label, title, end, {"label": 0.75 if label else 0.3, "year": 0.8 if year else 0.0, "title": sure})


def _behind_site(draft: Draft, start: int, stop: int) -> tuple[int, int]:
    """The bounds of the title in `Site [Internet]. 2020 [cited ...]. Title.`, else those given."""
    text = draft.plain
    internet = _INTERNET.search(text, start, stop)
    if not internet or text[internet.end() : stop].strip(" .,;"):
        return start, stop
    for begin, finish in draft.free(stop):
        at = _skip(text, begin)
        at = _CITED.match(text, at).end()  # type: ignore[union-attr]  # all of it is optional: it always matches
        end = _first_claim(draft, at)
        if at < end and finish >= end and len(text[at:end].split()) > 1:
            return at, end
    return start, stop


def _late_title(draft: Draft, start: int, stop: int) -> tuple[str, int, float]:
    text = draft.plain
    if draft.text[start : start + 1] in _OPENING:
        title, end, _ = _title(draft, start, stop, commas=False)
        return title, end, 0.9
    end = title_end(text, start, stop)
    if end >= stop - 3 and not text[:stop].rstrip().endswith("."):
        end = _before_publisher(text, start, end)
    return _without_stop(draft.claim(start, end)), end, 0.7


def _before_publisher(text: str, start: int, end: int) -> int:
    """In a line of commas alone: the end of the title before place and publisher, short names each."""
    parts = [match.end() for match in re.finditer(r"[^,]+", text[start:end])]
    bounds = [start + offset for offset in parts]
    if len(bounds) > 1 and not re.search(r"[^\W\d_]", text[bounds[-2] + 1 : bounds[-1]]):
        return end  # years or numbers behind the last comma belong to the title
    while len(bounds) > 1:
        last = text[bounds[-2] + 1 : bounds[-1]].strip(" .")
        if last and (len(last.split()) > 4 or last[:1].islower()):
            break
        bounds.pop()
    return bounds[0] if len(bounds) == 1 and bounds else (bounds[-1] if bounds else end)


def _label_end(written: str, text: str, limit: int) -> tuple[int, int]:
    """Where the authors end in a reference whose year stands late, and where its title begins; 0 for no label."""
    dashes = _DASHES.match(text)
    if dashes:
        return dashes.end(), dashes.end()
    if written[:1] in _OPENING and quoted(written, 0):
        return 0, 0
    read = read_names(text[:limit])
    mark = next(
        (
            m.start()
            for m in itertools.islice(_OPENED.finditer(written, 0, limit), _MOST_MARKS)
            if quoted(written, m.start())
        ),
        -1,
    )
    if read.names:
        end = read.end
        editors = _EDITORS.match(text, end)
        return (editors.end(), editors.end()) if editors else (end, end)
    named = _GIVEN_FAMILY.match(text, 0, limit)
    if named and mark != named.end() + 1:
        return named.end() - 1, named.end()
    first = next(iter(breaks(text, 0, limit)), None)
    if mark > 0 and (first is None or first[1] >= mark - 1):
        return mark, mark
    if first is None:
        comma = text.find(", ", 0, limit)
        return (comma, comma + 1) if 0 < comma < 80 and len(text[:comma].split()) <= 5 else (0, 0)
    if len(text[: first[0]].split()) > 16 or first[1] >= limit - 2:
        return 0, 0
    return first[0], first[1]


def _label(draft: Draft, start: int, end: int) -> str:
    """The label as written; the full stop behind an initial is part of it."""
    label = draft.claim(start, end).strip(" *_")
    if label.endswith(".") and not re.search(
        r"(?:^|[\s.-])[^\W\d_]{1,2}\.$|\b(?:al|Jr|Sr|Inc|Ltd|Co|Corp|др|ін)\.$", label[-7:]
    ):
        label = label[:-1]
    return label.rstrip(" ,;:")


def _skip(text: str, at: int) -> int:
    """The first place from `at` on that is no separator."""
    while at < len(text) and text[at] in " ,.;:–—-*_":
        at += 1
    return at


def _first_claim(draft: Draft, start: int) -> int:
    """The end of the free stretch that `start` begins, without the words that announce an address."""
    end = draft.free_end(start)
    if end == start:
        return start
    last = max(start, end - 60)
    match = None
    if holds_any(draft.plain[last:end].lower(), _ANNOUNCING):
        match = _ANNOUNCES.search(draft.plain, last, end)
    if match:
        return match.start()
    while end > start and end < len(draft.plain) and draft.plain[end - 1] in "<([ ":
        end -= 1
    return end


_INTERNET = re.compile(r"\s\[(?:internet|online)\]", re.IGNORECASE)
_CITED = re.compile(r"(?:[\[\]().,;:\s]|cited|accessed)*", re.IGNORECASE)
# One of these is in each of them: a cheap look before the pattern.
_ANNOUNCING = tuple(
    """avail retriev access verfügbar disponible abgerufen erişim режим url доступно mövcuddur doi online дата zugriff
    consulté""".split()
)
_ANNOUNCES = re.compile(
    r"[\[(,.;]?\s?\b(?:available (?:at|from|online)|retrieved(?: from)?|accessed|verfügbar (?:unter|auf)"
    r"|disponible (?:sur|en|à)"
    r"|abgerufen|erişim|режим доступа|url|доступно|mövcuddur|doi|online)\s?(?:from|at|on|am|tarihi"
    r"|:)?\s?[:\])]?[\s<(\[]{0,3}$"
    r"|[\[(]?\s?(?:дата обращения|zugriff|consulté le)[: ]*$",
    re.IGNORECASE,
)
