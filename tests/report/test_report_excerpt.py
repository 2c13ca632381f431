from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicia.model.place import Source, Span
from indicia.report.excerpt import WIDTH, excerpt
from indicia.report.printable import printable


def shown(text: str, stretch: str) -> tuple[str, str]:
    start = text.index(stretch)
    return excerpt(Span(Source("x", text), start, start + len(stretch)))


@pytest.mark.parametrize(
    ("text", "stretch", "line", "carets"),
    [
        ("one two\nthree", "two", "one two", "    ^^^"),
        ("one two\r\nthree", "two", "one two", "    ^^^"),
        ("one\rtwo", "two", "two", "^^^"),
        ("a\tb", "b", "a   b", "    ^"),
        ("abc\td", "\t", "abc d", "   ^"),
        ("運河 x", "x", "運河 x", "     ^"),
        ("運河 x", "河", "運河 x", "  ^^"),
        ("e\u0301 x", "x", "e\u0301 x", "  ^"),
        ("a\x1bb", "b", "a\\x1bb", "     ^"),
        ("a\x1bb", "\x1b", "a\\x1bb", " ^^^^"),
        ("x\u202ey", "y", "x\\u202ey", "       ^"),
        ("one\ntwo\nthree", "two\nth", "two", "^^^"),
        ("one\n\nthree", "\nth", "", "^"),
        ("", "", "", "^"),
        ("one", "", "one", "^"),
        ("\ud800x", "x", "\\ud800x", "      ^"),
    ],
)
def test_the_carets_stand_under_the_stretch(text: str, stretch: str, line: str, carets: str) -> None:
    assert shown(text, stretch) == (line, carets)


def test_the_end_of_a_text_has_a_place() -> None:
    assert excerpt(Span(Source("x", "one\n"), 4, 4)) == ("", "^")


def test_a_long_line_is_cut_around_the_place() -> None:
    line, carets = shown("A" * 500 + " lost " + "B" * 500, "lost")

    assert (line[0], line[-1]) == ("…", "…")
    assert line[carets.index("^") : carets.rindex("^") + 1] == "lost"
    assert len(line) <= WIDTH + 1


def test_a_stretch_longer_than_the_view_is_marked_as_far_as_it_shows() -> None:
    line, carets = shown("a: " + "B" * 500, "B" * 500)

    assert line.endswith("…")
    assert len(carets) <= len(line)


@given(st.text(max_size=300), st.integers(0, 300), st.integers(0, 300))
def test_any_text_gives_one_line_and_carets_within_it(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    line, carets = excerpt(Span(Source("x", text), start, min(start + length, len(text))))

    assert "\n" not in line
    assert "\r" not in line
    assert carets.strip(" ") == "^" * (len(carets) - carets.index("^"))
    assert len(carets) <= WIDTH + 1


@given(st.text())
def test_printable_text_is_one_line_without_controls(text: str) -> None:
    assert printable(printable(text)) == printable(text)
    assert not set(printable(text)) & {"\n", "\r", "\x1b", "\x9b", "\u202e", "\u2028", "\ud800"}


def test_a_line_of_megabytes_costs_no_more_than_a_short_one() -> None:
    source = Source("x", "e" + "\u0301" * 2_000_000 + "end")
    source.place(0)  # finds the lines once, as any first question does
    begin = time.process_time()
    for start in range(0, 2_000_000, 2000):
        excerpt(Span(source, start, start + 5))

    assert time.process_time() - begin < 5
