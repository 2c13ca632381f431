"""Bytes to text: what is not UTF-8 is answered with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from indicia.load.files import MAX_BYTES, decode, read_source
from indicia.model.finding import LoadProblem
from indicia.model.place import Source


def refused(raw: bytes) -> LoadProblem:
    found = decode(raw, "content/briefs/b.yml")
    assert isinstance(found, list)
    assert len(found) == 1
    return found[0]


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    file = tmp_path / "b.yml"
    file.write_bytes("\ufefftitle: ə\r\n".encode())
    found = read_source(file, "b.yml")

    assert isinstance(found, Source)
    assert (found.path, found.text) == ("b.yml", "title: ə\r\n")


@pytest.mark.parametrize(
    ("raw", "place", "message"),
    [
        ("title: ə\nname: Алиев, Баку\n".encode()[:-5] + b"\xff\n", "b.yml:2:16", "0xff is not UTF-8"),
        ("title: x\nname: Ильхам Алиев\n".encode("cp1251"), "b.yml:2:7", "Windows-1251"),
        ("title: Həsənova\n".encode("utf-16"), "b.yml:1:1", "UTF-16"),
        (b"a\0b\0c\0", "b.yml:1:2", "UTF-16"),
        (b"title: a\nb: \x07c\n", "b.yml:2:4", "U+0007"),
        (b"title: a\0b, a longer line\n", "b.yml:1:9", "U+0000"),
    ],
)
def test_other_encodings_and_control_characters(raw: bytes, place: str, message: str) -> None:
    found = refused(raw)

    assert found.name == "yaml-invalid"
    assert str(found.problem.span) == f"content/briefs/{place}"
    assert message in found.problem.message
    assert found.problem.hint


def test_the_rule_that_reports_is_the_callers(tmp_path: Path) -> None:
    file = tmp_path / "a.bib"
    file.write_bytes(b"@misc{a, title = {\xe9}}\n")
    found = read_source(file, "a.bib", name="bib-parse-error")

    assert isinstance(found, list)
    assert [(each.name, str(each.problem.span)) for each in found] == [("bib-parse-error", "a.bib:1:19")]


def test_a_file_that_is_not_there_or_too_large_is_an_answer(tmp_path: Path) -> None:
    missing = read_source(tmp_path / "none.yml", "none.yml")
    large = tmp_path / "large.yml"
    with large.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    refused = read_source(large, "large.yml")

    assert isinstance(missing, list)
    assert "cannot be read" in missing[0].problem.message
    assert isinstance(refused, list)
    assert "bytes" in refused[0].problem.message
