"""Did you mean: the names most like one that was not found."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

# Cyrillic letters that look like Latin ones: who mixes keyboards does not see the difference.
LATIN_OF_CYRILLIC = str.maketrans("аеорсухіјһԛԝәАВЕКМНОРСТУХІЈҮӘ", "aeopcyxijhqwəABEKMHOPCTYXIJYƏ")
_LATIN_OF_GREEK = str.maketrans("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοανιυ", "ABEZHIKMNOPTYXoaviu")
LOOK_ALIKES = {**LATIN_OF_CYRILLIC, **_LATIN_OF_GREEK}
"""Letters of other alphabets that look like Latin ones, as `str.translate` takes them."""


def nearest(wrong: str, names: Iterable[str]) -> list[str]:
    """The names most like a wrong one, best first, at most three; alone the one that only looks different."""
    import difflib  # costs the start of every check a few milliseconds, and is needed only where something is wrong

    by_look: dict[str, str] = {}
    for name in names:
        by_look.setdefault(_look(name), name)
    wanted = _look(wrong)
    if wanted in by_look:
        return [by_look[wanted]]
    return [by_look[found] for found in difflib.get_close_matches(wanted, by_look, n=3, cutoff=0.7)]


def did_you_mean(wrong: str, names: Iterable[str]) -> str:
    """A hint that offers the nearest names; empty where nothing is near."""
    found = nearest(wrong, names)
    if not found:
        return ""
    asked = f"did you mean {' or '.join(f'`{name}`' for name in found)}?"
    # Names that look the same to the eye: without the reason, the question would look like nonsense.
    odd = next((char for char in wrong if char not in found[0]), "") if same_to_the_eye(wrong, found[0]) else ""
    return f"{asked} `{odd}` is {unicodedata.name(odd)}" if odd.translate(LOOK_ALIKES) != odd else asked


def same_to_the_eye(one: str, other: str) -> bool:
    """Whether two names differ in nothing but case, Unicode form, or look-alikes of another alphabet."""
    return _look(one) == _look(other)


def _look(name: str) -> str:
    """A name without what the eye passes over: case, Unicode form, look-alikes of another alphabet."""
    return unicodedata.normalize("NFC", name).translate(LOOK_ALIKES).casefold()
