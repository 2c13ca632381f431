"""EVD-012."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.evidence import Event, Evidence
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.evidence.quantities import quantities
from indicia.rules.evidence.sourced import without_source
from indicia.rules.target import target
from indicia.rules.wording import language_of


@rule("EVD-012", Severity.WARNING)
def number_without_source(site: Site) -> Iterator[Problem]:
    """A number has a source.

    A number looks as if somebody had counted. Without a source nobody knows who did, when, and what was counted. Years,
    dates, numbers of articles and decrees, and names such as G20 or T-72 are no quantities.

    ```yaml bad
    evidence:
      - {id: E1, claim: Ships waited before all ⟦17 locks⟧., uncited: The article names no source., supports: thesis}
    ```

    ```yaml good
    evidence:
      - {id: E1, claim: Ships waited before all 17 locks., cite: {key: lake2025level, covers: full}, supports: thesis}
    ```
    """
    for brief in site.briefs:
        both: tuple[Evidence | Event, ...] = (*brief.evidence, *brief.timeline)
        for item in both:
            if not without_source(item):
                continue
            field = "claim" if isinstance(item, Evidence) else "title"
            text = getattr(item, field)
            for version, passage in text.versions.items() if text else ():
                found = quantities(site, passage.value, language_of(site, brief, version))
                if found:
                    shown = ", ".join(f"`{passage.value[start:end]}`" for start, end in found)
                    start, end = found[0]
                    plural = "numbers stand" if len(found) > 1 else "a number stands"
                    message = f"{shown}: {plural} here without a source"
                    hint = "name who counted, in `cite`; or tell it without the number"
                    value = passage.value[start:end]
                    yield Problem(passage.place(start, end), message, target(brief, item, field), value, hint)
