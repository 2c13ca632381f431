"""Settings in `mkdocs.yml`, with their places; MkDocs' own values; inheritance."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.load import load_site

Write = Callable[[Mapping[str, str | bytes]], Path]


def test_settings_are_read_with_their_places(site: Write) -> None:
    text = """\
site_name: Canal
docs_dir: content
theme: {name: material, language: az}
extra:
  social: []
  indicia:
    authors: Canal Desk
    scale: ipcc
    severity:
      - {rule: CIT-008, severity: "off", kind: op-ed}
    max_title_characters: 90
    show_grades: true
"""
    configuration = load_site(site({"mkdocs.yml": text})).configuration

    settings = configuration.settings
    assert [str(each) for each in settings.authors] == ["Canal Desk"]
    assert (str(settings.scale), str(settings.lang)) == ("ipcc", "en")
    assert (settings.max_title_characters, settings.max_thesis_words) == (90, 80)
    assert settings.show_grades
    assert str(settings.severity[0].severity) == "off"
    assert str(settings.at("scale")) == "mkdocs.yml:8:12"
    assert (configuration.site_name, configuration.language, configuration.site_dir) == ("Canal", "az", "site")


def test_all_faults_of_the_settings_at_once(site: Write) -> None:
    text = """\
docs_dir: content
extra:
  indicia:
    scal: ipcc
    lang: english
    max_thesis_words: many
    severity: {rule: CIT-008, severity: low}
"""
    found = load_site(site({"mkdocs.yml": text})).load_problems

    assert [(each.name, str(each.problem.span)) for each in found] == [
        ("unknown-field", "mkdocs.yml:4:5"),
        ("bad-enum", "mkdocs.yml:5:11"),
        ("wrong-type", "mkdocs.yml:6:23"),
        ("bad-enum", "mkdocs.yml:7:41"),
    ]
    assert found[0].problem.hint == "did you mean `scale`?"


def test_a_setting_that_is_off_need_no_quotes(site: Write) -> None:
    text = "docs_dir: content\nextra: {indicia: {severity: {rule: CIT, severity: off}}}\n"
    loaded = load_site(site({"mkdocs.yml": text}))
    assert (loaded.load_problems, str(loaded.configuration.settings.severity[0].severity)) == ((), "off")


def test_a_kind_that_no_brief_can_have_is_refused(site: Write) -> None:
    severity = "severity: [{rule: CIT, severity: note, kind: [op-ed, memo]}, {rule: CIT, severity: off, kind: oped}]"
    text = f"docs_dir: content\nextra:\n  indicia:\n    {severity}\n"

    found = load_site(site({"mkdocs.yml": text})).load_problems
    assert [(each.name, each.problem.span.written) for each in found] == [("bad-enum", "memo"), ("bad-enum", "oped")]
    assert found[1].problem.hint == "did you mean `op-ed`?"

    own = {"mkdocs.yml": text.replace("oped", "op-ed"), "content/registry/kinds.yml": "memo: {name: Memo}\n"}
    assert load_site(site(own)).load_problems == ()


@pytest.mark.parametrize(
    ("extensions", "place"),
    [
        ("[abbr, footnotez]", "3:29"),
        ("\n  - abbr\n  - footnotez:\n      a: 1", "5:5"),
        ("\n  footnotez: {}", "4:3"),
    ],
)
def test_an_extension_that_cannot_be_used_is_said_once_where_it_is_named(
    site: Write, extensions: str, place: str
) -> None:
    files = {
        "mkdocs.yml": f"docs_dir: content\n# x\nmarkdown_extensions: {extensions}\n",
        "content/a.md": "[@x]",
        "content/b.md": "[@x]",
    }
    (found,) = load_site(site(files)).load_problems

    assert (found.name, str(found.problem.span)) == ("yaml-invalid", f"mkdocs.yml:{place}")
    assert "the Markdown extension `" in found.problem.message
    assert not found.problem.follows


def test_extensions_of_a_configuration_that_cannot_be_read_are_no_fault_of_their_own(site: Write) -> None:
    text = "docs_dir: content\nmarkdown_extensions: [footnotez]\nsite_name: a: b\n"
    found = load_site(site({"mkdocs.yml": text, "content/a.md": "[@x]"})).load_problems

    assert [each.problem.follows for each in found if "extension" in each.problem.message] == ["mkdocs.yml"]


def test_extensions_with_plain_options(site: Write) -> None:
    text = """\
