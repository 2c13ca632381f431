"""The files of a draft, as texts by path: brief, bibliography, suggestions for the registry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from indicia.author.byline import author_of, title_of
from indicia.author.skeleton import Heading, skeleton
from indicia.author.suggestions import suggestions
from indicia.intake.article.reading import Article
from indicia.intake.entries.bibtex import to_bibtex
from indicia.intake.entries.keys import with_keys
from indicia.intake.entries.title_language import language_of
from indicia.model.bibliography import Entry
from indicia.model.reference import Audit, Reference
from indicia.model.site import Site
from indicia.model.value_class import value_class
from indicia.rules.citation.canonical_url import bare_doi, canonical

_SAMPLE = 3000
_HEAD = "Works of {article}, as its list of references gives them.\n"
_HAD = "In the bibliography already, cited by their keys and not written again:\n{keys}\n"


@value_class
class Draft:
    """Texts by path (relative to the root, with `/`), and the works that the site had already, under its own keys."""

    files: Mapping[str, str]
    known: Mapping[int, str]


def paths(site: Site, id: str) -> tuple[str, str, str]:
    """Where brief, bibliography and suggestions of a draft go."""
    brief = f"{site.configuration.docs_dir}/briefs/{id}.yml"
    return brief, f"bibliography/{id}.bib", f"bibliography/{id}.publishers.yml"


def draft(audit: Audit, article: Article, site: Site, id: str, *, day: str, author: str, reuse: bool) -> Draft:
    """The draft of an article. `audit` has its places in the article's text; `author` is for one without a byline.

    With `reuse`, works that the bibliography of the site has already (the same address, or the same DOI) are cited by
    their keys, and not written again.
    """
    known = _known(audit.references, site.entries)
    taken = [entry.key.value for entry in site.entries]
    # A second entry of a work gets a key of its own, else one of the two would be lost.
    new = [each for each in audit.references if not (reuse and each.index in known)]
    keys = (known if reuse else {}) | {each.index: each.key for each in with_keys(new, None, taken)}
    brief, bibliography, registry = paths(site, id)
    text = article.text.text
    heading = Heading(
        title=title_of(article.title) or id.replace("-", " ").capitalize(),
        author=author_of(text) or author,
        day=day,
        language=_language(text[: audit.body_end], site),
    )
    files = {
        brief: skeleton(audit, heading, keys, article),
        bibliography: _HEAD.format(article=_plain(article.source.path.rpartition("/")[2]))
        + (_HAD.format(keys="\n".join(f"- {_plain(key)}" for key in known.values())) if reuse and known else "")
        + "\n"
        + (to_bibtex(new, taken=taken) if new else ""),
    }
    suggested = suggestions(audit, site.publishers, f"{site.configuration.docs_dir}/registry/publishers.yml")
    return Draft(files | ({registry: suggested} if suggested else {}), known)


def _known(references: Sequence[Reference], entries: Sequence[Entry]) -> dict[int, str]:
    """The keys of works that a bibliography has, by the number of their reference."""
    by_work: dict[str, str] = {}
    for entry in reversed(entries):
        for mark in _marks(entry.url, entry.get("doi")):
            by_work[mark] = entry.key.value
    found = {}
    for each in references:
        key = next((by_work[mark] for mark in _marks(each.url, each.doi) if mark in by_work), "")
        if key:
            found[each.index] = key
    return found


def _marks(url: str, doi: str) -> Sequence[str]:
    return [mark for mark in (bare_doi(doi), canonical(url) if url else "") if mark]


def _language(body: str, site: Site) -> str:
    """The article's language, where it is not the site's and the vocabulary has it."""
    language, sure = language_of(body[:_SAMPLE])
    known = language in site.vocabulary.choices.get("languages", ())
    return language if known and sure >= 0.5 and language != site.configuration.language else ""


def _plain(path: str) -> str:
    """A path for text outside of entries, where `@` would begin one."""
    return "".join(char if char.isprintable() and char != "@" else "?" for char in path)
