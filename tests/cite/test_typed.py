"""Words as browsers know them when they are typed in capitals: JavaScript's small letters are Python's."""

from __future__ import annotations

import pytest

from indicia.cite.typed import typed_words


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Əliyev", "ƏLİYEV"),
        ("Bakının sirri", "BAKININ"),
        ("Qızıl kişi", "KİŞİ"),
        ("İlham", "ilham"),
        ("İşıq", "İŞIQ"),
        ("Işğal", "ışğal"),
    ],
)
def test_a_word_is_found_as_it_is_typed(text: str, typed: str) -> None:
    assert typed.lower() in {*(word.lower() for word in text.split()), *typed_words(text)}


def test_words_of_other_languages_are_left_alone() -> None:
    assert list(typed_words("It is in Baku with Алиев, ABC")) == []
    assert list(typed_words("Fünfzig Ecken")) == ["fünfzi̇g"]


def test_names_may_be_of_that_language_without_showing_it() -> None:
    assert list(typed_words("Ilham Aliyev", every=True)) == ["ali̇yev"]
    assert list(typed_words("Алиев", every=True)) == []


def test_what_stands_in_the_text_is_not_said_again() -> None:
    assert list(typed_words("Əliyev əli̇yev")) == []
