"""CIT-033."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.citation.list_commands import misplaced_lists
from indicia.rules.citation.other_syntax import in_other_syntax


@rule("CIT-033", Severity.WARNING)
def citation_syntax(site: Site) -> Iterator[Problem]:
    """A citation in prose is written `[@key]`.

    In any other form it is no citation: readers see the key, or a command of LaTeX, and the source does not know that
    it was used. Found are `\\cite{…}`, a key of the bibliography that has a number in it and stands in brackets alone,
    `[@key` without its end, `[^@key]`, and `\\bibliography` where it makes no list. Code and quotations are left alone.

    ```markdown bad
    The lake is low ⟦\\cite{lake2025level}⟧.
    ```

    ```markdown bad
    The lake is low ⟦[lake2025level]⟧.
    ```

    ```markdown bad
    The lake is low ⟦[@lake2025level⟧, and will stay so.
    ```

    ```markdown good
    The lake is low [@lake2025level], as `[lake2025level]` says.
    ```
    """
    for each in in_other_syntax(site):
        message = f"{each.what}: readers see it as it stands"
        yield Problem(each.span, message, each.where, each.written, hint=f"write `{each.proposed}`")
    yield from misplaced_lists(site)
