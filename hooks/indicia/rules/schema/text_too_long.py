"""SCH-011."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.brief import Brief
from indicia.model.finding import Problem, Severity, rule
from indicia.model.place import Passage, Text
from indicia.model.site import Site
from indicia.rules.target import target


@rule("SCH-011", Severity.WARNING)
def text_too_long(site: Site) -> Iterator[Problem]:
    """Thesis, judgements and title are short enough to be read at a glance.

    A thesis of more than 80 words, a judgement of more than 50 or a title of more than 120 characters usually holds two
    of them. The settings `max_thesis_words`, `max_judgement_words` and `max_title_characters` move the marks.

    ```yaml bad
    judgements:
      - id: J1
        statement: ⟦Transits stay under 30 a day until the rainy season, whatever the Authority announces, because the
          lake fills slowly, because the reserve was spent in the year before, and because the older locks lose more
          water with every single ship than the new ones, which most of the ships that matter do not use yet⟧
        would_change_if: Rain in March.
    ```

    ```yaml good
    judgements:
      - id: J1
        statement: Transits stay under 30 a day until the rainy season.
        reasoning: >
          The lake fills slowly, the reserve was spent in the year before, and the older locks lose more water with
          every ship than the new ones.
        would_change_if: Rain in March.
    ```
    """
    settings = site.configuration.settings
    for brief in site.briefs:
        if brief.thesis and settings.max_thesis_words:
            yield from _words(brief, "thesis", brief.thesis.statement, settings.max_thesis_words)
        for judgement in brief.judgements:
            if settings.max_judgement_words:
                yield from _words(brief, judgement.id.value, judgement.statement, settings.max_judgement_words)
        if settings.max_title_characters:
            for passage in _versions(brief.title):
                count, most = len(passage.value), settings.max_title_characters
                if count > most:
                    message = f"the title is {count} characters long; {most} are the most that reads well"
                    yield Problem(passage.span, message, target(brief, field="title"), passage.value)


def _words(brief: Brief, name: str, text: Text | None, most: int) -> Iterator[Problem]:
    for passage in _versions(text):
        count = len(passage.value.split())
        if count > most:
            message = f"`{name}` is {count} words long; {most} are the most that reads well"
            hint = "move the grounds to `reasoning`, or split it"
            yield Problem(passage.span, message, target(brief, name, "statement"), passage.value, hint)


def _versions(text: Text | None) -> tuple[Passage, ...]:
    return tuple(text.versions.values()) if text else ()
