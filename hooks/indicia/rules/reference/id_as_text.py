"""REF-008."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.model.wording import Wording
from indicia.rules.target import broken_brief, target

_BETWEEN = re.compile(r"[\s,;/&+]+(?:(?:and|or|və|и)[\s,;]+)?")
# Words of others, and names and labels, which may well be no more than `G7`.
_MAY_BE_A_WORD = (
    "title", "subtitle", "name", "variant", "credit", "alt", "quote", "stated_as", "as_cited", "was", "now", "watch",
)  # fmt: skip
_MOST = 6


@rule("REF-008", Severity.WARNING)
def id_as_text(site: Site) -> Iterator[Problem]:
    """A text is words for readers, not the bare id of an item or the key of a source.

    `confidence_basis: E1` is no list of ids but a text, so it is printed as it stands: readers see "E1", nothing
    links, and the argument does not know of it. Only ids and keys with a digit are looked for, and only where they
    are all there is.

    ```yaml bad
    gaps:
      - {id: G1, question: How many ships will pass?, why: ⟦thesis-2⟧}
      - {id: thesis-2, question: When do the rains begin?}
    ```

    ```yaml good
    gaps:
      - {id: G1, question: How many ships will pass?, why: "It decides [[G2]]."}
      - {id: G2, question: When do the rains begin?}
    ```
    """
    keys = {entry.key.value for entry in site.entries}
    ids = {brief.key: {item.id.value for item in brief.items()} for brief in site.briefs}
    for wording in site.wordings:
        words = _words(wording)
        known = ids.get(wording.brief.key, set())
        if not words or not all(word in known or word in keys for word in words):
            continue
        text = wording.passage.value.strip()
        begin = wording.passage.value.index(text)
        yield Problem(
            wording.passage.place(begin, begin + len(text)),
            f"this text is nothing but `{'`, `'.join(words)}`: readers would see no more than that",
            target(wording.brief, wording.item, wording.field),
            text,
            _hint(wording, words, known),
            follows=broken_brief(site, wording.brief),
        )


def _words(wording: Wording) -> list[str]:
    """The words of a text that may be nothing but ids."""
    text = wording.passage.value
    if len(text) > _MOST * 50 or wording.field.rpartition(".")[2].partition("[")[0] in _MAY_BE_A_WORD:
        return []
    words = [word for word in _BETWEEN.split(text.strip()) if word]
    return words if len(words) <= _MOST and all(any(map(str.isdigit, word)) for word in words) else []


def _hint(wording: Wording, words: list[str], ids: set[str]) -> str:
    if words[0] in ids:
        return f"write a sentence, in which `[[{words[0]}]]` is a link; or put the id into a field for ids"
    if wording.field.rpartition(".")[2] == "uncited":
        return f"write `cite: {words[0]}`: `uncited` says why there is no source"
    return f"write a sentence, in which `[@{words[0]}]` is a citation"
