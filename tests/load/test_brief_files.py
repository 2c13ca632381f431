"""Copies and backups beside a brief: one finding for the copy, none for the brief."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.load import load_site

Write = Callable[[Mapping[str, str]], Path]
BRIEF = "title: T\nauthors: A\nas_of: 2025\nthesis: x\n"
FOLDER = "content/briefs"


def found(root: Path) -> tuple[list[tuple[str, str]], list[str]]:
    """File and message of what was refused, and the briefs that were read."""
    site = load_site(root)
    return [(each.problem.span.path, each.problem.message) for each in site.load_problems], [
        brief.key for brief in site.briefs
    ]


@pytest.mark.parametrize(
    "name",
    [
        "canal (copy).yml", "canal copy.yml", "canal copy 2.yml", "Copy of canal.yml", "canal - Copy.yml",
        "canal - Kopie.yml", "canal (1).yml", "canal 2.yml", "canal_backup.yml", "canal.bak.yml", "canal.orig.yml",
        "canal — копия.yml", "canal (Leyla's conflicted copy 2025-05-13).yml", "canal.sync-conflict-20250513.yml",
        "canal_BACKUP_123.yml", "Canal copy.yml", "canal (copy).md",
    ],
)  # fmt: skip
@pytest.mark.parametrize("text", [BRIEF, BRIEF.replace("title: T", "title: Another")])
def test_a_name_that_only_a_copy_has(site: Write, name: str, text: str) -> None:
    text = f"---\n{text}---\nText.\n" if name.endswith(".md") else text
    root = site({f"{FOLDER}/canal.yml": BRIEF, f"{FOLDER}/{name}": text})

    message = f"this looks like a copy of {FOLDER}/canal.yml, and is not read"
    assert found(root) == ([(f"{FOLDER}/{name}", message)], ["canal"])


@pytest.mark.parametrize(
    "name", ["canal-copy.yml", "copy-of-canal.yml", "canal-old.yml", "canal-backup-2.yml", "Canal.yml"]
)
def test_the_same_text_under_another_name(site: Write, name: str) -> None:
    root = site({f"{FOLDER}/canal.yml": BRIEF, f"{FOLDER}/{name}": BRIEF + "\n"})

    message = f"this looks like a copy of {FOLDER}/canal.yml, and is not read"
    assert found(root) == ([(f"{FOLDER}/{name}", message)], ["canal"])


@pytest.mark.parametrize(
    "name", ["canal.yml~", "canal.yml.bak", ".#canal.yml", "canal.yml.orig", "canal.yml.swp", ".canal.yml"]
)
def test_what_is_no_file_of_ours_is_let_lie(site: Write, name: str) -> None:
    assert found(site({f"{FOLDER}/canal.yml": BRIEF, f"{FOLDER}/{name}": BRIEF})) == ([], ["canal"])


@pytest.mark.parametrize("name", ["canal-copy", "canal-2", "canal-old", "copy-of-canal", "canal-1", "backup"])
def test_a_brief_of_its_own_is_read(site: Write, name: str) -> None:
    other = BRIEF.replace("title: T", "title: Another")
    root = site({f"{FOLDER}/canal.yml": BRIEF, f"{FOLDER}/{name}.yml": other})

    problems, briefs = found(root)

    assert (problems, set(briefs)) == ([], {"canal", name})


def test_the_same_text_under_a_name_of_its_own_is_another_brief(site: Write) -> None:
    assert (
        found(site({f"{FOLDER}/canal.yml": BRIEF, f"{FOLDER}/lock.yml": BRIEF, f"{FOLDER}/canal-2.yml": BRIEF}))[0]
        == []
    )


def test_another_ending_beside_the_right_one(site: Write) -> None:
    (fault,) = load_site(site({f"{FOLDER}/canal.yml": BRIEF, f"{FOLDER}/canal.yaml": BRIEF})).load_problems

    assert fault.problem.hint == "keep one of it and canal.yml, which is there too"
