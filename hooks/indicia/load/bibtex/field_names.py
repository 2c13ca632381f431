"""Names of fields that BibTeX and BibLaTeX know."""

from __future__ import annotations

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
