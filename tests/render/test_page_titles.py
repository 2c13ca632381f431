"""Pages by the names that they have on the site, where a source's page names what rests on it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from html import unescape
from pathlib import Path

import pytest

from indicia.load import load_site
from indicia.render.page import Page
from indicia.render.site import publication

Site = Callable[[Mapping[str, str]], Path]
BIB = "@report{rain2025, author = {{Canal Authority}}, title = {Rain}, year = {2025}}\n"
CONFIG = "site_name: S\nmarkdown_extensions:\n  - attr_list\n  - toc:\n      permalink: true\n"


def named(root: Path) -> str:
    """The name of the page in the list of what rests on the source."""
    made = publication(load_site(root), drafts=False)
    page = next(each for each in made if isinstance(each, Page) and each.address == "sources/rain2025/")
    found = re.search(r'<a href="\.\./\.\./plain/"[^>]*>(.*?)</a>', page.body, re.DOTALL)
    assert found
    return unescape(found[1]).strip()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("# Plain\n", "Plain"),
        ("# Plain @rain2025\n", "Plain Canal Authority (2025)"),
        ("# The `check` of *rain* and [the lake](https://lake.example)\n", "The check of rain and the lake"),
        ("# Göl & <b>yağış</b> #\n", "Göl & yağış"),
        ("# Дождь {#rain}\n", "Дождь"),
        ("#Tight\n", "Tight"),
        ("\n\n# After blank lines\n", "After blank lines"),
        ("Underlined *rain*\n=======\n", "Underlined rain"),
        ("---\ntitle: Of the matter\n---\n# Of the heading\n", "Of the matter"),
        ('---\ntitle: "Rain: 2025"\ntags: [a]\n---\n', "Rain: 2025"),
        ("---\nsubtitle: x\n---\n# Of the heading\n", "Of the heading"),
        ("---\ntitle:\n---\n# Of the heading\n", "Of the heading"),
        ("---\ntitle: [a\n---\n# Of the heading\n", "Of the heading"),
        ("First a sentence.\n\n# Then a heading\n", "content/plain.md"),
        ("## Of the second level\n", "content/plain.md"),
        ("", "content/plain.md"),
    ],
)  # fmt: skip
def test_a_page_is_called_as_it_calls_itself(site: Site, text: str, name: str) -> None:
    body = f"{text}\nThe lake fell [@rain2025].\n"
    root = site({"mkdocs.yml": CONFIG, "content/plain.md": body, "bibliography/a.bib": BIB})

    assert named(root) == name
