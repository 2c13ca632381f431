"""XRF-011: footnotes without a note, notes without a mark, marks where there are no footnotes; and what is none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from rules.asking import HEAD, ask

Write = Callable[[Mapping[str, str | bytes]], Path]
MKDOCS = "site_name: x\ndocs_dir: content\n"
WITH = MKDOCS + "markdown_extensions: [footnotes]\n"


def told(root: Path) -> list[tuple[str, str, str]]:
    """Place, stretch and way out of each finding."""
    return [(str(each.span), each.span.written, each.hint) for each in ask("XRF-011", root)]


def of_page(site: Write, text: str, settings: str = WITH) -> list[tuple[str, str, str]]:
    return told(site({"mkdocs.yml": settings, "content/a.md": text}))


def of_narrative(site: Write, text: str) -> list[tuple[str, str, str]]:
    return told(site({"mkdocs.yml": WITH, "content/briefs/a.yml": HEAD, "content/briefs/a.md": text}))


@pytest.mark.parametrize(
    ("text", "places", "mended"),
    [
        ("Low.[^a]\n", ["1:5"], "Low.[^a]\n\n[^a]: …\n"),
        ("Low.\n\n[^a]: A note.\n", ["3:1"], "Low.[^a]\n\n[^a]: A note.\n"),
        ("Low[^a] and[^b].\n\n[^a]: A.\n\n[^c]: C.\n", ["1:12"], "Low[^a] and[^c].\n\n[^a]: A.\n\n[^c]: C.\n"),
        ("Low[^Gauge].\n\n[^gauge]: A.\n", ["1:4"], "Low[^gauge].\n\n[^gauge]: A.\n"),
        ("Low[^1].\n\n[^1] A note.\n", ["3:1"], "Low[^1].\n\n[^1]: A note.\n"),
        ("Low[^1], low[^1].\n", ["1:4"], "Low[^1], low[^1].\n\n[^1]: …\n"),
        ("Aşağı[^qeyd], низко[^сноска].\n", ["1:6", "1:20"], "Aşağı[^a], низко[^a].\n\n[^a]: …\n"),
        ("---\ntitle: x\n---\nLow.[^a]\n", ["4:5"], "---\ntitle: x\n---\nLow.\n"),
    ],
)
def test_what_comes_to_nothing_is_told_at_its_place(site: Write, text: str, places: list[str], mended: str) -> None:
    assert [each[0] for each in of_page(site, text)] == [f"content/a.md:{place}" for place in places]
    assert of_page(site, mended) == []
    if not text.startswith("---"):
        (site({}) / "content/a.md").unlink()
        assert [each[0] for each in of_narrative(site, text)] == [f"content/briefs/a.md:{place}" for place in places]


def test_a_note_without_a_mark_is_no_broken_link(site: Write) -> None:
    root = site({"content/briefs/a.yml": HEAD, "content/briefs/a.md": "Low.\n\n[^a]: A note.\n"})

    assert ask("XRF-008", root) == []
    assert [str(each.span) for each in ask("XRF-011", root)] == ["content/briefs/a.md:3:1"]


@pytest.mark.parametrize(
    "text",
    [
        "The class [^a-z] matches, and [^abc]+ and [^,]* do, too: ^[^/]+$ is one.",
        "`[^a]`, ``x[^b]`` and \\[^c]",
        "```\nx[^a]\n```\n\n    y[^b]\n",
        "The set [^a] matches all but a.",
        "re.sub([^a]), word[^0-9]",
        "A[^1](https://x.example) <!-- x[^a] -->",
        "A[^1] [^2].\n\n[^1]: a\n[^2]: b [^3]\n\n[^3]: c\n",
        "- item[^1]\n\n    [^1]: note\n",
        "> q[^1]\n\n> [^1]: x\n",
        "| a[^1] | b |\n|--|--|\n| c | d |\n\n[^1]: x",
        "Göl[^qeyd], озеро[^сноска].\n\n[^qeyd]: A.\n\n[^сноска]: Б.\n",
        "--8<-- 'notes.md'\n\nLow.[^a]",
        "{{ notes() }} Low.[^a]",
        "Low.[^@lake2025level]",
    ],
)
def test_what_is_no_footnote_is_left_alone(site: Write, text: str) -> None:
    assert of_page(site, text) == []
    assert of_narrative(site, text) == []


def test_a_field_has_no_footnotes(site: Write) -> None:
    brief = HEAD.replace("stay low.", "stay low.[^a]") + "source_note: The set [^b], or x[^a-z], is `y[^c]`.\n"
    (found,) = told(site({"content/briefs/a.yml": brief}))

    assert found == (
        "content/briefs/a.yml:4:27",
        "[^a]",
        "cite a source as `[@key]`, and put a remark in round brackets",
    )


def test_what_others_wrote_may_hold_marks(site: Write) -> None:
    evidence = (
        "evidence:\n  - {id: E1, claim: Low., cite: {key: lake, quote: 'The lake is low.[^1]'}, supports: thesis}\n"
    )

    assert told(site({"content/briefs/a.yml": HEAD + evidence})) == []


def test_a_site_without_the_extension_is_told_once(site: Write) -> None:
    text = "Low[^a].\n\n[^a]: A note of some words.\n"
    root = site({"mkdocs.yml": MKDOCS, "content/a.md": text, "content/b.md": text})
    ((place, stretch, hint),) = told(root)

    assert (place, stretch) == ("content/a.md:1:4", "[^a]")
    assert hint == "write `- footnotes` below `markdown_extensions:` in mkdocs.yml"
    assert of_page(site, text) == []
    assert of_page(site, text, MKDOCS + "markdown_extensions: [pymdownx.extra]\n") == []
    (root / "content/b.md").unlink()
    assert of_page(site, text.replace("[^a]:", "[^b]:"), MKDOCS) == []
