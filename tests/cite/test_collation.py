"""The order of names in the languages of the site, and names folded for search."""

from __future__ import annotations

import random
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from indicia.cite import folded, sort_key

DATA = Path(__file__).parents[2] / "hooks" / "indicia" / "data"
ALPHABETS: dict[str, str] = yaml.safe_load((DATA / "languages.yml").read_text("utf-8"))["alphabets"]


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("az", "2020 Cavid Çingiz Erməni Əliyev Hüseyn Xocalı Ilqar İlham Kərimli Qarabağ Lalə Ömər Şuşa Uğur Алиев"),
        ("tr", "Cem Çelik Irmak İzmir Oğuz Öz Su Şen Uz Ünal"),
        ("ru", "7 Аня Елена Ёлкин Жук Йод Щука Эхо Яков Axios Zebra"),
        ("en", "10 BBC Çapar Dada Əliyev Emil Évora Fox İlham IRIS Zola Аня Яков"),
    ],
)  # fmt: skip
def test_names_are_ordered_by_the_alphabet(language: str, names: str) -> None:
    expected = names.split()
    mixed = random.Random(1).sample(expected, len(expected))

    assert sorted(mixed, key=sort_key(language, ALPHABETS)) == expected


def test_punctuation_articles_and_case_do_not_count() -> None:
    names = ["The White House", "“Boz kardinal”", "white paper", "an Ant", "A tale", "Ant, two", "O'Neil", "Oh"]

    ordered = sorted(names, key=sort_key("en", ALPHABETS))

    assert ordered == [
        "an Ant",
        "Ant, two",
        "“Boz kardinal”",
        "Oh",
        "O'Neil",
        "A tale",
        "The White House",
        "white paper",
    ]


def test_a_single_letter_is_no_article_in_other_languages() -> None:
    key = sort_key("az", ALPHABETS)

    assert sorted(["B Quliyev", "A Zeynal"], key=key) == ["A Zeynal", "B Quliyev"]


def test_yo_sorts_as_ye() -> None:
    key = sort_key("ru", ALPHABETS)

    assert sorted(["Ежов", "Ёжик", "Еж"], key=key) == ["Еж", "Ёжик", "Ежов"]
    assert key("Ёж")[0] == key("Еж")[0]


@given(st.lists(st.text(max_size=8), max_size=6, unique=True), st.sampled_from(["az", "en", "ru", "tr", "xx"]))
def test_the_order_is_total_and_does_not_depend_on_where_one_begins(names: list[str], language: str) -> None:
    key = sort_key(language, ALPHABETS)
    ordered = sorted(names, key=key)

    backwards = names[::-1]
    backwards.sort(key=key)

    assert ordered == backwards
    assert all(key(first) < key(second) for first, second in pairwise(ordered))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Əliyev", "eliyev"), ("Алиев", "aliev"), ("İlham Şükür", "ilham sukur"), ("Xocalı", "xocali"),
        ("Łódź", "lodz"), ("Straße", "strasse"), ("", ""), ("  A   b ", "a b"), ("Əli Жук", "eli zhuk"),
    ],
)  # fmt: skip
def test_names_are_folded_for_search(name: str, expected: str) -> None:
    assert folded(name) == expected
