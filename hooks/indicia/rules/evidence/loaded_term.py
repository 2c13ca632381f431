"""EVD-017."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.wording import texts_of


@rule("EVD-017", Severity.WARNING, by_kind={"op-ed": Severity.NOTE})
def loaded_term(site: Site) -> Iterator[Problem]:
    """The analyst does not judge by the choice of a word.

    *Regime*, *puppet* or *blackmail* say what to think before the evidence does, and readers who think otherwise stop
    reading. As somebody's words, in quotation marks or told as such, they are left alone, and so are terms such as
    *sanctions regime*. A site changes the list `loaded` in `content/registry/words.yml`, as in
    `en: {loaded: [oligarch*, -regime]}`.

    ```yaml bad
    assumptions:
      - {id: A1, statement: The ⟦regime⟧ keeps the locks open., rating: caveated, if_wrong: Traffic stops.}
    judgements:
      - {id: J1, statement: Transits stay low., assumptions: A1}
    evidence:
      - {id: E1, claim: Daily transits fell to 22., cite: {key: lake2025level, covers: full}, supports: [J1, thesis]}
    ```

    ```yaml good
    assumptions:
      - id: A1
        statement: The government keeps the locks open under the “canal regime”.
        rating: caveated
        if_wrong: Traffic stops.
    judgements:
      - {id: J1, statement: Transits stay low., assumptions: A1}
    evidence:
      - {id: E1, claim: Daily transits fell to 22., cite: {key: lake2025level, covers: full}, supports: [J1, thesis]}
    ```
    """
    for text in texts_of(site):
        if not text.has("loaded") or text.restated or text.field.endswith("stated_as"):
            continue
        for found in text.each("loaded"):
            if any(each.list in ("saying", "attributed", "saying-before") for each in text.sentence(found.start)):
                continue
            hint = "tell what was done and by whom; or quote who calls it that"
            yield text.problem(found.start, found.end, "{} judges, in the analyst's own voice", hint)
