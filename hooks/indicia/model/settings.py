"""Settings: `extra.indicia` in `mkdocs.yml`, read alike by the command line, the hook and an editor."""

from __future__ import annotations

from typing import Any

from indicia.model.outside import Outside
from indicia.model.place import Span, Word
from indicia.model.shape import Record, Shape, declare, record_class
from indicia.model.value_class import value_class


@record_class
class Override(Record):
    """Another severity for a rule, perhaps only for some kinds of brief or some files."""

    rule: Word | None = declare(
        Shape("word"), "Which rules: an id (CIT-008), a name, or a family (CIT).", "CIT-008", required=True
    )
    severity: Word | None = declare(
        Shape("choice", choices=("error", "warning", "disclosure", "note", "off")),
        "How grave their findings are to be.",
        "note",
        required=True,
    )
    kind: tuple[Word, ...] = declare(
        Shape("choice", vocabulary="kinds", many=True), "Only in briefs of these kinds; one or a list.", "[op-ed]"
    )
    path: tuple[Word, ...] = declare(
        Shape("word", many=True),
        "Only in files whose paths match: `*` stands for anything; one or a list.",
        "content/briefs/old-*",
    )


@record_class
class Settings(Record):
    """What a site decides for itself."""

    authors: tuple[Word, ...] = declare(
        Shape("word", many=True), "Authors of briefs that name none; one or a list.", "[Canal Desk]"
    )
    lang: Word | None = declare(
        Shape("choice", vocabulary="languages"),
        "Language of briefs and entries that name none, and of the pages' own words.",
        "en",
        default="en",
    )
    scale: Word | None = declare(
        Shape("choice", vocabulary="scales"),
        "Scale of likelihood of briefs that name none.",
        "icd203",
        default="icd203",
    )
    severity: tuple[Override, ...] = declare(
        Shape("object", of=Override, many=True),
        "Other severities for rules, by kind of brief and by file; the last that fits counts.",
        "[{rule: CIT-008, severity: note}]",
    )
    max_thesis_words: int | None = declare(
        Shape("number", low=1, high=10000), "SCH-011 finds a thesis of more words than this.", "80", default="80"
    )
    max_judgement_words: int | None = declare(
        Shape("number", low=1, high=10000), "SCH-011 finds a judgement of more words than this.", "50", default="50"
    )
    max_title_characters: int | None = declare(
        Shape("number", low=1, high=10000), "SCH-011 finds a title of more characters than this.", "120", default="120"
    )
    max_uncited: float | None = declare(
        Shape("percentage"),
        "EVD-018: the share of a brief's evidence that may be without a source; from 0 to 1, or in per cent.",
        "50%",
        default="0.5",
    )
    max_of_one_sort: float | None = declare(
        Shape("percentage"),
        "SRC-002: the share of sources that may be of one country, type or language.",
        "70%",
        default="0.7",
    )
    min_sources_for_sorts: int | None = declare(
        Shape("number", low=1, high=10000), "SRC-002 asks only where there are as many sources.", "8", default="8"
    )
    max_state_media: float | None = declare(
        Shape("percentage"),
        "SRC-003: the share of a judgement's sources that may belong to a state.",
        "50%",
        default="0.5",
    )
    min_sources_for_state_media: int | None = declare(
        Shape("number", low=1, high=10000), "SRC-003 asks only where a judgement has as many sources.", "3", default="3"
    )
    baseline: Word | None = declare(
        Shape("word"),
        "The file of known findings, which do not fail a check; from the root of the site.",
        "baseline.txt",
        default="baseline.txt",
    )
    drafts: bool = declare(
        Shape("flag"), "`true` to build drafts as well, marked as such and hidden from search engines.", "true"
    )
    sanitise_pages: bool = declare(
        Shape("flag"), "`true` to clean the HTML of ordinary Markdown pages as that of briefs is cleaned.", "true"
    )
    show_grades: bool = declare(Shape("flag"), "`true` to show readers the reliability of publishers.", "true")


@value_class(kw_only=True)
class Configuration:
    """What of `mkdocs.yml` concerns us: the settings and a few of MkDocs' own values.

    `folder_addresses`: a page `about.md` has the address `about/`, not `about.html` (`use_directory_urls`).
    `excluded`: patterns in the manner of `.gitignore` for what MkDocs leaves out, one a line (`exclude_docs`).
    """

    settings: Settings
    path: str = "mkdocs.yml"
    site_name: str = ""
    site_url: str = ""
    language: str = "en"
    docs_dir: str = "content"
    site_dir: str = "site"
    folder_addresses: bool = True
    excluded: Word | None = None
    markdown_extensions: tuple[tuple[str, dict[str, Any]], ...] = ()
    extension_places: tuple[tuple[str, Span], ...] = ()
    outside: Outside = Outside()
