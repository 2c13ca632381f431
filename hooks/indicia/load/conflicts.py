"""Merge conflicts in prose: what a version control system left in a narrative or a page for its user to decide."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indicia.model.finding import LoadProblem, Problem
from indicia.model.place import Source, Span

# A heading underlined with `=`, an arrow of `<` or a quotation seven levels deep is no conflict: all three are.
_CONFLICT = re.compile(
    r"^(?P<head><{7})(?P<name> [^\r\n]*)?\r?\n(?P<ours>(?:(?![<=>|]{7}(?:[ \r\n]|\Z)).*\n)*)"
    r"(?P<base>\|{7}(?: .*)?\n(?:(?![<=>]{7}(?:[ \r\n]|\Z)).*\n)*)?"
    r"={7}[ \t]*\r?\n(?P<theirs>(?:(?![<>]{7}(?:[ \r\n]|\Z)).*\n)*)>{7}(?: [^\r\n]*)?\r?$",
    re.MULTILINE,
)
# Where a conflict may be shown: fences, comments, text for machines. What is not closed hides nothing.
_SHOWS = re.compile(
    r"^ {0,3}(?P<fence>```+|~~~+)(?P<rest>[^\r\n]*)|<(?P<slash>/?)(?P<tag>pre|code|textarea|script|style)\b|<!--|-->",
    re.MULTILINE | re.IGNORECASE,
)
_SIGN = re.compile(r"[^\r\n]")


def decided(text: str) -> str:
    """A text as its first sides have it, each other line of a conflict blank; every offset in it holds."""
    parts, at = [], 0
    for found in _conflicts(text):
        parts += [text[at : found.start()], _SIGN.sub(" ", text[found.start() : found.start("ours")])]
        parts += [found["ours"], _SIGN.sub(" ", text[found.end("ours") : found.end()])]
        at = found.end()
    return "".join((*parts, text[at:])) if parts else text


def conflict_problems(source: Source, begin: int, target: str) -> list[LoadProblem]:
    """One for each conflict from an offset on, at its first line; its value is all of the conflict."""
    problems = []
    for found in _conflicts(source.text[begin:]):
        start, end = begin + found.start(), begin + found.end()
        first, last = source.place(start)[0], source.place(end)[0]
        message = f"a merge conflict is not resolved here (lines {first} to {last})"
        hint = "keep one side of it, and delete the other and the lines of `<`, `=` and `>`"
        if found["base"]:
            hint = "keep what stands above the line of `|` or below that of `=`, and delete the rest from `<` to `>`"
        line_end = begin + (found.end("name") if found["name"] else found.end("head"))
        place = Span(source, start, line_end)
        problems.append(LoadProblem("yaml-invalid", Problem(place, message, target, found[0], hint)))
    return problems


def _conflicts(text: str) -> list[re.Match[str]]:
    if "<<<<<<<" not in text or ">>>>>>>" not in text:
        return []
    shown = list(_shown(text))
    return [
        found
        for found in _CONFLICT.finditer(text)
        if not any(start < found.start() and found.end() <= end for start, end in shown)
    ]


def _shown(text: str) -> Iterator[tuple[int, int]]:
    """Offsets of the stretches that show something as it stands."""
    begun: re.Match[str] | None = None
    for sign in _SHOWS.finditer(text):
        if begun is None:
            begun = None if sign["slash"] or sign[0] == "-->" else sign
        elif _closes(sign, begun):
            yield begun.start(), sign.end()
            begun = None


def _closes(sign: re.Match[str], begun: re.Match[str]) -> bool:
    if begun["fence"]:
        return bool(sign["fence"] and sign["fence"].startswith(begun["fence"]) and not sign["rest"].strip())
    if begun["tag"]:
        return bool(sign["slash"] and sign["tag"].lower() == begun["tag"].lower())
    return sign[0] == "-->"
