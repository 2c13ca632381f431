"""WVR-003."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.brief import Brief
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.astray import astray


@rule("WVR-003", Severity.WARNING)
def unused_waiver(site: Site) -> Iterator[Problem]:
    """A waiver silences something.

    One that silences nothing is a promise about a fault that is gone, or misspelt: the next such fault would pass
    unseen under an old reason. Some rules cannot be waived at all (SCH, REF, WVR, CIT-001, CIT-002, CIT-005).

    This question is asked last, by the check itself: only then is it known what was waived.

    ```yaml bad
    evidence:
      - {id: E1, claim: Transits fell to 22., cite: {key: lake2025level, covers: full}, supports: thesis}
    waive:
      - {rule: ⟦EVD-001⟧, target: E1, reason: The lock keepers told us.}
    ```

    ```yaml good
    evidence:
      - {id: E1, claim: Transits fell to 22., supports: thesis}
    waive:
      - {rule: EVD-001, target: E1, reason: The lock keepers told us.}
    ```
    """
    for idle in site.idle_waivers:
        word = idle.waiver.rule
        if word is None:
            continue  # the missing rule has its own finding
        target = idle.waiver.target.value if idle.waiver.target else ""
        about = f" for `{target}`" if target else ""
        yield Problem(
            word.span,
            f"the waiver of `{word.value}`{about} silences nothing",
            f"{idle.brief.key}#waive",
            f"{word.value} {target}".strip(),
            hint=idle.why or "remove it",
            # What can never silence anything hangs on no other fault.
            follows="" if idle.why else astray(site, idle.brief) or _unknown_source(site, idle.brief),
        )


def _unknown_source(site: Site, brief: Brief) -> str:
    """The brief's file, where it cites what the bibliography has not: what the waiver is for may hang on that."""
    citations = (citation for _, _, citation in brief.citations() if not citation.brief)
    return brief.source.path if any(site.entry_of(each) is None for each in citations) else ""
