"""Near duplicates: found among many without comparing all, and not where a number, a name or a not differs."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Mapping
from itertools import combinations
from pathlib import Path

import pytest

from indicia.inference.lexicon import lexicon
from indicia.inference.likeness import ALIKE, alike_pairs, gist, likeness
from indicia.inference.own_words import Sentences, foreign
from indicia.inference.word_sets import word_set
from rules.asking import HEAD, ask, stretches

Site = Callable[[Mapping[str, str | bytes]], Path]
NONE = word_set((), "en")
NOT = word_set(("not", "no", "не"), "en")


def watched(statement: str, more: str = "") -> str:
    return f"{HEAD}{more}indicators:\n  - {{id: I1, statement: {statement}, counts_as_observed: A week of it.}}\n"


@pytest.mark.parametrize(
    ("lang", "one", "other", "alike"),
    [
        ("en", "Daily transits fell to 22 in March.", "In March, daily transits fell to 22.", True),
        ("en", "Daily transits fell to 22 in March.", "Daily transits fell to 24 in March.", False),
        ("en", "The gauge stood at 21 metres in June.", "The gauge stood at 21 metres in June 2025.", True),
        ("en", "The gauge stood at 21 metres in June 2024.", "The gauge stood at 21 metres in June 2025.", False),
        ("en", "The gauge stood at 21 metres in June.", "The gauge at Gatun stood at 21 metres in June.", False),
        ("en", "The three parties sign the treaty.", "The three parties do not sign the treaty.", False),
        ("en", "After the vote Baku signs the new treaty.", "After the vote Kyiv signs the new treaty.", False),
        ("en", "The northern lock in Colon reopens.", "The northern lock in Colon closes.", False),
        (
            "az",
            "Nazirlik yeni müqaviləni bazar günü imzaladı.",
            "Nazirlik yeni müqaviləni bazar günü imzalamadı.",
            False,
        ),
        ("az", "Nazirlik yeni müqaviləni imzalayıb.", "Yeni müqaviləni Nazirlik imzalayıb.", True),
    ],
)
def test_alike_is_what_says_the_same(lang: str, one: str, other: str, alike: bool) -> None:
    gists = [gist(text, lang, NONE, NOT) for text in (one, other)]

    assert [pair[:2] for pair in alike_pairs(gists)] == ([(0, 1)] if alike else [])


def test_the_index_finds_what_comparing_all_finds() -> None:
    rng = random.Random(7)
    words = [f"{a}{b}" for a in "bcdfghklmnprstvz" for b in ("ara", "olo", "eni")]
    texts = [" ".join(rng.sample(words, rng.randint(3, 14))) for _ in range(150)]
    texts += [" ".join(rng.sample(text.split(), len(text.split()) - (len(text) > 40))) for text in texts]
    gists = [gist(text, "en", NONE, NOT) for text in texts]

    expected = {(a, b) for a, b in combinations(range(len(gists)), 2) if likeness(gists[a], gists[b]) >= ALIKE}

    assert len(expected) >= 150
    assert {pair[:2] for pair in alike_pairs(gists)} == expected


def test_an_indicator_of_another_brief_is_offered(site: Site) -> None:
    root = site(
        {
            "content/briefs/a.yml": watched("Ships queue at the northern lock."),
            "content/briefs/b.yml": watched("At the northern lock ships queue."),
            "content/briefs/c.yml": watched(
                "Ships queue at the northern lock.", "related: {brief: a, relation: supersedes}\n"
            ),
        }
    )

    problems = ask("IND-012", root)

    assert [problem.target for problem in problems] == ["b#I1.statement", "c#I1.statement"][: len(problems)]
    assert problems[0].hint == "share it: `{id: I1, use: a#I1}`"
    assert problems[0].related[0].span.path == "content/briefs/a.yml"


def test_an_indicator_that_is_the_outcome(site: Site) -> None:
    scenario = "scenarios:\n  - {id: dry, name: Dry, summary: The lake stays dry until May 2026.}\n"
    root = site({"content/briefs/a.yml": watched("The lake stays dry until May 2026.", scenario)})

    (problem,) = ask("IND-005", root)

    assert problem.span.written == "The lake stays dry until May 2026."
    assert problem.related[0].message == "the summary of `dry`"


@pytest.mark.parametrize(
    "piece", ["“", "‘", "[", "[[", "](", "<!--", "<a ", "*A ", "`` ` ", "may ", "no no ", "' a", "> "]
)
def test_hostile_texts_take_linear_time(piece: str) -> None:
    made = lexicon("en", {"vague": ["may", "no doubt", "no no no may"]})

    def spent(size: int) -> float:
        text = piece * (size // len(piece))
        begin = time.process_time()
        foreign(text)
        made.find(text)
        Sentences(text)
        return time.process_time() - begin

    spent(2_000)
    assert spent(80_000) < 40 * max(spent(20_000), 0.002)  # linear is 4, quadratic 16; a busy machine adds its share
    assert spent(200_000) < 20


@pytest.mark.parametrize(
    ("words", "like"),
    [("anchor basin canal depth estuary", True), ("anchor basin canal depth estuary ferry", False)],
)
def test_a_text_within_another_is_like_it_from_four_fifths_on(words: str, like: bool) -> None:
    gists = [gist(text, "en", NONE, NONE) for text in ("anchor basin canal depth", words)]

    assert bool(list(alike_pairs(gists))) is like


@pytest.mark.parametrize(
    ("rule", "words"),
    [("LIK-007", "possibly"), ("LIK-008", "undoubtedly"), ("TIM-008", "recently"), ("EVD-017", "puppet")],
)
def test_a_word_is_found_in_every_text_that_has_it(site: Site, rule: str, words: str) -> None:
    """What is learnt of a word in one text must not hide it in the next."""
    each = "".join(f"  - {{id: J{at}, statement: The {words} dry lake {at}.}}\n" for at in range(3))
    root = site({"content/briefs/a.yml": f"{HEAD}judgements:\n{each}"})

    assert stretches(ask(rule, root)) == [words] * 3
