"""What happened to a brief: strips on top, the change log, waivers, its origin and its relations."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from indicia.model.brief import Brief, Waiver
from indicia.model.brief_parts import Origin
from indicia.model.release import frozen_id
from indicia.model.update import Update
from indicia.model.value_class import value_class
from indicia.render import addresses
from indicia.render.address_book import withdrawn
from indicia.render.brief_argument import optional
from indicia.render.chips import Chip, brief_chip, item_chip, item_chips
from indicia.render.citations import SourcesView, sources_view
from indicia.render.dates import date_text
from indicia.render.edition import Sheet

GRAVE = ("correction", "retraction", "withdrawal")


@value_class
class UpdateView:
    id: str
    date: Markup | None
    type: str
    type_name: str
    summary: Markup
    affects: tuple[Chip, ...]
    was: Markup | None
    now: Markup | None
    effect: str
    sources: SourcesView


@value_class
class WaiverView:
    """A finding that is accepted. `target` is an item, or the name of a field; None for the whole brief."""

    rule: Chip
    target: Chip | None
    reason: Markup
    until: Markup | None


@value_class
class OriginView:
    """`relation` begins a sentence that a title, a name or an address ends; `who` is the author, else the title."""

    relation: str
    who: Markup | None
    title: Markup | None
    author: Markup | None
    publisher: Markup | None
    url: str
    date: Markup | None
    note: Markup | None


@value_class
class RelatedView:
    """`relation` is said from this brief's side."""

    relation: str
    brief: Chip


@value_class
class VersionsView:
    """What was released: links to the frozen versions, and to what changed between them."""

    frozen: tuple[Chip, ...]
    changes: str


def stated_version(brief: Brief) -> str:
    """The version that the author wrote; empty where none was: a default is nobody's statement."""
    return brief.version.value if brief.version and "version" in brief.written else ""


def update_views(sheet: Sheet, brief: Brief) -> tuple[UpdateView, ...]:
    """The change log, newest first."""
    ordered = sorted(brief.updates, key=lambda each: str(each.date.earliest or "") if each.date else "", reverse=True)
    return tuple(update_view(sheet, brief, each) for each in ordered)


def update_view(sheet: Sheet, brief: Brief, update: Update) -> UpdateView:
    kind = update.type.value if update.type else ""
    effect = update.judgement_effect
    return UpdateView(
        id=update.id.value,
        date=sheet.date(update.date) if update.date else None,
        type=kind,
        type_name=sheet.words(f"update-{kind}") if kind else "",
        summary=optional(sheet, update.summary, brief) or Markup(),
        affects=item_chips(sheet, brief, update.affects),
        was=optional(sheet, update.was, brief),
        now=optional(sheet, update.now, brief),
        effect=sheet.words(f"effect-{effect.value}") if effect else "",
        sources=sources_view(sheet, brief, update.cite),
    )


def versions_view(sheet: Sheet, brief: Brief) -> VersionsView | None:
    """The released versions of a brief, newest first; None for one without any, and for a frozen one."""
    releases = sheet.site.releases_of.get(brief.key, ())
    if not releases or withdrawn(brief):
        return None
    chips = []
    for release in reversed(releases):
        name = sheet.words("version", version=release.version)
        as_of = release.brief.as_of if release.brief else None
        label = f"{name}, {sheet.words('as-of', date=date_text(as_of, sheet.words))}" if as_of else name
        chips.append(Chip(label, sheet.link(addresses.brief(frozen_id(release.recorded, release.version)))))
    return VersionsView(tuple(chips), sheet.link(addresses.changes(brief.key)))


def waiver_view(sheet: Sheet, brief: Brief, waiver: Waiver) -> WaiverView:
    rule = waiver.rule.value if waiver.rule else ""
    # Rule pages stand at ids; a waiver by name is led to the list of rules.
    page = addresses.rule(rule) if rule[:3].isupper() else addresses.METHOD
    return WaiverView(
        rule=Chip(rule, sheet.link(page)),
        target=item_chip(sheet, brief, waiver.target.value) if waiver.target else None,
        reason=optional(sheet, waiver.reason) or Markup(),
        until=sheet.date(waiver.until) if waiver.until else None,
    )


def origin_view(sheet: Sheet, origin: Origin) -> OriginView:
    title = Markup.escape(sheet.plain(origin.title)) if origin.title else None
    author = sheet.plain(origin.author) if origin.author else None
    return OriginView(
        who=Markup.escape(author) if author else title,
        relation=sheet.words(f"origin-{origin.relation.value}") if origin.relation else "",
        title=title,
        author=optional(sheet, origin.author),
        publisher=optional(sheet, origin.publisher),
        url=addresses.outside(origin.url.value) if origin.url else "",
        date=sheet.date(origin.date) if origin.date else None,
        note=optional(sheet, origin.note),
    )


def related_views(sheet: Sheet, brief: Brief) -> Iterator[RelatedView]:
    """The brief's own relations, then those that other briefs of this build declare to it."""
    say = sheet.words
    named = set()
    for each in brief.related:
        if each.brief:
            named.add(each.brief.value)
            relation = each.relation.value if each.relation else "see-also"
            yield RelatedView(say(f"relation-{relation}"), brief_chip(sheet, each.brief.value))
    for other, relation in sheet.edition.related_to.get(brief.key, ()):
        if other.key not in named:
            yield RelatedView(say(f"relation-from-{relation}"), brief_chip(sheet, other.key))


def successor(sheet: Sheet, brief: Brief) -> Chip | None:
    """The brief that supersedes this one."""
    found = (other for other, relation in sheet.edition.related_to.get(brief.key, ()) if relation == "supersedes")
    other = next(found, None)
    return brief_chip(sheet, other.key) if other else None
