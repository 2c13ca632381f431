from __future__ import annotations

import re

import pytest

from indicia.load.vocabulary import package_vocabulary
from indicia.model.date import parse_date
from indicia.model.place import Source, Span
from indicia.render.dates import date_html, date_text
from indicia.render.environment import BrokenTemplateError
from indicia.render.words import Words, plural, words

STRINGS = package_vocabulary().strings
NOWHERE = Span(Source("x.yml", ""), 0, 0)


def said(language: str) -> Words:
    return words(package_vocabulary(), language)


@pytest.mark.parametrize("language", ["az", "ru"])
def test_every_language_has_the_same_words(language: str) -> None:
    assert list(STRINGS[language]) == list(STRINGS["en"])


@pytest.mark.parametrize("language", ["az", "ru"])
def test_translations_fill_in_the_same_names(language: str) -> None:
    def names(text: str) -> set[str]:
        return set(re.findall(r"\{(\w+)\}", text))

    assert {key: names(text) for key, text in STRINGS[language].items()} == {
        key: names(text) for key, text in STRINGS["en"].items()
    }


@pytest.mark.parametrize("language", ["az", "en", "ru"])
def test_every_list_of_months_has_twelve(language: str) -> None:
    assert [len(said(language).listed(key)) for key in ("months", "months-after-day")] == [12, 12]


@pytest.mark.parametrize("language", ["az", "en", "ru"])
def test_plurals_have_all_their_forms(language: str) -> None:
    forms = {"az": 1, "en": 2, "ru": 3}[language]

    counted = [text for key, text in STRINGS[language].items() if key.startswith("count-") and "{of}" not in text]

    assert {len(text.split("|")) for text in counted} == {forms}


@pytest.mark.parametrize(
    ("language", "number", "form"),
    [("en", 1, 0), ("en", 0, 1), ("az", 5, 0), ("ru", 1, 0), ("ru", 3, 1), ("ru", 11, 2), ("ru", 12, 2), ("ru", 22, 1)],
)
def test_plural_forms(language: str, number: int, form: int) -> None:
    assert plural(language, number) == form


@pytest.mark.parametrize(
    ("language", "number", "text"),
    [("en", 2500, "2500"), ("en", 12500.5, "12,500.5"), ("ru", 12500.5, "12\u00a0500,5"), ("az", 0.5, "0,5")],
)
def test_numbers(language: str, number: float, text: str) -> None:
    assert said(language).number(number) == text


def test_unknown_words_are_our_fault_and_are_named() -> None:
    with pytest.raises(BrokenTemplateError, match="no-such-words"):
        said("en")("no-such-words")


def test_a_language_without_words_gets_the_english_ones() -> None:
    assert said("fr")("likelihood") == said("en")("likelihood")


@pytest.mark.parametrize(
    ("written", "en", "az", "ru"),
    [
        ("2025", "2025", "2025", "2025 г."),
        ("2025-08", "August 2025", "avqust 2025", "август 2025 г."),
        ("2025-08-29", "29 August 2025", "29 avqust 2025", "29 августа 2025 г."),
        ("2026-01~", "about January 2026", "təxminən yanvar 2026", "примерно январь 2026 г."),
        ("2026?", "2026 (uncertain)", "2026 (dəqiq deyil)", "2026 г. (неточно)"),
        ("XXXX-08-18", "18 August, year not given", "18 avqust, il göstərilməyib", "18 августа, год не указан"),
        ("XXXX-08", "August, year not given", "avqust, il göstərilməyib", "август, год не указан"),
        ("2022/2025", "2022 to 2025", "2022 – 2025", "2022 г. – 2025 г."),
        ("2025-03/..", "since March 2025", "mart 2025 tarixindən bəri", "март 2025 г. и позднее"),
        ("../2025", "until 2025", "2025 tarixinədək", "не позднее: 2025 г."),
    ],
)
def test_dates_as_readers_say_them(written: str, en: str, az: str, ru: str) -> None:
    date = parse_date(written, NOWHERE)

    assert [date_text(date, said(language)) for language in ("en", "az", "ru")] == [en, az, ru]


@pytest.mark.parametrize(
    ("written", "machine"),
    [("2025-08-29", "2025-08-29"), ("2026-01~", "2026-01"), ("XXXX-08-18", "08-18"), ("2025", "2025")],
)
def test_the_machine_reads_the_same_date(written: str, machine: str) -> None:
    assert f'<time datetime="{machine}">' in date_html(parse_date(written, NOWHERE), said("en"))


def test_a_month_without_a_year_has_no_form_for_machines() -> None:
    assert date_html(parse_date("XXXX-08", NOWHERE), said("en")) == "August, year not given"
