"""SCH-017."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.target import target

_JOINT = re.compile(r"\s*[,;&]\s*|\s+(?:and|və|и)\s+")


@rule("SCH-017", Severity.WARNING)
def joined_authors(site: Site) -> Iterator[Problem]:
    """Each author of a brief is an entry of the list.

    Names get a page each, with what they wrote. Two in one entry become one person with a page of that name; the place
    where somebody works becomes part of the name, and has a field of its own, `affiliation`.

    ```yaml bad
    authors: ⟦Leyla Həsənova, Rəşad Əliyev⟧
    ```

    ```yaml good
    authors: [Leyla Həsənova, {name: Rəşad Əliyev, affiliation: "Institute of Water, Land and Air"}]
    ```
    """
    for brief in site.briefs:
        for author in brief.authors:
            parts = _JOINT.split(author.name.value) if author.name else []
            if author.name and len(parts) > 1 and all(map(_is_name, parts)):
                message = f"`{author.name}` is several names in one"
                hint = f"write a list, `[{', '.join(parts)}]`; where somebody works is `affiliation`"
                where = target(brief, field="authors")
                yield Problem(author.name.span, message, where, author.name.value, hint)


def _is_name(part: str) -> bool:
    """Two or three words with capitals: offices have an `of` or a `for`, suffixes and given names are one word."""
    words = part.split()
    return 2 <= len(words) <= 3 and all(word[0].isupper() and len(word.strip(".")) > 1 for word in words)
