"""The people and organisations of an entry; names that BibTeX reads otherwise than they are meant are said."""

from __future__ import annotations

import re

from indicia.load.bibtex.draft import Draft, problem
from indicia.load.bibtex.latex import decode_text
from indicia.load.bibtex.names import TooManyCommasError, read_name, split_names
from indicia.load.bibtex.values import Raw
from indicia.model.bibliography import Name
from indicia.model.finding import LoadProblem
from indicia.model.place import Span

# What every name has that may be several: a name without any of these needs no closer look.
_MAY_JOIN = re.compile(r"[,;&]|\.\Z|\bal\b|\b(?:və|и|та|und|ve)\b")
_MOST_ASKED = 50
_STRAY_AND = re.compile(r"\A(?P<first>and)\s|(?<=\s)(?P<twice>and)\s+and\s|\s(?P<last>and)\Z")
_SUFFIX_LAST = re.compile(
    r"(?P<family>[^,{}]+),\s*(?P<given>(?!(?i:jr|sr|i+)\b)[^,{}]+?),\s*"
    r"(?P<suffix>(?i:jr|sr|jnr|snr|esq|ph\.?d|m\.?d)\.?)"
)


def people(draft: Draft, field_name: str, problems: list[LoadProblem]) -> tuple[tuple[Name, ...], bool]:
    """People and organisations of a field, and whether there are `others`."""
    raw = draft.raw_names.get(field_name)
    if raw is None:
        return (), False
    names = []
    faults: list[LoadProblem] = []
    others = False
    if stray := _STRAY_AND.search(raw.text):
        faults.append(_without_name(draft, raw, stray))
        raw = raw._replace(text=raw.text[: stray.start()]) if stray["last"] else raw
    written = split_names(raw.text)
    natural = [name for _, name in written if "," not in name][:_MOST_ASKED]
    for offset, name in written:
        if name == "others":
            others = True
            continue
        start = raw.place(offset)
        span = Span(draft.span.source, start, min(start + len(name), raw.end))
        found, said = _name(draft.key.value, field_name, span, name, natural)
        names.append(found)
        faults += said
    problems.extend(faults if field_name not in draft.inherited else ())
    return tuple(names), others


def _without_name(draft: Draft, raw: Raw, stray: re.Match[str]) -> LoadProblem:
    word = stray.lastgroup or ""
    span = Span(draft.span.source, raw.place(stray.start(word)), raw.place(stray.end(word) - 1) + 1)
    message = "an `and` without a name on one of its sides"
    return problem("bib-parse-error", span, message, target=draft.key.value, hint="take it away", mild=True)


def _name(key: str, field: str, span: Span, written: str, natural: list[str]) -> tuple[Name, list[LoadProblem]]:
    """One name. Where it is several, or none that BibTeX can read, it stays as it is written, and that is said.

    `natural` are the names of the field without a comma.
    """
    seemingly = _people_in(written, natural) if _MAY_JOIN.search(written) else []
    try:
        found = read_name(written)
    except TooManyCommasError as reason:
        message = f"{reason}: `{field}` is `Family, Given`, or `Family, Jr, Given`"
        hint = "put ` and ` between two people, and an organisation in braces of its own: `{{…}}`"
        from indicia.load.bibtex.joined_names import pairs_in

        if seemingly := seemingly or pairs_in(written):
            hint = f"if these are several people, write `{' and '.join(seemingly)}`"
        return Name(literal=written), [problem("bib-parse-error", span, message, target=key, hint=hint)]
    proposed = " and ".join(seemingly)
    if late := _SUFFIX_LAST.fullmatch(written):
        what = f"`{late['suffix']}` is read as the given name: it stands in the middle, as in `Family, Jr, Given`"
        proposed = f"{late['family']}, {late['suffix']}, {late['given']}"
    elif not seemingly:
        return found, []
    elif seemingly[-1] == "others":
        what = "`et al.` in BibTeX is `and others`"
    elif len(seemingly) == 1:
        ends = written.rstrip().endswith((",", ";"))
        what = "a comma or semicolon that no name follows" if ends else f"`{found.family}` is read as the family name"
    else:
        what = f"this is one name to BibTeX, and seems to be {len(seemingly)}: only ` and ` separates people"
        found = Name(literal=" ".join(decode_text(written).text.split()))
    hint = f"write `{proposed}`; an organisation stands in braces of its own: `{{{{…}}}}`"
    return found, [problem("bib-parse-error", span, what, target=key, hint=hint, mild=True)]


def _people_in(written: str, natural: list[str]) -> list[str]:
    from indicia.load.bibtex.joined_names import people_in  # most names are one

    return people_in(written, natural)
