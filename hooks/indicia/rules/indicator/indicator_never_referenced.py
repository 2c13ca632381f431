"""IND-001."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.target import broken_brief, target


@rule("IND-001", Severity.ERROR)
def indicator_never_referenced(site: Site) -> Iterator[Problem]:
    """An indicator says what it would mean: how likely it is under the scenarios of the brief.

    Whatever is watched without that tells nothing, however it turns out. A brief without scenarios has nothing to tell
    apart and is not asked. An indicator that is shared from another brief is rated against the scenarios of the brief
    that shares it.

    ```yaml bad
    scenarios:
      - {id: dry, name: Dry, summary: No rain falls before May.}
      - {id: wet, name: Wet, summary: The rains come in March.}
    indicators:
      - id: ⟦I-lake⟧
        statement: The lake rises.
        counts_as_observed: By a metre in a month, at the gauge of the dam.
        due: 2026-06
    ```

    ```yaml good
    scenarios:
      - {id: dry, name: Dry, summary: No rain falls before May.}
      - {id: wet, name: Wet, summary: The rains come in March.}
    indicators:
      - id: I-lake
        statement: The lake rises.
        counts_as_observed: By a metre in a month, at the gauge of the dam.
        expect: {dry: highly-unlikely, wet: highly-likely}
        due: 2026-06
    ```
    """
    for brief in site.briefs:
        for indicator in brief.indicators if brief.scenarios else ():
            written = indicator.written.get("expect")
            if written is None or "".join(written.written.split()) == "{}":
                names = ", ".join(f"{each.id.value}: …" for each in brief.scenarios)
                name = indicator.id.value
                message = f"`{name}` does not say how likely it is under any scenario"
                hint = f"add `expect: {{{names}}}` with highly-likely, likely, could, unlikely or highly-unlikely"
                where = target(brief, indicator, "expect")
                yield Problem(indicator.id.span, message, where, "", hint, follows=broken_brief(site, brief))
