"""Languages by other names than their codes: what is proposed where a code is wanted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.load import load_site
from indicia.load.vocabulary import package_vocabulary
from indicia.model.language_names import BABEL_TAGS, language_meant, language_named

Write = Callable[[Mapping[str, str]], Path]
CODES = tuple(package_vocabulary().choices["languages"])
HEAD = "title: T\nauthors: A\nas_of: 2025\n"


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("eng", "en"), ("rus", "ru"), ("aze", "az"), ("ger", "de"), ("deu", "de"),
        ("english", "en"), ("Russian", "ru"), ("AZERBAIJANI", "az"), ("İngiliscə", "en"), ("русский", "ru"),
        ("EN", "en"), ("en_us", "en-US"), ("az_latn", "az-Latn"), ("eng-GB", "en-GB"), ("ua", "uk"),
        ("englsh", "en"), ("Russain", "ru"), ("US English", "en"), ("British English", "en-GB"),
        ("xx", ""), ("ag", ""), ("xyz", ""), ("various", ""), ("none", ""), ("en, ru", ""), ("french german", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_what_is_meant(written: str, tag: str) -> None:
    assert language_meant(written, CODES) == tag


def test_no_other_name_hides_a_code() -> None:
    assert [code for code in CODES if language_named(code)] == []
    assert [name for name in BABEL_TAGS if len(name) < 3] == []


@pytest.mark.parametrize(("written", "hint"), [("eng", "did you mean `en`?"), ("xyz", "")])
def test_a_brief_and_the_settings_propose_it(site: Write, written: str, hint: str) -> None:
    settings = f"docs_dir: content\nextra: {{indicia: {{lang: {written}}}}}\n"
    root = site({"content/briefs/t.yml": f"{HEAD}thesis: x\nlang: {written}\n", "mkdocs.yml": settings})

    found = load_site(root).load_problems

    assert [(each.name, each.problem.span.written, each.problem.hint) for each in found] == [
        ("bad-enum", written, hint)
    ] * 2


@pytest.mark.parametrize(("text", "code"), [("{eng: It falls., ru: Падает.}", "eng"), ("{English: It}", "English")])
def test_texts_by_language_too(site: Write, text: str, code: str) -> None:
    root = site({"content/briefs/t.yml": f"{HEAD}thesis: x\nquestion: {text}\n"})

    (problem,) = (each.problem for each in load_site(root).load_problems)

    assert (problem.message, problem.hint) == (f"`{code}` is no language code", "write `en:`")
