"""An article against a list: its own, another file's, or a bibliography."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from indicia.intake.article.reading import Article
from indicia.intake.audit import audit
from indicia.intake.citations.in_text import find_citations
from indicia.intake.entries.references import entry_references
from indicia.intake.references.find_list import find_list
from indicia.intake.resolution.resolve import resolve, uncited
from indicia.model.bibliography import Entry
from indicia.model.reference import Audit
from indicia.model.registry import Publisher


class NothingToAudit(ValueError):  # noqa: N818 - says what is missing
    """Why an audit would say nothing, in one clause that fits after the name of a file and a colon.

    `in_list` is True where the fault is in the file of references.
    """

    def __init__(self, why: str, *, in_list: bool = False) -> None:
        super().__init__(why)
        self.in_list = in_list


def audit_article(
    article: Article,
    *,
    references: Article | None = None,
    entries: Sequence[Entry] = (),
    publishers: Mapping[str, Publisher],
) -> Audit:
    """The audit of an article's text, places in the text. At most one of `references` and `entries` is given.

    Raises NothingToAudit without a list, without references in it, and without any citation.
    """
    if entries:
        found = _against_entries(article, entries, publishers)
    else:
        if references is None and find_list(article.text) is None:
            raise NothingToAudit("it has no list of references at its end; name one with --references")
        found = audit(article.text, references=references.text if references else None, publishers=publishers)
    if not found.references:
        raise NothingToAudit("no reference was found in it", in_list=references is not None)
    if not found.resolutions:
        raise NothingToAudit("no citation was found in it")
    return found


def _against_entries(article: Article, entries: Sequence[Entry], publishers: Mapping[str, Publisher]) -> Audit:
    place = find_list(article.text)
    end = place[0] if place else len(article.text.text)
    references = entry_references(entries)
    citations = find_citations(article.text, 0, end, references=references)
    resolutions = resolve(citations, references, publishers=publishers, article=article.text)
    return Audit(
        article=article.text,
        references=references,
        resolutions=resolutions,
        uncited=uncited(resolutions, references),
        body_end=end,
    )
