"""The public report: what the checker says of the published briefs, what has no source, what nobody compared yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from markupsafe import Markup

from indicia.model.brief import Brief, Waiver
from indicia.model.finding import Diagnostic, Report, Severity
from indicia.model.value_class import value_class
from indicia.render import addresses
from indicia.render.chips import Chip, brief_chip, item_chip
from indicia.render.edition import Edition, Sheet
from indicia.render.listing import pager
from indicia.render.page import Heading, Page, SearchText
from indicia.render.paging import parts
from indicia.render.rule_pages import plain

BRIEFS = 100


@value_class
class QualityRow:
    """A brief in numbers, each of so many: evidence without a source, citations not compared, and so on."""

    brief: Chip
    evidence: int
    uncited: int
    citations: int
    unchecked: int
    weak: int
    disclosures: int
    waivers: int


@value_class
class RuleRow:
    """A rule with how often it speaks of the published briefs; `summary` is in English."""

    rule: Chip
    severity: str
    count: int
    summary: str


@value_class
class UncitedView:
    item: Chip
    reason: Markup | None


@value_class
class WaivedView:
    """A finding that is accepted: which rule, where (None: the whole brief), why and how long."""

    rule: Chip
    target: Chip | None
    reason: Markup | None
    until: Markup | None


@value_class
class BriefQuality:
    """What readers should know of one brief: claims without a source, and accepted findings with their reasons."""

    brief: Chip
    uncited: tuple[UncitedView, ...]
    waivers: tuple[WaivedView, ...]


def quality_pages(edition: Edition) -> Iterator[Page]:
    """In parts by brief; the rules stand on the first. Without a report, the pages say nothing of rules."""
    say = edition.words
    told = sorted((each for each in edition.book.briefs.values() if edition.book.told(each)), key=lambda each: each.key)
    title, about = say("page-quality"), say("page-quality-about")
    found = _found(edition)
    by_brief = Counter(brief.key for brief, each in found if each.severity is Severity.DISCLOSURE)
    for part in parts(addresses.QUALITY, told, BRIEFS):
        sheet = edition.sheet(part.address)
        headings = ("briefs", *(("rules",) if edition.report and part.number == 1 else ()), "details")
        yield Page(
            address=part.address,
            template="quality",
            title=title,
            body=sheet.render(
                "pages/quality.html",
                title=title,
                about=about,
                ran=_ran(sheet, edition.report) if part.number == 1 else "",
                rows=[_row(sheet, each, by_brief[each.key]) for each in part.rows],
                rules=_rules(sheet, [each for _, each in found]) if part.number == 1 else [],
                all_rules=sheet.link(addresses.RULES),
                details=[each for each in (_details(sheet, brief) for brief in part.rows) if each is not None],
                pager=pager(sheet, part),
            ),
            language=say.language,
            description=about,
            headings=tuple(Heading(f"sec-{name}", say(f"quality-{name}")) for name in headings),
            search=(SearchText("", title, about),),
            noindex=part.number > 1,
        )


def _found(edition: Edition) -> list[tuple[Brief, Diagnostic]]:
    """The findings on briefs whose texts this build tells: of others not even a number is told."""
    by_path = edition.site.brief_by_path
    diagnostics = edition.report.diagnostics if edition.report else ()
    briefs = ((by_path.get(each.span.path), each) for each in diagnostics)
    return [(brief, each) for brief, each in briefs if brief is not None and edition.book.told(brief)]


def _ran(sheet: Sheet, report: Report | None) -> str:
    """How many rules were asked and what came of it; empty without a report. Known findings are not passed over."""
    if report is None:
        return ""
    say = sheet.words
    said = [say("quality-asked", n=len(report.rules))]
    errors = report.count(Severity.ERROR)
    if report.known:
        said.append(say("quality-known", n=report.known))
    elif not errors:
        said.append(say("quality-no-error"))
    return " ".join(said)


def _row(sheet: Sheet, brief: Brief, disclosures: int) -> QualityRow:
    covers = Counter(each.covers.value if each.covers else "unchecked" for _, _, each in brief.citations())
    return QualityRow(
        brief=brief_chip(sheet, brief.key),
        evidence=len(brief.evidence),
        uncited=sum(not each.cite for each in brief.evidence),
        citations=covers.total(),
        unchecked=covers["unchecked"],
        weak=covers["partial"] + covers["context"] + covers["no"],
        disclosures=disclosures,
        waivers=len(brief.waive),
    )


def _rules(sheet: Sheet, found: list[Diagnostic]) -> list[RuleRow]:
    """Gravest first, then by how often."""
    counts = Counter((each.rule.id, each.severity) for each in found)
    rules = {each.rule.id: each.rule for each in found}
    ordered = sorted(counts.items(), key=lambda each: (each[0][1].rank, -each[1], each[0][0]))
    return [
        RuleRow(
            Chip(f"{name} {rules[name].name}", sheet.link(addresses.rule(name))),
            sheet.words(f"severity-{severity.value}"),
            count,
            plain(rules[name].summary),
        )
        for (name, severity), count in ordered
    ]


def _details(sheet: Sheet, brief: Brief) -> BriefQuality | None:
    uncited = tuple(
        UncitedView(item_chip(sheet, brief, each.id.value), sheet.text(each.uncited, brief) if each.uncited else None)
        for each in brief.evidence
        if not each.cite
    )
    waivers = tuple(_waiver(sheet, brief, each) for each in brief.waive)
    return BriefQuality(brief_chip(sheet, brief.key), uncited, waivers) if uncited or waivers else None


def _waiver(sheet: Sheet, brief: Brief, waiver: Waiver) -> WaivedView:
    rule = waiver.rule.value if waiver.rule else ""
    # Rule pages stand at ids; a waiver by name is led to the list of rules.
    page = addresses.rule(rule) if rule[:3].isupper() else addresses.RULES
    return WaivedView(
        rule=Chip(rule, sheet.link(page)),
        target=item_chip(sheet, brief, waiver.target.value) if waiver.target else None,
        reason=sheet.text(waiver.reason, brief) if waiver.reason else None,
        until=sheet.date(waiver.until) if waiver.until else None,
    )
