"""The method page: scales, grades and ratings, made of the same data that the checker uses."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.citation import COVERS
from indicia.model.evidence import CONSISTENCIES, EVIDENCE_TYPES
from indicia.model.indicator import EXPECTATIONS, STATUSES
from indicia.model.likelihood import CONFIDENCE
from indicia.model.value_class import value_class
from indicia.model.vocabulary import Scale
from indicia.render import addresses
from indicia.render.edition import Edition, Sheet
from indicia.render.figures.ladder import Ladder, term_ladder
from indicia.render.likelihoods import band
from indicia.render.method_sections import limits, reckonings, word_lists
from indicia.render.page import Heading, Page, SearchText

GRADES = ("A", "B", "C", "D", "E", "F")
CREDIBILITY = ("1", "2", "3", "4", "5", "6")


@value_class
class TermView:
    label: str
    range: str
    synonyms: str
    ladder: Ladder


@value_class
class ScaleView:
    anchor: str
    name: str
    layout: str
    source: str
    note: str
    own: bool
    terms: tuple[TermView, ...]


@value_class
class ListView:
    """A closed list with what its words mean: (word, meaning) rows; the meaning may be empty."""

    anchor: str
    title: str
    about: str
    rows: tuple[tuple[str, str], ...]


def method_pages(edition: Edition) -> Iterator[Page]:
    """One page, whatever the size of the site."""
    sheet = edition.sheet(addresses.METHOD)
    say = edition.words
    scales = [_scale(sheet, scale) for scale in edition.site.vocabulary.scales.values()]
    lists = list(_lists(sheet))
    ways = list(reckonings(sheet))
    words = word_lists(sheet)
    headings = (
        Heading("sec-likelihood", say("method-likelihood"), tuple(Heading(each.anchor, each.name) for each in scales)),
        *(Heading(each.anchor, each.title) for each in lists),
        *(Heading(each.anchor, each.title) for each in ways),
        *((Heading("sec-words", say("method-words")),) if words else ()),
        Heading("sec-limits", say("method-limits")),
        Heading("sec-rules", say("page-rules")),
    )
    yield Page(
        address=addresses.METHOD,
        template="method",
        title=say("page-method"),
        body=sheet.render(
            "pages/method.html",
            scales=scales,
            lists=lists,
            ways=ways,
            word_lists=words,
            limits=limits(sheet),
            rules=sheet.link(addresses.RULES),
        ),
        language=say.language,
        description=say("page-method-about"),
        headings=headings,
        search=(SearchText("", say("page-method"), " ".join(each.name for each in scales)),),
    )


def _scale(sheet: Sheet, scale: Scale) -> ScaleView:
    say = sheet.words
    chosen = sheet.site.configuration.settings.scale
    terms = tuple(
        TermView(
            term.label(say.language),
            band(sheet, term),
            ", ".join(term.synonyms),
            term_ladder(sheet, scale, term, band(sheet, term)),
        )
        for term in scale.terms
    )
    own = chosen is not None and chosen.value == scale.id
    return ScaleView(
        f"scale-{scale.id}", scale.name, say(f"layout-{scale.layout}"), scale.source, scale.note, own, terms
    )


def _lists(sheet: Sheet) -> Iterator[ListView]:
    say = sheet.words

    def rows(group: str, values: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
        return tuple((say.choice(group, value), say.strings.get(f"meaning-{group}-{value}", "")) for value in values)

    for name, group, values in (
        ("confidence", "confidence", CONFIDENCE),
        ("support", "covers", COVERS),
        ("evidence", "evidence-type", EVIDENCE_TYPES),
        ("reliability", "reliability", GRADES),
        ("credibility", "credibility", CREDIBILITY),
        ("expectation", "expectation", EXPECTATIONS),
        ("observation", "observation", STATUSES),
        ("consistency", "consistency", CONSISTENCIES),
    ):
        yield ListView(f"sec-{name}", say(f"method-{name}"), say(f"method-{name}-about"), rows(group, values))
