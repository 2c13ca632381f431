"""What the grammar takes for a citation or a cross-link, and what it knows of keys and brackets on the way."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from indicia.model.value_class import value_class

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_FOLD = re.compile(r"\s*[\r\n][ \t>]*")


@value_class
class Part:
    """One work within a candidate; `start` to `end` is `@key` as written."""

    key: str
    start: int
    end: int
    prefix: str = ""
    locator: str = ""
    suppress_author: bool = False


@value_class
class Candidate:
    """What may be a mark. `form`: `bracketed`, `narrative`, `bare`, `link`; `escape` (`\\@`) and `bracket` are none."""

    start: int
    end: int
    form: str
    parts: tuple[Part, ...] = ()
    target: str = ""
    label: str = ""


@dataclass(slots=True, repr=False, eq=False)
class Key:
    """A key that was met: `stop` is the end with a locator in brackets, `enclosed` says that a bracket holds it."""

    start: int
    end: int
    name: str
    braced: bool
    suppress: bool
    enclosed: bool = False
    taken: bool = False
    locator: str = ""
    stop: int = 0


@dataclass(slots=True, repr=False, eq=False)
class Bracket:
    """A bracket that is open. `owner` is the key right before it; `barred` brackets hold what no citation may hold."""

    start: int
    owner: Key | None
    keys: list[Key] = field(default_factory=list)
    semicolons: list[int] = field(default_factory=list)
    barred: bool = False


def tidy(text: str) -> str:
    """A stretch of a citation as it is to be read: line ends and quotation marks of lines away, escapes undone."""
    return _ESCAPED.sub(r"\1", _FOLD.sub(" ", text)).strip()


def narrative(key: Key) -> Candidate:
    form = "narrative" if key.locator or key.braced or key.enclosed else "bare"
    return Candidate(key.start, key.stop, form, (Part(key.name, key.start, key.end, "", key.locator),))


def parts_of(text: str, bracket: Bracket, end: int) -> tuple[Part, ...] | None:
    """The works of a bracket; None where a part between semicolons names none."""
    parts: list[Part] = []
    keys = iter([*bracket.keys, None])
    key = next(keys)
    begin = bracket.start + 1
    for stop in (*bracket.semicolons, end - 1):
        if key is None or key.start >= stop:
            return None
        prefix = _prefix(text, begin, key)
        while key is not None and key.start < stop:
            following = next(keys)
            inner = following is not None and following.start < stop
            rest = text[key.end : following.start - following.suppress if following and inner else stop]
            # `[@a and @b]`: words between two keys belong to the later one, unless a comma ties them to the first.
            own = rest if not inner or rest.lstrip().startswith(",") else ""
            locator = tidy(own).strip(",").strip()
            parts.append(Part(key.name, key.start, key.end, prefix, locator, key.suppress))
            prefix = "" if own else tidy(rest)
            key = following
        begin = stop + 1
    return tuple(parts)


def _prefix(text: str, begin: int, key: Key) -> str:
    return tidy(text[begin : key.start - key.suppress])