docs_dir: content
markdown_extensions:
  - abbr
  - toc: {permalink: true, toc_depth: 3, slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}}
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
      options: {custom_icons: [a, "true"]}
"""
    loaded = load_site(site({"mkdocs.yml": text}))

    assert loaded.load_problems == ()
    assert loaded.configuration.markdown_extensions == (
        ("abbr", {}),
        ("toc", {"permalink": True, "toc_depth": 3, "slugify": None}),
        ("pymdownx.emoji", {"emoji_index": None, "options": {"custom_icons": ["a", "true"]}}),
    )


def test_extensions_as_one_mapping(site: Write) -> None:
    text = "docs_dir: content\nmarkdown_extensions: {abbr: {}, toc: {permalink: yes}}\n"
    found = load_site(site({"mkdocs.yml": text})).configuration.markdown_extensions
    assert found == (("abbr", {}), ("toc", {"permalink": True}))


def test_the_environment_is_read_as_mkdocs_reads_it(site: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CANAL_URL", "https://canal.example.org/")
    text = "docs_dir: content\nsite_url: !ENV [CANAL_URL, x]\nsite_name: !ENV [CANAL_NAME, Canal]\n"
    configuration = load_site(site({"mkdocs.yml": text})).configuration
    assert (configuration.site_url, configuration.site_name) == ("https://canal.example.org/", "Canal")


def test_inheritance(site: Write) -> None:
    files = {
        "mkdocs.yml": "INHERIT: config/base.yml\nextra: {indicia: {scale: phia}}\n",
        "config/base.yml": "site_name: Base\ndocs_dir: content\n"
        "extra: {indicia: {scale: ipcc, lang: az, show_grades: maybe}}\n",
    }
    loaded = load_site(site(files))

    settings = loaded.configuration.settings
    assert (str(settings.scale), str(settings.lang), loaded.configuration.site_name) == ("phia", "az", "Base")
    assert [str(each.problem.span) for each in loaded.load_problems] == ["config/base.yml:3:55"]
    assert settings.at("lang").path == "config/base.yml"


@pytest.mark.parametrize(
    ("text", "message"),
    [("INHERIT: mkdocs.yml\n", "`INHERIT` leads back to mkdocs.yml"), ("INHERIT: no.yml\n", "there is no no.yml")],
)
def test_inheritance_that_leads_nowhere(site: Write, text: str, message: str) -> None:
    (found,) = load_site(site({"mkdocs.yml": text})).load_problems
    assert message in found.problem.message
    assert found.problem.span.path == "mkdocs.yml"


@pytest.mark.parametrize(
    ("text", "rule", "place"),
    [
        ("- a\n", "wrong-type", "1:1"),
        ("extra:\n  indicia: [a]\n", "wrong-type", "2:12"),
        ("site_name: 'x\n", "yaml-invalid", "1:12"),
    ],
)
def test_a_configuration_that_is_none(site: Write, text: str, rule: str, place: str) -> None:
    (found,) = load_site(site({"mkdocs.yml": text})).load_problems
    assert (found.name, str(found.problem.span)) == (rule, f"mkdocs.yml:{place}")


def test_another_configuration_file(site: Write) -> None:
    root = site({"config/mkdocs.az.yml": "site_name: Kanal\ndocs_dir: ../content\n", "content/a.md": "A\n"})
    loaded = load_site(root, config_file="config/mkdocs.az.yml")
    assert (loaded.configuration.site_name, loaded.configuration.docs_dir) == ("Kanal", "content")
    assert [page.path for page in loaded.pages] == ["content/a.md"]


def test_an_empty_configuration_is_none_of_our_business(site: Write) -> None:
    assert load_site(site({"mkdocs.yml": ""})).load_problems == ()
