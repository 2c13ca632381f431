"""Slips in the head of a block: in its key, and in the names of BibTeX's commands."""

from __future__ import annotations

import pytest

from indicia.load.bibtex.bibliography import Bibliography, read_bibliography
from indicia.model.place import Source

FIELDS = "\n  title = {Rain},\n  year = {2025}\n}\n"


def read(text: str) -> Bibliography:
    return read_bibliography([Source("a.bib", text)])


@pytest.mark.parametrize(
    ("head", "stretch", "mend"),
    [
        ("rain2025;", ";", ","),
        ("rain2025:", ":", ","),
        ("rain2025.", ".", ","),
        ('"rain2025",', '"rain2025"', "rain2025"),
        ("{rain2025},", "{rain2025}", "rain2025"),
        ("“rain2025”,", "“rain2025”", "rain2025"),
        ("rain\u200b2025,", "\u200b", ""),
        ("\ufeffrain2025,", "\ufeff", ""),
        ("rain\u00ad2025,", "\u00ad", ""),
        ("rain2025", "rain2025", "rain2025,"),
    ],
)
def test_a_slip_in_a_key_is_mended_by_its_hint(head: str, stretch: str, mend: str) -> None:
    text = f"@book{{{head}{FIELDS}"
    found = read(text)

    (fault,) = found.problems
    span = fault.problem.span
    assert span.written == stretch
    assert fault.problem.hint == (f"write `{mend}`" if mend else "delete it")
    assert (found.entries[0].key.value, found.broken) == ("rain2025", frozenset())
    mended = read(text[: span.start] + mend + text[span.end :])
    assert mended.problems == ()
    assert mended.entries[0].key.value == "rain2025"


def test_a_key_with_a_space_is_of_no_known_name() -> None:
    found = read(f"@book{{rain 2025,{FIELDS}")

    assert [each.problem.hint for each in found.problems] == ["write `rain-2025`"]
    assert (found.entries[0].unsure, found.broken) == (frozenset({"key"}), frozenset({"a.bib"}))


@pytest.mark.parametrize(
    "key", ["rain:2025", "DBLP:conf/x/RainS25", "rain+snow", "həsənova2025", "дождь2025", "10.1/x"]
)
def test_keys_that_are_right_are_silent(key: str) -> None:
    assert read(f"@book{{{key},{FIELDS}").problems == ()


@pytest.mark.parametrize("command", ["strng", "strig", "Stirng", "strings", "STRIN"])
def test_a_slip_of_string_defines_it_all_the_same(command: str) -> None:
    found = read(f"@{command}{{rain = {{Rain}}}}\n@book{{a, title = rain}}\n")

    assert [(str(each.problem.span), each.problem.hint) for each in found.problems] == [
        ("a.bib:1:1", "write `@string`")
    ]
    assert found.entries[0].title == "Rain"


@pytest.mark.parametrize("command", ["coment", "commment", "commnet", "comments", "preamle"])
def test_a_slip_of_another_command_is_no_entry(command: str) -> None:
    found = read(f"@{command}{{Rain, snow = {{x}}}}\n@book{{a, title = {{A}}}}\n")

    assert [each.problem.hint[:9] for each in found.problems] == ["write `@c" if command[0] == "c" else "write `@p"]
    assert [entry.key.value for entry in found.entries] == ["a"]


@pytest.mark.parametrize("type", ["commentary", "comics", "thing", "sting2", "ring", "string-quartet", "program"])
def test_a_type_that_is_like_a_command_but_farther_is_a_type(type: str) -> None:
    assert read(f"@{type}{{a, title = {{A}}}}\n").problems == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("TY  - JOUR\nTI  - Rain\nER  -\n", "RIS"),
        ('\n[{"id": "a", "title": "Rain"}]\n', "JSON"),
        ("<!DOCTYPE html>\n<html><body>404</body></html>\n", "a web page"),
        ("%0 Journal Article\n%T Rain\n", "EndNote"),
    ],
)
def test_a_file_of_another_format_is_named(text: str, name: str) -> None:
    found = read(text)

    assert [each.problem.message for each in found.problems] == [f"this file is {name}, and holds no BibTeX"]
    assert found.broken == {"a.bib"}


@pytest.mark.parametrize("text", ["", "\n", "Sources come here.\n", "% TODO\n", "- a\n- b\n", "{not yet}\n"])
def test_a_file_without_entries_may_be_a_comment(text: str) -> None:
    assert read(text).problems == ()


def test_square_brackets_around_an_entry_are_one_finding() -> None:
    found = read("@book[a,\n  title = {A},\n  year = {2025}\n]\n@book{b, title = {B}}\n")

    assert [(str(each.problem.span), each.problem.hint) for each in found.problems] == [
        ("a.bib:1:2", "write `@book{a,`")
    ]
    assert (set(found.lost_keys), len(found.entries)) == ({"a"}, 1)
