"""Scripts: what a text is written in, and words that mix alphabets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.rules.language.language_code import primary
from indicia.rules.language.mixed_script_word import mixed_word
from indicia.rules.language.script import foreign_script
from rules.asking import HEAD, ask


@pytest.mark.parametrize(
    ("text", "language", "script"),
    [
        ("Прогноз дождей на весну", "en", "Cyrl"),
        ("Прогноз дождей на весну", "az", "Cyrl"),
        ("Прогноз дождей на весну", "english", "Cyrl"),
        ("Outlook for the rains", "ru", "Latn"),
        ("Указ России NATO", "en", "Cyrl"),
        ("Ukaz Prezidenta RF ot 29.08.2025", "ru-Latn", ""),
        ("Указ Президента", "ru-Latn", "Cyrl"),
        ("Әзәрбајҹан дилиндә", "az-Cyrl", ""),
        ("გაეროს ანგარიში", "hy", "Geor"),
        ("Στοιχεία της λίμνης", "en", "Grek"),
        ("تقرير عن البحيرة", "en", "Arab"),
        ("湖の水位", "ja", ""),
        ("湖の水位", "en", "Hani"),
    ],
)
def test_a_text_in_letters_its_language_does_not_use(text: str, language: str, script: str) -> None:
    assert foreign_script(text, language) == script


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Dövlət təhlükəsizliyi üçün – TƏHLİL", "az"),
        ("The decree (Указ Президента) of 2025", "en"),
        ("Правда says no", "en"),
        ("BBC", "ru"),
        ("The Economist", "ru"),
        ("Выпуск BBC News Azerbaijan", "ru"),
        ("2025: 28 – 20", "ru"),
        ("Ψ", "en"),
        ("Oʻzbekiston va Ўзбекистон", "uz"),
        ("whatever this is meant to be", "xx-unknown"),
        ("что угодно", "ml"),
        ("", "en"),
    ],
)
def test_what_is_left_alone(text: str, language: str) -> None:
    assert foreign_script(text, language) == ""


@pytest.mark.parametrize(
    ("text", "word", "script"),
    [
        ("What does M\u043escow want?", "M\u043escow", "Cyrl"),
        ("\u0421NN", "\u0421NN", "Cyrl"),
        ("\u04d8liyev", "\u04d8liyev", "Cyrl"),
        ("Мocквa", "Мocквa", "Latn"),
        ("это Mосква", "Mосква", "Latn"),
    ],
)
def test_words_that_mix_look_alikes(text: str, word: str, script: str) -> None:
    found = mixed_word(text)

    assert found is not None
    assert found == (word, script, text.index(word))


@pytest.mark.parametrize("text", ["IT-компания", "SMSки", "Москва и Moscow", "Əliyev", "ə", "VIPы", "Алиев", "a2а"])
def test_words_that_mix_nothing_or_on_purpose(text: str) -> None:
    assert mixed_word(text) is None


def test_a_key_is_one_word() -> None:
    assert mixed_word("cnn2025-\u0430", key_like=True) == ("cnn2025-\u0430", "Cyrl", 0)
    assert mixed_word("cnn2025-\u0430") is None


@pytest.mark.parametrize(
    ("code", "language"),
    [("az", "az"), ("az-Latn-AZ", "az"), ("EN_us", "en"), ("american", "en"), ("ngerman", "de"), ("", "")],
)
def test_language_codes(code: str, language: str) -> None:
    assert primary(code) == language


RUSSIAN = (
    "title: Канал и засуха\nauthors: Лейла\nas_of: 2025-12\nthesis: Проходов останется мало.\n"
    "judgements:\n  - {id: J1, statement: Квоты не изменятся до мая., reasoning: %s}\n"
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (RUSSIAN % "Воды нет.",
         [("Канал и засуха", "4 texts of the brief are in Cyrillic letters, but it is said to be in `en`",
           "say its language: `lang: ru`")]),
        (RUSSIAN % "{en: No water is left., ru: Воды нет.}",
         [("Канал и засуха", "3 texts of the brief are in Cyrillic letters, but it is said to be in `en`",
           "say its language: `lang: ru`")]),
        ("lang: az\n" + RUSSIAN % "Води її немає.",
         [("az", "4 texts of the brief are in Cyrillic letters, but it is said to be in `az`",
           "say its language: `lang: uk`")]),
        ("lang: ru\n" + RUSSIAN % "Воды нет.", []),
        ("lang: ru\ntitle: Kanal və quraqlıq\nauthors: L\nas_of: 2025\nthesis: Keçidlər yenə də az qalacaq.\n",
         [("ru", "2 texts of the brief are in Latin letters, but it is said to be in `ru`",
           "say its language: `lang: az`")]),
        (HEAD + "question: Сколько судов пройдёт до мая?\n",
         [("Сколько судов пройдёт до мая?", "this is in Cyrillic letters, but said to be in `en`",
           "name its language, as in `{ru: …}`")]),
    ],
)  # fmt: skip
def test_a_brief_without_its_language_is_told_once(
    site: Callable[[Mapping[str, str]], Path], text: str, found: list[tuple[str, str, str]]
) -> None:
    problems = ask("LNG-001", site({"content/briefs/canal.yml": text}))

    assert [(each.span.written, each.message, each.hint) for each in problems] == found
