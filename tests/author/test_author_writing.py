"""New files: all or none, and never over one that is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from indicia.author.writing import AlreadyThere, write_new


def test_files_and_their_folders_are_made(tmp_path: Path) -> None:
    write_new(tmp_path, {"a/b/c.yml": "ə\n", "d.bib": "x"})

    assert (tmp_path / "a/b/c.yml").read_bytes() == "ə\n".encode()


@pytest.mark.parametrize("make", ["file", "folder", "link to nothing"])
def test_nothing_is_written_where_something_is_there(tmp_path: Path, make: str) -> None:
    there = tmp_path / "b.bib"
    match make:
        case "file":
            there.write_text("mine")
        case "folder":
            there.mkdir()
        case _:
            there.symlink_to(tmp_path / "elsewhere")

    with pytest.raises(AlreadyThere, match=r"b\.bib"):
        write_new(tmp_path, {"new/a.yml": "x", "b.bib": "y"})

    assert [each.name for each in tmp_path.iterdir()] == ["b.bib"]


def test_what_was_written_goes_when_the_rest_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "blocked").write_text("a file where a folder is wanted")

    with pytest.raises(OSError, match="blocked"):
        write_new(tmp_path, {"new/a.yml": "x", "blocked/b.bib": "y"})

    assert [each.name for each in tmp_path.iterdir()] == ["blocked"]
