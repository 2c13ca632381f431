"""A fault of a value that came by an alias of YAML stands where it was used, and says where the value is written."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.check import check
from indicia.load import load_site
from indicia.model.finding import Severity

Write = Callable[[Mapping[str, str]], Path]
HEAD = "title: T\nauthors: A\nas_of: 2025\nkind: note\nsource_note: None.\n"


def errors(root: Path) -> list[tuple[str, str, list[str]]]:
    """Place, message, and the other places of each error."""
    found = check(load_site(root, today=datetime.date(2026, 1, 15))).diagnostics
    return [
        (
            f"{each.span.line}:{each.span.column} {each.span.written}",
            each.problem.message,
            [f"{other.span.line}:{other.span.column} {other.message}" for other in each.problem.related],
        )
        for each in found
        if each.severity is Severity.ERROR
    ]


@pytest.mark.parametrize(
    ("brief", "found"),
    [
        (  # wrong where it is used, right where it stands
            "thesis: {statement: S, likelihood: &l likely, confidence: *l}\n",
            ("6:59 *l", "`likely` is no value of `confidence`", ["6:39 the value stands here"]),
        ),
        (  # wrong in itself: one finding, which names the other use
            "thesis: S\npublished: &d 2025-13-05\nreview_by: *d\n",
            ("7:15 2025-13-05", "`2025-13-05`: there is no month 13", ["8:12 used here as well"]),
        ),
        (  # written where nobody reads it: the first use has the finding
            "x-word: &w likly\nthesis: {statement: S, likelihood: *w}\n",
            ("7:36 *w", "`likly` is no term of the scale ICD 203", ["6:12 the value stands here"]),
        ),
        (  # a part of what the alias stands for
            (
                "thesis: S\ngaps:\n"
                "- {id: G1, question: Q, affects: &a [thesis, J9]}\n- {id: G2, question: Q, affects: *a}\n"
            ),
            ("8:46 J9", "`J9` in `affects` names no item of this brief", ["9:34 used here as well"]),
        ),
        (  # a mapping where a text is wanted
            "x-map: &m {a: b}\nthesis: S\nquestion: *m\n",
            ("8:11 *m", "text is expected here, but YAML reads a mapping", ["6:11 the value stands here"]),
        ),
    ],
)
def test_a_fault_through_an_alias(site: Write, brief: str, found: tuple[str, str, list[str]]) -> None:
    (place, message, others), *rest = errors(site({"content/briefs/t.yml": HEAD + brief}))

    assert rest == []
    assert (place, message.partition(";")[0], others) == found


def test_what_is_found_below_another_error_has_its_place_at_the_alias(site: Write) -> None:
    brief = HEAD + "question: A: b\nthesis: {statement: S, likelihood: &l likely, confidence: *l}\n"

    assert [each[0] for each in errors(site({"content/briefs/t.yml": brief}))] == ["6:12 :", "7:59 *l"]


def test_aliases_in_front_matter_end_with_it(site: Write) -> None:
    brief = HEAD + "x-word: &w low\nthesis: {statement: S, confidence: *w}\n"

    assert errors(site({"content/briefs/t.md": f"---\n{brief}---\n* *One* and: [two\n"})) == []


def test_of_what_an_alias_repeats_the_same_key_twice_is_left_out_in_both(site: Write) -> None:
    brief = HEAD + "thesis: S\ngaps:\n  - {id: G1, question: &q {en: Q, en: R}}\n  - {id: G2, question: *q}\n"

    assert [each[0] for each in errors(site({"content/briefs/t.yml": brief}))] == ["8:35 en"]
