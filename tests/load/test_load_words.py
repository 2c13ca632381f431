"""Word lists: ours are whole in every language, a site adds to them and takes out, and is told where it errs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.inference.lexicon import fault
from indicia.load import load_site
from indicia.load.vocabulary import DATA, package_vocabulary
from indicia.load.words import Words, read_lists

Write = Callable[[Mapping[str, str | bytes]], Path]
WORDS = "content/registry/words.yml"


@pytest.mark.parametrize("language", ["az", "en", "ru"])
def test_every_language_has_every_list_and_every_entry_can_be_looked_for(language: str) -> None:
    lists = read_lists(DATA / "words" / f"{language}.yml")

    assert set(lists) == set(read_lists(DATA / "words" / "en.yml"))
    assert [each for each in lists.values() if not each] == []
    assert {entry: fault(entry) for entries in lists.values() for entry in entries if fault(entry)} == {}
    assert [(name, entry) for name, entries in lists.items() for entry in entries if entries.count(entry) > 1] == []


def test_words_are_read_when_they_are_first_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def noted(file: Path) -> Mapping[str, tuple[str, ...]]:
        read.append(file.stem)
        return {"loaded": ("junta",)}

    monkeypatch.setattr("indicia.load.words.read_lists", noted)
    words = Words(DATA / "words")

    assert list(words) == ["az", "en", "ru"]
    assert read == []
    assert words["ru"] is words["ru"]
    assert read == ["ru"]
    with pytest.raises(KeyError):
        words["fi"]


def test_a_site_adds_entries_takes_ours_out_and_brings_a_language(site: Write) -> None:
    own = "en: {loaded: [oligarch*, -regime]}\ntr: {loaded: cunta}\n"
    loaded = load_site(site({WORDS: own}))

    assert loaded.load_problems == ()
    words = loaded.vocabulary.words
    assert "oligarch*" in words["en"]["loaded"]
    assert "regime" not in words["en"]["loaded"]
    assert words["en"]["vague"] == package_vocabulary().words["en"]["vague"]
    assert words["tr"] == {"loaded": ("cunta",)}
    assert "regime" in package_vocabulary().words["en"]["loaded"]


@pytest.mark.parametrize(
    ("own", "place", "name", "message"),
    [
        ("en: {loadet: [a]}", (1, 6), "unknown-field", "no rule has a list of this name"),
        ("xx: {loaded: [ab]}", (1, 1), "wrong-type", "lists of words are expected under a language code"),
        ("en: [loaded]", (1, 1), "wrong-type", "lists of words are expected under a language code"),
        ("en: {loaded: [-regimen]}", (1, 15), "bad-enum", "`regimen` is not in our list"),
        ("en: {loaded: [{a: b}]}", (1, 15), "wrong-type", "text is expected here"),
        ("en:\n  loaded:\n    - evil/doer", (3, 7), "wrong-type", "`evil/doer` cannot be looked for"),
        ("en: {loaded: ['*']}", (1, 15), "wrong-type", "`*` stands behind the beginning of a word"),
        ("en: {loaded: [a*]}", (1, 15), "wrong-type", "two letters before it"),
    ],
)
def test_a_wrong_list_says_where(site: Write, own: str, place: tuple[int, int], name: str, message: str) -> None:
    (problem,) = load_site(site({WORDS: f"{own}\n"})).load_problems

    assert (problem.name, (problem.problem.span.line, problem.problem.span.column)) == (name, place)
    assert message in problem.problem.message
