"""REF-005."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from indicia.model.brief import Brief
from indicia.model.finding import Problem, Severity, rule
from indicia.model.item import Item
from indicia.model.nearest import did_you_mean
from indicia.model.place import Word
from indicia.model.registry import Entity
from indicia.model.shape import Record, fields_of_kind
from indicia.model.site import Site
from indicia.rules.target import broken_registry, target

_NOUNS = {"actors": "actor", "places": "place", "topics": "topic", "publishers": "publisher"}


@rule("REF-005", Severity.WARNING, nature="completeness")
def unknown_actor_or_place(site: Site) -> Iterator[Problem]:
    """Actors, places and topics are in their registry.

    One that is not gets a page all the same, but without its names in other languages and spellings, and a second
    spelling would get a second page. Each is named once a brief.

    ```yaml bad
    actors: [canal-authority, ⟦lock-keepers⟧]
    ```

    ```yaml bad
    places: ⟦panma⟧
    ```

    ```yaml good
    actors: canal-authority
    places: panama
    topics: shipping
    ```
    """
    known = {name: _names(site.registry(name)) for name in _NOUNS}
    for brief in site.briefs:
        seen: set[tuple[str, str]] = set()
        for item in (None, *brief.items()):
            for registry, field, word in _registry_fields(item or brief):
                if (registry, word.value) not in seen:
                    seen.add((registry, word.value))
                    yield from _problem(site, known, registry, word, target(brief, item, field))
    for name in _NOUNS:
        for entity in site.registry(name).values():
            for registry, field, word in _registry_fields(entity):
                yield from _problem(site, known, registry, word, f"{name}#{entity.id.value}.{field}")


def _problem(
    site: Site, known: Mapping[str, Mapping[str, str]], registry: str, word: Word, where: str
) -> Iterator[Problem]:
    if word.value in site.registry(registry):
        return
    noun, path = _NOUNS[registry], f"{site.configuration.docs_dir}/registry/{registry}.yml"
    same = known[registry].get(word.value.casefold())
    near = "" if same else did_you_mean(word.value, site.registry(registry))
    title = word.value.replace("-", " ").title()
    stub = f"add it to {path}: `{word.value}: {{name: {title}}}`"
    message = f"the {noun} `{word.value}` is in no registry"
    follows = broken_registry(site, registry)
    hint = f"write `{same}`, of which it is another name" if same else f"{near} Else {stub}" if near else stub
    yield Problem(word.span, message, where, word.value, hint, follows=follows)


def _registry_fields(record: Record) -> Iterator[tuple[str, str, Word]]:
    """Every registry id of a record and its parts, the items of a brief left out: registry, field, id."""
    for name, shape in fields_of_kind(type(record), "registry", "object"):
        value = getattr(record, name)
        if not value:
            continue
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, Word):
                yield shape.vocabulary, name, each
            elif isinstance(each, Record) and not isinstance(each, Item | Brief):
                yield from _registry_fields(each)


def _names(registry: Mapping[str, Entity]) -> Mapping[str, str]:
    """Every name and alias in lower case, with the id that it belongs to."""
    found: dict[str, str] = {}
    for key, entity in registry.items():
        versions = entity.name.versions.values() if entity.name else ()
        for name in (key, *(alias.value for alias in entity.aliases), *(version.value for version in versions)):
            found.setdefault(name.casefold(), key)
    return found
