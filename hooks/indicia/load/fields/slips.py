"""Keys that are a slip of a field's name: `support` for `supports`, `as of` for `as_of`, a judgement's `claim`.

Such a key is a fault of its own. Where a site is only judged, its value is read as the field's all the same, so that
what merely follows from the slip is not found as well: a judgement without support, a claim without a source.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from yaml.nodes import MappingNode, Node

from indicia.load.fields.keys import RUN_ON, main_text, plain
from indicia.load.fields.synonyms import fields_meant

_NEAR = 0.75
"""Least likeness (twice the common letters, of all letters) at which a key can hardly be meant as anything else."""


def slips(node: MappingNode, known: Collection[str]) -> Mapping[str, str]:
    """The keys of a mapping that are a slip of a field's name, with that field, which is not there under its name."""
    keys = [key.value for key, _ in node.value]
    found: dict[str, str] = {}
    for key in keys:
        if key not in known and not key.startswith("x-"):
            left = [name for name in known if name not in keys and name not in found.values()]
            meant = _nearest(key, left) or _other_word(key, known, left)
            if meant:
                found[key] = meant
    return found


def swallowed(key: Node) -> bool:
    """True where the key holds the value as well: `claim:It rained: twice`."""
    return bool(RUN_ON.match(key.value))


def _nearest(key: str, names: Collection[str]) -> str:
    """The one name that a key is very like; empty where there is none, or another is as like."""
    import difflib  # only a faulty file needs it

    wanted = plain(key)
    if wanted in names:
        return wanted
    near = [name for name in names if wanted and (wanted in _shortened(name) or name in _shortened(wanted))]
    if len(near) == 1:
        return near[0]
    likeness = sorted(((difflib.SequenceMatcher(None, wanted, name).ratio(), name) for name in names), reverse=True)
    close = [(ratio, name) for ratio, name in likeness[:2] if ratio >= _NEAR]
    return close[0][1] if close and (len(close) == 1 or close[0][0] > close[1][0]) else ""


def _other_word(key: str, known: Collection[str], left: Collection[str]) -> str:
    """The field that another word stands for before any other, if it is not there under its name."""
    word = plain(key)
    meant = [*fields_meant(word, known), main_text(word, known)]
    return meant[0] if meant[0] in left else ""


def _shortened(word: str) -> tuple[str, str]:
    """A word without its first letter, and without its last."""
    return word[1:], word[:-1]
