"""How to cite a brief: as plain text and as BibTeX."""

from __future__ import annotations

import re
from dataclasses import dataclass

from indicia.model.brief import Brief
from indicia.render import addresses
from indicia.render.dates import date_text
from indicia.render.edition import Sheet

_TEX = {"\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
_SPECIAL = re.compile(r"[\\{}~^&%$#_]")


@dataclass(frozen=True, slots=True)
class CiteView:
    plain: str
    bibtex: str


def cite_view(sheet: Sheet, brief: Brief) -> CiteView:
    """Author, year, title, version, cut-off, site and address; what is not known is left out."""
    names = [author.name.value for author in brief.authors if author.name]
    title = sheet.plain(brief.title) if brief.title else brief.key
    year = str(brief.published.earliest.year) if brief.published and brief.published.earliest else ""
    version = sheet.words("version", version=brief.version.value) if brief.version else ""
    cut_off = sheet.words("as-of", date=date_text(brief.as_of, sheet.words)) if brief.as_of else ""
    configuration = sheet.site.configuration
    url = f"{configuration.site_url.rstrip('/')}/{addresses.brief(brief.key)}" if configuration.site_url else ""
    who = ", ".join(names) + (f" ({year})" if year else "")
    note = ", ".join(filter(None, (version, cut_off)))
    parts = [
        part if part.endswith((".", "?", "!", "…")) else f"{part}."
        for part in (who, title, note, configuration.site_name)
        if part.strip()
    ]
    fields = {
        "author": " and ".join(f"{{{_tex(name)}}}" for name in names),
        "title": f"{{{_tex(title)}}}",
        "year": year,
        "note": _tex(note),
        "howpublished": _tex(configuration.site_name),
        "url": _url(url),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    bibtex = "\n".join([f"@misc{{{brief.key},", *lines, "}"])
    return CiteView(" ".join([*parts, url]).strip(), bibtex)


def _tex(text: str) -> str:
    return _SPECIAL.sub(lambda found: _TEX.get(found[0], f"\\{found[0]}"), text)


def _url(url: str) -> str:
    return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")
