"""A site that only cites: its own pages stay as they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from indicia.load import load_site
from indicia.render.home_page import home_blocks
from indicia.render.site import edition, publication

Site = Callable[[Mapping[str, str]], Path]
PAGES = {
    "content/index.md": "The lake fell [@rain].\n",
    "bibliography/a.bib": "@report{rain, author = {{Canal Authority}}, title = {Rain}, year = {2025}}\n",
}
BRIEF = {"content/briefs/canal.yml": "title: T\nauthors: A\nas_of: 2025\nthesis: x\nstatus: published\n"}


def addresses(root: Path) -> set[str]:
    return {each.address for each in publication(load_site(root), drafts=False)}


def test_only_the_pages_of_works_and_their_makers_join_it(site: Site) -> None:
    made = addresses(site(PAGES))

    assert "sources/rain/" in made
    assert not {"", "briefs/", "timeline/", "rules/", "method/", "api/v1/indicators.json"} & made


def test_nothing_is_put_below_its_home_page(site: Site) -> None:
    assert home_blocks(edition(load_site(site(PAGES)), drafts=False), ()) == ("", ())


def test_with_a_brief_it_is_a_site_like_any_other(site: Site) -> None:
    root = site(PAGES | BRIEF)

    assert {"briefs/", "timeline/", "rules/", "method/", "api/v1/indicators.json"} <= addresses(root)
    assert home_blocks(edition(load_site(root), drafts=False), ())[1]


def test_without_a_home_page_of_its_own_it_gets_ours(site: Site) -> None:
    root = site({"bibliography/a.bib": PAGES["bibliography/a.bib"]})

    assert {"", "briefs/", "sources/rain/"} <= addresses(root)
