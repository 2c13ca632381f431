"""Pages that MkDocs or a plugin publishes at another address than their file's, or not at all."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.load import load_site

Write = Callable[[Mapping[str, str | bytes]], Path]
HOOK = Path(__file__).parents[2] / "hooks" / "mkdocs_events.py"
MKDOCS = (
    f"site_name: Test\ndocs_dir: content\nhooks: [{HOOK}]\ntheme: {{name: material, font: false}}\n"
    "plugins: [search, blog]\n"
    "exclude_docs: |\n  left-out.md\ndraft_docs: |\n  to-come.md\n"
)
POST = (
    "---\ndate: 2025-01-0{day}\n{more}---\n"
    "# {name} of @rain\n\nIt fell [@rain, p. {day}].\n\n<!-- more -->\n\nMore [@rain].\n"
)
FILES = {
    "mkdocs.yml": MKDOCS,
    "content/index.md": "# Home\n\nSee [@rain].\n",
    "content/left-out.md": "# Left out\n\nNobody reads [@rain] or [@nowhere].\n",
    "content/to-come.md": "# To come\n\nNot yet [@rain].\n",
    "content/blog/index.md": "# Blog\n",
    "content/blog/posts/a.md": POST.format(day=2, more="", name="Flood"),
    "content/blog/posts/b.md": POST.format(day=3, more="", name="Drought"),
    "content/blog/posts/c.md": POST.format(day=4, more="draft: true\n", name="Secret"),
    "content/blog/posts/d.md": "---\ndate: 2025-01-05\n---\n# Lists\n\nWords.\n\n\\bibliography\n",
    "bibliography/a.bib": "@report{rain, author = {{Canal Authority}}, title = {Rain}, year = {2025}, langid = {en}}\n",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("elsewhere")
    for path, text in FILES.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "indicia", "build"], cwd=root, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr
    return root / "site"


def test_a_source_leads_to_posts_where_the_blog_puts_them_and_to_no_page_that_is_not_there(built: Path) -> None:
    source = (built / "sources" / "rain" / "index.html").read_text(encoding="utf-8")
    uses = source[source.index('id="sec-uses"') :]

    assert re.findall(r'<li><a href="([^"]*)"', uses[: uses.index("</section>")]) == [
        "../../blog/2025/01/02/flood-of-rain/",
        "../../blog/2025/01/03/drought-of-rain/",
        "../../",
    ]
    assert "cited 7 times" in source
    assert "Secret" not in source


@pytest.mark.parametrize(("page", "up"), [("blog", "../"), ("blog/archive/2025", "../../../")])
def test_excerpts_of_posts_show_their_citations(built: Path, page: str, up: str) -> None:
    listed = (built / page / "index.html").read_text(encoding="utf-8")

    for day in "2", "3":
        assert f'(<a href="{up}sources/rain/">Canal Authority, 2025</a>, p. {day})' in listed
    assert "Flood of Canal Authority (2025)" in re.sub("<[^>]*>", "", listed)
    assert not re.search("[\U000f0000-\U0010fffd]", listed)
    assert "<p>Words.</p>" in listed
    assert "bibliography" not in listed


def test_what_exclude_docs_leaves_out_is_not_checked(site: Write) -> None:
    found = load_site(site(FILES))

    assert [page.path for page in found.pages if "/blog/" not in page.path] == [
        "content/index.md",
        "content/to-come.md",
    ]


@pytest.mark.parametrize(
    ("patterns", "kept"),
    [
        ("/briefs/\n# all\n", ["about.md", "deep/about.md", "deep/old.md"]),
        ("/deep/", ["about.md"]),
        ("about.md\n!/about.md", ["about.md", "deep/old.md"]),
        ("old*", ["about.md", "deep/about.md"]),
    ],
)
def test_patterns_are_those_of_gitignore(site: Write, patterns: str, kept: list[str]) -> None:
    lines = "".join(f"  {line}\n" for line in patterns.splitlines())
    texts = {f"content/{name}": "Text.\n" for name in ("about.md", "deep/about.md", "deep/old.md", "templates/a.md")}
    found = load_site(site({**texts, "mkdocs.yml": f"site_name: T\ndocs_dir: content\nexclude_docs: |\n{lines}"}))

    assert [page.path.removeprefix("content/") for page in found.pages] == kept


def test_a_pattern_that_is_none_is_answered(site: Write) -> None:
    mkdocs = 'site_name: T\ndocs_dir: content\nexclude_docs: "!"\n'
    found = load_site(site({"content/about.md": "Text.\n", "mkdocs.yml": mkdocs}))

    (fault,) = found.load_problems
    assert (fault.name, fault.problem.span.written) == ("wrong-type", '"!"')
    assert len(found.pages) == 1
