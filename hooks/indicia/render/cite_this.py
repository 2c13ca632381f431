"""How to cite a brief: as plain text and as BibTeX."""

from __future__ import annotations

import re

from indicia.model.brief import Brief
from indicia.model.value_class import value_class
from indicia.render import addresses
from indicia.render.dates import date_text
from indicia.render.edition import Sheet

_TEX = {"\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
_SPECIAL = re.compile(r"[\\{}~^&%$#_]")


@value_class
class CiteView:
    plain: str
    bibtex: str


def restated(brief: Brief) -> bool:
    """Whether the brief says in other words what somebody else wrote. A translation keeps its author's words."""
    relation = brief.origin.relation if brief.origin else None
    return brief.origin is not None and (relation is None or relation.value != "translated")


def own_authors(brief: Brief) -> list[str]:
    """Those who wrote the brief: of a text that is restated, not the author of the original."""
    names = [author.name.value for author in brief.authors if author.name]
    origin = brief.origin.author if brief.origin and restated(brief) else None
    if origin is None:
        return names
    original = {passage.value.casefold() for passage in origin.versions.values()}
    return [name for name in names if not any(name.casefold() in text for text in original)]


def cite_view(sheet: Sheet, brief: Brief) -> CiteView:
    """Author, year, title, origin, version, cut-off, site and address; what is not known is left out."""
    names = own_authors(brief)
    title = sheet.plain(brief.title) if brief.title else brief.key
    year = str(brief.published.earliest.year) if brief.published and brief.published.earliest else ""
    stated = brief.version.value if brief.version and "version" in brief.written else ""
    version = sheet.words("version", version=stated) if stated else ""
    cut_off = sheet.words("as-of", date=date_text(brief.as_of, sheet.words)) if brief.as_of else ""
    configuration = sheet.site.configuration
    url = f"{configuration.site_url.rstrip('/')}/{addresses.brief(brief.key)}" if configuration.site_url else ""
    dated = f" ({year})" if year else ""
    who = (", ".join(names) + dated, title) if names else (title + dated,)
    origin = _origin(sheet, brief)
    note = ", ".join(filter(None, (version, cut_off)))
    note = note[:1].upper() + note[1:]
    parts = [
        part if part.endswith((".", "?", "!", "…")) else f"{part}."
        for part in (*who, origin, note, configuration.site_name)
        if part.strip()
    ]
    fields = {
        "author": " and ".join(f"{{{_tex(name)}}}" for name in names),
        "title": f"{{{_tex(title)}}}",
        "year": year,
        "note": _tex(". ".join(filter(None, (origin, note)))),
        "howpublished": _tex(configuration.site_name),
        "url": _url(url),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    key = brief.key.replace("@", "-")  # a frozen version is called `canal@1.0`, which BibTeX cannot read
    bibtex = "\n".join([f"@misc{{{key},", *lines, "}"])
    return CiteView(" ".join([*parts, url]).strip(), bibtex)


def _origin(sheet: Sheet, brief: Brief) -> str:
    """ "Adapted from “Title”, Author, about January 2026"; empty for a brief that stands for itself."""
    origin = brief.origin
    if origin is None or origin.relation is None:
        return ""
    title = sheet.words("quoted", text=sheet.plain(origin.title)) if origin.title else ""
    author = sheet.plain(origin.author) if origin.author else ""
    publisher = sheet.plain(origin.publisher) if origin.publisher else ""
    date = date_text(origin.date, sheet.words) if origin.date else ""
    named = ", ".join(filter(None, (title, author, publisher, date)))
    return f"{sheet.words(f'origin-{origin.relation.value}')} {named}" if named else ""


def _tex(text: str) -> str:
    return _SPECIAL.sub(lambda found: _TEX.get(found[0], f"\\{found[0]}"), text)


def _url(url: str) -> str:
    return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")
