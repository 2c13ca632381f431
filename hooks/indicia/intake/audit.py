"""An article held against its reference list."""

from __future__ import annotations

from collections.abc import Mapping

from indicia.intake.article.list import listed_part
from indicia.intake.citations.in_text import find_citations
from indicia.intake.references.find_list import find_list
from indicia.intake.references.read import read_references
from indicia.intake.resolution.name_index import NameIndex
from indicia.intake.resolution.resolve import resolve, uncited
from indicia.model.place import Source
from indicia.model.reference import Audit
from indicia.model.registry import Publisher


def audit(
    article: Source, *, references: Source | None = None, publishers: Mapping[str, Publisher] | None = None
) -> Audit:
    """Resolves the citations of an article against `references`, or against the list in the article itself.

    An article's own list is left out of the search for citations in either case. Never raises for bad content.
    """
    own = find_list(article)
    if references is not None:
        listed = read_references(references, *listed_part(references))
    else:
        listed = read_references(article, *own) if own else ()
    end = own[0] if own else len(article.text)
    index = NameIndex(listed, publishers)
    citations = find_citations(article, 0, end, references=listed, index=index)
    resolutions = resolve(citations, listed, article=article, index=index)
    return Audit(
        article=article,
        references=listed,
        resolutions=resolutions,
        uncited=uncited(resolutions, listed),
        body_end=end,
    )
