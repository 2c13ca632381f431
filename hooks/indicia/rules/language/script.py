"""Scripts: which letters a text is written in, and which ones its language uses."""

from __future__ import annotations

import functools
import re
from collections import Counter

from indicia.rules.language.language_code import primary, script_tag

# Letters by the blocks of Unicode in which texts of today are written; the names are those of ISO 15924.
_RANGES = {
    "Latn": "A-Za-zªºÀ-ÖØ-öø-ʸᴀ-ᴥᴬ-ᵜᵢ-ᵥᵹ-ᶾḀ-ỿⱠ-Ɀ꜠-ꟿﬀ-ﬆＡ-Ｚａ-ｚ",
    "Cyrl": "Ѐ-ҁҊ-ԯᲀ-ᲈꙀ-ꙮꚀ-ꚝ",
    "Grek": "Ͱ-ͽΆ-ώϐ-ϡϰ-Ͽἀ-ῼ",
    "Arab": "ء-ٟٮ-ۓەۮ-ۿݐ-ݿﭐ-﷼ﹰ-ﻼ",
    "Hebr": "א-ת",
    "Armn": "Ա-Ֆա-և",
    "Geor": "Ⴀ-ჿⴀ-ⴭᲐ-Ჿ",
    "Hani": "々㐀-䶿一-鿿",
    "Kana": "ぁ-ゖァ-ヺ",
    "Hang": "가-힣ᄀ-ᇿ",
    "Deva": "ऀ-ॿ",
    "Thai": "ก-๎",
}
# Letters from where Greek begins: those of all scripts but Latin.
_BEYOND_LATIN = r"[^\W\d_\x00-\u036f]"
_NO_LETTERS = bytes(each for each in range(128) if not chr(each).isalpha())
_OF_LANGUAGE = {
    "Cyrl": "ru uk be bg mk ab av ba ce cv kv os tt",
    "Cyrl Latn": "sr kk ky uz tg mn bs tk",
    "Cyrl Latn Arab": "az ug",
    "Latn Arab": "ku ms ha",
    "Grek": "el",
    "Arab": "ar fa ur ps sd",
    "Hebr": "he yi",
    "Armn": "hy",
    "Geor": "ka",
    "Hani Kana Latn": "ja",
    "Hani Latn": "zh",
    "Hang Hani": "ko",
    "Deva": "hi mr ne sa",
    "Thai": "th",
    "": "am bn bo dv dz gu ii iu kn km ks lo ml my or pa si ta te ti cr oj",
}
_SCRIPTS = {language: scripts.split() for scripts, languages in _OF_LANGUAGE.items() for language in languages.split()}
_TAGGED = {"Hans": "Hani", "Hant": "Hani", "Jpan": "Kana", "Kore": "Hang"}
NAMES = {
    "Latn": "Latin", "Cyrl": "Cyrillic", "Grek": "Greek", "Arab": "Arabic", "Hebr": "Hebrew", "Armn": "Armenian",
    "Geor": "Georgian", "Hani": "Chinese", "Kana": "Japanese", "Hang": "Korean", "Deva": "Devanagari", "Thai": "Thai",
}  # fmt: skip
"""Scripts in words."""


@functools.cache
def scripts_of(language: str) -> tuple[str, ...]:
    """The scripts in which texts of a language may be; empty where that is not known here. Azerbaijani is Latin today.

    A code that names its script (`az-Cyrl`, `ru-Latn`) has that one.
    """
    tag = script_tag(language)
    if tag:
        tag = _TAGGED.get(tag, tag)
        return (tag,) if tag in _RANGES else ()
    code = primary(language)
    if not code:
        return ()
    return ("Latn",) if code == "az" else tuple(_SCRIPTS.get(code, ["Latn"]))


def letters_by_script(text: str) -> Counter[str]:
    """How many letters of each known script a text has."""
    if text.isascii():
        return Counter({"Latn": sum(map(str.isalpha, text))})
    found: dict[str, int] = {}
    for letter, times in Counter(text).items():
        script = _script_of(letter)
        found[script] = found.get(script, 0) + times
    return Counter({script: found[script] for script in _RANGES if script in found})


@functools.cache
def _script_of(letter: str) -> str:
    """Empty for what is no letter of a known script. By hand: the patterns take longer to compile than to use."""
    return next((script for script, ranges in _bounds().items() if any(a <= letter <= b for a, b in ranges)), "")


@functools.cache
def _bounds() -> dict[str, list[tuple[str, str]]]:
    """The first and the last letter of each range."""
    return {
        script: [(found[0][0], found[0][-1]) for found in re.finditer(r".-.|.", ranges)]
        for script, ranges in _RANGES.items()
    }


def _mostly_latin(text: str) -> bool:
    """True where Latin letters are at least half of all: a text without others needs no closer look."""
    if text.isascii():
        return True
    ascii_alone = text.encode("ascii", "ignore")
    plain = len(ascii_alone.translate(None, _NO_LETTERS))
    if len(text) - len(ascii_alone) <= plain:
        return True
    others = len(re.findall(_BEYOND_LATIN, text))
    return not others or others <= plain or others <= letters_by_script(text)["Latn"]


def foreign_script(text: str, language: str) -> str:
    """The script that a text is mostly in, if its language does not use it; empty where nothing is wrong.

    Latin names stand in texts of all scripts: a text of up to two words may consist of them.
    """
    own = scripts_of(language)
    if not own or ("Latn" in own and _mostly_latin(text)):
        return ""
    found = letters_by_script(text)
    total = sum(found.values())
    script, count = found.most_common(1)[0] if found else ("", 0)
    if not script or script in own or total < 3:
        return ""
    if script == "Latn":
        alone = not any(found[each] for each in own)
        return script if alone and len(text.split()) > 2 else ""
    return script if count * 3 > total * 2 else ""
