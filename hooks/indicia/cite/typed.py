"""What words are searched for as, where browsers make small letters of capitals otherwise than Azerbaijani does.

`ƏLİYEV` becomes `əli̇yev` in JavaScript, with a dot of its own (U+0307) above an i that has one, and `BAKI` `baki`; so
neither is found by what stands in a text, `Əliyev` and `Bakı`. An index needs these words beside those.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_WORD = re.compile(r"(?:[^\W\d_]|\u0307)+")
_TELLING = re.compile("[əƏğĞışŞİçÇöÖüÜ]")
_TURNED = re.compile("[iıİI]")
_CAPITAL = str.maketrans("iı", "İI")
_SMALL = str.maketrans("İI", "iı")


def typed_words(text: str, *, every: bool = False) -> Iterator[str]:
    """The words as which a browser knows those of a text when they are typed in capitals, or quite in small letters.

    Only words that show by a letter that they are Azerbaijani or Turkish, unless `every` says that all may be (names).
    """
    if not every and not _TELLING.search(text):
        return
    given = dict.fromkeys(_WORD.findall(text.replace("i\u0307", "i")))
    found: dict[str, None] = {}
    for word in given:
        if _TURNED.search(word) and (every or _TELLING.search(word)):
            found[word.translate(_CAPITAL).lower()] = None
            if _TELLING.search(word):
                found[word.translate(_SMALL).lower()] = None
    there = {word.lower() for word in (*given, *_WORD.findall(text))}
    yield from (word for word in found if word not in there)
