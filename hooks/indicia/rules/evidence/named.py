"""Who does what in a sentence: actors before verbs, by the order of words of the language."""

from __future__ import annotations

import re

from indicia.inference.lexicon import Found
from indicia.inference.word_sets import folded
from indicia.model.site import Site
from indicia.rules.wording import NAMED, Text, words

# In these the verb ends the sentence, and anything may stand between it and its subject.
_VERB_LAST = ("az", "tr")
_WORD = re.compile(r"[^\W_]+")
_MOST_BETWEEN = 2
_NEAR = 60


def is_named(found: Found) -> bool:
    """True for the plain name of an actor, or of a capital that speaks for a state."""
    return found.list == "seats" or found.list.startswith(NAMED)


def after(site: Site, text: Text, who: Found, verb: Found) -> bool:
    """True where nothing but small words such as `still` stands between a name and the verb that follows it."""
    between = text.value[who.end : verb.start]
    if who.end > verb.start or len(between) > _NEAR or set(between) & set(",:;.!?()—–"):
        return False
    inner = _WORD.findall(folded(between, text.language))
    if not between[:1].isspace() or len(inner) > _MOST_BETWEEN:
        return False
    small = words(site, text.language, "between")
    return all(word in small for word in inner)


def follows(site: Site, text: Text, who: Found, verb: Found, start: int) -> bool:
    """True where a verb belongs to a name. Where verbs come last, the name must begin the sentence (at `start`)."""
    if text.language not in _VERB_LAST:
        return after(site, text, who, verb)
    before = _WORD.findall(text.value[start : who.start])
    return who.end < verb.start and not before
