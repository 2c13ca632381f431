"""Addresses and DOIs in a reference: where they stand, and where they end."""

from __future__ import annotations

import functools
import re
from bisect import bisect_right
from collections.abc import Sequence
from urllib.parse import unquote

from indicia.model.value_class import value_class

_STOP = r"\s\"“”„«»，。；、（）《》「」【】؛،"
_URL = re.compile(rf"(?:https?|ftp)://[^{_STOP}]+", re.IGNORECASE)
_BARE = re.compile(
    rf"(?<![\w/.@:=&-])(?:www\.[^{_STOP}<>]+|(?:[a-z0-9-]{{1,63}}\.){{1,6}}[a-z]{{2,12}}/[^{_STOP}<>]*)", re.IGNORECASE
)
_DOI = re.compile(rf"(?<![\w/])10\.\d{{4,9}}(?:\.\d{{1,9}}){{0,4}}/[^{_STOP}]+")
_DOI_HOST = re.compile(r"(?:https?://)?(?:dx\.|www\.)?doi\.org/(?=10\.)", re.IGNORECASE)
_CLOSING = {")": "(", "]": "[", "}": "{", ">": "<"}
# Lines of a list are asked for their addresses when it is looked for, cut up, and taken apart.
_LONGEST_KEPT = 600
_TRAILING = ".,;:!?'’‘*_`|…"


@value_class
class LinkFound:
    """An address in a text; `doi` where it is one. `url` is empty for a DOI that is not written as an address."""

    start: int
    end: int
    url: str
    doi: str


def find_links(text: str) -> tuple[LinkFound, ...]:
    """The addresses of a text in the order in which they stand; none within another."""
    return _kept(text) if len(text) <= _LONGEST_KEPT else _find_links(text)


@functools.lru_cache(maxsize=2048)
def _kept(text: str) -> tuple[LinkFound, ...]:
    return _find_links(text)


def _find_links(text: str) -> tuple[LinkFound, ...]:
    found: list[LinkFound] = []
    if "://" in text:
        found += [_link(text, match) for match in _URL.finditer(text)]
    if "10." in text:
        _add(found, _DOI, text)
    if _may_be_bare(text, found):
        _add(found, _BARE, text)
    return tuple(found)


def _add(found: list[LinkFound], pattern: re.Pattern[str], text: str) -> None:
    """Adds the addresses of a kind that are in none of those before."""
    known = len(found)
    for match in pattern.finditer(text):
        if not _overlaps(found, match.start(), match.end()):
            found.append(_link(text, match))
    if len(found) > known:
        found.sort(key=lambda link: link.start)


def _may_be_bare(text: str, found: Sequence[LinkFound]) -> bool:
    """A cheap look at what is left: an address without `https` has a slash or begins with `www.`."""
    at = 0
    for start, end in (*((link.start, link.end) for link in found), (len(text), len(text))):
        rest = text[at:start]
        if "/" in rest or "www." in rest.lower():
            return True
        at = end
    return False


def _overlaps(found: list[LinkFound], start: int, end: int) -> bool:
    at = bisect_right(found, start, key=lambda link: link.start)
    return (at > 0 and found[at - 1].end > start) or (at < len(found) and found[at].start < end)


def _link(text: str, match: re.Match[str]) -> LinkFound:
    start = match.start()
    bracketed = start > 0 and text[start - 1] == "<"
    written = _trimmed(match[0], bracketed=bracketed)
    host = _DOI_HOST.match(written)
    if host:
        return LinkFound(start, start + len(written), written, unquote(written[host.end() :]))
    if written.startswith("10."):
        return LinkFound(start, start + len(written), "", written)
    return LinkFound(start, start + len(written), written, "")


def _trimmed(written: str, *, bracketed: bool) -> str:
    """The address without what the sentence put behind it: full stops, closing brackets that it did not open."""
    if bracketed and ">" in written and not written.startswith("10."):
        written = written[: written.index(">")]
    elif not _DOI_HOST.match(written) and not written.startswith("10."):
        written = re.split(r"[<>]", written, maxsplit=1)[0] if "<" in written or ">" in written else written
    if written[-1:] not in _TRAILING and written[-1:] not in _CLOSING:
        return written
    balance = {closing: written.count(opening) - written.count(closing) for closing, opening in _CLOSING.items()}
    end = len(written)
    while end:
        last = written[end - 1]
        if last in _CLOSING and balance[last] < 0:
            balance[last] += 1
        elif last not in _TRAILING:
            break
        end -= 1
    return written[:end]
