"""REF-001."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Other, Problem, Severity, rule
from indicia.model.item import Item
from indicia.model.site import Site
from indicia.rules.reference.item_index import kinds_in_words
from indicia.rules.target import target


@rule("REF-001", Severity.ERROR)
def duplicate_id(site: Site) -> Iterator[Problem]:
    """An id names one thing in its brief.

    Evidence, judgements, scenarios and all other items share one set of ids, whatever the case of their letters,
    because they share one page and its anchors. `thesis` names the thesis, and a brief's own id names the brief.

    ```yaml bad
    gaps:
      - {id: G1, question: How many ships will pass?}
      - {id: ⟦g1⟧, question: When do the rains begin?}
      - {id: ⟦example⟧, question: An example of what?}
    ```

    ```yaml good
    gaps:
      - {id: G1, question: How many ships will pass?}
      - {id: G2, question: When do the rains begin?}
    ```
    """
    refused = {problem.span for problem in site.faults("bad-id")}  # the loader says so of `thesis`
    for brief in site.briefs:
        seen: dict[str, Item] = {}
        for item in brief.items():
            name = item.id.value
            first = seen.setdefault(name.casefold(), item)
            related: tuple[Other, ...] = ()
            if first is not item:
                message = f"the id `{name}` is taken: it names {kinds_in_words((first.kind,))} already"
                related = (Other(first.id.span, f"first `{first.id.value}`"),)
            elif name.casefold() == "thesis" and item.id.span not in refused:
                message = "the id `thesis` is reserved for the thesis"
            elif name.casefold() == brief.key.casefold():
                message = f"the id `{name}` is that of the brief itself"
            else:
                continue
            hint = f"choose another id for this {item.kind}"
            yield Problem(item.id.span, message, target(brief, item, "id"), name, hint, related)
