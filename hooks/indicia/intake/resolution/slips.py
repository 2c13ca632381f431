"""One slip of spelling: a letter too many, too few, another one, or two in each other's place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

SHORTEST = 4
LONGEST = 60

_Value = TypeVar("_Value", bound=Hashable)


def one_slip(left: str, right: str) -> bool:
    """True where the two differ by exactly one slip. Digits never count as one: `Channel 4` is not `Channel 5`."""
    if left == right or abs(len(left) - len(right)) > 1 or _digits(left) != _digits(right):
        return False
    at = 0
    while at < min(len(left), len(right)) and left[at] == right[at]:
        at += 1
    rest, other = left[at:], right[at:]
    if len(rest) == len(other):
        swapped = rest[:2] == other[1::-1] if len(rest) > 1 else False
        return rest[1:] == other[1:] or (swapped and rest[2:] == other[2:])
    return rest[1:] == other if len(rest) > len(other) else rest == other[1:]


def _digits(text: str) -> str:
    return "".join(c for c in text if c.isdigit())


def _shortened(name: str) -> Iterable[str]:
    yield name
    for at in range(len(name)):
        yield name[:at] + name[at + 1 :]


class SlipIndex(Generic[_Value]):
    """Names by what is left of them without one letter: what is one slip away shares such a rest. Time by name length."""

    def __init__(self) -> None:
        self._names: dict[str, dict[str, set[_Value]]] = defaultdict(lambda: defaultdict(set))
        self._rests: dict[str, set[str]] = defaultdict(set)

    def add(self, name: str, group: str, value: _Value) -> None:
        """Takes a name of `group` (its year): names too short or too long to judge are passed over."""
        if SHORTEST <= len(name) <= LONGEST:
            for rest in _shortened(name):
                self._rests[f"{group}:{rest}"].add(name)
            self._names[f"{group}:{name}"][name].add(value)

    def near(self, name: str, group: str) -> set[_Value]:
        """The values of the names in the group that are one slip away."""
        if not SHORTEST <= len(name) <= LONGEST:
            return set()
        found = {other for rest in _shortened(name) for other in self._rests.get(f"{group}:{rest}", ())}
        hits = sorted(other for other in found if one_slip(name, other))
        return {value for other in hits for value in self._names[f"{group}:{other}"][other]}
