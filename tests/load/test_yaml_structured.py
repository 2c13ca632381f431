"""Ids and pairs with wrong brackets, commas or dashes, and lines that are no YAML: one answer, which mends the file."""

from __future__ import annotations

import re

import pytest

from indicia.load.yaml.text import compose
from indicia.model.place import Source

HEAD = "title: T\nthesis: x\n"
ITEM = "evidence:\n  - id: E1\n    claim: C\n    {}\n    uncited: U\n  - id: E2\n    claim: D\n    uncited: V\n"
LIST = "[J1, J2]"
PAIRS = "{deal: consistent, war: neutral}"


def follow(text: str, line: int, hint: str) -> str:
    """The file after an author wrote what the hint shows in the place of the line, indentation kept."""
    shown = re.search(r"write: (.*)", hint)
    assert shown, hint
    lines = text.split("\n")
    old = lines[line - 1]
    lines[line - 1] = old[: len(old) - len(old.lstrip())] + shown[1]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("written", "at", "message", "meant"),
    [
        ("supports: [J1, J2]]", "]", "`]` closes a bracket that is not open", f"supports: {LIST}"),
        ("supports: [J1, J2", "[", "the bracket of this list (`[`) is not closed", f"supports: {LIST}"),
        ("supports: [J1, J2 # both]", "#", "` #` begins a comment, and so cuts the list", f"supports: {LIST}  # both"),
        ("supports: [*J1, J2]", "*", "`*` begins an alias to YAML; an id stands without it", f"supports: {LIST}"),
        ("supports: [- J1, - J2]", "-", "a list of dashes begins on the line below its field", f"supports: {LIST}"),
        (
            "supports: - J1\n            - J2",
            "-",
            "a list of dashes begins on the line below its field",
            f"supports: {LIST}",
        ),
        ("ach: deal: consistent, war: neutral}", "}", "`}` closes a bracket that is not open", f"ach: {PAIRS}"),
        (
            "ach: deal: consistent, war: neutral",
            "deal: consistent, war: neutral",
            "pairs on the field's line stand in braces",
            f"ach: {PAIRS}",
        ),
        (
            "ach: {deal: consistent war: neutral}",
            "war: neutral",
            "no comma stands before `war: neutral`",
            f"ach: {PAIRS}",
        ),
        (
            "ach: {deal: consistent, war: neutral",
            "{",
            "the bracket of this mapping (`{`) is not closed",
            f"ach: {PAIRS}",
        ),
    ],
)
def test_what_is_no_text_is_not_put_in_quotation_marks(written: str, at: str, message: str, meant: str) -> None:
    text = HEAD + ITEM.replace("{}", written)
    (problem,) = [each.problem for each in compose(Source("b.yml", text)).problems]

    assert (problem.span.written, problem.hint) == (at, f"write: {meant}" if "\n" not in written else problem.hint)
    assert problem.message.startswith(message)
    assert meant in problem.hint
    if "\n" not in written:
        assert compose(Source("b.yml", follow(text, problem.span.line, problem.hint))).problems == ()


def test_a_text_in_such_a_place_is_a_text_still() -> None:
    text = HEAD + ITEM.replace("{}", "note: [J1, J2]] is what they wrote")
    (problem,) = [each.problem for each in compose(Source("b.yml", text)).problems]

    assert problem.hint == 'write: note: "[J1, J2]] is what they wrote"'


@pytest.mark.parametrize(
    ("line", "message", "hint"),
    [
        ("---", "a line of three dashes begins a second document; a file holds one", "delete this line"),
        ("...", "a line of three dots ends the document, and more follows; a file holds one", "delete this line"),
        ("-----", "a line of signs is nothing to YAML", "delete it, or begin it with `#` and a space"),
        ("=====", "a line of signs is nothing to YAML", "delete it, or begin it with `#` and a space"),
        ("```", "a fence of Markdown (three backticks) stands here; this file is YAML alone", "delete this line"),
        ("// What is known", "a comment begins with `#` in YAML", "write: # What is known"),
        ("<<: *base", "`<<` (a merge key) is not read here", "write the fields out"),
    ],
)
def test_a_line_that_is_no_yaml_is_one_fault_and_the_rest_is_read(line: str, message: str, hint: str) -> None:
    found = compose(Source("b.yml", HEAD + line + "\n" + ITEM.replace("{}", "supports: [J1")))

    first, second = (each.problem for each in found.problems)
    assert (first.span.line, first.message, first.hint) == (3, message, hint)
    assert second.message == "the bracket of this list (`[`) is not closed"
    assert found.node is not None


def test_a_narrative_below_the_fields_is_told_where_it_belongs() -> None:
    found = compose(Source("b.yml", HEAD + "---\nThe lake fell: it is low.\n\nMore of it.\n"))

    assert [each.problem.hint.partition(":")[0] for each in found.problems] == [
        "move what follows to a file beside this one with the same name that ends in `.md`"
    ]
    assert found.node is not None
