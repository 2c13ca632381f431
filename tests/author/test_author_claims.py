"""Sentences and claims of an article, and the names in its first lines."""

from __future__ import annotations

import pytest

from indicia.author.byline import author_of, title_of
from indicia.author.claims import claims
from indicia.author.sentences import Sentences
from indicia.intake.audit import audit
from indicia.model.place import Source

LIST = "\n\nReferences\nLake Office, 2024, Level, https://lake.example.org/a\nRoe, 2021, Rain, https://rain.example.net/b\n"


def sentences(text: str) -> list[str]:
    found = Sentences(text, 0, len(text))
    return list(dict.fromkeys(text[slice(*found.around(at))] for at in range(len(text)) if not text[at].isspace()))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One fell. Two rose.", ["One fell.", "Two rose."]),
        ("The U.S. Navy left. It rained!", ["The U.S. Navy left.", "It rained!"]),
        ("Dr. Roe et al. Agree? No. 5 is lost.", ["Dr. Roe et al. Agree?", "No. 5 is lost."]),
        ("It fell to 3.5 m. “Never again.” He left.", ["It fell to 3.5 m.", "“Never again.”", "He left."]),
        ("A line\nand another", ["A line", "and another"]),
        ("Вода ушла. Рыба осталась.", ["Вода ушла.", "Рыба осталась."]),
        ("Su düşdü. İndi nə olacaq?", ["Su düşdü.", "İndi nə olacaq?"]),
    ],
)
def test_where_sentences_end(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_a_claim_is_a_sentence_without_its_brackets() -> None:
    body = "Nothing here. Gauges fell (a little) in March (see Lake Office, 2024; Roe, 2021). Roe (2021) agrees."

    found = list(claims(audit(Source("a.txt", body + LIST))))

    assert [each.words for each in found] == ["Gauges fell (a little) in March.", "Roe (2021) agrees."]
    assert [each.span.start for each in found] == [body.index("Gauges"), body.index("Roe (2021)")]
    assert [[one.citation.raw for one in each.resolutions] for each in found] == [
        ["Lake Office, 2024", "Roe, 2021"],
        ["Roe (2021)"],
    ]


def test_sentences_of_a_long_paragraph_cost_no_more_than_its_length() -> None:
    text = "Gauges fell. " * 20_000
    found = Sentences(text, 0, len(text))

    assert len(found.ends) == 20_000


@pytest.mark.parametrize(
    ("text", "author"),
    [
        ("By Leyla Həsənova\nText", "Leyla Həsənova"),
        ("The canal\nLeyla Həsənova – researcher, analyst\n", "Leyla Həsənova"),
        ("The canal goes dry\nGauges fell by day.", ""),
    ],
)
def test_a_byline_names_the_author(text: str, author: str) -> None:
    assert author_of(text) == author


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("The canal  goes dry", "The canal goes dry"),
        ("Is the canal dry?", "Is the canal dry?"),
        ("By Leyla Həsənova", ""),
        ("Introduction", ""),
        ("Gauges fell in March and rose in May.", ""),
        ("x " * 80, ""),
    ],
)
def test_a_first_line_that_can_be_a_title_is_one(line: str, title: str) -> None:
    assert title_of(line) == title
