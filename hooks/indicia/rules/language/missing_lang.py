"""LNG-001."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from indicia.model.brief import Brief
from indicia.model.finding import Problem, Severity, rule
from indicia.model.place import Passage, Text
from indicia.model.site import Site
from indicia.model.wording import Wording
from indicia.rules.language.language_code import known
from indicia.rules.language.script import NAMES, foreign_script
from indicia.rules.target import target

_REGISTRIES = ("publishers", "actors", "places", "topics")
_OF_SCRIPT = {"Arab": "ar", "Grek": "el", "Hebr": "he", "Armn": "hy", "Geor": "ka", "Hani": "zh", "Hang": "ko"}
_QUOTING_FIELDS = ("quote", "stated_as", "as_cited")


@rule("LNG-001", Severity.WARNING)
def missing_lang(site: Site) -> Iterator[Problem]:
    """A text is in a script of the language that it is said to be in.

    A Russian title marked as English is read out letter by letter, sorted in the wrong place and never offered for
    translation. Texts take their language from the brief unless they are given by language; titles of sources have
    `langid`. Where most texts of a brief are in other letters, that is said once: it lacks its `lang`.

    ```bibtex bad
    @report{prognoz2025dozhd, author = {{Canal Authority}}, title = {⟦Прогноз дождей⟧}, date = {2025-04-02},
      langid = {en}, url = {https://example.org/prognoz}, urldate = {2025-12-01}}
    ```

    ```bibtex good
    @report{prognoz2025dozhd, author = {{Canal Authority}}, title = {Прогноз дождей}, date = {2025-04-02},
      langid = {ru}, url = {https://example.org/prognoz}, urldate = {2025-12-01}, x_title_en = {Outlook for the rains}}
    ```
    """
    settings = site.configuration.settings
    own = settings.lang.value if settings.lang else site.configuration.language
    for brief, wordings in itertools.groupby(site.wordings, key=lambda wording: wording.brief):
        yield from _brief(brief, list(wordings), brief.lang.value if brief.lang else own)
    for entry in site.entries:
        for field, passage in entry.fields.items():
            if field in ("title", "subtitle", "booktitle") and entry.language and known(site, entry.language):
                yield from _passage(passage, entry.language, entry.key.value)
            elif field.startswith("x_title_"):
                code = "az-Latn" if field == "x_title_latn" else field.removeprefix("x_title_")
                yield from _passage(passage, code, entry.key.value)
    for registry in _REGISTRIES:
        for name, entity in site.registry(registry).items():
            yield from _names(entity.name, own, f"{registry}#{name}.name")


def _brief(brief: Brief, wordings: list[Wording], written: str) -> Iterator[Problem]:
    """The texts of a brief in foreign letters; once for all where most are: then it is the brief's language."""
    spoken = [each for each in wordings if each.field.rpartition(".")[2].partition("[")[0] not in _QUOTING_FIELDS]
    bare = [each for each in spoken if not each.language]
    strange = [each for each in bare if foreign_script(each.passage.value, written)]
    if len(strange) > 1 and 2 * len(strange) > len(bare):
        script = foreign_script(strange[0].passage.value, written)
        place = brief.lang.span if brief.lang and "lang" in brief.written else strange[0].passage.span
        message = (
            f"{len(strange)} texts of the brief are in {NAMES[script]} letters, but it is said to be in `{written}`"
        )
        meant = _language("".join(each.passage.value for each in strange), script)
        yield Problem(place, message, target(brief, field="lang"), written, f"say its language: `lang: {meant}`")
        strange = []
    for each in (*strange, *(each for each in spoken if each.language)):
        yield from _passage(each.passage, each.language or written, target(each.brief, each.item, each.field))


def _language(text: str, script: str) -> str:
    """The language that a text in a script may be in, by letters that no other of the common ones has."""
    letters = set(text.lower())
    if script == "Cyrl":
        return "uk" if letters & set("їєґ") else "be" if "ў" in letters else "ru"
    if script == "Latn":
        return "az" if "ə" in letters else "en"
    return _OF_SCRIPT.get(script, "xx")


def _names(text: Text | None, own: str, where: str) -> Iterator[Problem]:
    for language, passage in text.versions.items() if text else ():
        yield from _passage(passage, language or own, where)


def _passage(passage: Passage, language: str, where: str) -> Iterator[Problem]:
    script = foreign_script(passage.value, language)
    if script:
        message = f"this is in {NAMES[script]} letters, but said to be in `{language}`"
        yield Problem(passage.span, message, where, passage.value, hint=_hint(where, script))


def _hint(where: str, script: str) -> str:
    if "#" not in where:
        return "correct `langid`, or the title"
    example = {"Cyrl": "ru", "Latn": "en"}.get(script, "xx")
    return f"name its language, as in `{{{example}: …}}`"
