"""Names of fields that BibTeX and BibLaTeX know."""

from __future__ import annotations

import functools
from collections.abc import Set as AbstractSet

# Whoever exports an entry may put anything into these, a piece of BibTeX or of a program included.
FREE_TEXT = frozenset({
    "abstract", "addendum", "annotation", "annote", "comment", "comments", "contents", "description", "extra", "file",
    "keywords", "note", "notes", "review", "summary", "toc",
})  # fmt: skip
FIELD_NAMES = FREE_TEXT | {
    "address", "afterword", "annotator", "archiveprefix", "author", "bookauthor", "booksubtitle", "booktitle",
    "booktitleaddon", "chapter", "commentator", "crossref", "date", "day", "doi", "edition", "editor", "editora",
    "editorb", "editorc", "editortype", "eid", "entryset", "eprint", "eprintclass", "eprinttype", "eventdate",
    "eventtitle", "foreword", "holder", "howpublished", "institution", "introduction", "isbn", "ismn", "isrn", "issn",
    "issue", "issuetitle", "journal", "journalsubtitle", "journaltitle", "key", "langid", "language", "library",
    "location", "mainsubtitle", "maintitle", "month", "number", "options", "organization", "origdate", "origlanguage",
    "origtitle", "pages", "pagetotal", "part", "primaryclass", "publisher", "pubstate", "related", "school", "series",
    "shortauthor", "shorthand", "shorttitle", "subtitle", "title", "titleaddon", "translator", "type", "url",
    "urldate", "venue", "version", "volume", "volumes", "xdata", "xref", "year",
}  # fmt: skip

# What a work is found and judged by, and the names under which each of them answers.
_NEEDED = {
    "author": ("author", "editor", "shortauthor"), "title": ("title",), "date": ("date", "year"),
    "year": ("date", "year"), "month": ("date", "month"), "url": ("url", "howpublished", "doi", "uri"),
    "urldate": ("urldate", "urlyear"), "langid": ("langid", "hyphenation"), "publisher": ("publisher",),
    "journal": ("journal", "journaltitle"), "booktitle": ("booktitle",), "editor": ("editor", "author"),
    "doi": ("doi",), "institution": ("institution",), "crossref": ("crossref",), "howpublished": ("howpublished",),
    "pages": ("pages",), "volume": ("volume",), "language": ("language", "langid"),
}  # fmt: skip
_OTHER_WORDS = {
    "access-date": "urldate", "accessdate": "urldate", "accessed": "urldate", "href": "url", "lang": "langid",
    "lastaccessed": "urldate", "lastchecked": "urldate", "link": "url", "visited": "urldate", "website": "url",
    "başlıq": "title", "il": "year", "müəllif": "author", "tarix": "date", "автор": "author", "год": "year",
    "дата": "date", "заглавие": "title", "название": "title",
}  # fmt: skip
# Fields of BibLaTeX and of exports that are like one of those, and none of them.
_LIKE_THEM = frozenset({
    "authortype", "editorial", "fjournal", "journalsubtitle", "nameaddon", "shortjournal", "titles", "titleaddon",
    "urlday", "urlmonth", "urlyear", "year-suffix", "yearfiled",
})  # fmt: skip


def meant_by(name: str, written: AbstractSet[str]) -> str:
    """The field that an unknown name is likely to mean, where the entry has none that says the same; else empty."""
    found = "" if name.startswith("x_") else _like(name)
    return found if found and written.isdisjoint(_NEEDED[found]) else ""


@functools.lru_cache(maxsize=4096)
def _like(name: str) -> str:
    import difflib  # as in `nearest`: only where something may be wrong

    if name in FIELD_NAMES or name in _LIKE_THEM or name.removeprefix("opt").removeprefix("alt") in FIELD_NAMES:
        return ""  # Emacs calls a field that may be filled in `OPTnote`, one of two `ALTeditor`
    found = _OTHER_WORDS.get(name) or next((each for each in _NEEDED if sorted(each) == sorted(name)), "")
    return found or next(iter(difflib.get_close_matches(name, _NEEDED, n=1, cutoff=0.82)), "")
