"""Citations as prose has them, `[@key, p. 5; @other]`, in the form of a field."""

from __future__ import annotations

import re

LOCATOR = re.compile(r"(?:pp?|ch|sec|vol|fig|tab|para|chap|page|pages|chapter)\b\.?\s*\d|§|\d", re.IGNORECASE)
_PROSE = re.compile(r"\[?\s*-?@[^\s@,;\[\]{}]+(?:\s*[,;][^\[\]{}]*)?\]?")


def as_field(text: str) -> str:
    """What to write for a citation with `@`: a key, a mapping with its locator, or a list; empty for anything else."""
    if not _PROSE.fullmatch(text):
        return ""
    made = []
    for each in text.strip("[] ").split(";"):
        key, _, rest = each.partition(",")
        # `@a, @b`: several keys, which prose would part with `;`
        others = [part.strip(" @-") for part in rest.split(",")] if "@" in rest or "," in rest else []
        made += [key.strip(" @-"), *others] if others and not any(map(LOCATOR.match, others)) else [with_locator(each)]
    return made[0] if len(made) == 1 else f"[{', '.join(made)}]"


def with_locator(citation: str) -> str:
    """`@lake2025, p. 5` as a mapping; the key alone where no locator follows."""
    key, _, locator = (part.strip(" @-") for part in citation.partition(","))
    locator = locator.replace("'", "''")
    return f"{{key: {key}, locator: '{locator}'}}" if locator else key
