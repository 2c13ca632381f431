"""LNG-002."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.nearest import LATIN_OF_CYRILLIC
from indicia.model.place import Passage
from indicia.model.site import Site
from indicia.rules.target import target

_CYRILLIC = "[Ѐ-ӿԀ-ԯ]"
_LATIN = "[A-Za-zÀ-ÖØ-öø-ʯḀ-ỿ]"
_WORD = r"[^\W\d_]+"
# Where a word mixes, a letter of one stands beside a letter of the other: found in one pass, and mostly not there.
# It is looked for at the Cyrillic letters, which most texts have few of.
_MEETING = f"(?s:{_CYRILLIC}(?:(?<={_LATIN}.)|(?={_LATIN})))"
_LOOK_ALIKES = {"Cyrl": set(map(chr, LATIN_OF_CYRILLIC)), "Latn": set(map(chr, LATIN_OF_CYRILLIC.values()))}


@rule("LNG-002", Severity.WARNING)
def mixed_script_word(site: Site) -> Iterator[Problem]:
    """No word and no key mixes Latin and Cyrillic letters that look alike.

    Who changes keyboards often leaves a Cyrillic о in a Latin word. Nobody sees it, but search does not find the word,
    and a key with it is another key. A word that mixes on purpose (a Latin abbreviation with a Russian ending) has
    letters that cannot be taken for one another, and is left alone.

    ```yaml bad
    gaps:
      - {id: G1, question: What does ⟦M\u043escow⟧ want?}
    ```

    ```bibtex bad
    @report{⟦r\u0430in2025outlook⟧, author = {{Canal Authority}}, title = {Outlook for the rains}, date = {2025-04-02},
      langid = {en}, url = {https://example.org/rain}, urldate = {2025-12-01}}
    ```

    ```yaml good
    gaps:
      - {id: G1, question: "What does Moscow (Москва) want, and what do its IT-компании say?"}
    ```
    """
    for wording in site.wordings:
        if mixed_word(wording.passage.value):
            yield from _passage(wording.passage, target(wording.brief, wording.item, wording.field))
    for entry in site.entries:
        key = entry.key.value
        found = mixed_word(key, key_like=True)
        if found:
            yield Problem(entry.key.span, _message(found[0], found[1]), key, key, hint=_hint(key))
        for passage in entry.fields.values():
            yield from _passage(passage, key)
    for registry in ("publishers", "actors", "places", "topics"):
        for name, entity in site.registry(registry).items():
            for passage in entity.name.versions.values() if entity.name else ():
                yield from _passage(passage, f"{registry}#{name}.name")


def _passage(passage: Passage, where: str) -> Iterator[Problem]:
    found = mixed_word(passage.value)
    if found:
        word, script, start = found
        span = passage.place(start, start + len(word))
        yield Problem(span, _message(word, script), where, word, hint=_hint(word))


def mixed_word(text: str, *, key_like: bool = False) -> tuple[str, str, int] | None:
    """The first word with look-alikes of two scripts: the word, the script of the strangers in it, where it begins.

    A key is looked at as one word, hyphens and digits included.
    """
    if text.isascii() or not re.search(_CYRILLIC if key_like else _MEETING, text):
        return None
    for found in [re.match(r".*", text, re.DOTALL)] if key_like else re.finditer(_WORD, text):
        word = found[0] if found else ""
        letters = {"Cyrl": set(re.findall(_CYRILLIC, word)), "Latn": set(re.findall(_LATIN, word))}
        if found and letters["Cyrl"] and letters["Latn"]:
            # The strangers are those that could be taken for letters of the other script; the fewer if both could.
            strangers = [script for script, used in letters.items() if used <= _LOOK_ALIKES[script]]
            if strangers:
                return word, min(strangers, key=lambda script: len(letters[script])), found.start()
    return None


def _message(word: str, script: str) -> str:
    letters = _CYRILLIC if script == "Cyrl" else _LATIN
    shown = ", ".join(f"{letter} (U+{ord(letter):04X})" for letter in sorted(set(re.findall(letters, word))))
    return f"`{word}` mixes alphabets: {shown} {'is' if ',' not in shown else 'are'} {_NAMES[script]}"


_NAMES = {"Cyrl": "Cyrillic", "Latn": "Latin"}


def _hint(word: str) -> str:
    latin = word.translate(LATIN_OF_CYRILLIC)
    return f"all Latin, it is `{latin}`" if not re.search(_CYRILLIC, latin) else "type the word again on one keyboard"
