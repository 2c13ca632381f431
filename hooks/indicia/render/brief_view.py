"""The view of a brief's page: everything that its template prints, prepared."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from indicia.inference.intervals import scale_of
from indicia.model.brief import Brief
from indicia.model.brief_parts import Author
from indicia.model.value_class import value_class
from indicia.render import addresses, brief_argument, brief_evidence, brief_history, brief_sources
from indicia.render.address_book import withdrawn
from indicia.render.brief_ach import AchView, ach_view
from indicia.render.brief_indicators import IndicatorsView, indicators_view
from indicia.render.brief_scenarios import ScenariosView, scenarios_view
from indicia.render.chips import Chip, entity_chips
from indicia.render.cite_this import CiteView, cite_view, own_authors, restated
from indicia.render.edition import Sheet
from indicia.render.figures.argument_map import ArgumentMap, argument_map
from indicia.render.figures.profile import SourceProfile, source_profile
from indicia.render.figures.strip import Strip, strip
from indicia.render.load_bearing import BearingView, bearing_views


@value_class
class AuthorView:
    name: Chip
    role: Markup | None
    affiliation: Markup | None
    orcid: str
    url: str


@value_class(kw_only=True)
class HeaderView:
    """The top of the page. `states_likelihood` is false where no item states one: said once, not on every line.

    `lang` names the brief's language where it is not the page's, `lang_code` is its code.
    `authors_of_original` says that the authors wrote what the brief restates, not the brief.
    """

    title: Markup
    subtitle: Markup | None
    kind: str
    kind_name: str
    status: str
    status_name: str
    version: str
    lang: str
    lang_code: str
    as_of: Markup | None
    published: Markup | None
    review_by: Markup | None
    authors: tuple[AuthorView, ...]
    authors_of_original: bool
    topics: tuple[Chip, ...]
    actors: tuple[Chip, ...]
    places: tuple[Chip, ...]
    scale: Chip | None
    states_likelihood: bool
    successor: Chip | None


@value_class(kw_only=True)
class BriefView:
    """`anchors` gives the anchor of each section by name; `former` the earlier ids by the id that has them now.

    `method` is the address of the page that explains the words.
    """

    header: HeaderView
    anchors: Mapping[str, str]
    former: Mapping[str, tuple[str, ...]]
    method: str
    profile: brief_sources.ProfileView
    sources: SourceProfile | None
    bearing: tuple[BearingView, ...]
    map: ArgumentMap | None
    strip: Strip | None
    thesis: brief_argument.ThesisView | None
    question: Markup | None
    judgements: tuple[brief_argument.JudgementView, ...]
    narrative: Markup | None
    scenarios: ScenariosView | None
    indicators: IndicatorsView | None
    turns: tuple[brief_argument.TurnView, ...]
    evidence: tuple[brief_evidence.EvidenceGroup, ...]
    assumptions: tuple[brief_argument.AssumptionView, ...]
    ach: AchView | None
    timeline: tuple[brief_evidence.EventView, ...]
    gaps: tuple[brief_argument.GapView, ...]
    source_note: Markup | None
    references: tuple[brief_sources.ReferenceView, ...]
    updates: tuple[brief_history.UpdateView, ...]
    grave: tuple[brief_history.UpdateView, ...]
    newest: brief_history.UpdateView | None
    versions: brief_history.VersionsView | None
    origin: brief_history.OriginView | None
    related: tuple[brief_history.RelatedView, ...]
    waivers: tuple[brief_history.WaiverView, ...]
    cite: CiteView
    extra: Mapping[str, Any]


SECTIONS = (
    "top", "judgements", "question", "thesis-basis", "analysis", "scenarios", "indicators", "turns", "evidence",
    "evidence-for", "evidence-against", "evidence-context", "assumptions", "ach", "timeline", "gaps", "source-note",
    "references", "changes", "origin", "waivers", "related", "cite",
)  # fmt: skip


def brief_view(sheet: Sheet, brief: Brief) -> BriefView:
    """The view of a brief as it is published. A withdrawn one shows no more than its header and its log."""
    if withdrawn(brief):
        return _view(sheet, brief, Brief(
            span=brief.span, source=brief.source, id=brief.id, title=brief.title, updates=brief.updates,
        ))  # fmt: skip
    return _view(sheet, brief, brief)


def _view(sheet: Sheet, brief: Brief, shown: Brief) -> BriefView:
    ids = [item.id.value for item in brief.items()]
    updates = brief_history.update_views(sheet, brief)
    lesser = [each for each in updates if each.type not in brief_history.GRAVE]
    return BriefView(
        header=_header(sheet, brief),
        anchors={name: addresses.section(name, ids) for name in SECTIONS},
        former=_former(sheet, brief),
        method=sheet.link(addresses.METHOD),
        profile=brief_sources.profile_view(sheet, shown),
        sources=source_profile(sheet, shown),
        bearing=bearing_views(sheet, shown),
        map=argument_map(sheet, shown),
        strip=strip(sheet, shown),
        thesis=brief_argument.thesis_view(sheet, shown),
        question=brief_argument.paragraph(sheet, shown.question),
        judgements=tuple(brief_argument.judgement_view(sheet, brief, each) for each in shown.judgements),
        narrative=sheet.passage(shown.narrative, brief, block=True) if shown.narrative else None,
        scenarios=scenarios_view(sheet, shown),
        indicators=indicators_view(sheet, shown),
        turns=brief_argument.turn_views(sheet, shown),
        evidence=brief_evidence.evidence_groups(sheet, shown),
        assumptions=tuple(brief_argument.assumption_view(sheet, brief, each) for each in shown.assumptions),
        ach=ach_view(sheet, shown),
        timeline=brief_evidence.event_views(sheet, shown),
        gaps=tuple(brief_argument.gap_view(sheet, brief, each) for each in shown.gaps),
        source_note=brief_argument.paragraph(sheet, shown.source_note),
        references=brief_sources.reference_views(sheet, shown),
        updates=updates,
        grave=tuple(each for each in updates if each.type in brief_history.GRAVE),
        newest=lesser[0] if lesser else None,
        versions=brief_history.versions_view(sheet, brief),
        origin=brief_history.origin_view(sheet, brief.origin) if brief.origin else None,
        related=tuple(brief_history.related_views(sheet, brief)),
        waivers=tuple(brief_history.waiver_view(sheet, brief, each) for each in shown.waive),
        cite=cite_view(sheet, brief),
        extra=brief.extra,
    )


def _former(sheet: Sheet, brief: Brief) -> dict[str, tuple[str, ...]]:
    """Earlier ids of items by the id that stands now; one that is in use again is left out."""
    found: dict[str, tuple[str, ...]] = {}
    for old, new in brief.renamed:
        item = sheet.book.find(brief, new.value)
        if item and sheet.book.find(brief, old.value) is None:
            found[item.id.value] = (*found.get(item.id.value, ()), old.value)
    return found


def _header(sheet: Sheet, brief: Brief) -> HeaderView:
    say = sheet.words
    kind = brief.kind.value if brief.kind else "analysis"
    status = brief.status.value if brief.status else "draft"
    scale = scale_of(sheet.site, brief)
    language = sheet.edition.language_of(brief)
    return HeaderView(
        title=brief_argument.optional(sheet, brief.title) or Markup.escape(brief.key),
        subtitle=brief_argument.optional(sheet, brief.subtitle),
        kind=kind,
        kind_name=say.choice("kind", kind),
        status=status,
        status_name=say("published-here" if brief.origin and status == "published" else f"status-{status}"),
        version=brief_history.stated_version(brief),
        lang_code="" if language == say.language else language,
        lang="" if language == say.language else say.choice("language", language),
        as_of=sheet.date(brief.as_of) if brief.as_of else None,
        published=sheet.date(brief.published) if brief.published else None,
        review_by=sheet.date(brief.review_by) if brief.review_by else None,
        authors=tuple(_author(sheet, each) for each in brief.authors if each.name),
        authors_of_original=restated(brief) and not own_authors(brief),
        topics=entity_chips(sheet, "topics", brief.topics),
        actors=entity_chips(sheet, "actors", brief.actors),
        places=entity_chips(sheet, "places", brief.places),
        scale=Chip(scale.name, sheet.link(addresses.METHOD)) if scale else None,
        states_likelihood=_states_likelihood(brief),
        successor=brief_history.successor(sheet, brief),
    )


def _states_likelihood(brief: Brief) -> bool:
    holders: tuple[Any, ...] = (brief.thesis, *brief.judgements, *brief.scenarios)
    return any(each is not None and each.likelihood is not None and each.likelihood.stated for each in holders)


def _author(sheet: Sheet, author: Author) -> AuthorView:
    assert author.name is not None  # those without a name were left out
    name = author.name.value
    return AuthorView(
        name=Chip(name, sheet.link(sheet.book.author(name))),
        role=brief_argument.optional(sheet, author.role),
        affiliation=brief_argument.optional(sheet, author.affiliation),
        orcid=author.orcid.value if author.orcid else "",
        url=addresses.outside(author.url.value) if author.url else "",
    )
