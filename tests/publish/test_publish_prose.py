"""A site of ordinary Markdown pages with citations: nothing but `mkdocs.yml`, the hook and a bibliography."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from indicia.check import check, write_baseline
from indicia.check.baseline import known_line
from indicia.load import load_site
from publish.publish_mini import HOOKS, mkdocs, tree

Site = Callable[[Mapping[str, str | bytes]], Path]

SETTINGS = f"""
site_name: Notes
hooks: [{HOOKS / "mkdocs_events.py"}]
theme: {{name: THEME}}
docs_dir: content
"""

BIBLIOGRAPHY = """
@article{doe2020canal, author = {Doe, Jane}, title = {The canal <script>alert(1)</script>}, journal = {Water},
  year = {2020}, url = {https://example.org/canal}}
@book{roe2019, author = {Roe, Richard}, title = {Locks}, publisher = {Press}, year = {2019}}
"""

PAGE = """# Water [@roe2019]

Transits fell [@doe2020canal, p. 3]. Mail me@example.org; `[@code]` stays.

## More by @roe2019

    [@indented]
"""


def plain(site: Site, page: str = PAGE, *, theme: str = "mkdocs", settings: str = "") -> Path:
    return site(
        {
            "mkdocs.yml": SETTINGS.replace("THEME", theme) + settings,
            "content/index.md": page,
            "content/other.md": "# Other\n\nNo citation here.\n",
            "bibliography/a.bib": BIBLIOGRAPHY,
        }
    )


def test_a_plain_page_cites(site: Site) -> None:
    root = plain(site)
    done = mkdocs(root, "build")
    assert done.returncode == 0, done.stderr
    page = (root / "site" / "index.html").read_text()
    assert "[@doe2020canal" not in page
    assert "[@roe2019]" not in page
    assert "[@code]" in page
    assert "[@indented]" in page
    assert "me@example.org" in page
    assert "<script>alert(1)" not in page
    section = page.partition('id="sec-references"')[2]
    assert section.index("Locks") > section.index("The canal")
    assert 'href="sources/doe2020canal/"' in section
    assert 'href="#sec-references"' in page
    assert "References" not in (root / "site" / "other" / "index.html").read_text()
    assert "sources/roe2019/index.html" in tree(root / "site")


def test_a_title_that_cites_is_plain_text_in_the_title_of_the_page(site: Site) -> None:
    root = plain(site, theme="material")
    assert mkdocs(root, "build").returncode == 0
    for found in re.findall("<title>(.*?)</title>", (root / "site" / "index.html").read_text()):
        assert "@" not in found
        assert "\x02" not in found


def test_a_citation_of_nothing_stops_the_build_with_its_place(site: Site) -> None:
    root = plain(site, "# Water\n\nSaid [@nobody2020].\n")
    done = mkdocs(root, "build", "-q")
    assert done.returncode == 1
    assert re.search(r"content/index\.md:3:\d+: error\[CIT-001\]", done.stderr)
    assert "Traceback" not in done.stderr
    assert not (root / "site").exists()


def test_a_known_finding_is_known_to_the_hook(site: Site) -> None:
    root = plain(site, "# Water\n\nSaid [@nobody2020].\n")
    report = check(load_site(root))
    write_baseline(root / "baseline.txt", (known_line(each) for each in report.diagnostics))
    assert mkdocs(root, "build").returncode == 0
    (root / "content" / "other.md").write_text("# Other\n\nSaid [@nobody2021].\n")
    done = mkdocs(root, "build")
    assert done.returncode == 1
    assert "content/other.md:3:" in done.stderr
    assert "content/index.md:3:" not in done.stderr


def test_a_setting_is_honoured(site: Site) -> None:
    quiet = "extra: {indicia: {severity: [{rule: CIT-001, severity: off}]}}\n"
    root = plain(site, "# Water\n\nSaid [@nobody2020].\n", settings=quiet)
    done = mkdocs(root, "build")
    assert done.returncode == 0, done.stderr


def test_pages_are_sanitised_where_the_site_says_so(site: Site) -> None:
    hostile = '# Water\n\n<p onclick="alert(1)">x</p>\n\n<script>alert(2)</script>\n\nSaid [@roe2019].\n'
    assert mkdocs(root := plain(site, hostile), "build").returncode == 0
    assert "alert(2)" in (root / "site" / "index.html").read_text()
    safe = plain(site, hostile, settings="extra: {indicia: {sanitise_pages: true}}\n")
    assert mkdocs(safe, "build").returncode == 0
    made = (safe / "site" / "index.html").read_text()
    assert "alert(1)" not in made
    assert "alert(2)" not in made
    assert "Roe" in made


def test_a_misspelt_field_that_is_let_pass_is_not_published(site: Site) -> None:
    root = plain(site, "# Water\n", settings="extra: {indicia: {severity: [{rule: SCH-003, severity: off}]}}\n")
    (root / "content" / "briefs").mkdir()
    (root / "content" / "briefs" / "canal.yml").write_text(
        "title: Canal\nauthors: A. Roe\nas_of: 2025-12-31\nstatus: published\npublished: 2025-12-31\nkind: note\n"
        "thesis: Transits stay low, says @roe2019.\nsubtitel: What only the desk may read\n"
    )
    done = mkdocs(root, "build")
    assert done.returncode == 0, done.stderr
    assert "only the desk" not in (root / "site" / "briefs" / "canal" / "index.html").read_text()


ASKING = """# Water

Transits fell [@doe2020canal].

## Works

\\bibliography

## After

Code stays: `\\bibliography`, and so does

    \\bibliography

!!! note
    \\full_bibliography
"""


def test_a_page_shows_its_list_where_mkdocs_bibtex_would(site: Site) -> None:
    root = plain(site, ASKING, settings="markdown_extensions: [admonition]\n")
    (root / "content" / "other.md").write_text("# Other\n\nSee @roe2019.\n\n\\full_bibliography\n")

    assert (done := mkdocs(root, "build")).returncode == 0, done.stderr

    page = (root / "site" / "index.html").read_text()
    works, _, after = page.partition('id="after"')
    assert "The canal" in works.partition('id="works"')[2]
    assert "Locks" not in works
    assert 'href="sources/doe2020canal/"' in works
    assert "sec-references" not in page
    assert after.count("\\bibliography") == 2
    assert after.index("The canal") < after.index("Locks")
    assert "full_bibliography" not in page
    other = (root / "site" / "other" / "index.html").read_text()
    assert "full_bibliography" not in other
    before, _, end = other.partition('id="sec-references"')
    assert "The canal" in before
    assert "The canal" not in end
    assert "Locks" in end


def test_a_list_of_nothing_is_nothing_and_an_escaped_command_is_text(site: Site) -> None:
    root = plain(site, "# Water\n\n\\bibliography\n")
    (root / "content" / "other.md").write_text("# Other\n\nWrite\n\n\\\\bibliography\n")

    assert mkdocs(root, "build").returncode == 0

    assert "bibliography" not in (root / "site" / "index.html").read_text()
    assert "<p>\\bibliography</p>" in (root / "site" / "other" / "index.html").read_text()


def test_a_full_list_that_is_too_long_is_a_link(site: Site) -> None:
    keys = [f"doe{number}" for number in range(501)]
    works = "".join(f"@book{{{key}, author = {{Doe, J.}}, title = {{T {key}}}, year = {{2020}}}}\n" for key in keys)
    root = plain(site, f"# All\n\n\\full_bibliography\n\n[{'; '.join(f'@{key}' for key in keys)}]\n\n\\bibliography\n")
    (root / "bibliography" / "a.bib").write_text(works)

    assert (done := mkdocs(root, "build")).returncode == 0, done.stderr

    page = (root / "site" / "index.html").read_text()
    assert '<p><a href="sources/">Sources</a></p>' in page
    assert page.count('class="ind-back"') == 501
