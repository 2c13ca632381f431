"""BibTeX files as the entries of one bibliography, with everything that could not be read as problems."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from indicia.load.bibtex.addresses import addresses
from indicia.load.bibtex.block import Block
from indicia.load.bibtex.blocks import Scan, scan
from indicia.load.bibtex.dates import BadDateError, entry_date, field_date
from indicia.load.bibtex.draft import Draft, draft_of, fault_problem, problem, undefined
from indicia.load.bibtex.inherit import inherit
from indicia.load.bibtex.people import people
from indicia.load.bibtex.values import MONTHS, Strings, put_together
from indicia.model.bibliography import Entry
from indicia.model.date import Date
from indicia.model.finding import LoadProblem, Other
from indicia.model.place import Source, Span
from indicia.model.value_class import value_class

_OTHER_KEY = "give one of the two entries another key, or delete it if both are the same work"
_NO_ENTRIES = frozenset({"comment", "preamble", "string"})


@value_class
class Bibliography:
    """What BibTeX files hold.

    `broken` are the paths of files from which an entry was lost; `lost_keys` the keys (in lower case) of such entries
    as far as they could be read, with the path: whoever names one of them makes no fault of his own.
    """

    entries: tuple[Entry, ...] = ()
    problems: tuple[LoadProblem, ...] = ()
    broken: frozenset[str] = frozenset()
    lost_keys: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True, repr=False, eq=False)
class _Found:
    """What is gathered on the way. `said` are the messages about each entry that had any, by its key."""

    drafts: dict[str, Draft] = field(default_factory=dict)
    problems: list[LoadProblem] = field(default_factory=list)
    said: dict[str, set[str]] = field(default_factory=dict)
    lost: dict[str, str] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)


def read_bibliography(sources: Sequence[Source]) -> Bibliography:
    """Reads BibTeX files into one key space, in the order of their paths. Never raises for bad content."""
    found = _Found()
    scans = [(source, scan(source.text)) for source in sorted(sources, key=lambda source: source.path)]
    tables = _strings(scans, found.problems)
    for (source, scanned), strings in zip(scans, tables, strict=True):
        _read(source, scanned, strings, found)
    lost = {key: path for key, path in found.lost.items() if key not in found.drafts}
    found.problems.extend(inherit(found.drafts, lost))
    drafts = [draft for draft in found.drafts.values() if draft.type != "xdata"]
    places = addresses([draft.key.value for draft in drafts])
    entries = tuple(_entry(draft, address, found.problems) for draft, address in zip(drafts, places, strict=True))
    problems = sorted(found.problems, key=lambda each: (each.problem.span.path, each.problem.span.start))
    return Bibliography(entries, tuple(problems), frozenset(found.broken), lost)


def _read(source: Source, scanned: Scan, strings: Strings, found: _Found) -> None:
    """All of one file: its faults, the library's second opinion, its entries."""
    from indicia.load.bibtex.library import disagreements

    if not scanned.blocks:
        from indicia.load.bibtex.foreign_formats import other_format  # hardly ever needed

        if other := other_format(source.text):
            found.problems.append(fault_problem(source, other, source.path))
            found.broken.add(source.path)
    for key in scanned.hidden:
        found.lost.setdefault(key.lower(), source.path)
        found.broken.add(source.path)
    for fault in (*scanned.loose, *disagreements(scanned)):
        found.problems.append(fault_problem(source, fault, source.path))
    for block in scanned.blocks:
        before = len(found.problems)
        bare = {fault.start: len(found.problems) + index for index, fault in enumerate(block.faults)}
        for fault in block.faults:
            found.problems.append(fault_problem(source, fault, block.key or source.path))
        if block.lost:
            found.broken.add(source.path)
            if block.key:
                found.lost.setdefault(block.key.lower(), source.path)
        elif block.type not in _NO_ENTRIES:
            draft = draft_of(block, source, strings, found.problems)
            draft.astray |= {each.name.lower(): bare[each.start] for each in block.fields if each.start in bare}
            if "key" in block.unsure:
                found.broken.add(source.path)
            _add(draft, found, before)


