"""Every decoded character of a YAML scalar leads back to its place, in every style and context.

`INDICIA_EXAMPLES=10000 pytest tests/load/test_yaml_offsets.py` is the long proof.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Iterator

import pytest
import yaml
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from indicia.load.yaml.loader import SlowLoader, attempt
from indicia.load.yaml.offsets import offsets
from indicia.load.yaml.text import compose, passage
from indicia.model.place import Passage, Source

EXAMPLES = int(os.environ.get("INDICIA_EXAMPLES", "400"))
KEY = "[@key2025]"
proof = settings(
    max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow]
)

words = st.text(st.sampled_from("abəİçжщ😀0-,.'\"\\:#|>&*!%@`{}[]?~“”\u00a0"), min_size=1, max_size=6)
gaps = st.sampled_from([" ", " ", " ", "  ", "\n", "\n\n", " \n ", "\n\n\n"])


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Words with blanks and line breaks between them, and the planted key once."""
    parts = draw(st.lists(words, min_size=0, max_size=5))
    parts.insert(draw(st.integers(0, len(parts))), KEY)
    text = parts[0]
    for part in parts[1:]:
        text += draw(gaps) + part
    return text


def scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    else:
        for each in node.value:
            for child in each if isinstance(each, tuple) else (each,):
                yield from scalars(child)


def read(text: str) -> list[Passage]:
    """The passages of a text that the library reads; each proved to lead back."""
    node, error = attempt(text)
    assume(error is None and node is not None)
    source = Source("x.yml", text)
    found = [passage(each, source) for each in scalars(node)]  # type: ignore[arg-type]
    for each in found:
        prove(each)
    return found


def prove(found: Passage) -> None:
    """Each character stands at its offset, or is what an escape or a fold there decodes to."""
    written = found.span.written
    if found.offsets is None:
        assert found.value == written
        return
    places = found.offsets(written)

    assert len(places) == len(found.value) + 1
    assert list(places) == sorted(places)
    for char, place in zip(found.value, places, strict=False):
        there = written[place : place + 1]
        assert there == char or there in ("\\", "\n", "\r", "\x85", ""), (char, there)


def contexts(scalar: str, indent: str, end: str) -> Iterator[tuple[str, str]]:
    """A scalar whose further lines are indented by more than `indent`, where it may stand."""
    yield "block", f"a: b{end}key: {scalar}{end}c: d{end}"
    yield "list", f"- x{end}- {scalar}{end}- y{end}"
    yield "nested", f"l:{end}{indent}- id: E1{end}{indent}  claim: {scalar}{end}{indent}  c: d{end}"
    yield "root", f"{scalar}{end}"


context = st.sampled_from(["block", "list", "nested", "root"])
flow_context = st.sampled_from(
    ["a: {{text: {}, b: c}}", "a: [x, {}]", "- {{a: {}}}", "{}", "a: &anchor {}", "a: !!str {}"]
)
line_ends = st.sampled_from(["\n", "\r\n", "\r"])


def folded_lines(data: st.DataObject, text: str, end: str, indent: str) -> str:
    """The text with line breaks as a quoted or plain scalar writes them, and some blanks made to folds."""
    out = ""
    for number, char in enumerate(text):
        inside = 0 < number < len(text) - 1 and text[number - 1] not in " \n" and text[number + 1] not in " \n"
        if char == "\n":
            out += end + indent
            if text[number - 1] != "\n":
                out += end + indent
        elif char == " " and inside and data.draw(st.booleans()):
            out += data.draw(st.sampled_from(["", " ", "\t"])) + end + indent
        else:
            out += char
    return out


def planted(found: list[Passage]) -> None:
    holders = [each for each in found if KEY in each.value]

    assert holders
    for each in holders:
        at = each.value.index(KEY)
        assert each.place(at, at + len(KEY)).written == KEY


@proof
@given(st.data(), texts(), context, line_ends, st.integers(1, 6))
def test_single_quoted(data: st.DataObject, text: str, where: str, end: str, deep: int) -> None:
    written = "'" + folded_lines(data, text.replace("'", "''"), end, "      " + " " * deep) + "'"
    planted(read(dict(contexts(written, " " * (deep % 3), end))[where]))


ESCAPES = {
    "\\": ["\\\\"],
    '"': ['\\"', "\\x22"],
    "\n": ["\\n", "\\x0a", "\\u000a"],
    "ə": ["ə", "\\u0259", "\\U00000259"],
}
ESCAPES |= {"😀": ["😀", "\\U0001f600"], "\u00a0": ["\u00a0", "\\_", "\\xA0"], "0": ["0", "\\x30"], " ": [" ", "\\ "]}


@proof
@given(st.data(), texts(), context, line_ends, st.integers(1, 6))
def test_double_quoted(data: st.DataObject, text: str, where: str, end: str, deep: int) -> None:
    indent = "      " + " " * deep
    key = text.index(KEY)
    out = ""
    for number, char in enumerate(text):
        if key <= number < key + len(KEY):
            out += char
            continue
        if number and data.draw(st.integers(0, 9)) == 0:
            out += "\\" + end + indent + ("\\" if char == " " else "")  # a line that is continued
            out += char if char == " " else data.draw(st.sampled_from(ESCAPES.get(char, [char])))
            continue
        out += data.draw(st.sampled_from(ESCAPES.get(char, [char])))
    found = read(dict(contexts(f'"{out}"', " " * (deep % 3), end))[where])
    planted(found)
    assert text in [each.value for each in found]


