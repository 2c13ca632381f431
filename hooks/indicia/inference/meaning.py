"""Whether two wordings can still mean the same. "Another meaning" is said only where hardly anybody would doubt it."""

from __future__ import annotations

import re
from collections.abc import Mapping

_WORD = re.compile(r"\w+")
_FEWEST = 3
"""Fewer telling words than this are no ground for a verdict."""
_STEM = 5
_SHARE = 0.15


def telling(text: str) -> frozenset[str]:
    """The numbers of a text, and the beginnings of its longer words: endings change with grammar."""
    words = _WORD.findall(text.casefold())
    return frozenset(word[:_STEM] for word in words if len(word) > _STEM - 2 or any(char.isdigit() for char in word))


def far_apart(one: str, other: str) -> bool:
    """True where two texts have next to no telling word in common, and both have enough of them."""
    first, second = telling(one), telling(other)
    fewest = min(len(first), len(second))
    return fewest >= _FEWEST and len(first & second) / fewest < _SHARE


def another_meaning(was: Mapping[str, str], now: Mapping[str, str]) -> tuple[str, str] | None:
    """The two texts (by language), where they are far apart in every language that both have; else None."""
    pairs = [(was[language], now[language]) for language in was if language in now]
    return pairs[0] if pairs and all(far_apart(*pair) for pair in pairs) else None


def nothing_shared(was: Mapping[str, str], now: Mapping[str, str]) -> tuple[str, str] | None:
    """As `another_meaning`, where not one telling word is common to any of the pairs."""
    apart = another_meaning(was, now)
    return apart if apart and not any(telling(was[each]) & telling(now[each]) for each in was if each in now) else None


def numbers(text: str) -> frozenset[str]:
    """The numbers of a text as written."""
    return frozenset(re.findall(r"\d+(?:[.,]\d+)*", text))
