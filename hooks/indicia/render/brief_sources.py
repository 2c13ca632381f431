"""The sources of a brief: the profile on top, and the references with the way back to where each is cited."""

from __future__ import annotations

from collections import Counter

from markupsafe import Markup

from indicia.model.bibliography import Entry
from indicia.model.brief import Brief, ProseUse
from indicia.model.scenario import Scenario
from indicia.model.update import Update
from indicia.model.value_class import value_class
from indicia.render import addresses
from indicia.render.chips import Chip, item_name
from indicia.render.edition import Sheet


@value_class
class ReferenceView:
    """`html` is the formatted reference; `cited` leads back to every item that cites it."""

    anchor: str
    html: Markup
    source: Chip
    standing: str
    cited: tuple[Chip, ...]


@value_class
class ProfileView:
    """What the sources are like, in counts with their nouns; `unsourced` where there is no source at all.

    `languages` counts the sources by language; empty where all have the same.
    """

    counts: tuple[str, ...]
    languages: str
    unsourced: bool


def cited_entries(sheet: Sheet, brief: Brief) -> dict[str, tuple[Entry, list[str]]]:
    """Every entry that the brief cites, by key, with the anchors of where; prose of the brief's own fields included."""
    found: dict[str, tuple[Entry, list[str]]] = {}

    def add(entry: Entry | None, anchor: str) -> None:
        if entry is not None:
            anchors = found.setdefault(entry.key.value, (entry, []))[1]
            if anchor not in anchors:
                anchors.append(anchor)

    for item, _, citation in brief.citations():
        add(sheet.site.entry_of(citation), item.id.value)
    for use in sheet.edition.prose_of(brief):
        for cite in use.mention.cites if use.mention else ():
            add(sheet.site.entry_by_key.get(cite.key), _anchor(use))
    return found


def _anchor(use: ProseUse) -> str:
    if use.item:
        return use.item
    field = use.field.partition(".")[0].partition("[")[0]
    return {"thesis": "thesis", "narrative": "sec-analysis"}.get(field, "")


def reference_views(sheet: Sheet, brief: Brief) -> tuple[ReferenceView, ...]:
    """The references in the site's alphabetical order."""
    found = cited_entries(sheet, brief)
    ordered = sheet.edition.references.ordered([entry for entry, _ in found.values()])
    return tuple(reference_view(sheet, brief, entry, found[entry.key.value][1]) for entry in ordered)


def reference_view(sheet: Sheet, brief: Brief, entry: Entry, anchors: list[str]) -> ReferenceView:
    references = sheet.edition.references
    return ReferenceView(
        anchor=f"{addresses.SECTION}ref-{entry.address}",
        html=references.reference(entry),
        source=Chip(references.label(entry), sheet.link(sheet.book.source(entry))),
        standing=references.standing(entry),
        cited=tuple(_back(sheet, brief, anchor) for anchor in anchors),
    )


def _back(sheet: Sheet, brief: Brief, anchor: str) -> Chip:
    if not anchor:
        return Chip(sheet.words("section-top"), "#sec-top")
    if anchor.startswith(addresses.SECTION) and sheet.book.find(brief, anchor) is None:
        return Chip(sheet.words("section-analysis"), f"#{anchor}")
    item = sheet.book.find(brief, anchor)
    known = "" if item is None or isinstance(item, Scenario | Update) else item.id.value
    return Chip(item_name(sheet, brief, anchor), f"#{anchor}", id=known)


def profile_view(sheet: Sheet, brief: Brief) -> ProfileView:
    say = sheet.words
    entries = cited_entries(sheet, brief)
    fields = [citation for _, _, citation in brief.citations()]
    prose = sum(len(use.mention.cites) for use in sheet.edition.prose_of(brief) if use.mention)
    languages = Counter(entry.language for entry, _ in entries.values() if entry.language)
    uncited = sum(1 for item in brief.evidence if not item.cite)
    unchecked = sum(1 for each in fields if each.covers is None or each.covers.value == "unchecked")
    counts = []
    spread = ""
    if fields or prose:
        cited = [say.count("count-citations", len(fields) + prose), say.count("count-sources", len(entries))]
        if len(languages) > 1:
            cited.append(say.count("count-languages", len(languages)))
        counts.append(", ".join(cited))
    if len(languages) > 1:
        spread = ", ".join(f"{say.choice('language', each)} {n}" for each, n in languages.most_common())
    if brief.evidence:
        counts.append(say("count-uncited", n=uncited, of=len(brief.evidence)))
    if unchecked:
        counts.append(say("count-unchecked", n=unchecked, of=len(fields)))
    return ProfileView(tuple(counts), spread, unsourced=not entries and not any(each.brief for each in fields))
