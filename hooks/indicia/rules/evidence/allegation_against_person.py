"""EVD-019."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.lexicon import Found
from indicia.inference.own_words import Sentences
from indicia.inference.sourcing import origins
from indicia.model.citation import Citation
from indicia.model.evidence import Event, Evidence
from indicia.model.finding import Other, Problem, Severity, rule
from indicia.model.registry import Actor
from indicia.model.site import Site
from indicia.rules.wording import Text, actor_of, texts_of


@rule("EVD-019", Severity.WARNING)
def allegation_against_person(site: Site) -> Iterator[Problem]:
    """A crime is laid to a person's door on two independent sources at least.

    Nothing harms the innocent, or the publisher in court, like an allegation on one voice. The rule looks at evidence
    and events for a person of the actors' registry (`type: person`) and a word of the list `wrongdoing` in one
    sentence. Two outlets that relay one report are one source. The dead have `x-died` in the registry and are left to
    historians. A person is told once a text, at the first such word.

    ```yaml actors
    rovshan: {name: Rovshan Ismayilov, type: person}
    ```

    ```yaml bad
    evidence:
      - id: E1
        claim: Rovshan Ismayilov took ⟦bribes⟧ for early passage.
        cite: {key: lake2025level, covers: full}
        supports: thesis
    ```

    ```yaml good
    evidence:
      - id: E1
        claim: Rovshan Ismayilov took bribes for early passage.
        cite: [{key: lake2025level, covers: full}, {key: pilots2025log, covers: full}]
        supports: thesis
    ```
    """
    for text in texts_of(site):
        item = text.wording.item
        if not isinstance(item, Evidence | Event) or not text.has("wrongdoing"):
            continue
        if text.field not in ("claim", "title", "detail"):
            continue
        named = list(_allegations(site, text))
        if not named or ("cite" in item.written and not item.cite):
            continue
        behind = origins(site, _citations(text, item))
        first = {actor.id.value: (found, actor) for found, actor in reversed(named)}
        for found, actor in reversed(first.values()) if behind.fewer_than_two else ():
            who = str(actor.name) if actor.name else actor.id.value
            have = f"one independent source, {behind.known[0].name}" if behind.known else "no source"
            related = (Other(item.cite[0].span, "the source is here"),) if item.cite else ()
            message = f"{{}} is said of {who} on {have}"
            hint = "find a second source that does not rest on the first, or leave the name out"
            yield text.problem(found.start, found.end, message, hint, related)


def _citations(text: Text, item: Evidence | Event) -> list[Citation]:
    """The sources of an item; an event has those of its evidence as well."""
    found = list(item.cite)
    for word in item.evidence if isinstance(item, Event) else ():
        evidence = text.wording.brief.item(word.value)
        found += evidence.cite if isinstance(evidence, Evidence) else ()
    return found


def _allegations(site: Site, text: Text) -> Iterator[tuple[Found, Actor]]:
    """Each word of wrongdoing with the person who is nearest before it in its sentence, else nearest behind it."""
    people = [(each, actor) for each in text.found if (actor := actor_of(site, each)) and _living(actor)]
    sentences = Sentences(text.value)
    for found in text.each("wrongdoing") if people else ():
        start, end = sentences.around(found.start)
        within = [pair for pair in people if start <= pair[0].start < end]
        if within:
            before = [pair for pair in within if pair[0].end <= found.start]
            yield found, (before[-1] if before else within[0])[1]


def _living(actor: Actor) -> bool:
    return actor.type is not None and actor.type.value == "person" and "x-died" not in actor.extra
