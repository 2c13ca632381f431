"""REF-003."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Other, Problem, Severity, rule
from indicia.model.nearest import did_you_mean
from indicia.model.site import Site
from indicia.rules.reference.item_index import items_by_id, kinds_in_words, named_ids, names
from indicia.rules.target import target


@rule("REF-003", Severity.ERROR)
def wrong_kind(site: Site) -> Iterator[Problem]:
    """An id that a field names is of the kind that the field is for.

    Only a scenario can be the condition of a scenario, only an assumption an assumption of a judgement. The word is
    there, but it cannot mean what the sentence would say.

    ```yaml bad
    scenarios:
      - {id: low, name: Low water, summary: The lake stays low., given: ⟦G1⟧}
    gaps:
      - {id: G1, question: When do the rains begin?}
    ```

    ```yaml good
    scenarios:
      - {id: dry, name: Dry season, summary: The rains are late., role: condition}
      - {id: low, name: Low water, summary: The lake stays low., given: dry}
    gaps:
      - {id: G1, question: When do the rains begin?}
    ```
    """
    for brief in site.briefs:
        known = items_by_id(site, brief)
        for item, field, word, kinds in named_ids(site, brief):
            thesis = word.value.casefold() == "thesis"
            found = None if thesis else known.get(word.value.casefold())
            kind = "thesis" if thesis else found.kind if found else ""
            if kind and kind not in kinds:
                message = f"`{field}` takes {kinds_in_words(kinds)}; `{word.value}` is {kinds_in_words((kind,))}"
                related = (Other(found.id.span, "it is here"),) if found else ()
                hint = did_you_mean(word.value, names(brief, kinds))
                yield Problem(word.span, message, target(brief, item, field), word.value, hint, related)
        for indicator in brief.indicators:
            other, _, name = indicator.use.value.partition("#") if indicator.use else ("", "", "")
            owner = site.brief_by_id.get(other)
            found = owner.item(name) if owner else None
            if indicator.use and found and found.kind != "indicator":
                message = f"`use` takes an indicator; `{indicator.use.value}` is {kinds_in_words((found.kind,))}"
                where = target(brief, indicator, "use")
                related = (Other(found.id.span, "it is here"),)
                yield Problem(indicator.use.span, message, where, indicator.use.value, "", related)
