"""Findings in the text of an article, given where they stand in its file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from indicia.intake.article.reading import Article
from indicia.model.place import Span
from indicia.model.reference import Audit, Reference, Resolution


def references_in_file(references: Sequence[Reference], article: Article) -> tuple[Reference, ...]:
    """The same references; those that were read from the article's text get their places in its file."""
    return tuple(replace(each, span=in_file(each.span, article)) for each in references)


def audit_in_file(audit: Audit, article: Article) -> Audit:
    """The same audit, with the article's file in place of its text."""
    if article.text is article.source:
        return audit
    return replace(
        audit,
        article=article.source,
        references=references_in_file(audit.references, article),
        resolutions=tuple(_resolution(each, article) for each in audit.resolutions),
        body_end=in_file(Span(article.text, audit.body_end, audit.body_end), article).start,
    )


def _resolution(resolution: Resolution, article: Article) -> Resolution:
    citation = resolution.citation
    return replace(resolution, citation=replace(citation, span=in_file(citation.span, article)))


def in_file(span: Span, article: Article) -> Span:
    """The same stretch in the article's file, if it is one of the article's text."""
    if span.source is not article.text or article.text is article.source:
        return span
    if article.offsets is None:
        return Span(article.source, span.start, span.end)
    start = article.offsets[span.start]
    # The end is taken behind the last character, so that a stretch does not swallow the marks after it.
    end = article.offsets[span.end - 1] + 1 if span.end > span.start else start
    return Span(article.source, start, end)
