"""SCH-012."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.model.wording import Wording
from indicia.rules.target import target

# Capitals only where small letters make a word of some language ("todo" is Spanish).
_PLACEHOLDER = re.compile(
    r"(?<![\w-])(?:TODO|TBC|TBD|TBA|FIXME|XXX|(?i:lorem\s+ipsum|none\s+given|to\s+be\s+(?:confirmed|written)))(?![\w-])"
)
# Most texts hold none of these, and finding that out must cost nothing.
_FIRST_WORDS = ("TODO", "TBC", "TBD", "TBA", "FIXME", "XXX")
_FIRST_WORDS_IN_ANY_CASE = ("lorem", "none", "to be")
# Words of others, and what Markdown shows as code, are not the author's own.
_NOT_OWN = re.compile(
    r"“[^”]*”|«[^»]*»|„[^“”]*[“”]|\"[^\"\n]*\"|^(?:```|~~~).*?^(?:```|~~~)|(`+)(?!`).+?(?<!`)\1(?!`)",
    re.DOTALL | re.MULTILINE,
)
# What somebody writes who has nothing to say, where a sentence is asked for.
_NO_ANSWERS = frozenset({
    "true", "false", "yes", "no", "n/a", "na", "none", "null", "нет", "да", "н/д", "yox", "xeyr", "bəli", "hə", "var",
})  # fmt: skip
_REASONS = ("uncited", "reason", "why", "basis")
_SHORT = 12
_QUOTING_FIELDS = ("quote", "stated_as", "as_cited", "was")


@rule("SCH-012", Severity.WARNING)
def placeholder(site: Site) -> Iterator[Problem]:
    """No text holds a word that stands for one still to be written.

    `TODO`, `TBC`, `none given` and their like are for drafts on a desk; a reader takes them for an answer. Quotations
    and code are left alone. Signs alone (`-`, `???`) and, where a reason is asked for, a mere yes or no say nothing
    either. Where a source is missing, `uncited` says why: "the article names no source" is a reason, "none given" is
    not.

    ```yaml bad
    gaps:
      - {id: G1, question: How many ships will pass?, why: ⟦TODO⟧}
    ```

    ```yaml bad
    evidence:
      - {id: E1, claim: Daily transits fell., uncited: ⟦yes⟧, supports: thesis}
    gaps:
      - {id: G1, question: How many ships will pass?, why: "⟦???⟧"}
    ```

    ```yaml good
    gaps:
      - {id: G1, question: How many ships will pass?, why: It decides the price of grain.}
    ```
    """
    for wording in site.wordings:
        text = wording.passage.value
        if len(text) < _SHORT and _is_no_answer(text, wording.field):
            yield _problem(wording, 0, len(text), "write what is known in a sentence, or remove the field")
            continue
        if not _promising(text) or wording.field.rpartition(".")[2].partition("[")[0] in _QUOTING_FIELDS:
            continue
        quoted = [each.span() for each in _NOT_OWN.finditer(text)]
        for found in _PLACEHOLDER.finditer(text):
            if not any(start <= found.start() < end for start, end in quoted):
                yield _problem(wording, *found.span(), "write what is known, or remove the field")
                break


def _is_no_answer(text: str, field: str) -> bool:
    """Whether the whole text says nothing: signs alone, or for a reason one of the words for yes and no."""
    name = field.rpartition(".")[2].partition("[")[0]
    if name in _QUOTING_FIELDS:
        return False
    return not any(map(str.isalnum, text)) or (name in _REASONS and text.strip().casefold() in _NO_ANSWERS)


def _problem(wording: Wording, start: int, end: int, hint: str) -> Problem:
    word = wording.passage.value[start:end]
    where = target(wording.brief, wording.item, wording.field)
    return Problem(wording.passage.place(start, end), f"`{word}` is a placeholder", where, word, hint)


def _promising(text: str) -> bool:
    lower = text.lower()
    return any(word in text for word in _FIRST_WORDS) or any(word in lower for word in _FIRST_WORDS_IN_ANY_CASE)
