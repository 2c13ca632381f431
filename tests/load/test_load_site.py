"""The whole site: what is found and in which order, what is refused, and the real content."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.load import load_site
from indicia.load.pages import page_address

ROOT = Path(__file__).parent.parent.parent
BRIEF = "title: T\nauthors: A\nas_of: 2025\nthesis: It holds.\n"
Write = Callable[[Mapping[str, str | bytes]], Path]


def test_the_real_content_loads_without_a_problem() -> None:
    loaded = load_site(ROOT)

    assert [(each.name, str(each.problem.span), each.problem.message) for each in loaded.load_problems] == []
    assert loaded.broken == frozenset()
    assert {"baku-after-the-deal", "socar-odesa-pressure"} <= {brief.key for brief in loaded.briefs}


def test_every_publisher_actor_place_and_topic_of_the_real_content_is_registered() -> None:
    loaded = load_site(ROOT)

    assert [entry.key.value for entry in loaded.entries if loaded.publisher_of(entry) is None] == []
    for registry, field in (("actors", "actors"), ("places", "places"), ("topics", "topics")):
        used = {
            word.value for brief in loaded.briefs for record in (brief, *brief.items())
            for word in getattr(record, field, ())
        }  # fmt: skip
        assert used - set(loaded.registry(registry)) == set()
    belongs = {each.affiliation.value for name in ("publishers", "actors") for each in loaded.registry(name).values() if each.affiliation}  # fmt: skip  # noqa: E501
    assert belongs <= set(loaded.actors)


def test_a_folder_without_a_configuration_gets_one_answer(tmp_path: Path) -> None:
    loaded = load_site(tmp_path)
    ((name, problem),) = [(each.name, each.problem) for each in loaded.load_problems]
    assert (name, problem.message) == ("yaml-invalid", "there is no mkdocs.yml; a site needs one")


def test_today_is_kept_and_never_asked_for(site: Write) -> None:
    root = site({})
    assert load_site(root).today is None
    assert load_site(root, today=datetime.date(2026, 1, 2)).today == datetime.date(2026, 1, 2)


def test_a_link_that_leads_out_of_the_site_is_answered(site: Write, tmp_path: Path) -> None:
    secret = tmp_path / "secret.yml"
    secret.write_text(BRIEF)
    root = site({"content/briefs/canal.yml": BRIEF})
    (root / "content/briefs/stolen.yml").symlink_to(secret)
    (root / "content/briefs/gone.yml").symlink_to(root / "nowhere.yml")
    (root / "content/briefs/same.yml").symlink_to(root / "content/briefs/canal.yml")
    (root / "content/loop").symlink_to(root / "content")

    loaded = load_site(root)

    assert [brief.key for brief in loaded.briefs] == ["canal", "same"]
    assert [(each.problem.span.path, each.name) for each in loaded.load_problems] == [
        ("content/briefs/gone.yml", "yaml-invalid"), ("content/briefs/stolen.yml", "yaml-invalid"),
    ]  # fmt: skip


def test_files_that_are_no_text_are_answered(site: Write) -> None:
    files = {
        "content/briefs/canal.yml": "title: Канал\n".encode("cp1251"),
        "content/registry/actors.yml": b"\xff\xfea\x00",
        "bibliography/a.bib": b"@online{a, title={\xff}}",
        "content/about.md": b"\xff",
    }
    loaded = load_site(site(files))
    assert [(each.problem.span.path, each.name) for each in loaded.load_problems] == [
        ("bibliography/a.bib", "bib-parse-error"), ("content/about.md", "yaml-invalid"),
        ("content/briefs/canal.yml", "yaml-invalid"), ("content/registry/actors.yml", "yaml-invalid"),
    ]  # fmt: skip
    assert loaded.broken == set(files)


def test_the_order_does_not_depend_on_the_disk(site: Write) -> None:
    names = ["b", "a-1", "c", "a"]
    loaded = load_site(site({f"content/briefs/{name}.yml": BRIEF for name in names}))
    assert [brief.key for brief in loaded.briefs] == ["a-1", "a", "b", "c"]


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("content/registry/actor.yml", "did you mean `content/registry/actors.yml`?"),
        ("content/registry/actors.yaml", "did you mean `content/registry/actors.yml`?"),
    ],
)
def test_a_registry_that_there_is_not(site: Write, path: str, hint: str) -> None:
    (problem,) = load_site(site({path: "russia: {name: Russia}\n"})).load_problems
    assert (problem.problem.span.path, problem.problem.hint) == (path, hint)


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("about.md", "about/"),
        ("index.md", ""),
        ("README.md", ""),
        ("pages/index.md", "pages/"),
        ("pages/a.b.md", "pages/a.b/"),
        ("haqqında.md", "haqq%C4%B1nda/"),
    ],
)
def test_addresses_are_those_of_mkdocs(path: str, address: str) -> None:
    from mkdocs.structure.files import File

    url = File(path, "content", "site", True).url
    assert page_address(path) == address == ("" if url == "./" else url)


def test_a_readme_beside_an_index_is_no_page() -> None:
    assert page_address("README.md", ["index.md", "README.md"]) is None


def test_pages_are_all_markdown_but_briefs(site: Write) -> None:
    files = {"content/index.md": "Hi\n", "content/a/b.md": "B\n", "content/briefs/x.yml": BRIEF, "content/.x/y.md": "Y"}
    loaded = load_site(site(files))
    assert [(page.path, page.address, page.body.value) for page in loaded.pages] == [
        ("content/a/b.md", "a/b/", "B\n"), ("content/index.md", "", "Hi\n"),
    ]  # fmt: skip


def test_a_text_with_endless_citations_is_answered(site: Write) -> None:
    text = BRIEF + "question: " + "[@a] " * 6000 + "\n"
    loaded = load_site(site({"content/briefs/x.yml": text}))
    assert loaded.load_problems or len(loaded.prose) == 6000
