"""SCH-013."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import is_normalized, normalize

from indicia.model.finding import Problem, Severity, rule
from indicia.model.place import Passage, Span
from indicia.model.site import Site
from indicia.rules.target import target

_WORD = re.compile(r"\S+")


@rule("SCH-013", Severity.WARNING)
def not_nfc(site: Site) -> Iterator[Problem]:
    """Texts, keys and titles are in Unicode's composed form (NFC).

    The letter ü can be one character, or a u with two dots put over it. They look the same, are not found by the same
    search, do not sort together, and a key in one form is not the key in the other. Texts copied from PDF files and
    from some file systems come apart like that.

    ```yaml bad
    gaps:
      - {id: G1, question: What does ⟦Tu\u0308rkiye⟧ want?}
    ```

    ```yaml good
    gaps:
      - {id: G1, question: What does Türkiye want?}
    ```
    """
    for wording in site.wordings:
        if not is_normalized("NFC", wording.passage.value):
            yield from _passage(wording.passage, target(wording.brief, wording.item, wording.field))
    for entry in site.entries:
        if not is_normalized("NFC", entry.key.value):
            yield _problem(entry.key.span, entry.key.value, entry.key.value)
        for passage in entry.fields.values():
            yield from _passage(passage, entry.key.value)
    for registry in ("publishers", "actors", "places", "topics"):
        for name, entity in site.registry(registry).items():
            for passage in entity.name.versions.values() if entity.name else ():
                yield from _passage(passage, f"{registry}#{name}.name")
            for alias in entity.aliases:
                if not is_normalized("NFC", alias.value):
                    yield _problem(alias.span, alias.value, f"{registry}#{name}.aliases")


def _passage(passage: Passage, where: str) -> Iterator[Problem]:
    if not is_normalized("NFC", passage.value):
        words = _WORD.finditer(passage.value)
        # A mark may stand alone behind a space: then the whole text is named.
        found = next((word for word in words if not is_normalized("NFC", word[0])), None)
        if found:
            yield _problem(passage.place(*found.span()), found[0], where)
        else:
            yield _problem(passage.span, passage.value, where)


def _problem(span: Span, written: str, where: str) -> Problem:
    message = f"`{normalize('NFC', written)}` is written in decomposed characters"
    return Problem(span, message, where, written, hint="write it in NFC, as keyboards do")
