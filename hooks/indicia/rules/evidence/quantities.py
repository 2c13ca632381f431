"""Numbers that say how much or how many: not years, dates, numbered things, or names that have a number in them."""

from __future__ import annotations

import re

from indicia.inference.lexicon import folded
from indicia.inference.own_words import foreign
from indicia.model.site import Site
from indicia.rules.wording import words

_TOKEN = re.compile(r"[^\W_]+(?:[.,:'’\u00a0\u202f ][0-9]{3}(?![0-9])|[.,:/][0-9]+)*", re.UNICODE)
_NUMBER = re.compile(r"[0-9]+(?:[.,'’\u00a0\u202f ][0-9]+)*")
_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}|2100")
_JOINED = "-‐‑–/:№#§"
_UNITS = "%‰$€£₽₼°"
_MOST_AFTER = 2


def quantities(site: Site, text: str, language: str) -> list[tuple[int, int]]:
    """The stretches (start, end): a number in digits or words, and up to two words of what is counted."""
    if not language or language not in site.vocabulary.words:
        return []
    strange = foreign(text)
    small = folded(text, language)
    tokens = [each for each in _TOKEN.finditer(small)]
    found: list[tuple[int, int]] = []
    for index, token in enumerate(tokens):
        start, end = token.span()
        if found and start < found[-1][1]:
            continue
        if any(first < end and start < last for first, last in strange):
            continue
        written = token.group()
        digits = _NUMBER.fullmatch(written) is not None
        if not digits and written not in words(site, language, "numbers"):
            continue
        if digits and _in_a_name(text, start, end, written):
            continue
        if _numbering(site, text, small, tokens, index, language, digits=digits):
            continue
        stop = _counted(site, text, small, tokens, index, language)
        if stop:
            found.append((start - (text[start - 1 : start] in tuple("$€£₼")), stop))
    return found


def _in_a_name(text: str, start: int, end: int, written: str) -> bool:
    """Years, dates and times, and numbers that hang on letters: T-72, F-16, 28-point."""
    before, behind = text[max(0, start - 2) : start], text[end : end + 2]
    if before[-1:] and before[-1:] in _JOINED and before[-1:] != "–":
        return True
    if behind[:1] in _JOINED and behind[:1] and (behind[1:].isalnum() or behind[:1] == ":") and behind[:1] != "–":
        return True
    if (
        re.search(r"[:/]", written)
        or re.fullmatch(r"[0-9]{1,2}\.[0-9]{1,2}(\.[0-9]{2,4})?", written)
        and _is_date(written)
    ):
        return True
    bare = _YEAR.fullmatch(written) is not None
    return bare and not text[end:].lstrip()[:1] in tuple(_UNITS) or behind[:1] == ")"


def _is_date(written: str) -> bool:
    """True of 18.08.2025 and 18.08., not of 3.5."""
    return written.count(".") == 2 or len(written) == 5 and written[0] in "0123" and written[3] in "01"


def _numbering(
    site: Site, text: str, small: str, tokens: list[re.Match[str]], index: int, language: str, *, digits: bool
) -> bool:
    """True behind *Article*, before or behind a month, behind a name, and of a number of something already told."""
    before = tokens[index - 1] if index else None
    behind = tokens[index + 1] if index + 1 < len(tokens) else None
    months = words(site, language, "months")
    if behind is not None and behind.group() in months and digits:
        return True
    if before is None:
        return False
    near = small[before.end() : tokens[index].start()].strip() in ("", ".", "№", "no.")
    if near and digits and before.group() in months:
        return True
    if (
        near
        and before.group() in words(site, language, "numbering")
        and digits
        and not _has_unit(text, tokens[index].end())
    ):
        small_words = words(site, language, "function-words")
        return before.group() not in small_words
    if near and not digits and before.group() in words(site, language, "known-already"):
        return True
    name = text[before.start()].isupper() and text[before.end() : tokens[index].start()] == " "
    opening = index == 1 or text[: before.start()].rstrip()[-1:] in tuple(".!?")
    ordinary = before.group() in words(site, language, "function-words")
    return near and digits and name and not (opening and ordinary)


def _has_unit(text: str, end: int) -> bool:
    return text[end:].lstrip()[:1] in tuple(_UNITS)


def _counted(site: Site, text: str, small: str, tokens: list[re.Match[str]], index: int, language: str) -> int:
    """The end of the stretch: the number with its unit and what is counted; 0 where that is no data."""
    skipped, function = words(site, language, "not-counted"), words(site, language, "function-words")
    end = tokens[index].end()
    if _has_unit(text, end):
        return end + len(text[end:]) - len(text[end:].lstrip()) + 1
    following = tokens[index + 1 : index + 1 + _MOST_AFTER]
    names = [each.group() for each in following]
    if names and (names[0] in skipped or " ".join(names) in skipped):
        return 0
    for each in following:
        gap = text[end : each.start()]
        if not gap.isspace() or each.group() in function or text[each.start()].isupper() or each.group() in skipped:
            break
        end = each.end()
    return end
