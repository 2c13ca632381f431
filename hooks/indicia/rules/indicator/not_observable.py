"""IND-003."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.indicator import Indicator
from indicia.model.site import Site
from indicia.rules.wording import Text, texts_of

_OBSERVED = ("measured", "saying", "saying-before", "attributed")


@rule("IND-003", Severity.WARNING)
def not_observable(site: Site) -> Iterator[Problem]:
    """What an indicator watches can be seen from outside.

    Wishes, fears and moods are not seen; what people say, do, sign and pay is. The statement may name a mood if
    `counts_as_observed` says how it shows: what is announced, or counted in a survey.

    ```yaml bad
    indicators:
      - {id: I1, statement: Shippers ⟦lose patience⟧., counts_as_observed: Most of them ⟦feel⟧ let down.}
    ```

    ```yaml good
    indicators:
      - id: I1
        statement: Shippers lose patience.
        counts_as_observed: Two of the five largest lines announce other routes.
    ```
    """
    by_indicator: dict[int, list[Text]] = {}
    for text in texts_of(site):
        if text.kind == "indicator" and text.field != "does_not_count" and text.has("state-of-mind"):
            by_indicator.setdefault(id(text.wording.item), []).append(text)
    for texts in by_indicator.values():
        item = texts[0].wording.item
        moody = [text for text in texts if not text.has(*_OBSERVED)]
        if not isinstance(item, Indicator):
            continue
        if "counts_as_observed" in item.written and not any(text.field == "counts_as_observed" for text in moody):
            continue
        for text in moody:
            for found in text.each("state-of-mind"):
                message = "{} cannot be observed"
                hint = "name what somebody says, does, signs or pays when it is so"
                yield text.problem(found.start, found.end, message, hint)
