"""Prose that YAML cut or took for something else without an error."""

from __future__ import annotations

import pytest
import yaml

from indicia.load.yaml.text import compose, cut_by_comment, meant_as_text
from indicia.model.place import Source


def first_value(text: str) -> tuple[yaml.Node, Source]:
    source = Source("b.yml", text)
    found = compose(source)
    assert found.problems == ()
    assert found.node is not None
    return found.node.value[0][1], source


def scalar(text: str) -> tuple[yaml.ScalarNode, Source]:
    node, source = first_value(text)
    assert isinstance(node, yaml.ScalarNode)
    return node, source


@pytest.mark.parametrize(
    ("text", "written", "line"),
    [
        ("a: Gate #4 is shut\n", "#4 is shut", 'write: a: "Gate #4 is shut"'),
        ("a: Gate # 4\n", "# 4", 'write: a: "Gate # 4"'),
        ("a: Gate  #4\n", "#4", 'write: a: "Gate  #4"'),
        ("a: #4 is shut\n", "#4 is shut", 'write: a: "#4 is shut"'),
        ('a: It\'s "x" #4\n', "#4", "write: a: 'It''s \"x\" #4'"),
        ("a: one\n  two #3\nb: c\n", "#3", 'write:\na: "one\n  two #3"'),
        ("a: #4 is\r\n  shut\r\n", "#4 is", 'write:\na: "#4 is\n  shut"'),
        ("a: > #4\n  shut\n", "#4", "write the text on the lines below"),
        ("a: b #c\nd: e: f\n", "#c", 'write: a: "b #c"'),
    ],
)
def test_text_behind_a_number_sign_is_not_lost_silently(text: str, written: str, line: str) -> None:
    source = Source("b.yml", text)
    node = compose(source).node
    assert node is not None
    problem = cut_by_comment(node.value[0][1], source, "b#a")

    assert problem is not None
    assert (problem.span.written, problem.target) == (written, "b#a")
    assert problem.hint.startswith(line)


@pytest.mark.parametrize(
    "text",
    [
        "a: b  # c\n",
        "a: b\t# c\n",
        "a: 'b' #c\n",
        "a: # c\n",
        "a: # c\n  d\n",
        "a: > # c\n  d\n",
        "a: b#c\n",
        "a: b  #\n",
    ],
)
def test_a_comment_that_is_set_off_is_one(text: str) -> None:
    assert cut_by_comment(*scalar(text)) is None


@pytest.mark.parametrize(
    ("text", "written", "hint"),
    [
        ("a:\n  Energy: prices rise\n", ":", 'write: "Energy: prices rise"'),
        ("a: [[E1]]\n", "[[E1]]", 'write: a: "[[E1]]"'),
        ("a: [Draft]\nb: c: d\n", "[Draft]", 'write: a: "[Draft]"'),
        ("a:\n  First thing: one\n  and more: two\n", ":", 'write:\n  "First thing: one\n  and more: two"'),
    ],
)
def test_a_mapping_or_list_that_was_a_text(text: str, written: str, hint: str) -> None:
    source = Source("b.yml", text)
    node = compose(source).node
    assert node is not None
    problem = meant_as_text(node.value[0][1], source, "b#a")

    assert problem is not None
    assert (problem.span.written, problem.hint, problem.target) == (written, hint, "b#a")


@pytest.mark.parametrize(
    ("item", "hint"),
    [
        ("Energy: prices rise", 'write: - "Energy: prices rise"'),
        ("energy: prices rise", 'write: - "energy: prices rise"'),
        ("Energy:", 'write: - "Energy:"'),
        ('Energy: "prices" # c', "write: - 'Energy: \"prices\"' # c"),
        ("- a dash", 'write: - "- a dash"'),
        ("? a question", 'write: - "? a question"'),
        ("[E1]", 'write: - "[E1]"'),
    ],
)
def test_an_item_that_was_a_text(item: str, hint: str) -> None:
    node, source = first_value(f"a:\n  - {item}\n  - x\n")
    problem = meant_as_text(node.value[0], source)

    assert problem is not None
    assert problem.hint == hint


@pytest.mark.parametrize(
    "text",
    [
        "a: {b: c}\n",
        "a:\n  statement: one\n",
        "a:\n  statement: one\n  likelihood: two\n",
        "a:\n  - one\n  - two\n",
        "a:\n  One: {b: c}\n",
    ],
)
def test_a_mapping_or_list_indeed_is_left_to_the_reader(text: str) -> None:
    assert meant_as_text(*first_value(text)) is None
