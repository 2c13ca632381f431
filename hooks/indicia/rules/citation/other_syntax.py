"""Citations in prose that are written in another syntax than `[@key]`, and so printed as they stand."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from indicia.model.place import Passage, Span
from indicia.model.site import Site
from indicia.model.value_class import value_class
from indicia.rules.target import target

NOT_OURS = ("quote", "stated_as", "as_cited")
_NAME = r"\w+(?:[:.#$%&\-+?~/]+\w+)*"
_LATEX = re.compile(r"\\[a-zA-Z]{0,9}cite[a-zA-Z]{0,9}\*?(?:\[[^\]\n]{0,80}\]){0,2}\{(?P<keys>[^{}\n]{1,400})\}")
_OPEN = re.compile(r"(?<![\\\[!])\[(?:[^\[\]@\n]{0,30}[ \t])?-?@(?P<key>" + _NAME + ")")
_BARE = re.compile(r"(?<![\\\]\[!\w])\[(?P<keys>[^\[\]@\n]+)\](?![\[(:])")
_FOOTNOTE = re.compile(
    rf"(?<![\\!])(?:\[\^ ?-?@(?P<key>{_NAME})[^\[\]\n]*\](?![(:])|(?<!\w)\^\[-?@(?P<behind>{_NAME})[^\[\]\n]*\](?!\^))"
)
_CODE = re.compile(r"(?ms)^ {0,3}(?P<fence>```+|~~~+).*?(?:^ {0,3}(?P=fence)|\Z)|(?<!`)(?P<ticks>`++)[^`]++(?P=ticks)")
_SIGN = re.compile(r"(?<!\\)[\[\]]|\n[ \t]*+\r?\n")
_DEFINED = re.compile(r"^ {0,3}\[([^\[\]\n]+)\]:", re.MULTILINE)


@value_class
class Meant:
    """A stretch that is meant as a citation of some keys; `what` says in a clause what it is."""

    span: Span
    where: str
    written: str
    keys: tuple[str, ...]
    proposed: str
    what: str


def in_other_syntax(site: Site) -> Sequence[Meant]:
    """All of a site, in briefs and pages. Kept, since two rules ask."""
    known: Sequence[Meant] | None = site.kept.get(in_other_syntax)
    if known is None:
        known = site.kept[in_other_syntax] = list(_all(site))
    return known


def _all(site: Site) -> Iterator[Meant]:
    for wording in site.wordings:
        if wording.field.rpartition(".")[2].partition("[")[0] not in NOT_OURS:
            where = target(wording.brief, wording.item, wording.field)
            yield from _in(site, wording.passage, where)
    for page in site.pages:
        yield from _in(site, page.body, page.path)


def _in(site: Site, passage: Passage, where: str) -> Iterator[Meant]:
    text = passage.value
    if "[" not in text and "cite" not in text:
        return
    text = without_code(text)
    place = functools.cache(passage.placer)
    for found, keys, proposed, what in (
        *_latex(text),
        *_unclosed(site, text),
        *_as_footnote(site, text),
        *_bare(site, text),
    ):
        span = place()(found.start(), found.end())
        yield Meant(span, where, found[0], keys, proposed, what)


def without_code(text: str) -> str:
    """The text with spaces in the place of code between backticks or in fences."""
    return _CODE.sub(lambda code: " " * len(code[0]), text) if "`" in text or "~~~" in text else text


_Found = tuple[re.Match[str], tuple[str, ...], str, str]


def _found_in(site: Site, text: str) -> Iterator[_Found]:
    yield from _latex(text)
    yield from _unclosed(site, text)
    yield from _as_footnote(site, text)
    yield from _bare(site, text)


def _latex(text: str) -> Iterator[_Found]:
    for found in _LATEX.finditer(text) if "cite" in text else ():
        keys = tuple(key.strip() for key in found["keys"].split(",") if key.strip())
        if keys:
            yield found, keys, f"[{'; '.join(f'@{key}' for key in keys)}]", "this is LaTeX"


def _unclosed(site: Site, text: str) -> Iterator[_Found]:
    cites = [found for found in _OPEN.finditer(text) if found["key"] in site.entry_by_key] if "@" in text else []
    closed = _closed(text) if cites else frozenset()
    for found in cites:
        if found.start() not in closed:
            yield found, (), f"{found[0]}]", "the bracket of this citation is not closed"


def _closed(text: str) -> frozenset[int]:
    """Offsets of the opening brackets that are closed within their paragraph."""
    waiting: list[int] = []
    closed = []
    for sign in _SIGN.finditer(text):
        if sign[0] == "[":
            waiting.append(sign.start())
        elif sign[0] != "]":
            waiting.clear()
        elif waiting:
            closed.append(waiting.pop())
    return frozenset(closed)


def _as_footnote(site: Site, text: str) -> Iterator[_Found]:
    for found in _FOOTNOTE.finditer(text) if "^" in text else ():
        if (found["key"] or found["behind"]) in site.entry_by_key:
            yield found, (), found[0].replace("^", "", 1), "a citation is no footnote, so its `^` is printed"


def _bare(site: Site, text: str) -> Iterator[_Found]:
    defined = set(_DEFINED.findall(text)) if "]:" in text else set()
    for found in _BARE.finditer(text) if "[" in text else ():
        written = found["keys"]
        parts = [part.strip() for part in written.split(";")]
        listed = [each.strip() for each in written.split(",")]
        if len(parts) == 1 and all(_is_key(site, each) for each in listed):
            parts = listed
        keys = tuple(part.partition(",")[0].strip() for part in parts)
        if all(_is_key(site, key) for key in keys) and written not in defined:
            yield (
                found,
                keys,
                f"[{'; '.join(f'@{part}' for part in parts)}]",
                "this is the key of a source, without `@`",
            )


def _is_key(site: Site, word: str) -> bool:
    """Whether a word is a key of the bibliography, and no word that anybody may put into brackets."""
    return word in site.entry_by_key and any(map(str.isdigit, word)) and not word.isdigit()
