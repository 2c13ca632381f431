"""Texts of briefs made comparable: their content words, in the language they are written in."""

from __future__ import annotations

from indicia.inference.likeness import Gist, gist
from indicia.inference.word_sets import WordSet
from indicia.model.brief import Brief
from indicia.model.place import Text
from indicia.model.site import Site
from indicia.rules.wording import language_of, words


def gist_of(site: Site, brief: Brief, text: Text) -> Gist:
    """The gist of a text in the brief's own language, or in the first in which it was written."""
    version, passage = text.best()
    return plain_gist(site, passage.value, language_of(site, brief, version))


def plain_gist(site: Site, value: str, language: str) -> Gist:
    """The gist of a text in a language; without word lists of that language every word counts."""
    asked = (plain_gist, language)
    lists: tuple[WordSet, WordSet] | None = site.kept.get(asked)
    if lists is None:
        lists = site.kept[asked] = (words(site, language, "function-words"), words(site, language, "negations"))
    return gist(value, language, *lists)
