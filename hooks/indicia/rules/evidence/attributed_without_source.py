"""EVD-011."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indicia.inference.lexicon import Found
from indicia.inference.own_words import Sentences
from indicia.inference.word_sets import folded
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.evidence.named import after
from indicia.rules.evidence.sourced import without_source
from indicia.rules.wording import INFLECTED, NAMED, Text, actor_of, texts_of, words

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_APPOSITION = re.compile(r", [^,.;:!?]{3,60}, ?")
_SPEAKERS = ("person", "organisation", "party", "company", "media")


@rule("EVD-011", Severity.WARNING)
def attributed_without_source(site: Site) -> Iterator[Problem]:
    """Where somebody's words are reported, the interview, the article or the speech is named.

    Who is named with words that nobody can look up cannot defend himself, and the reader cannot see what was left out.
    The rule looks at evidence and events without a source, for a name (of the registry, or two words with capitals)
    beside a word of the list `saying`, such as *says*, *warned*, *describes*.

    ```yaml bad
    evidence:
      - id: E1
        claim: ⟦Rovshan Ismayilov describes⟧ the drought as man-made.
        uncited: The article names no interview.
        supports: thesis
    ```

    ```yaml good
    evidence:
      - id: E1
        type: expert-opinion
        claim: Rovshan Ismayilov describes the drought as man-made.
        cite: {key: pilots2025log, covers: full}
        supports: thesis
    ```
    """
    for text in texts_of(site):
        if text.field not in ("claim", "title") or not text.has("saying", "saying-before"):
            continue
        if text.wording.item is None or not without_source(text.wording.item):
            continue
        found = _reported(site, text)
        if found:
            message = "{}: words are reported, but not where they were said"
            yield text.problem(*found, message, "name the interview, the article or the speech, in `cite`")


def _reported(site: Site, text: Text) -> tuple[int, int] | None:
    """The first name with its verb of saying, or the other way round."""
    names = list(_names(site, text))
    sentences = Sentences(text.value)
    for verb in text.of("saying", "saying-before"):
        start, end = sentences.around(verb.start)
        for name in names:
            if not start <= name.start < end:
                continue
            if verb.list == "saying" and _speaks(site, text, name, verb):
                return (name.start, verb.end) if after(site, text, name, verb) else (name.start, name.end)
            if verb.list == "saying-before" and text.value[verb.end : name.start] in (" ", " the ", ", "):
                return verb.start, name.end
            if verb.list == "saying-before" and text.language in ("az", "tr") and name.end + 1 == verb.start:
                return name.start, verb.end
    return None


def _speaks(site: Site, text: Text, name: Found, verb: Found) -> bool:
    between = text.value[name.end : verb.start]
    if after(site, text, name, verb) or _APPOSITION.fullmatch(between):
        return True
    return text.language in ("az", "tr") and name.end < verb.start


def _names(site: Site, text: Text) -> Iterator[Found]:
    """People and organisations: those of the registry, then whatever has two words with capitals or more."""
    taken = []
    for each in text.found:
        actor = actor_of(site, each)
        taken += [each] if actor or each.list == "seats" else []
        speaker = actor is not None and actor.type is not None and actor.type.value in _SPEAKERS
        if speaker and each.list[0] in (NAMED, INFLECTED):
            yield each
    run: list[re.Match[str]] = []
    for word in [*_WORD.finditer(text.value), None]:
        joined = word and word.group()[0].isupper() and (not run or text.value[run[-1].end() : word.start()] == " ")
        if word and joined:
            run.append(word)
            continue
        while run and folded(run[0].group(), text.language) in words(site, text.language, "function-words"):
            run = run[1:]  # The Kyiv Independent
        if len(run) > 1 and not any(each.start < run[-1].end() and run[0].start() < each.end for each in taken):
            yield Found("", run[0].start(), run[-1].end())
        run = [word] if word and word.group()[0].isupper() else []
