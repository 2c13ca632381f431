"""Which rules run: chosen by id, family or name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from indicia.model.finding import Rule
from indicia.model.nearest import did_you_mean


class UnknownRule(ValueError):  # noqa: N818 - says what is wrong with the word
    """A word of an option that names no rule."""

    def __init__(self, word: str, hint: str = "") -> None:
        self.word = word
        self.hint = hint
        super().__init__(f"`{word}` is no rule, family or name of a rule" + (f"; {hint}" if hint else ""))


def meant(rules: Sequence[Rule], word: str) -> frozenset[str]:
    """The ids of the rules that an id, a family or a name means, whatever its case; empty if none."""
    wanted = word.strip().casefold()
    return frozenset(each.id for each in rules if wanted in (each.id.casefold(), each.family.casefold(), each.name))


def named(rules: Sequence[Rule], word: str) -> frozenset[str]:
    """What is meant; UnknownRule if nothing is."""
    found = meant(rules, word)
    if not found:
        raise UnknownRule(word, like(rules, word.strip()))
    return found


def like(rules: Sequence[Rule], word: str, *, families: bool = True) -> str:
    """A hint that offers the ids, families (if wanted) and names most like a word; empty if none is like it."""
    names = (name for each in rules for name in (each.id, *((each.family,) if families else ()), each.name))
    return did_you_mean(word, dict.fromkeys(names))


def chosen(
    rules: Sequence[Rule], select: Iterable[str], ignore: Iterable[str], *, tutorial: bool = False
) -> tuple[Rule, ...]:
    """The rules that run, in their order: all or the selected ones, less the ignored; tutorial ones only if wanted."""
    wanted = [named(rules, word) for word in select]
    unwanted = [named(rules, word) for word in ignore]
    return tuple(
        each
        for each in rules
        if (not wanted or any(each.id in ids for ids in wanted))
        and not any(each.id in ids for ids in unwanted)
        and (tutorial or not each.tutorial)
    )
