"""Likelihoods: a term of the scale, a number or a range in per cent."""

from __future__ import annotations

import re

from indicia.load.fields.value_hints import plain_number
from indicia.load.reading import Reading, shown
from indicia.model.place import Word

_RANGE = re.compile(
    r"(?P<low>\d{1,9}(?:\.\d{1,9})?)(?P<inner>\s?%)?(?:\s?[-–]\s?(?P<high>\d{1,9}(?:\.\d{1,9})?)(?P<sign>\s?%)?)?",
    re.ASCII,
)  # fmt: skip

_NUMBER_INSIDE = re.compile(r"\d\s?%|%\s?\d|(?<![\w-])\d+(?:[.,]\d+)?\Z", re.ASCII)
_LEAST = re.compile(
    r"(?:[>≥]=?|over|above|more than|at least|from|больше|более|свыше|не менее|ən azı) ?(\d{1,2}) ?%?"
    r"|(\d{1,2}) ?%?(?: ?\+| or more)",
    re.IGNORECASE,
)
_MOST = re.compile(
    r"(?:[<≤]=?|under|below|less than|at most|up to|меньше|менее|до|не более|ən çoxu) ?(\d{1,2}) ?%?"
    r"|(\d{1,2}) ?%? or less",
    re.IGNORECASE,
)
_WITH_TERM = re.compile(r"([a-z][a-z -]*[a-z]) ?(?:[(,:]| -) ?([\d.,% –-]+)\)?", re.IGNORECASE)


def is_number(text: str) -> bool:
    """True for what can only be meant as per cent, not as a term: it begins with a digit, or has a number in it."""
    return text[:1].isdecimal() or bool(_NUMBER_INSIDE.search(text))


def read_range(reading: Reading, found: Word, target: str, *, bare: bool) -> tuple[float, float] | None:
    """Both ends in per cent, equal for a single number; None, and a fault, otherwise. `bare` needs no `%`."""
    match = _RANGE.fullmatch(" ".join(found.value.split()))  # `40 %` has a no-break space in good print
    if not match:
        message = f"{shown(found.value)} is no number or range in per cent, like `55-80%`"
        _refuse(reading, found, target, message, _as_written_here(found.value))
        return None
    low = float(match["low"])
    high = float(match["high"]) if match["high"] else low
    signed = match["sign"] or (match["inner"] and not match["high"])
    if not signed and (not bare or high <= 1):
        _refuse(reading, found, target, f"{shown(found.value)} has no per cent sign", _with_sign(match, high))
        return None
    if high > 100 or low > 100:
        _refuse(reading, found, target, f"{shown(found.value)}: a likelihood is at most 100%")
        return None
    if low > high:
        hint = f"write `{match['high']}-{match['low']}%`"
        _refuse(reading, found, target, f"{shown(found.value)}: the range begins above its end", hint)
        return None
    return low, high


def _as_written_here(text: str) -> str:
    """The hint for a number in another form: with a decimal comma, or the sign in words."""
    if found := _LEAST.fullmatch(text):
        return f"write both ends: `{found[1] or found[2]}-99%`"
    if found := _MOST.fullmatch(text):
        return f"write both ends: `1-{found[1] or found[2]}%`"
    if (found := _WITH_TERM.fullmatch(text)) and _RANGE.fullmatch(plain_number(found[2])):
        term = re.sub(r"\s+", "-", found[1].casefold())
        if term not in ("about", "around", "some", "approximately", "roughly", "nearly"):
            return f"write `{{term: {term}, range: {plain_number(found[2])}}}`"
    plain = plain_number(text)
    match = _RANGE.fullmatch(plain)
    if not match:
        return ""
    high = float(match["high"] or match["low"])
    return f"write `{plain}`" if "%" in plain else _with_sign(match, high)


def _with_sign(match: re.Match[str], high: float) -> str:
    """The hint for a number without a sign. Up to 1 it may be a share or per cent, and only its author knows."""
    as_written = match[0].replace("%", "")
    if high > 1:
        return f"write `{as_written}%`"
    ends = [each for each in (match["low"], match["high"]) if each]
    share = "-".join(f"{100 * float(each):.9g}" for each in ends)
    return f"write `{share}%`, or `{as_written}%` if less than one per cent is meant"


def _refuse(reading: Reading, found: Word, target: str, message: str, hint: str = "") -> None:
    reading.fault("wrong-type", found.span, message, target, value=found.value, hint=hint)
