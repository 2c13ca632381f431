"""How a finding is known again: by rule, target and value, whatever its line and wording."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator

from indicia.model.finding import Diagnostic

DIGITS = 16
"""Hex digits of a digest: 64 bits, so that a clash among a million findings is one in ten million."""


def digest(text: str) -> str:
    """The first digits of the SHA-256 of a text; half of a surrogate pair is taken as it is."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]


def numbered(diagnostics: Iterable[Diagnostic]) -> Iterator[tuple[Diagnostic, str]]:
    """Each with its fingerprint. Equal findings differ by their running number, so their order must be settled."""
    seen: Counter[tuple[str, str, str]] = Counter()
    for each in diagnostics:
        same = (each.rule.id, each.problem.target, digest(each.problem.value))
        yield each, digest("\0".join((*same, str(seen[same]))))
        seen[same] += 1