def _add(draft: Draft, found: _Found, before: int) -> None:
    """The first entry of a key counts; BibTeX does not tell keys apart by case.

    `before` is the number of problems before those of this entry: a copy does not repeat what was said of the first.
    """
    key = draft.key.value.lower()
    own = found.problems[before:]
    first = found.drafts.setdefault(key, draft)
    if first is draft:
        if own:
            found.said[key] = {each.problem.message for each in own}
        return
    found.problems[before:] = [each for each in own if each.problem.message not in found.said.get(key, ())]
    same = first.key.value == draft.key.value
    copied = first.type == draft.type and _texts(first) == _texts(draft)
    hint = "delete it: the first says the same" if copied else _OTHER_KEY
    found.problems.append(
        problem(
            "duplicate-citekey",
            draft.key.span,
            f"the key `{draft.key.value}` is taken"
            + ("" if same else f" by `{first.key.value}`: BibTeX does not tell them apart by case"),
            target=draft.key.value,
            hint=hint,
            related=(Other(first.key.span, "the first"),),
        )
    )


def _texts(draft: Draft) -> dict[str, str]:
    return {name: passage.value for name, passage in draft.fields.items()}


def _strings(scans: Sequence[tuple[Source, Scan]], problems: list[LoadProblem]) -> list[Strings]:
    """The strings that each file can use: its own, then those of the other files in their order."""
    shared: dict[str, str] = {}
    tables = []
    for source, scanned in scans:
        own: dict[str, str] = {}
        table = Strings(own, shared)
        places: dict[str, Span] = {}
        for block in scanned.blocks:
            if block.type == "string" and not block.lost:
                problems.extend(_define(source, block, table, own, places))
        tables.append(table)
        for name, value in own.items():
            shared.setdefault(name, value)
    return tables


def _define(
    source: Source, block: Block, table: Strings, own: dict[str, str], places: dict[str, Span]
) -> Iterator[LoadProblem]:
    for each in block.fields:
        name = each.name.lower()
        raw, unknown = put_together(source.text, each.pieces, table)
        value = raw.text
        yield from undefined(source, unknown, source.path, table)
        span = Span(source, each.name_start, each.name_end)
        if name in own and own[name] != value:
            yield problem(
                "bib-parse-error",
                span,
                f"the string `{each.name}` is defined a second time, with another value; the first counts",
                target=source.path,
                hint="give one of them another name",
                related=(Other(places[name], "the first"),),
                mild=True,
            )
        elif name in MONTHS:
            continue
        own.setdefault(name, value)
        places.setdefault(name, span)


def _entry(draft: Draft, address: str, problems: list[LoadProblem]) -> Entry:
    authors, more_authors = people(draft, "author", problems)
    editors, more_editors = people(draft, "editor", problems)
    return Entry(
        key=draft.key,
        type=draft.type,
        fields=draft.fields,
        span=draft.span,
        authors=authors,
        editors=editors,
        others=more_authors if authors else more_editors,
        date=_date(draft, "date", problems),
        urldate=_date(draft, "urldate", problems),
        address=address,
        field_names=draft.field_names,
        unsure=frozenset(draft.unsure),
    )


def _date(draft: Draft, name: str, problems: list[LoadProblem]) -> Date | None:
    try:
        return entry_date(draft.fields) if name == "date" else field_date(draft.fields, name)
    except BadDateError as bad:
        if bad.field in draft.astray:
            _say_with(problems, draft.astray[bad.field], bad)
        elif bad.field not in draft.inherited:
            problems.append(
                problem(
                    "bad-date",
                    draft.fields[bad.field].span,
                    f"`{bad.field}` of `{draft.key.value}`: {bad.reason}",
                    target=draft.key.value,
                    hint=bad.hint,
                    mild=bad.mild,
                )
            )
    return None


def _say_with(problems: list[LoadProblem], number: int, bad: BadDateError) -> None:
    """A value without braces that is no date either: one finding, whose hint answers for both."""
    told = problems[number].problem
    message = f"{told.message}, and {bad.reason}"
    hint = bad.hint if "= {" in bad.hint or bad.hint.startswith("take") else f"put it in braces, and {bad.hint}"
    problems[number] = LoadProblem(problems[number].name, dataclasses.replace(told, message=message, hint=hint))
