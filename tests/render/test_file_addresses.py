"""Links of briefs to files: written from the brief's file, right from every page on which the text stands."""

from __future__ import annotations

from pathlib import Path

from indicia.check import check
from indicia.load import load_site
from indicia.render.site import pages

BRIEF = """\
title: The canal
authors: Leyla Həsənova
as_of: 2025-12
status: published
published: 2025-12-31
thesis: The lake stays low; the [method](../about.md#how) says how it was measured.
judgements:
  - id: J1
    statement: A [map](../assets/the%20lake.pdf) and `[code](../nothing.md)`; see <a href="../about.md">about</a>.
"""
NARRATIVE = (
    "Text with ![the lake](../assets/lake.png), [a list][1] and [the index](../../timeline/).\n\n[1]: ../about.md\n"
)


def site(root: Path, **files: str) -> Path:
    whole = {
        "mkdocs.yml": "site_name: X\n",
        "content/about.md": "# About\n\n## How\n",
        "content/assets/the lake.pdf": "x",
        "content/assets/lake.png": "x",
        "content/briefs/canal.yml": BRIEF,
        "content/briefs/canal.md": NARRATIVE,
    }
    for path, text in {**whole, **files}.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return root


def dead(root: Path) -> list[str]:
    found = check(load_site(root), select=["XRF-008"]).diagnostics
    return [f"{each.span}: {each.span.written}: {each.problem.message}" for each in found]


def body(root: Path, address: str) -> str:
    return next(page.body for page in pages(load_site(root), drafts=True) if page.address == address)


def test_links_to_files_lead_there_from_every_page(tmp_path: Path) -> None:
    root = site(tmp_path)
    brief, home = body(root, "briefs/canal/"), body(root, "")

    assert dead(root) == []
    assert 'href="../../about/#how"' in brief
    assert 'href="../../about/"' in brief
    assert 'href="../../assets/the%20lake.pdf"' in brief
    assert 'src="../../assets/lake.png"' in brief
    assert 'href="../../timeline/"' in brief
    assert "[code](../nothing.md)" in brief
    assert 'href="about/#how"' in home


def test_a_link_to_no_file_is_found_at_its_address_with_the_reason(tmp_path: Path) -> None:
    broken = BRIEF.replace("../about.md#how", "../abuot.md#how").replace("the%20lake", "lake")
    narrative = "See [a](../../secret.txt), [b](../registry/actors.yml)\n  and [c](other.yml).\n"
    root = site(tmp_path, **{"content/briefs/canal.yml": broken, "content/briefs/canal.md": narrative})

    assert [each.partition(" hint")[0] for each in dead(root)] == [
        (
            "content/briefs/canal.md:1:9: ../../secret.txt: `../../secret.txt` leads nowhere: "
            "only files in content/ are on the site"
        ),
        (
            "content/briefs/canal.md:1:32: ../registry/actors.yml: `../registry/actors.yml` leads nowhere: "
            "there is no file content/registry/actors.yml"
        ),
        "content/briefs/canal.md:2:11: other.yml: `other.yml` leads nowhere: there is no file content/briefs/other.yml",
        (
            "content/briefs/canal.yml:6:42: ../abuot.md#how: `../abuot.md#how` leads nowhere: "
            "there is no file content/abuot.md"
        ),
        (
            "content/briefs/canal.yml:9:24: ../assets/lake.pdf: `../assets/lake.pdf` leads nowhere: "
            "there is no file content/assets/lake.pdf"
        ),
    ]


def test_addresses_elsewhere_and_anchors_are_left_alone(tmp_path: Path) -> None:
    text = "See [a](https://example.org/a.html), [b](mailto:a@example.org), [c](#J1), [d](/x/y.html).\n"
    root = site(tmp_path, **{"content/briefs/canal.md": text})

    assert dead(root) == []
    assert 'href="https://example.org/a.html"' in body(root, "briefs/canal/")


def test_a_link_to_a_heading_or_an_item_that_is_not_there_is_found(tmp_path: Path) -> None:
    text = (
        "## Why slots matter\n\n[a](#why-slots-matter) [b](#why-slots-mater) [c](#J1) [d](#j1) [e](#sec-indicators)\n"
    )
    root = site(tmp_path, **{"content/briefs/canal.md": text})

    assert [each.partition(": `")[0] for each in dead(root)] == [
        "content/briefs/canal.md:3:28: #why-slots-mater",
        "content/briefs/canal.md:3:59: #j1",
    ]


def test_while_items_of_a_brief_cannot_be_read_links_to_them_are_not_missed(tmp_path: Path) -> None:
    broken = BRIEF.replace("- id: J1", "- idd: J1")
    root = site(tmp_path, **{"content/briefs/canal.yml": broken, "content/briefs/canal.md": "See [c](#J1).\n"})

    assert dead(root) == []
