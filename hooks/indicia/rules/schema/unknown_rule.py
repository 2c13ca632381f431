"""SCH-015."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.nearest import did_you_mean
from indicia.model.site import Site


@rule("SCH-015", Severity.ERROR)
def unknown_rule(site: Site) -> Iterator[Problem]:
    """A severity that the settings change is that of a rule.

    The word is an id, a family or the name of a rule. A misspelt one would change nothing, and nobody would notice.

    ```yaml bad mkdocs
    site_name: Canal watch
    extra:
      indicia:
        severity: [{rule: ⟦CIT-0008⟧, severity: note}]
    ```

    ```yaml good mkdocs
    site_name: Canal watch
    extra:
      indicia:
        severity: [{rule: CIT-008, severity: note}, {rule: ARG, severity: note}, {rule: no-thesis, severity: warning}]
    ```
    """
    from indicia.rules import RULES  # the registry of which this rule is a part

    known = dict.fromkeys(name for each in RULES for name in (each.id, each.family, each.name))
    folded = {name.casefold() for name in known}
    for override in site.configuration.settings.severity:
        word = override.rule
        if word and word.value.strip().casefold() not in folded:
            hint = did_you_mean(word.value, known) or "`indicia explain --all` lists the rules"
            message = f"`{word.value}` is no rule, family or name of a rule"
            yield Problem(word.span, message, "mkdocs#severity", word.value, hint)
