"""CIT-028."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.nearest import did_you_mean
from indicia.model.site import Site
from indicia.rules.target import broken_bibliography, prose_target


@rule("CIT-028", Severity.WARNING)
def possible_citation(site: Site) -> Iterator[Problem]:
    """A word with `@` before it, outside of brackets, may be a citation of an entry that is not there.

    It is left as it stands. It may as well be somebody's handle, so this is a note; a warning only where the word has a
    year in it and an entry's key is very like it. Write `\\@word` for a handle,
    `[@key]` for a citation.

    ```markdown bad
    As ⟦@leyla⟧ wrote, the lake is low.
    ```

    ```markdown good
    As \\@leyla wrote, the lake is low [@lake2025level].
    ```
    """
    for use in site.prose:
        for cite in use.mention.cites if use.mention and use.mention.form == "bare" else ():
            if cite.key not in site.entry_by_key:
                follows = broken_bibliography(site, cite.key)
                close = "" if follows else did_you_mean(cite.key, site.entry_by_key)
                message = f"`@{cite.key}` may be a citation, but no entry has that key"
                hint = close or f"write `\\@{cite.key}` if it is none"
                severity = None if _is_slip(cite.key, close) else Severity.NOTE
                yield Problem(cite.span, message, prose_target(use), cite.key, hint, follows=follows, severity=severity)


def _is_slip(key: str, offered: str) -> bool:
    """Whether a word can hardly be a handle: it has the number of a year, and a key is like it."""
    return bool(offered and re.search(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)", key))
