"""LNG-001."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.place import Passage, Text
from indicia.model.site import Site
from indicia.rules.language.language_code import known
from indicia.rules.language.script import NAMES, foreign_script
from indicia.rules.target import target

_REGISTRIES = ("publishers", "actors", "places", "topics")
_QUOTING_FIELDS = ("quote", "stated_as", "as_cited")


@rule("LNG-001", Severity.WARNING)
def missing_lang(site: Site) -> Iterator[Problem]:
    """A text is in a script of the language that it is said to be in.

    A Russian title marked as English is read out letter by letter, sorted in the wrong place and never offered for
    translation. Texts take their language from the brief unless they are given by language; titles of sources have
    `langid`.

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
    for wording in site.wordings:
        written = wording.brief.lang.value if wording.brief.lang else own
        if wording.field.rpartition(".")[2].partition("[")[0] not in _QUOTING_FIELDS:
            language = wording.language or written
            if foreign_script(wording.passage.value, language):
                where = target(wording.brief, wording.item, wording.field)
                yield from _passage(wording.passage, language, where)
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
