"""An entry on its way from blocks to the model: fields decoded, nothing inherited yet, problems noted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from indicia.load.bibtex.block import Block, Fault, Piece
from indicia.load.bibtex.field_names import FIELD_NAMES, meant_by
from indicia.load.bibtex.months import month_named
from indicia.load.bibtex.values import MONTHS, VERBATIM, Raw, Strings, at_once, passage, put_together, whole
from indicia.model.finding import LoadProblem, Other, Problem, Severity
from indicia.model.language_names import language_tag
from indicia.model.nearest import nearest
from indicia.model.place import Passage, Source, Span, Word

NAME_FIELDS = ("author", "editor")
_TYPES = frozenset({
    "article", "artwork", "audio", "book", "bookinbook", "booklet", "collection", "conference", "dataset",
    "electronic", "image", "inbook", "incollection", "inproceedings", "inreference", "jurisdiction", "legal",
    "legislation", "letter", "manual", "mastersthesis", "misc", "movie", "music", "mvbook", "mvcollection",
    "mvproceedings", "mvreference", "online", "patent", "performance", "periodical", "phdthesis", "proceedings",
    "reference", "report", "review", "set", "software", "standard", "suppbook", "suppcollection", "suppperiodical",
    "techreport", "thesis", "unpublished", "video", "webpage", "www", "xdata",
})  # fmt: skip
"""Types of entries of BibTeX and BibLaTeX. Styles add others: one that is not here is wrong only if it is like one."""

# Fields whose value nobody writes as the name of a string.
_NEVER_STRINGS = VERBATIM | {"language", "month", "number", "pages", "volume", "year"}

_MOST_COMPARED = 100


@dataclass(slots=True, repr=False, eq=False)
class Draft:
    """An entry with what is needed to finish it: the raw text of its names, from which braces are not yet gone.

    `astray` are the fields whose values stand without braces, with the number of the problem that says so; `unsure`
    those of which nothing is known by another's fault.
    """

    key: Word
    type: str
    span: Span
    fields: dict[str, Passage] = field(default_factory=dict)
    field_names: dict[str, Span] = field(default_factory=dict)
    raw_names: dict[str, Raw] = field(default_factory=dict)
    inherited: set[str] = field(default_factory=set)
    astray: dict[str, int] = field(default_factory=dict)
    unsure: set[str] = field(default_factory=set)


def problem(
    name: str,
    span: Span,
    message: str,
    *,
    target: str,
    hint: str = "",
    related: tuple[Other, ...] = (),
    mild: bool = False,
) -> LoadProblem:
    """A problem of loading, its value the text at its place (a line at most); `mild` where nothing is lost by it."""
    value = span.written.partition("\n")[0].strip()[:200]
    severity = Severity.WARNING if mild else None
    return LoadProblem(name, Problem(span, message, target, value, hint, related, severity=severity))


def fault_problem(source: Source, fault: Fault, target: str) -> LoadProblem:
    """A fault of the scan as a problem."""
    span = Span(source, fault.start, fault.end)
    return problem("bib-parse-error", span, fault.message, target=target, hint=fault.hint, mild=fault.mild)


def draft_of(block: Block, source: Source, strings: Strings, problems: list[LoadProblem]) -> Draft:
    """Decodes the fields of an entry. Of a field that stands twice the first counts."""
    key = Word(block.key, Span(source, block.key_start, block.key_end))
    draft = Draft(key, block.type, Span(source, block.start, block.end), unsure=set(block.unsure))
    if block.type.replace("-", "") not in _TYPES:
        problems.extend(_misspelt_type(block, source))
    for each in block.fields:
        name = each.name.lower()
        place = Span(source, each.name_start, each.name_end)
        if name in draft.field_names:
            problems.append(_twice(draft, name, place))
            continue
        draft.field_names[name] = place
        if found := at_once(source, each.pieces, name):
            draft.fields[name] = found
            if name in NAME_FIELDS:
                draft.raw_names[name] = Raw(found.value, found.span.start, found.span.end)
            continue
        raw, unknown = put_together(source.text, each.pieces, strings)
        if unknown:
            draft.astray[name] = len(problems)
            problems.extend(undefined(source, unknown, block.key, strings, name))
        draft.fields[name] = passage(raw, name, source)
        if name in NAME_FIELDS:
            draft.raw_names[name] = raw
    _language(draft)
    problems.extend(_misspelt_fields(draft))
    return draft


def _misspelt_fields(draft: Draft) -> Iterator[LoadProblem]:
    """A field that no program reads, beside the lack of one that is very like it."""
    unknown = draft.field_names.keys() - FIELD_NAMES
    for name in sorted(unknown):
        if meant := meant_by(name, draft.fields.keys()):
            draft.unsure |= {meant, "year"} if meant == "date" else {meant}
            message = f"nobody reads the field `{name}`, and `{draft.key.value}` has no `{meant}`"
            hint = f"did you mean `{meant}`?"
            span = draft.field_names[name]
            yield problem("bib-parse-error", span, message, target=draft.key.value, hint=hint, mild=True)


def _misspelt_type(block: Block, source: Source) -> Iterator[LoadProblem]:
    """A type that is a slip of a known one: the entry would be formatted and judged as a work of no kind."""
    import difflib  # as in `nearest`: only where something is wrong

    written = Span(source, block.start, block.start + 1 + len(block.type))
    if near := difflib.get_close_matches(block.type, sorted(_TYPES), n=1, cutoff=0.82):
        message = f"`@{block.type}` is no known type of entry"
        hint = f"did you mean `@{near[0]}`?"
        yield problem("bib-parse-error", written, message, target=block.key, hint=hint, mild=True)


def _twice(draft: Draft, name: str, place: Span) -> LoadProblem:
    return problem(
        "bib-parse-error",
        place,
        f"the field `{name}` stands twice in `{draft.key.value}`; only the first counts",
        target=draft.key.value,
        hint="delete one of them",
        related=(Other(draft.field_names[name], "the first"),),
    )


def undefined(
    source: Source, unknown: list[Piece], target: str, strings: Strings, field: str = ""
) -> Iterator[LoadProblem]:
    """Names without delimiters that no `@string` defines."""
    for piece in unknown:
        span = Span(source, piece.start, piece.end)
        written = span.written
        message = f"no `@string` defines `{written}`"
        names = strings.names()
        near = nearest(written, names) if len(names) <= _MOST_COMPARED else []
        if field == "month" and (month := month_named(written.strip("."))):
            message = f"`{written}` is no month to BibTeX: without braces only `jan` to `dec` are"
            hint = f"write `{MONTHS[month - 1]}`"
        elif near and field not in _NEVER_STRINGS:
            hint = f"did you mean `{near[0]}`? Text stands in braces: `{{{written}}}`"
        elif field in _NEVER_STRINGS:
            hint = f"write `{{{written}}}`"
        else:
            hint = f"write `{{{written}}}` if it is text, or define it with `@string{{{written} = {{…}}}}`"
        yield problem("bib-parse-error", span, message, target=target, hint=hint)


def _language(draft: Draft) -> None:
    """`langid` becomes a language code, which is what the rest of the house speaks."""
    written = draft.fields.get("langid")
    if written and written.value:
        tag = language_tag(written.value)
        if tag != written.value:
            draft.fields["langid"] = whole(tag, written.span)
