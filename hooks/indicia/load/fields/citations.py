"""Citations in fields: exactly one name for the source."""

from __future__ import annotations

import re

from indicia.load.citation_forms import LOCATOR, with_locator
from indicia.load.fields.tight_dashes import without_space
from indicia.load.reading import Reading, first_line, shown
from indicia.model.place import Span, Word

NAMES = ("key", "url", "brief")
_UNLIKE_A_KEY = re.compile(r"^[\[@-]|[,;]")
# Author and year, as in a text: `(Abbasov and Mammadova, 2026)`, `Abbasov et al., 2026, p. 3`, `Abbasov, 2026`.
_AS_IN_PRINT = re.compile(r"^\(|\bet al\b|^\D+,\s*\(?(?:1[89]|20)\d\d[a-z]?\b")
_BRACKETED = re.compile(r"\[?-?@([^\s,;\]]+)\]?")


def check_names(reading: Reading, place: Span, prefix: str, written: dict[str, Span]) -> None:
    """Notes a citation that names no source, or more than one."""
    names = [name for name in NAMES if name in written]
    target = prefix.rstrip(".")
    if not names:
        hint = "give one of `key`, `url` and `brief`"
        reading.fault("wrong-type", first_line(place), "the citation names no source", target, hint=hint)
    elif len(names) > 1:
        second = written[names[1]]
        message = f"the citation names its source twice: `{names[0]}` and `{names[1]}`"
        reading.fault("wrong-type", second, message, target, hint="keep one; a second source is a second citation")


def check_key(reading: Reading, key: Word, target: str) -> bool:
    """False (and a fault) for what can be no key of an entry: several keys, or prose syntax."""
    if not _UNLIKE_A_KEY.search(key.value):
        return True
    if without_space(reading, key.span, target):
        return False
    found = _BRACKETED.fullmatch(key.value)
    parts = [part.strip("[]@- ") for part in re.split(r"[,;]", key.value)]
    if found and key.value.startswith(("[", "@", "-")):
        hint = f"write `{found[1]}`"
    elif _AS_IN_PRINT.search(key.value):
        hint = "write the key of its entry; the citation as an article prints it goes into `as_cited`"
    elif any(map(LOCATOR.match, parts[1:])):
        made = [with_locator(each) for each in key.value.strip("[]").split(";")]
        hint = f"write `{made[0]}`" if len(made) == 1 else f"write a list: `[{', '.join(made)}]`"
    elif len(parts) > 1 and all(parts):
        hint = f"write a list: `[{', '.join(parts)}]`"
    else:
        return True
    message = f"one key is expected here, not {shown(key.value)}"
    reading.fault("wrong-type", key.span, message, target, value=key.value, hint=hint)
    return False
