"""Links can be read on every ground that they stand on, in both themes, whatever colours a site's palette has."""

from __future__ import annotations

import re

import pytest

from render.test_figures_colours import OWN, ROOT, TEXT, colour, contrast, over, theme_background, variables

PAGES = ROOT / "templates" / "assets" / "pages.css"
GROUNDS = ("soft", "alert-soft", "warn-soft")


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_a_link_stands_out_on_the_page_and_in_every_strip(scheme: str) -> None:
    found = variables(OWN, scheme)
    page = theme_background(scheme)
    grounds = {"page": page, **{name: over(page, found[f"--ind-{name}"]) for name in GROUNDS}}
    seen = {name: contrast(colour(found["--ind-link"]), ground) for name, ground in grounds.items()}

    assert {name: round(value, 2) for name, value in seen.items() if value < TEXT} == {}


def test_every_link_of_a_page_has_that_colour_and_not_the_palettes() -> None:
    rules = re.findall(
        r"([^{}]*)\{([^{}]*)\}", re.sub(r"/\*.*?\*/", "", PAGES.read_text(encoding="utf-8"), flags=re.DOTALL)
    )
    heads = [head for head, body in rules if re.search(r"(?<![-\w])color: var\(--ind-link\)", body)]

    # Banners of versions and an author's own pages stand outside our articles: the rule names none.
    assert any(".md-typeset a:not(.headerlink, .md-button)" in re.split(r",\n", head.strip()) for head in heads)
