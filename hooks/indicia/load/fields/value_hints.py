"""Values in forms that people use, and how the format writes them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

from indicia.model.nearest import LOOK_ALIKES

_SIGN = re.compile(r"\s*(?:per\s?cents?|percents?|pct\.?|faiz|проц\w*)\s*$", re.IGNORECASE)
_ABOUT = re.compile(
    r"^(?:about|around|approx(?:imately|\.)?|roughly|nearly|some|ca?\.|circa|between|from|~|≈|±|təxminən|около|примерно|от|между)\s*",
    re.IGNORECASE,
)
_SIGN_FIRST = re.compile(r"%\s?(\d[\d.,]*(?:\s?[-–—]\s?%?\d[\d.,]*)?)")
_DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d)")
_TO = re.compile(r"\s*(?:-|–|—|\bto\b|\band\b|\bдо\b|\bи\b|\.\.)\s*")
_VERSION = re.compile(r"(?:v(?:er(?:sion)?)?\.?\s*)?(\d+)(?:[.,](\d+))?(?:[.,]\d+)?", re.ASCII | re.IGNORECASE)
_SAME_IN_OTHER_WORDS = {
    "medium": "moderate", "middle": "moderate", "average": "moderate", "strong": "high", "weak": "low",
    "public": "published", "live": "published", "final": "published", "in-review": "review",
    "opinion": "op-ed", "editorial": "op-ed", "report": "analysis", "brief": "analysis", "primer": "backgrounder",
}  # fmt: skip
_IN_OTHER_LANGUAGES = {
    "low": "aşağı zəif düşük низкая низкий низкое",
    "moderate": "orta средняя средний среднее умеренная умеренный",
    "high": "yüksək yuksek высокая высокий высокое",
    "draft": "qaralama черновик",
    "review": "yoxlanılır redaktədə на_проверке проверка",
    "published": "dərc_olunub dərc_edilib nəşr_olunub yayımlanıb yayınlandı опубликовано опубликован опубликована",
    "withdrawn": "geri_götürülüb geri_çəkilib отозвано отозван",
    "superseded": "əvəz_edilib əvəz_olunub заменено заменён",
    "daily": "gündəlik hər_gün günlük ежедневно ежедневный",
    "weekly": "həftəlik hər_həftə haftalık еженедельно еженедельный",
    "monthly": "aylıq hər_ay aylık ежемесячно ежемесячный",
    "quarterly": "rüblük hər_rüb ежеквартально ежеквартальный квартально",
}
_SAME_IN_OTHER_WORDS |= {
    word.replace("_", " "): value for value, words in _IN_OTHER_LANGUAGES.items() for word in words.split()
}
_YES = ("yes", "observed", "confirmed", "published", "full", "solid")
_NO = ("no", "not-observed", "none", "draft", "unsupported")
_YES_OR_NO = {**dict.fromkeys(("true", "yes", "on", "y"), _YES), **dict.fromkeys(("false", "no", "off", "n"), _NO)}
_ID_OF_AN_ITEM = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,47}", re.ASCII)
_BESIDE_IDS = frozenset(
    ("and", "or", "the", "a", "an", "also", "of", "on", "see", "item", "id", "evidence", "judgement", "judgment",
     "assumption", "scenario", "indicator", "gap", "event", "hypothesis", "implication", "forecast", "update")
)  # fmt: skip


def plain_number(text: str) -> str:
    """A number or range as the format writes it: `0,6` is `0.6`, `55 to 80 percent` is `55-80%`."""
    signed = _SIGN.sub("%", _ABOUT.sub("", text.strip()))
    if found := _SIGN_FIRST.fullmatch(signed):  # as in Turkish
        signed = f"{found[1].replace('%', '')}%"
    return _TO.sub("-", _DECIMAL_COMMA.sub(".", signed))


def version_hint(text: str) -> str:
    """The version that `v1`, `2` or `1.0.3` may mean, as a proposal; empty where nothing comes of it."""
    found = _VERSION.fullmatch(text)
    return f"write `{found[1]}.{found[2] or 0}`" if found else ""


def other_word(text: str, choices: Collection[str]) -> str:
    """The choice that says the same in other words, or with which the text begins; empty where there is none."""
    folded = text.casefold()
    first = re.split(r"[^\w-]", folded, maxsplit=1)[0]
    meant = (_SAME_IN_OTHER_WORDS.get(folded, ""), first if first != folded else "")
    return next((each for each in meant if each in choices), "")


def not_yes_or_no(text: str, choices: Collection[str]) -> str:
    """The hint for `true`, `yes`, `no` and the like where a word is wanted; empty for anything else."""
    meant = _YES_OR_NO.get(text.casefold())
    if not meant:
        return ""
    word = next((each for each in meant if each in choices), "")
    return f"did you mean `{word}`?" if word else f"a word is wanted here, not yes or no: `{choices_in_words(choices)}`"


def choices_in_words(choices: Collection[str]) -> str:
    *most, last = choices
    return f"{'`, `'.join(most)}` or `{last}" if most else last


def ids_in(text: str) -> list[str]:
    """The ids in a text that holds more than ids: `(E1)`, `E1 and E2`, `judgement J1`; empty where it is unclear."""
    words = [word.strip("()[]{}<>#@*'\"`.,:;“”‘’«»") for word in re.split(r"[\s,;&+/]+", text)]
    found = [word for word in words if word and word.casefold().removesuffix("s") not in _BESIDE_IDS]
    return found if all(_ID_OF_AN_ITEM.fullmatch(word) for word in found) else []


def look_alike(text: str) -> str:
    """What is foreign in a word that seems to be of letters a to z: "`Е` is CYRILLIC CAPITAL LETTER IE"; else empty."""
    if not text.translate(LOOK_ALIKES).isascii():
        return ""
    return next((f"`{char}` is {unicodedata.name(char, '')}" for char in text if not char.isascii()), "")
