"""What `compose` answers: hostile structure, lost text, and every error of a file in one go."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
import yaml

from indicia.load.yaml.loader import MAX_CHARACTERS
from indicia.load.yaml.text import Composed, compose, passage, span, word
from indicia.model.place import Source


def composed(text: str, **options: object) -> Composed:
    return compose(Source("content/briefs/b.yml", text), **options)  # type: ignore[arg-type]


def said(found: Composed) -> list[tuple[str, int, int, str]]:
    return [(p.name, p.problem.span.line, p.problem.span.column, p.problem.hint) for p in found.problems]


def names(found: Composed) -> list[str]:
    assert isinstance(found.node, yaml.MappingNode)
    return [key.value for key, _ in found.node.value]


def value(found: Composed, name: str) -> yaml.Node:
    assert isinstance(found.node, yaml.MappingNode)
    node: yaml.Node = next(node for key, node in found.node.value if key.value == name)
    return node


@pytest.mark.parametrize("written", ["1.10", "2026", "no", "12:30", "010", "1_000", "2025-02-30", "~", "null", "true"])
def test_scalars_stay_text(written: str) -> None:
    node = value(composed(f"a: {written}\n"), "a")

    assert (node.value, node.tag) == (written, "tag:yaml.org,2002:str")


def test_an_empty_file_is_no_error() -> None:
    assert composed("# nothing yet\n") == Composed(None, (), broken=False)


def test_a_key_written_twice_names_both_lines_and_keeps_the_first() -> None:
    found = composed("evidence:\n  - id: E1\n    claim: one\n    note: x\n    claim: two\n")
    problem = found.problems[0].problem

    assert [each.name for each in found.problems] == ["duplicate-key"]
    assert (problem.span.line, problem.span.column, problem.span.written) == (5, 5, "claim")
    assert "line 3 and on line 5" in problem.message
    assert problem.related[0].span.line == 3
    assert problem.target == "b#E1.claim"
    assert found.lost
    assert not found.broken
    item = value(found, "evidence").value[0]
    assert [(key.value, node.value) for key, node in item.value] == [("id", "E1"), ("claim", "one"), ("note", "x")]


@pytest.mark.parametrize(
    ("text", "where", "hint"),
    [
        ("title: &x foo\n", (1, 8), 'write: title: "&x foo"'),
        ("title: !x foo\n", (1, 8), 'write: title: "!x foo"'),
        ("title: &x\n", (1, 8), 'write: title: "&x"'),
        ("a: 1\n<<: {b: 2}\n", (2, 1), "write the fields out"),
        ("- ? [a]\n- b\n", (1, 5), 'write: - "? [a]"'),
        ("title: >5\nb: c\n", (1, 8), 'or, if this is the text, write: title: ">5"'),
        ("a: !!python/object:os.system [x]\n", (1, 4), "remove it"),
    ],
)
def test_text_that_yaml_would_drop(text: str, where: tuple[int, int], hint: str) -> None:
    found = composed(text)

    assert [(name, (line, column)) for name, line, column, _ in said(found)] == [("yaml-invalid", where)]
    assert hint in said(found)[0][3]
    assert found.lost


@pytest.mark.parametrize(
    "text", ["a: &x {b: c}\nd: *x\n", "a: &x text\nb: *x\n", "a: !!str 12\n", "x-set: {a, b c: d}\n"]
)
def test_what_loses_nothing_is_let_be(text: str) -> None:
    assert composed(text).problems == ()


@pytest.mark.parametrize(
    ("text", "written", "hint"),
    [
        ("a: {text: Supports it, but weakly}", "but weakly", 'write: a: {text: "Supports it, but weakly"}'),
        ("a: {text: One, two, three, note: x}", "two, three", 'write: a: {text: "One, two, three", note: x}'),
        ("a: {text: One, two more: three}", "two more: three", 'write: a: {text: "One, two more: three"}'),
        ("a: {text: One, two, Rus: three}", "two, Rus: three", 'write: a: {text: "One, two, Rus: three"}'),
        ("a: {text:one}", "text:one", "write: a: {text: one}"),
        ("a: {just text}", "just text", 'give the field\'s name; or, if this is the text, write: a: "{just text}"'),
    ],
)
def test_a_comma_in_braces(text: str, written: str, hint: str) -> None:
    problem = composed(text).problems[0]

    assert (problem.name, problem.problem.span.written) == ("null-from-comma", written)
    assert problem.problem.hint == hint


def bomb(levels: int) -> str:
    first = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
    letters = "abcdefghij"[:levels]
    return first + "".join(f"{new}: &{new} [{', '.join(['*' + old] * 10)}]\n" for old, new in pairwise(letters))


@pytest.mark.parametrize(
    "text",
    [
        bomb(9),
        "a: &a [*a]\n",
        "a: &a {b: *a}\n",
        "[" * 100_000,
        "- " * 100_000,
        "{a: " * 50_000,
        "".join(" " * deep + "a:\n" for deep in range(300)),
        "[" * 101 + "]" * 101,
        "a: " + "x" * MAX_CHARACTERS,
    ],
)
def test_bombs_are_refused_in_one_line_and_at_once(text: str) -> None:
    before = time.process_time()
    found = composed(text)

    assert [each.name for each in found.problems] == ["yaml-invalid"]
    assert "\n" not in found.problems[0].problem.message
    assert found.node is None
    assert found.broken
    assert time.process_time() - before < 2


def test_a_hundred_levels_are_read() -> None:
    assert composed("[" * 100 + "]" * 100).problems == ()


def test_a_file_of_another_program_keeps_its_tags() -> None:
    text = "a: !ENV [HOME, x]\nb: !!python/name:material.emoji.to_svg\nc: &c {d: e}\nf:\n  <<: *c\nd: 1\nd: 2\n"

    assert [each.name for each in composed(text, foreign=True).problems] == ["duplicate-key"]


def test_front_matter_ends_where_it_is_told() -> None:
    text = "---\ntitle: A\n---\n\n# Not: YAML: at all\n"
    found = composed(text, end=text.index("---\n\n"))

    assert found.problems == ()
    assert span(value(found, "title"), Source("x", text)).written == "A"


def test_all_errors_of_a_file_are_said_at_once_and_the_rest_is_read() -> None:
    text = (
        "title: Energy: what next\n"
        "authors: @leyla\n"
        "evidence:\n"
        "  - id: E1\n"
        '    claim: "Sputnik" is closed\n'
        "    actors: [us, russia\n"
        "   cite: k1\n"
        "  - {id: E2, claim: Prices: up, cite: k2}\n"
        "    # remark\n"
        "gaps:\n"
        "  - id: G1\n"
        "    question: 'Why\n"
        "status: draft\n"
        "status: final\n"
    )
    found = composed(text)

    assert [(name, line, column) for name, line, column, _ in said(found)] == [
        ("yaml-invalid", 1, 14),
        ("yaml-invalid", 2, 10),
        ("yaml-invalid", 5, 22),
        ("yaml-invalid", 6, 13),
        ("yaml-invalid", 7, 4),
        ("yaml-invalid", 8, 27),
        ("yaml-invalid", 12, 15),
        ("duplicate-key", 14, 1),
    ]
    assert found.broken
    assert names(found) == ["title", "authors", "evidence", "gaps", "status"]
    first, second = value(found, "evidence").value
    assert [key.value for key, _ in first.value] == ["id", "claim", "actors", "cite"]
    assert second.value[1][1].value == "Prices: up"
    # Places below mended lines are those of the file as it stands.
    source = Source("content/briefs/b.yml", text)
    assert str(span(value(found, "status"), source)) == "content/briefs/b.yml:13:9"
    assert span(second.value[2][1], source).written == "k2"


def test_values_on_mended_lines_keep_a_place() -> None:
    text = 'title: "Sputnik" is: closed\nthesis: [E1] is: it\n'
    source = Source("b.yml", text)
    found = compose(source)
    titles = [passage(value(found, name), source) for name in ("title", "thesis")]  # type: ignore[arg-type]

    assert [(each.value, each.span.written) for each in titles] == [
        ('"Sputnik" is: closed', '"Sputnik" is: closed'),
        ("[E1] is: it", "[E1] is: it"),
    ]
    assert found.mended == {1, 2}


@pytest.mark.parametrize(
    ("broken", "lines"),
    [
        ("title: A\n\n  relation: adapted\n  title: B\n  date: 2025\nstatus: draft\n", [3]),
        ("evidence:\n  - id: E1\n   claim: a\n    uncited: b\n    supports: thesis\n  - id: E2\n", [3]),
        ("evidence:\n  - id: E1\n     claim: a\n    uncited: b\n    supports: thesis\n  - id: E2\n", [3]),
    ],
)
def test_one_wrong_indentation_is_one_error(broken: str, lines: list[int]) -> None:
    assert [line for _, line, _, _ in said(composed(broken))] == lines


def test_a_second_document_is_refused_and_the_fields_behind_it_are_still_read() -> None:
    found = composed("title: A\n---\nstatus: @x\n")

    assert [(line, column) for _, line, column, _ in said(found)] == [(2, 1), (3, 9)]
    assert "second document" in found.problems[0].problem.message


def test_the_number_of_errors_is_capped() -> None:
    found = composed("".join(f"k{number}: a: b\n" for number in range(50)))

    assert len(found.problems) == 21
    assert found.problems[-1].problem.message == "more errors follow; these come first"
    assert found.node is None


def test_a_large_broken_file_costs_little() -> None:
    before = time.process_time()
    found = composed("".join(f"k{number}: a: b\n" for number in range(60_000)))

    assert found.broken
    assert time.process_time() - before < 8


def test_words_have_the_place_of_their_content() -> None:
    source = Source("b.yml", "a: \"one\"\nb: two\nc: 'it''s'\n")
    node = compose(source).node
    assert node is not None
    found = [word(each, source) for _, each in node.value]

    assert [(each.value, each.span.written) for each in found] == [("one", "one"), ("two", "two"), ("it's", "it''s")]


def test_the_span_of_a_block_ends_with_its_last_value() -> None:
    source = Source("b.yml", "a:\n  b: |\n    text\n\n  # remark\n\nc:\n  - d: e # f\n\ng: h\n")
    node = compose(source).node
    assert node is not None

    assert [span(each, source).written for _, each in node.value] == ["b: |\n    text", "- d: e", "h"]
