"""What entries take over from others: `crossref` as in BibLaTeX, `xdata` field by field.

A field that the entry has itself is never touched. Under `crossref`, a part of a larger work gets its title as
`booktitle` (`maintitle`, `journaltitle`), never as its own title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from indicia.load.bibtex.draft import Draft, problem
from indicia.model.finding import LoadProblem
from indicia.model.nearest import nearest

_PRIVATE = frozenset({
    "ids", "crossref", "xref", "xdata", "entryset", "entrysubtype", "execute", "keywords", "label", "options",
    "presort", "related", "relatedoptions", "relatedstring", "relatedtype", "shorthand", "shorthandintro", "sortkey",
    "sorttitle", "x_suffix",
})  # fmt: skip
_PARTS = frozenset({
    "inproceedings", "conference", "incollection", "inbook", "bookinbook", "suppbook", "inreference", "suppcollection",
})  # fmt: skip
_HOLDERS = frozenset({
    "proceedings", "collection", "book", "reference", "mvproceedings", "mvcollection", "mvbook", "mvreference",
})  # fmt: skip
# What an entry may well have by inheritance alone, and is missed without.
_MISSED = frozenset({"langid", "title", "url", "year"})
_MOST_COMPARED = 300
_TITLES = ("title", "subtitle", "titleaddon")


def inherit(drafts: Mapping[str, Draft], lost: Mapping[str, str]) -> Iterator[LoadProblem]:
    """Fills in inherited fields. `drafts` by key in lower case; `lost` are keys whose own fault is already said."""
    done: set[str] = set()
    for key in drafts:
        yield from _fill(key, drafts, lost, done)


def _fill(key: str, drafts: Mapping[str, Draft], lost: Mapping[str, str], done: set[str]) -> Iterator[LoadProblem]:
    """Parents first, by a stack of our own: a chain may be long."""
    stack = [key]
    while stack:
        draft = drafts[stack[-1]]
        if stack[-1] in done:
            stack.pop()
            continue
        waiting = [parent for parent in _parents(draft) if parent.lower() in drafts and parent.lower() not in done]
        if waiting and waiting[0].lower() not in stack:
            stack.append(waiting[0].lower())
            continue
        done.add(stack.pop())
        yield from _take(draft, drafts, lost, done)


def _parents(draft: Draft) -> list[str]:
    if "xdata" not in draft.fields and "crossref" not in draft.fields:
        return []
    listed = [key.strip() for key in _value(draft, "xdata").split(",")]
    return [key for key in (*listed, _value(draft, "crossref")) if key]


def _value(draft: Draft, name: str) -> str:
    passage = draft.fields.get(name)
    return passage.value if passage else ""


def _take(draft: Draft, drafts: Mapping[str, Draft], lost: Mapping[str, str], done: set[str]) -> Iterator[LoadProblem]:
    for parent in _parents(draft):
        field = "crossref" if parent == _value(draft, "crossref") else "xdata"
        given = drafts.get(parent.lower())
        if given and given.key.value.lower() in done and given is not draft:
            _copy(draft, given, through_crossref=field == "crossref")
            continue
        own = draft.type in _PARTS and field == "crossref"
        draft.unsure |= _MISSED - {"title"} if own else _MISSED
        span, key = draft.fields[field].span, draft.key.value
        if given:
            message = f"`{field}` of `{key}` leads back to itself"
            hint = "let only one of the two entries inherit"
            yield problem("bib-parse-error", span, message, target=key, hint=hint)
        elif parent.lower() not in lost:
            message = f"`{field}` of `{key}` names `{parent}`, which no entry has"
            hint = _way_out(field, parent, key, drafts)
            yield problem("bib-parse-error", span, message, target=key, hint=hint)


def _way_out(field: str, parent: str, key: str, drafts: Mapping[str, Draft]) -> str:
    several = [part for part in re.split(r"[\s,;]+", parent) if part]
    if len(several) > 1 and all(part.lower() in drafts for part in several):
        one = "name one of them: `crossref` takes a single key"
        return f"write `{', '.join(several)}`" if field == "xdata" else one
    names = [each.key.value for each in drafts.values()] if len(drafts) <= _MOST_COMPARED else []
    if near := [each for each in nearest(parent, names) if each != key]:
        return f"did you mean `{near[0]}`?"
    return "write the key of an entry of the bibliography, or take the field away"


def _copy(draft: Draft, given: Draft, *, through_crossref: bool) -> None:
    own = draft.type in _PARTS and through_crossref
    draft.unsure |= given.unsure - {"title"} if own else given.unsure
    for name, passage in given.fields.items():
        target = _renamed(name, draft.type, given.type) if through_crossref else name
        if not target or target in draft.fields or (target in _PRIVATE and through_crossref):
            continue
        if name in _PRIVATE and (through_crossref or name in ("ids", "crossref", "xdata")):
            continue
        draft.fields[target] = passage
        draft.inherited.add(target)
        if name in given.field_names:
            draft.field_names[target] = given.field_names[name]
        if name in given.raw_names:
            draft.raw_names[target] = given.raw_names[name]


def _renamed(name: str, child: str, parent: str) -> str:
    """Under what name a field is inherited; empty where it is not."""
    if name not in _TITLES:
        return name
    if child in _PARTS and parent in _HOLDERS:
        prefix = "main" if parent.startswith("mv") else "book"
        return prefix + name
    if child in _HOLDERS and parent.startswith("mv"):
        return "main" + name
    if parent == "periodical" and child in ("article", "suppperiodical"):
        return "journal" + name if name != "titleaddon" else name
    return name
