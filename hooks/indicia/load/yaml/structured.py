"""Mends of values that are no text: ids and pairs whose brackets, commas or dashes are wrong.

For a text, quotation marks are the answer; a list of ids in quotation marks would be one wrong id.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from indicia.load.yaml.lines import Edit, Mend, write
from indicia.load.yaml.readings import Line, field_name, lines_below
from indicia.model.brief import Brief
from indicia.model.shape import Shape, declared

_WORD = re.compile(r"[A-Za-z][A-Za-z0-9-]*")
_PAIR = re.compile(r"([A-Za-z][A-Za-z0-9-]*)[ \t]*[:=][ \t]*([A-Za-z][A-Za-z0-9-]*)")
_ELSE = re.compile(r"[\s,;\[\](){}*\"'-]*")
_COMMENT = re.compile(r"[ \t]+#[ \t]*(.*)$")
_KINDS = ("reference", "registry", "id", "choice")


@lru_cache(maxsize=1)
def _forms() -> Mapping[str, str]:
    """What may stand on a field's line, for the fields that never hold text: `words` or `pairs`."""
    forms: dict[str, set[str]] = {}
    seen: set[type] = set()
    waiting: list[type] = [Brief]
    while waiting:
        record = waiting.pop()
        if record in seen:
            continue
        seen.add(record)
        for name, field in declared(record).items():
            forms.setdefault(name, set()).add(_form(field.shape))
            waiting += [field.shape.of] if field.shape.of else []
    return {name: form for name, found in forms.items() if len(found - {"items"}) == 1 for form in found - {"items"}}


def _form(shape: Shape) -> str:
    if shape.keyed:
        return "pairs"
    if shape.kind == "object":
        return "items" if shape.many else "record"
    return "words" if shape.many and shape.kind in _KINDS else "text"


def structured(text: str, line: Line) -> Iterator[Mend]:
    """`supports: [J1, thesis]]`, `ach: deal: consistent, war: neutral`: the same ids or pairs as they should stand."""
    named = field_name(text, line)
    form = _forms().get(named[1], "") if named else ""
    if not named or form not in ("words", "pairs"):
        return
    last = _last(text, line, text[named.end() : line.end])
    written = text[named.end() : last.end]
    comment = _COMMENT.search(written)
    body = written[: comment.start()] if comment else written
    new = _words(body) if form == "words" else _pairs(body)
    if not new:
        return
    aside = comment[1].rstrip(" \t]})") if comment else ""
    edit = Edit(named.end(), last.end, f"{new}  # {aside}" if aside else new)
    begin, length, message = _what(written, comment, form)
    start = named.end() + begin
    yield Mend((edit,), start, start + length, message, write(text, [edit]))


def _last(text: str, line: Line, written: str) -> Line:
    """The last line of `supports: - J1`, whose other items stand on lines of their own; else the line itself."""
    last = line
    for below in lines_below(text, line) if written.startswith("- ") else ():
        is_word = _WORD.fullmatch(text[below.content : below.end].rstrip())
        if not below.is_item or below.indent <= line.indent or not is_word:
            break
        last = below
    return last


def _words(body: str) -> str:
    found = _WORD.findall(body)
    if not found or not _ELSE.fullmatch(_WORD.sub("", body)):
        return ""
    return f"[{', '.join(found)}]" if len(found) > 1 or body.startswith(("[", "- ")) else found[0]


def _pairs(body: str) -> str:
    found = _PAIR.findall(body)
    if not found or not _ELSE.fullmatch(_PAIR.sub("", body)):
        return ""
    return f"{{{', '.join(f'{name}: {word}' for name, word in found)}}}"


def _what(written: str, comment: re.Match[str] | None, form: str) -> tuple[int, int, str]:
    """Where in the value it goes wrong, how far, and what is wrong."""
    what = "list" if form == "words" else "mapping"
    opener = next((at for at, char in enumerate(written) if char in "[{("), -1)
    closers = [at for at, char in enumerate(written) if char in "]})"]
    if comment and any(at > comment.start() for at in closers):
        return comment.start(0) + 1, 1, f"` #` begins a comment, and so cuts the {what}"
    alias = written.find("*")
    if alias >= 0:
        return alias, 1, "`*` begins an alias to YAML; an id stands without it"
    if written.startswith("- ") or re.search(r"[\[,][ \t]*- ", written):
        message = "a list of dashes begins on the line below its field; on the same line it stands in brackets"
        return written.index("-"), 1, message
    if len(closers) > 1 or (closers and opener < 0):
        return closers[-1], 1, f"`{written[closers[-1]]}` closes a bracket that is not open"
    if opener >= 0 and not closers:
        return opener, 1, f"the bracket of this {what} (`{written[opener]}`) is not closed"
    pairs = list(_PAIR.finditer(written))
    for before, pair in itertools.pairwise(pairs):
        if "," not in written[before.end() : pair.start()]:
            return pair.start(), len(pair[0]), f"no comma stands before `{pair[0]}`"
    if pairs and opener < 0:
        return 0, len(written.rstrip()), "pairs on the field's line stand in braces: `{name: word}`"
    return 0, len(written.rstrip()), f"this is no {what} as YAML reads it"
