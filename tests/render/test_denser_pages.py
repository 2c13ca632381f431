"""Pages that say a thing once: the rules by family, the timeline by brief, the sources of a publisher."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.load import load_site
from indicia.load.vocabulary import package_vocabulary
from indicia.render import pages
from indicia.rules import RULES

Site = Callable[[Mapping[str, str]], Path]
BRIEF = (
    "authors: A\nas_of: 2025-06-01\nstatus: published\npublished: 2025-06-01\ntitle: {title}\nthesis: It rains.\n"
    "timeline:\n  - {{id: T1, date: {first}, title: First, cite: rain}}\n"
    "  - {{id: T2, date: {last}, title: Last, cite: rain}}\n"
)
FILES = {
    "bibliography/a.bib": "@online{rain, title = {Rain}, author = {{Desk}}, date = {2025}, url = {https://desk.example/r}}\n",
    "content/registry/publishers.yml": "desk.example: {name: {en: The Desk}}\n",
    "content/briefs/a.yml": BRIEF.format(title="Rain", first="2025-01-01", last="2025-05-05"),
}


def bodies(root: Path) -> dict[str, str]:
    return {page.address: page.body for page in pages(load_site(root), drafts=False)}


def test_a_timeline_of_one_brief_names_it_once(site: Site) -> None:
    timeline = bodies(site(FILES))["timeline/"]

    assert timeline.count(">Rain</a>") == 1
    assert timeline.count(": First</a>") == timeline.count(": Last</a>") == 1


def test_a_timeline_of_several_names_each_where_its_events_begin(site: Site) -> None:
    other = BRIEF.format(title="Snow", first="2025-02-02", last="2025-02-03")
    timeline = bodies(site({**FILES, "content/briefs/b.yml": other}))["timeline/"]

    assert [timeline.count(f">{name}</a></h3>") for name in ("Rain", "Snow")] == [2, 1]
    begin = [timeline.index(">Rain</a>"), timeline.index(">Snow</a>"), timeline.rindex(">Rain</a>")]
    assert begin == sorted(begin)


def test_a_publisher_s_own_page_does_not_name_it_in_each_row(site: Site) -> None:
    found = bodies(site(FILES))

    assert '<th scope="col" role="columnheader">Publisher</th>' in found["sources/"]
    own = found["publishers/desk.example/"]
    assert "Publisher</th>" not in own
    assert own.count('role="columnheader"') == 4


def test_the_index_of_rules_is_folded_by_family_and_names_all(site: Site) -> None:
    index = bodies(site(FILES))["rules/"]

    families = list(dict.fromkeys(each.family for each in RULES))
    assert index.count("<details") == len(families)
    for family in families:
        ids = [each.id for each in RULES if each.family == family]
        assert f"<summary>{ids[0]} – {ids[-1]} ({len(ids)})</summary>" in index
    assert index.count("<dt>") == len(RULES)


@pytest.mark.parametrize("language", ["en", "az", "ru"])
def test_families_and_lists_of_words_have_names_for_readers(site: Site, language: str) -> None:
    vocabulary = package_vocabulary()
    wanted = {f"family-{each.family}" for each in RULES}
    wanted |= {f"words-{name}" for lists in vocabulary.words.values() for name in lists}

    assert wanted <= vocabulary.strings[language].keys()


def test_the_method_page_shows_only_a_site_s_own_names_as_they_are_written(site: Site) -> None:
    method = bodies(site({**FILES, "content/registry/words.yml": "en: {loaded: [oligarch*]}\n"}))["method/"]

    assert "Loaded words" in method
    assert "not-counted" not in method
    assert '<code translate="no">' not in method.partition('id="sec-words"')[2].partition("</section>")[0]