@proof
@given(st.data(), texts(), context, line_ends, st.integers(1, 6))
def test_plain(data: st.DataObject, text: str, where: str, end: str, deep: int) -> None:
    written = folded_lines(data, "t " + text, end, "      " + " " * deep)
    found = read(dict(contexts(written, " " * (deep % 3), end))[where])
    assume(any(KEY in each.value for each in found))
    planted(found)


@proof
@given(st.data(), texts(), flow_context, line_ends)
def test_in_braces_and_brackets(data: st.DataObject, text: str, where: str, end: str) -> None:
    written = "'" + folded_lines(data, text.replace("'", "''"), end, "   ") + "'"
    planted(read(where.format(written) + end))


@st.composite
def blocks(draw: st.DrawFn) -> tuple[str, int]:
    """A block scalar without its place: header and lines, of which each is indented by the number given and more."""
    deep = draw(st.integers(1, 4))
    lines = [*draw(st.lists(st.one_of(texts(), words, st.just("")), min_size=1, max_size=4)), KEY + draw(words)]
    lines = [part for line in lines for part in line.split("\n")]
    first = next(number for number, line in enumerate(lines) if line)
    margins = [" " * draw(st.sampled_from([0, 0, 0, 1, 3])) if number > first else "" for number in range(len(lines))]
    lines = [
        margin + line if line else draw(st.sampled_from(["", " "])) for margin, line in zip(margins, lines, strict=True)
    ]
    chomp = draw(st.sampled_from(["", "-", "+"]))
    digit = draw(st.sampled_from(["", "n"]))
    header = draw(st.sampled_from("|>")) + draw(st.sampled_from([chomp + digit, digit + chomp]))
    header += draw(st.sampled_from(["", "  ", " # remark"]))
    tail = ["", *draw(st.lists(st.just(""), max_size=2))]
    return "\n".join([header, *lines, *tail]), deep


@proof
@given(blocks(), st.sampled_from(["block", "list", "nested", "root"]), line_ends, st.booleans())
def test_literal_and_folded_blocks(block: tuple[str, int], where: str, end: str, cut: bool) -> None:
    lines = block[0].split("\n")
    base = {"block": 0, "list": 0, "nested": 3, "root": 0}[where]
    margin = " " * (base + block[1])
    header = lines[0].replace("n", str(block[1]), 1)
    body = end.join([header, *((margin + line if line.strip() else line) for line in lines[1:])])
    before = {"block": f"a: b{end}key: ", "list": "- ", "nested": f"l:{end} - id: E1{end}   claim: ", "root": "--- "}
    after = {"block": f"c: d{end}", "list": f"- y{end}", "nested": f"   c: d{end}", "root": ""}[where]
    planted(read(before[where] + (body.rstrip("\r\n") if cut else body + after)))


@proof
@given(st.text(st.sampled_from("ab \n\t'\"\\|>-:,[]{}#&*!?.~1\r\u2028\x85ə"), max_size=30))
def test_whatever_the_library_reads(text: str) -> None:
    read(text)
    read(f"key: {text}")


@pytest.mark.parametrize(
    ("written", "value", "expected"),
    [
        ("'it''s'", "it's", (1, 2, 3, 5, 6)),
        ('"a\\u0259b"', "aəb", (1, 2, 8, 9)),
        ('"a\\\n   b"', "ab", (1, 7, 8)),
        ("a\n  b", "a b", (0, 1, 4, 5)),
        ("a\r\n\r\n  b", "a\nb", (0, 3, 7, 8)),
        (">\n  a\n  b", "a b\n", (4, 5, 8, 9, 9)),
        ("|\n  a\n   b\n", "a\n b\n", (4, 5, 8, 9, 10, 11)),
        ("|+\n  a\n\n", "a\n\n", (5, 6, 7, 8)),
    ],
)
def test_offsets(written: str, value: str, expected: tuple[int, ...]) -> None:
    assert offsets(value, written) == expected


def test_a_decoding_that_differs_is_not_used() -> None:
    source = Source("x.yml", "a: 'one  two'\n")
    node = yaml.ScalarNode("", "something else", yaml.Mark("", 3, 0, 3, None, 0), yaml.Mark("", 13, 0, 13, None, 0))
    found = passage(node, source)

    assert offsets("something else", "'one  two'") == ()
    assert found.place(2, 4) == found.span


def test_a_passage_can_be_pickled() -> None:
    source = Source("x.yml", "a: 'it''s [@k]'\n")
    node = compose(source).node
    assert node is not None
    found = pickle.loads(pickle.dumps(passage(node.value[0][1], source)))

    assert found.place(5, 9).written == "[@k]"


def test_the_slow_loader_agrees() -> None:
    text = "a: 'x\n  y'\r\nb: >-\n  c\n  d\ne: [f, {g: \"h\\u0259\"}]\n"
    fast, _ = attempt(text)
    slow, _ = attempt(text, SlowLoader)
    assert fast is not None
    assert slow is not None

    assert yaml.serialize(fast) == yaml.serialize(slow)
    assert [(n.value, n.start_mark.index, n.end_mark.index) for n in scalars(fast)] == [
        (n.value, n.start_mark.index, n.end_mark.index) for n in scalars(slow)
    ]
