"""Merge conflicts in narratives and pages: one finding each at its first line, and none for what merely looks so."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.check import check
from indicia.load import load_site
from indicia.load.conflicts import decided

Write = Callable[[Mapping[str, str | bytes]], Path]
BRIEF = """title: The canal
authors: Leyla Həsənova
as_of: 2025-12
thesis: Transits stay low.
source_note: Two reports, both read in full.
"""
BIB = "@report{lake2025level, author = {{Authority}}, title = {Level}, date = {2025}, url = {https://example.org/l}}\n"
OURS, THEIRS = "Ours.\n", "Theirs, as [@lake2025level] says.\n"
CONFLICT = f"<<<<<<< HEAD\n{OURS}=======\n{THEIRS}>>>>>>> topic/rain\n"
WITH_BASE = CONFLICT.replace("=======", "||||||| 1a2b3c\nBefore.\n=======")
RULES = ("SCH-001", "CIT-004", "REF-001", "CIT-001", "XRF-001")


def told(root: Path, path: str = "content/briefs/canal.md") -> list[str]:
    found = [each for each in check(load_site(root), select=RULES).diagnostics if each.span.path == path]
    return [f"{each.rule.id} {each.span} {each.problem.message}" for each in found]


def of_narrative(site: Write, text: str) -> list[str]:
    return told(site({"content/briefs/canal.yml": BRIEF, "content/briefs/canal.md": text, "bibliography/a.bib": BIB}))


def of_page(site: Write, text: str) -> list[str]:
    return told(
        site({"content/about.md": text + "\n[@lake2025level]\n", "bibliography/a.bib": BIB}), "content/about.md"
    )


@pytest.mark.parametrize("conflict", [CONFLICT, WITH_BASE, CONFLICT.replace("\n", "\r\n")])
def test_a_conflict_is_told_once_at_its_first_line(site: Write, conflict: str) -> None:
    last = 3 + conflict.count("\n") - 1
    expected = f"a merge conflict is not resolved here (lines 3 to {last})"

    assert of_narrative(site, f"# A\n\n{conflict}") == [f"SCH-001 content/briefs/canal.md:3:1 {expected}"]
    assert of_page(site, f"# A\n\n{conflict}") == [f"SCH-001 content/about.md:3:1 {expected}"]


def test_the_sources_of_its_other_side_are_not_missed(site: Write) -> None:
    root = site({"content/about.md": CONFLICT, "bibliography/a.bib": BIB})

    assert [each.rule.id for each in check(load_site(root), select=RULES).diagnostics] == ["SCH-001"]


@pytest.mark.parametrize("kept", [OURS, THEIRS])
def test_what_the_hint_says_mends_it(site: Write, kept: str) -> None:
    ((_, problem),) = [(each.name, each.problem) for each in load_site(site({"content/a.md": WITH_BASE})).load_problems]
    above, base, below = kept == OURS, "||||||| 1a2b3c\nBefore.\n", kept == THEIRS

    assert problem.hint.startswith("keep what stands above the line of `|` or below that of `=`, and delete the rest")
    left = WITH_BASE.partition(base)[0].partition("\n")[2] if above else ""
    left += WITH_BASE.partition("=======\n")[2].partition(">>>>>>>")[0] if below else ""
    assert left == kept
    assert of_page(site, left) == []


def test_two_conflicts_are_two_findings(site: Write) -> None:
    assert [each.split()[1] for each in of_page(site, f"{CONFLICT}\nBetween.\n\n{CONFLICT}")] == [
        "content/about.md:1:1", "content/about.md:9:1",
    ]  # fmt: skip


def test_of_a_conflict_the_first_side_is_read(site: Write) -> None:
    conflict = "<<<<<<< HEAD\n[@nobody2020]\n=======\n[@nobody2021]\n>>>>>>> b\n"

    assert [" ".join(each.split()[:2]) for each in of_page(site, conflict)] == [
        "SCH-001 content/about.md:1:1", "CIT-001 content/about.md:2:2",
    ]  # fmt: skip


def test_a_conflict_that_hides_where_the_fields_end_is_the_only_finding(site: Write) -> None:
    inside = BRIEF.replace("as_of: 2025-12\n", "<<<<<<< HEAD\nas_of: 2025-12\n")
    across = f"---\n{inside}---\nOurs.\n=======\n---\nTheirs.\n>>>>>>> b\n"
    whole = f"<<<<<<< HEAD\n---\n{BRIEF}---\nOurs.\n=======\n---\n{BRIEF}---\nTheirs.\n>>>>>>> b\n"
    body = f"---\n{BRIEF}---\n{CONFLICT}"
    fields = f"---\n<<<<<<< HEAD\n{BRIEF}=======\n{BRIEF}>>>>>>> b\n---\nText.\n"
    page = "---\n<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> b\n---\nText.\n"

    for text, line in ((across, 4), (whole, 1), (body, 8), (fields, 2)):
        (found,) = told(site({"content/briefs/canal.md": text}))
        assert found.startswith(f"SCH-001 content/briefs/canal.md:{line}:1 a merge conflict")
    (found,) = of_page(site, page)
    assert found.startswith("SCH-001 content/about.md:2:1 a merge conflict")


@pytest.mark.parametrize(
    "text",
    [
        "Title\n=======\n\nText.\n",
        ">>>>>>> a quotation of a quotation\n",
        "Title\n=======\n\n>>>>>>> deep\n",
        "<<<<<<< back\n\nTitle\n=======\n",
        f"```\n{CONFLICT}```\n",
        f"```diff\n{WITH_BASE}```\n\nTitle\n=======\n\n>>>>>>> deep\n",
        f"~~~~ text\n{CONFLICT}~~~~\n",
        "    " + CONFLICT.replace("\n", "\n    ").rstrip(" "),
        "- a\n\n  ```\n  " + CONFLICT.replace("\n", "\n  ") + "```\n",
        f"<!--\n{CONFLICT}-->\n",
        f"<pre>\n{CONFLICT}</pre>\n",
        "Git writes `<<<<<<<`, `=======` and `>>>>>>>`.\n",
        "<<<<<<<<< nine\n=========\n>>>>>>>>> nine\n",
        "Başlıq\n=======\n\n| a | b |\n|---|---|\n|||||||\n",
    ],
)
def test_what_merely_looks_like_one_is_left_alone(site: Write, text: str) -> None:
    assert of_page(site, text) == []
    assert of_narrative(site, text + "\n[@lake2025level]\n") == []


def test_a_conflict_around_a_fence_is_one(site: Write) -> None:
    text = "<<<<<<< HEAD\n```\na\n```\n=======\n```\nb\n```\n>>>>>>> topic\n"

    assert len(of_page(site, text)) == 1


@pytest.mark.parametrize(
    "hostile", ["<<<<<<< a\n", "=======\n", "```a\n", "<!--", "<pre>", ">>>>>>> b\n", "<<<<<<< a\n=======\n", "x\n"]
)
def test_a_hostile_page_takes_time_by_its_length(hostile: str) -> None:
    text = "<<<<<<< a\n>>>>>>>" + hostile * (300_000 // len(hostile))
    begun = time.process_time()

    assert len(decided(text)) == len(text)
    assert time.process_time() - begun < 2
