"""A page for every rule of the checker, cut from its documentation, and their index."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from markupsafe import Markup

from indicia.model.documentation import examples
from indicia.model.finding import Rule
from indicia.model.value_class import value_class
from indicia.render import addresses
from indicia.render.chips import Chip
from indicia.render.edition import Edition
from indicia.render.page import Heading, Page, SearchText
from indicia.rules import RULES

_CODE = re.compile(r"`([^`]+)`")


@value_class
class RuleBlock:
    """A stretch of documentation: a paragraph (`html`), or an example (`code`) with its label."""

    html: Markup
    label: str = ""
    code: str = ""


@value_class
class RuleView:
    id: str
    name: str
    severity: str
    differs: tuple[str, ...]
    completeness: bool
    blocks: tuple[RuleBlock, ...]


@value_class
class FamilyView:
    anchor: str
    title: str
    rules: tuple[tuple[Chip, str, str], ...]


def rule_pages(edition: Edition) -> Iterator[Page]:
    """The index, then the rules in the order of their ids."""
    say = edition.words
    sheet = edition.sheet(addresses.RULES)
    families = []
    for family, rules in groupby(RULES, key=lambda rule: rule.family):
        rows = tuple(
            (
                Chip(rule.name, sheet.link(addresses.rule(rule.id)), rule.id),
                say(f"severity-{rule.severity.value}"),
                plain(rule.summary),
            )
            for rule in rules
        )
        families.append(FamilyView(f"sec-{family}", say.choice("family", family), rows))
    yield Page(
        address=addresses.RULES,
        template="rules",
        title=say("page-rules"),
        body=sheet.render(
            "pages/rules.html", title=say("page-rules"), about=say("page-rules-about"), families=families
        ),
        language=say.language,
        description=say("page-rules-about"),
        headings=tuple(Heading(each.anchor, each.title) for each in families),
        search=(SearchText("", say("page-rules"), say("page-rules-about")),),
    )
    for rule in RULES:
        yield _rule(edition, rule)


def _rule(edition: Edition, rule: Rule) -> Page:
    say = edition.words
    sheet = edition.sheet(addresses.rule(rule.id))
    view = RuleView(
        id=rule.id,
        name=rule.name,
        severity=say(f"severity-{rule.severity.value}"),
        differs=tuple(
            say("severity-in-kind", severity=say(f"severity-{severity.value}"), kind=say.choice("kind", kind))
            for kind, severity in rule.by_kind.items()
        ),
        completeness=rule.nature == "completeness",
        blocks=tuple(_blocks(edition, rule)),
    )
    return Page(
        address=sheet.address,
        template="rule",
        title=f"{rule.id} {rule.name}",
        body=sheet.render("pages/rule.html", rule=view),
        language=say.language,
        description=plain(rule.summary),
        search=(SearchText("", f"{rule.id} {rule.name}", plain(rule.summary)),),
    )


def _blocks(edition: Edition, rule: Rule) -> Iterator[RuleBlock]:
    for each in examples(rule):
        if each.code:
            verdict = {"bad": "example-bad", "good": "example-good", "": "example-with"}[each.verdict]
            yield RuleBlock(Markup(""), edition.words(verdict, file=each.file), each.code)
        else:
            for paragraph in re.split(r"\n\s*\n", each.text.strip()):
                if paragraph:
                    yield RuleBlock(_paragraph(paragraph))


def _paragraph(text: str) -> Markup:
    """Plain text with code in backticks, which is all that documentation uses."""
    pieces = _CODE.split(" ".join(text.split()))
    marked = [
        Markup("<code>{}</code>").format(each) if number % 2 else Markup.escape(each)
        for number, each in enumerate(pieces)
    ]
    return Markup("").join(marked)


def plain(text: str) -> str:
    return " ".join(text.replace("`", "").split())
