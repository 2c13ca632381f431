"""AUD-001."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Other, Problem, Severity, rule
from indicia.model.reference import Audit, Resolution
from indicia.model.site import Site
from indicia.rules.audit.places import candidates, judged, target


@rule("AUD-001", Severity.ERROR)
def missing_work(site: Site) -> Iterator[Problem]:
    """Every work that an article cites is in its reference list.

    A reader who wants to see the source finds nothing. Often the work was dropped from the list, or its year
    there is another. A work that is cited again is found once, with all places where it is cited.

    ```text bad
    The lake is low (Lake Office, 2024). Rain is late (Rain Watch, 2023). Ships wait (⟦Harbour Guild, 2022⟧).

    References
    Lake Office, 2024, Level of the lake, https://lake.example.org/level
    Rain Watch, 2023, Outlook for the rains, https://rain.example.net/outlook
    ```

    ```text good
    The lake is low (Lake Office, 2024). Rain is late (Rain Watch, 2023).

    References
    Lake Office, 2024, Level of the lake, https://lake.example.org/level
    Rain Watch, 2023, Outlook for the rains, https://rain.example.net/outlook
    ```
    """
    for audit, places in _works(site):
        found = places[0]
        written = found.citation.raw
        message = f"the list has no work for “{written}”"
        # The reason says so too, and after a semicolon what comes near.
        near = found.reason.partition("; ")[2]
        hint = "add the work to the list, or correct the name or the year" + (f"; {near}" if near else "")
        again = tuple(Other(each.citation.span, "it is cited here, too") for each in places[1:])
        related = (*candidates(audit, found), *again)
        yield Problem(found.citation.span, message, target(audit, written), written, hint, related)


def _works(site: Site) -> Iterator[tuple[Audit, list[Resolution]]]:
    """Every work that is missing, with the citations of it: one fault, however often it is cited."""
    works: dict[tuple[str, str, str, str], tuple[Audit, list[Resolution]]] = {}
    for audit, each in judged(site, "missing"):
        cited = each.citation
        named = (audit.article.path, cited.label.casefold(), cited.year, cited.suffix)
        works.setdefault(named, (audit, []))[1].append(each)
    yield from works.values()
