"""Briefs, sites and rules made by hand: the check is tested without any loader and without the real rules."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import pytest

from indicia.model.brief import Brief, Waiver
from indicia.model.date import parse_date
from indicia.model.finding import Problem, Rule, Severity
from indicia.model.place import Passage, Source, Span, Text, Word
from indicia.model.settings import Configuration, Override, Settings
from indicia.model.site import Site
from indicia.model.vocabulary import Vocabulary

CONFIGURATION = Source("mkdocs.yml", "site_name: x\n")


def word_in(source: Source, value: str) -> Word:
    start = max(source.text.find(value), 0)
    return Word(value, Span(source, start, start + len(value)))


@pytest.fixture
def make_brief() -> Callable[..., Brief]:
    """`make_brief("canal", text, kind=..., status=..., waive=[{"rule": .., "target": .., "until": ..}])`."""

    def make(
        name: str = "canal",
        text: str = "title: x\n",
        *,
        kind: str = "analysis",
        status: str = "published",
        waive: Iterable[Mapping[str, str]] = (),
        **fields: Any,
    ) -> Brief:
        source = Source(f"content/briefs/{name}.yml", text)
        span = Span(source, 0, len(text))
        waivers = tuple(
            Waiver(
                span=span,
                rule=word_in(source, each["rule"]) if "rule" in each else None,
                target=word_in(source, each["target"]) if "target" in each else None,
                reason=Text({"": Passage("Because.", span)}),
                until=parse_date(each["until"], span) if "until" in each else None,
            )
            for each in waive
        )
        return Brief(
            span=span,
            source=source,
            id=word_in(source, name),
            kind=word_in(source, kind),
            status=word_in(source, status),
            waive=waivers,
            **fields,
        )

    return make


@pytest.fixture
def make_site() -> Callable[..., Site]:
    """`make_site(briefs..., severity=[{"rule": .., "severity": .., "kind": [..], "path": [..]}], silent={...})`."""

    def make(
        *briefs: Brief,
        severity: Iterable[Mapping[str, Any]] = (),
        silent: Mapping[str, tuple[str, ...]] | None = None,
        today: str = "2026-11-22",
        **fields: Any,
    ) -> Site:
        span = Span(CONFIGURATION, 0, 0)
        overrides = tuple(
            Override(
                span=span,
                rule=Word(each["rule"], span),
                severity=Word(each["severity"], span),
                kind=tuple(Word(kind, span) for kind in each.get("kind", ())),
                path=tuple(Word(path, span) for path in each.get("path", ())),
            )
            for each in severity
        )
        return Site(
            configuration=Configuration(settings=Settings(span=span, severity=overrides)),
            vocabulary=Vocabulary(silent=silent or {}),
            briefs=briefs,
            today=datetime.date.fromisoformat(today) if today else None,
            **fields,
        )

    return make


@pytest.fixture
def make_rule() -> Callable[..., Rule]:
    """`make_rule("EVD-001", problems, severity=..., nature=..., by_kind=...)`: a rule that finds these problems."""

    def make(
        id: str = "EVD-001", problems: Iterable[Problem] = (), severity: Severity = Severity.ERROR, **fields: Any
    ) -> Rule:
        found = tuple(problems)

        def find(_site: Site) -> Iterator[Problem]:
            yield from found

        name = fields.pop("name", f"rule-{id.lower()}")
        return Rule(id, name, severity, find, f"Documentation of {id}.", **fields)

    return make


@pytest.fixture
def problem_in() -> Callable[..., Problem]:
    """`problem_in(source, "stretch", target, value)`: a problem at the first place where the stretch stands."""

    def make(source: Source, stretch: str = "", target: str = "", value: str = "", **fields: Any) -> Problem:
        start = source.text.index(stretch)
        span = Span(source, start, start + len(stretch))
        return Problem(span, f"`{stretch}` is wrong", target, value or stretch, **fields)

    return make
