"""What the method page says of reckoning: competing hypotheses, paths, indicators, words looked for, and the limits."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.matrix import POINTS, WEIGHTS
from indicia.inference.spread import NOTHING, WEAK
from indicia.model.indicator import EXPECTATIONS
from indicia.model.value_class import value_class
from indicia.render.edition import Sheet

_LIMITS = ("bands", "siblings", "matrix", "grades", "checks")


@value_class
class ReckoningView:
    """A way of reckoning: `about` and `points` are sentences, `source` says whose method it is, in English."""

    anchor: str
    title: str
    about: str
    points: tuple[str, ...]
    source: str


@value_class
class WordList:
    """A list of words that rules look for: how many entries each language has. `own` is one that only a site has."""

    name: str
    own: bool
    counts: str


def reckonings(sheet: Sheet) -> Iterator[ReckoningView]:
    """Made of the numbers that the arithmetic itself uses."""
    say = sheet.words
    weights = {name: say.number(round(weight, 2)) for name, weight in WEIGHTS.items()}
    points = ", ".join(f"{say.choice('consistency', name)} = {value}" for name, value in POINTS.items())
    yield ReckoningView(
        "sec-ach",
        say("method-ach"),
        say("method-ach-about"),
        (
            say("method-ach-points", points=points),
            say("method-ach-weights", **weights),
            say("method-ach-grades"),
            say("method-ach-siblings"),
        ),
        "Heuer, Psychology of Intelligence Analysis, ch. 8; scores as in PARC's ACH software",
    )
    yield ReckoningView(
        "sec-paths",
        say("method-paths"),
        say("method-paths-about"),
        (say("method-paths-siblings"), say("method-paths-unstated")),
        "de Campos, Huete and Moral 1994, reachable probability intervals",
    )
    yield ReckoningView(
        "sec-spread",
        say("method-spread"),
        say("method-spread-about", most=len(EXPECTATIONS) - 1),
        (say("method-spread-cut", nothing=NOTHING, weak=WEAK),),
        "Heuer and Pherson, Structured Analytic Techniques; the cut-offs are those of one user of the method",
    )


def word_lists(sheet: Sheet) -> tuple[WordList, ...]:
    """Every list by what it holds, with the number of its entries in each language."""
    say = sheet.words
    words = sheet.site.vocabulary.words
    names = sorted({name for lists in words.values() for name in lists})
    return tuple(
        WordList(
            say.strings.get(f"words-{name}", name),
            f"words-{name}" not in say.strings,
            ", ".join(
                f"{sheet.words.choice('language', language)} {len(lists[name])}"
                for language, lists in sorted(words.items())
                if lists.get(name)
            ),
        )
        for name in names
    )


def limits(sheet: Sheet) -> tuple[str, ...]:
    return tuple(sheet.words(f"limit-{name}") for name in _LIMITS)
