"""XRF-009."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.target import target

_OPEN = re.compile(r"(?<!\\)\[\[([A-Za-z][A-Za-z0-9-]{0,47})\]?(?![A-Za-z0-9\]#|-])(?![^\[\]\n]*\]\])")


@rule("XRF-009", Severity.WARNING)
def unclosed_link(site: Site) -> Iterator[Problem]:
    """A link that begins with `[[` ends with `]]`.

    Without its end it is no link, and readers see the brackets. Only what names an item of the brief, or a brief, is
    taken for such a beginning; a link that is closed and leads nowhere (`[[canal/thesis]]`) is XRF-001's.

    ```yaml bad
    thesis: The lake stays low, as ⟦[[X1⟧ shows.
    ```

    ```yaml good
    thesis: The lake stays low, as [[X1]] shows.
    ```
    """
    for wording in site.wordings:
        text = wording.passage.value
        if "[[" not in text or "`" in text:  # in code, brackets are brackets
            continue
        for found in _OPEN.finditer(text):
            if wording.brief.item(found[1]) or found[1] in site.brief_by_id:
                message = f"the link to `{found[1]}` is not closed"
                where = target(wording.brief, wording.item, wording.field)
                span = wording.passage.place(found.start(), found.end())
                yield Problem(span, message, where, found[0], f"write [[{found[1]}]]")
