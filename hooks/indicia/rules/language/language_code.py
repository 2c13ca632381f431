"""Language codes, as registries and bibliographies write them."""

from __future__ import annotations

from indicia.model.language_names import BABEL_TAGS, language_meant, language_named, language_tag
from indicia.model.site import Site

_OF_BIBLATEX = frozenset(tag.partition("-")[0] for tag in BABEL_TAGS.values())


def primary(code: str) -> str:
    """The language alone: `az` of `az-Latn`, `en` of `american`; empty of nothing."""
    plain = code.strip().lower().replace("_", "-")
    return language_tag(plain).partition("-")[0].lower()


def known(site: Site, code: str) -> bool:
    """Whether a code is that of a language: of the site's list, of BibLaTeX, or any of three letters without a shorter.

    There are thousands of those (`lez`, `tab`), and nobody lists them; `eng` is none, for its code is `en`.
    """
    language = primary(code)
    if language in site.vocabulary.choices["languages"] or language in _OF_BIBLATEX:
        return True
    return len(language) == 3 and language.isascii() and language.isalpha() and not language_named(language)


def meant(site: Site, code: str) -> str:
    """The code that an unknown one may stand for; empty where nothing is near."""
    return language_meant(code, tuple(site.vocabulary.choices["languages"]))


def script_tag(code: str) -> str:
    """The script that a code names, as `Cyrl` of `az-Cyrl`; empty where it names none."""
    parts = code.strip().replace("_", "-").split("-")[1:]
    return next((part.title() for part in parts if len(part) == 4 and part.isalpha()), "")
