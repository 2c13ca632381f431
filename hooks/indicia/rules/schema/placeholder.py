"""SCH-012."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
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
_QUOTING_FIELDS = ("quote", "stated_as", "as_cited", "was")


@rule("SCH-012", Severity.WARNING)
def placeholder(site: Site) -> Iterator[Problem]:
    """No text holds a word that stands for one still to be written.

    `TODO`, `TBC`, `none given` and their like are for drafts on a desk; a reader takes them for an answer. Quotations
    and code are left alone. Where a source is missing, `uncited` says why: "the article names no source" is a reason,
    "none given" is not.

    ```yaml bad
    gaps:
      - {id: G1, question: How many ships will pass?, why: ⟦TODO⟧}
    ```

    ```yaml good
    gaps:
      - {id: G1, question: How many ships will pass?, why: It decides the price of grain.}
    ```
    """
    for wording in site.wordings:
        text = wording.passage.value
        if not _promising(text) or wording.field.rpartition(".")[2].partition("[")[0] in _QUOTING_FIELDS:
            continue
        quoted = [each.span() for each in _NOT_OWN.finditer(text)]
        for found in _PLACEHOLDER.finditer(text):
            if not any(start <= found.start() < end for start, end in quoted):
                yield Problem(
                    wording.passage.place(*found.span()),
                    f"`{found[0]}` is a placeholder",
                    target(wording.brief, wording.item, wording.field),
                    found[0],
                    hint="write what is known, or remove the field",
                )
                break


def _promising(text: str) -> bool:
    lower = text.lower()
    return any(word in text for word in _FIRST_WORDS) or any(word in lower for word in _FIRST_WORDS_IN_ANY_CASE)
