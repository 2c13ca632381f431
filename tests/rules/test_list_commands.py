"""CIT-033: commands for a list of references where the renderer makes none of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from indicia.check import check
from indicia.load import load_site

Write = Callable[[dict[str, str]], Path]
MKDOCS = "site_name: x\ndocs_dir: content\n"


def told(root: Path) -> list[tuple[str, int, str]]:
    report = check(load_site(root), select=("CIT-033",))
    return [(each.span.path, each.span.line, each.problem.hint) for each in report.diagnostics]


@pytest.mark.parametrize(
    "page",
    [
        "# A\n\n\\bibliography\n",
        "# A\n\nText.\n\n\\full_bibliography",
        "## References\n\\bibliography\n## After\n",
        "!!! note\n    \\bibliography\n",
        "- item\n\n    \\bibliography\n",
        "Text.\r\n\r\n\\bibliography\r\n\r\nMore.\r\n",
        "> Text.\n>\n> \\bibliography\n",
        "Write `\\bibliography` there.\n",
        "```tex\n\\bibliography{refs}\n```\n",
        "Escaped: \\\\bibliography and a\\bibliography.\n",
        "A bibliography, \\bibliographystyle and \\bibliography*.\n",
    ],
)
def test_what_makes_a_list_or_is_none_is_left_alone(site: Write, page: str) -> None:
    assert told(site({"mkdocs.yml": MKDOCS, "content/a.md": page})) == []


@pytest.mark.parametrize(
    ("page", "line"),
    [
        ("Text.\n\\bibliography\n", 2),
        ("Sources: \\bibliography\n", 1),
        ("\\bibliography\nMore.\n", 1),
        ("- \\full_bibliography\n", 1),
    ],
)
def test_a_command_with_other_words_is_told_and_alone_in_a_paragraph_it_is_not(
    site: Write, page: str, line: int
) -> None:
    ((path, found, hint),) = told(site({"mkdocs.yml": MKDOCS, "content/a.md": page}))

    assert (path, found) == ("content/a.md", line)
    assert "into a paragraph of its own" in hint


@pytest.mark.parametrize("command", ["\\bibliography{refs}", "\\printbibliography", "\\printbibliography[title=X]"])
def test_commands_of_latex_are_no_lists(site: Write, command: str) -> None:
    ((_, _, hint),) = told(site({"mkdocs.yml": MKDOCS, "content/a.md": f"Text.\n\n{command}\n"}))

    assert hint.startswith("delete it")


def test_a_brief_lists_its_sources_by_itself(site: Write) -> None:
    brief = "title: T\nauthors: A. Roe\nas_of: 2025-01-01\nthesis: It rains.\n"
    root = site({
        "mkdocs.yml": MKDOCS, "content/briefs/rain.yml": brief, "content/briefs/rain.md": "Text.\n\n\\bibliography\n",
    })  # fmt: skip

    assert [each[:2] for each in told(root)] == [("content/briefs/rain.md", 3)]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("It rains [^@rain].", "write `[@rain]`"),
        ("It rains ^[@rain, p. 3].", "write `[@rain, p. 3]`"),
        ("It rains [^1].\n\n[^1]: See [@rain].", ""),
        ("H^[@rain]^, x^[@rain]^ and 10^[@rain] in [^@nobody].", ""),
        ("`[^@rain]` and \\[^@rain] and [^@rain](a.md).", ""),
    ],
)
def test_a_citation_that_is_written_as_a_footnote_is_told_with_the_way_out(site: Write, text: str, hint: str) -> None:
    files = {"mkdocs.yml": MKDOCS, "bibliography/a.bib": "@online{rain, title = {Rain}, date = {2025}}\n"}
    found = told(site({**files, "content/a.md": f"{text}\n"}))

    assert [each[2] for each in found] == ([hint] if hint else [])
    if hint:
        assert told(site({**files, "content/a.md": f"It rains {hint[7:-1]}.\n"})) == []
