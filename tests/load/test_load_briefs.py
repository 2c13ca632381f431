"""Briefs from files: the smallest one, narratives, front matter, ids, defaults, and what is no brief at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.load import load_site
from indicia.model.site import Site

SMALLEST = """\
title: The canal drought will keep transits below normal
authors: Leyla Həsənova
as_of: 2023-12-20
thesis: Daily transits stay under 30 until the rainy season.
"""
Write = Callable[[Mapping[str, str | bytes]], Path]


def faults(site: Site) -> list[tuple[str, str]]:
    return [(each.name, str(each.problem.span)) for each in site.load_problems]


def test_the_smallest_brief(site: Write) -> None:
    loaded = load_site(site({"content/briefs/canal-drought.yml": SMALLEST}))

    (brief,) = loaded.briefs
    assert faults(loaded) == []
    assert (brief.key, str(brief.authors[0].name)) == ("canal-drought", "Leyla Həsənova")
    assert [str(getattr(brief, name)) for name in ("kind", "status", "version", "lang", "scale", "schema")] == [
        "analysis", "draft", "0.1", "en", "icd203", "brief/1",
    ]  # fmt: skip
    assert set(brief.written) == {"title", "authors", "as_of", "thesis"}
    assert brief.thesis is not None
    assert str(brief.thesis.span) == "content/briefs/canal-drought.yml:4:9"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_fields_as_front_matter_keep_their_place(site: Write, mark: str, end: str) -> None:
    text = f"{mark}---\n{SMALLEST}status: publishd\n---\n\nAs [@a2025] says.\n".replace("\n", end)
    loaded = load_site(site({"content/briefs/canal.md": text.encode()}))

    (brief,) = loaded.briefs
    assert faults(loaded) == [("bad-enum", "content/briefs/canal.md:6:9")]
    assert brief.narrative is not None
    assert brief.narrative_source is brief.source
    at = brief.narrative.value.index("@a2025")
    assert str(brief.narrative.place(at, at + 6)) == "content/briefs/canal.md:9:5"
    assert brief.narrative.place(at, at + 6).written == "@a2025"
    assert "\r" not in brief.narrative.value


def test_a_narrative_beside_the_fields(site: Write) -> None:
    loaded = load_site(site({"content/briefs/canal.yml": SMALLEST, "content/briefs/canal.md": "First, rain.\n"}))

    (brief,) = loaded.briefs
    assert faults(loaded) == []
    assert brief.narrative_source is loaded.sources["content/briefs/canal.md"]
    assert str(brief.narrative) == "First, rain.\n"
    assert loaded.brief_by_path["content/briefs/canal.md"] is brief


def test_a_narrative_may_have_no_fields(site: Write) -> None:
    loaded = load_site(
        site({"content/briefs/canal.yml": SMALLEST, "content/briefs/canal.md": f"---\n{SMALLEST}---\nRain.\n"})
    )
    assert faults(loaded) == [("yaml-invalid", "content/briefs/canal.md:1:1")]
    assert len(loaded.briefs) == 1


@pytest.mark.parametrize(
    ("text", "what"),
    [("", "empty"), ("# only a comment\n", "empty"), ("- a\n- b\n", "a list"), ("Just text.\n", "text")],
)
def test_what_is_no_mapping_gets_one_clear_line(site: Write, text: str, what: str) -> None:
    loaded = load_site(site({"content/briefs/canal.yml": text}))

    (problem,) = loaded.faults("wrong-type")
    assert what in problem.message
    assert problem.span.line == 1
    assert (loaded.briefs, loaded.broken) == ((), frozenset({"content/briefs/canal.yml"}))


@pytest.mark.parametrize("text", ["Only text.\n", "---\ntitle: T\n"])
def test_a_markdown_file_without_fields(site: Write, text: str) -> None:
    loaded = load_site(site({"content/briefs/canal.md": text}))
    assert faults(loaded) == [("yaml-invalid", "content/briefs/canal.md:1:1")]
    assert loaded.broken == {"content/briefs/canal.md"}


def test_broken_syntax_gives_no_brief(site: Write) -> None:
    loaded = load_site(site({"content/briefs/canal.yml": SMALLEST + 'subtitle: "open\n'}))
    assert loaded.briefs == ()
    assert {each.name for each in loaded.load_problems} == {"yaml-invalid"}
    assert loaded.broken == {"content/briefs/canal.yml"}


def test_the_other_faults_of_a_broken_file_are_found_too(site: Write) -> None:
    loaded = load_site(site({"content/briefs/canal.yml": SMALLEST + "subtitle: a: b\nstatus: publishd\n"}))
    assert loaded.briefs == ()
    assert [name for name, _ in faults(loaded)] == ["yaml-invalid", "bad-enum"]


@pytest.mark.parametrize(
    ("path", "rule", "hint"),
    [
        ("content/briefs/canal.yaml", "yaml-invalid", "rename it to canal.yml"),
        ("content/briefs/2026/canal.yml", "yaml-invalid", "move it to content/briefs/"),
        ("content/briefs/Canal.yml", "bad-id", "rename the file, to `canal.yml` if there is none yet"),
        ("content/briefs/canal_1.yml", "bad-id", "rename the file, to `canal-1.yml` if there is none yet"),
        ("content/briefs/газ.yml", "bad-id", "rename the file, to `gaz.yml` if there is none yet"),
        (f"content/briefs/{'c' * 49}.yml", "bad-id", f"rename the file, to `{'c' * 48}.yml` if there is none yet"),
    ],
)
def test_file_names(site: Write, path: str, rule: str, hint: str) -> None:
    loaded = load_site(site({path: SMALLEST}))
    (problem,) = loaded.load_problems
    assert (problem.name, problem.problem.hint, problem.problem.span.path) == (rule, hint, path)


def test_the_id_is_the_name_of_the_file(site: Write) -> None:
    loaded = load_site(site({"content/briefs/canal.yml": SMALLEST + "id: channel\n"}))
    assert faults(loaded) == [("id-not-filename", "content/briefs/canal.yml:5:5")]
    assert loaded.briefs[0].key == "canal"


def test_the_archive_is_left_alone(site: Write) -> None:
    loaded = load_site(site({"content/briefs/archive/canal@1.0.yml": "titel: T\n", "content/briefs/.new.yml": "x"}))
    assert (loaded.briefs, loaded.load_problems) == ((), ())


@pytest.mark.parametrize(
    ("schema", "briefs", "others"),
    [("brief/1", 1, ["unknown-field"]), ("brief/2", 0, []), ("breif/1", 1, ["unknown-field"])],
)
def test_formats(site: Write, schema: str, briefs: int, others: list[str]) -> None:
    loaded = load_site(site({"content/briefs/canal.yml": f"{SMALLEST}schema: {schema}\nnewer: true\n"}))
    names = [name for name, _ in faults(loaded)]
    assert (len(loaded.briefs), names) == (
        briefs,
        ([] if schema == "brief/1" else ["unsupported-schema-version"]) + others,
    )


def test_settings_supply_authors_language_and_scale(site: Write) -> None:
    settings = "docs_dir: content\nextra: {indicia: {authors: [Canal Desk], lang: az, scale: ipcc}}\n"
    text = SMALLEST.replace("authors: Leyla Həsənova\n", "")
    loaded = load_site(site({"mkdocs.yml": settings, "content/briefs/canal.yml": text}))

    (brief,) = loaded.briefs
    assert faults(loaded) == []
    assert [str(brief.authors[0].name), str(brief.lang), str(brief.scale)] == ["Canal Desk", "az", "ipcc"]
    assert "authors" not in brief.written


def test_citations_and_links_in_prose(site: Write) -> None:
    text = SMALLEST + "evidence:\n  - {id: E1, claim: 'As [@a] says, see [[J1]].', uncited: Own count.}\n"
    files = {
        "content/briefs/canal.yml": text,
        "content/briefs/canal.md": "See @b and `@code`.\n",
        "content/about.md": "---\ntitle: '@no'\n---\nRead [@c, p. 3].\n",
    }
    loaded = load_site(site(files))

    assert [
        (each.brief.key if each.brief else each.page, each.item, each.field, each.span.written) for each in loaded.prose
    ] == [
        ("canal", "E1", "claim", "[@a]"),
        ("canal", "E1", "claim", "[[J1]]"),
        ("canal", "", "narrative", "@b"),
        ("content/about.md", "", "", "[@c, p. 3]"),
    ]  # fmt: skip
