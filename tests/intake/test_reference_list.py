"""Where the reference list of an article stands."""

from __future__ import annotations

import pytest

from indicia.intake.references.find_list import find_list, is_heading
from indicia.model.place import Source

_LIST = "Canal Post, 2020, Locks reopen, https://c.example.org/1\nReed, 2021, Keepers leave, https://r.example.org/2"
_BODY = (
    "The locks reopened (Canal Post, 2020). The keepers left in 2021 (Reed, 2021), which nobody had foreseen at all."
)


def found(text: str) -> str | None:
    place = find_list(Source("article.txt", text))
    return text[slice(*place)] if place else None


@pytest.mark.parametrize(
    "heading",
    [
        "References", "## References", "**Bibliography:**", "7. Works Cited", "SOURCES", "Ədəbiyyat", "İstinadlar",
        "MƏNBƏLƏR", "Kaynakça",
        "Kaynaklar", "Литература", "Список литературы", "Источники:", "Література", "Джерела",
        "Literaturverzeichnis", "Quellen",
        "Bibliographie", "Références", "# Références {#refs}", "IV. Literatur", "### *References*", "İSTİNADLAR",
    ],
)  # fmt: skip
def test_a_heading_in_each_language_announces_the_list(heading: str) -> None:
    assert is_heading(heading)
    assert found(f"{_BODY}\n\n{heading}\n\n{_LIST}\n") == _LIST


def test_the_last_heading_wins() -> None:
    assert found(f"Sources\n{_BODY}\n\nReferences\n{_LIST}") == _LIST


def test_without_a_heading_the_last_lines_are_taken() -> None:
    assert found(f"{_BODY}\n\n{_LIST}") == _LIST


@pytest.mark.parametrize(
    "text", ["", _BODY, f"{_BODY}\n\n{_BODY}", "References\n", "Sources say that nothing came of it.\n\nMore text."]
)
def test_a_text_without_a_list_has_none(text: str) -> None:
    assert find_list(Source("article.txt", text)) is None


def test_what_follows_the_list_is_no_part_of_it() -> None:
    assert found(f"{_BODY}\n\n## References\n\n{_LIST}\n\n## About the author\n\nShe keeps locks.") == _LIST
