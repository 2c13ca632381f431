"""SRC-002."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from indicia.inference.subject import country_of_subject
from indicia.model.bibliography import Entry
from indicia.model.brief import Brief
from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.target import target

_WAIVER = ", or waive the rule and say why there are none"
_HINTS = {
    "country": "look for sources of another country, say in `actors` or `places` that the brief is about this one"
}


@rule("SRC-002", Severity.WARNING, by_kind={"op-ed": Severity.NOTE})
def monoculture(site: Site) -> Iterator[Problem]:
    """The sources of a brief are not nearly all of one country, one type of publisher or one language.

    What all of them overlook, the brief overlooks. Asked from eight sources on (the setting `min_sources_for_sorts`);
    more than 70 % of one sort is too many (`max_of_one_sort`). Country and type are those of the registry.

    Two sorts do not count, because a desk cannot help them: the brief's own language, and the country that it is about.
    That is the country of its `actors` and `places`, if these lead to one country alone, else of those of most of its
    evidence and events. An actor or a place leads by `affiliation` to a state, and a state has the country of the
    publishers that belong to it. A brief about two countries that has heard one of them is asked.

    ```yaml mkdocs
    site_name: Example
    site_url: https://example.org/
    extra: {indicia: {min_sources_for_sorts: 3, max_of_one_sort: 60%}}
    ```

    ```bibtex
    @online{rain2025outlook, author = {{Canal Authority}}, title = {Las lluvias}, date = {2025-04-02},
      x_title_en = {The rains}, langid = {es}, url = {https://example.org/rain}, urldate = {2025-12-01}}
    @online{flood2025notice, author = {{Canal Pilots}}, title = {Las crecidas}, date = {2025-05-02},
      x_title_en = {The floods}, langid = {es}, url = {https://pilots.example/flood}, urldate = {2025-12-01}}
    ```

    ```markdown
    The rains are late [@rain2025outlook; @flood2025notice].
    ```

    ```yaml bad alone
    title: ⟦The canal drought⟧
    kind: note
    authors: Leyla Həsənova
    as_of: 2025-12-31
    thesis: Transits stay low [@lake2025level; @rain2025outlook; @flood2025notice].
    ```

    ```yaml good
    thesis: Transits stay low [@lake2025level; @pilots2025log; @tolls2025table; @rain2025outlook].
    evidence:
      - {id: E1, claim: Rain is late., cite: {key: rain2025outlook, covers: full}, supports: thesis}
    ```
    """
    settings = site.configuration.settings
    most, fewest = settings.max_of_one_sort, settings.min_sources_for_sorts
    if most is None or fewest is None:
        return
    for brief, entries in _cited(site).values():
        for sort, of in _SORTS.items():
            counts = Counter(value for entry in entries if (value := of(site, entry)))
            value, count = max(counts.items(), key=lambda each: (each[1], each[0]), default=("", 0))
            if len(entries) >= fewest and count > most * len(entries) and value != _expected(site, brief, sort):
                share = f"{count} of {len(entries)} sources ({count / len(entries):.0%})"
                yield Problem(
                    brief.at("title"),
                    f"{share} have one {sort}: {value}",
                    target(brief, field=f"cite.{sort}"),
                    value,
                    hint=_HINTS.get(sort, "look for sources of another sort") + _WAIVER,
                )


def _cited(site: Site) -> Mapping[str, tuple[Brief, tuple[Entry, ...]]]:
    """By id, each brief with the different entries that it cites, in fields and in prose."""
    found: dict[str, tuple[Brief, dict[str, Entry]]] = {}
    for key, uses in site.uses.items():
        for use in uses:
            if use.brief:
                found.setdefault(use.brief.key, (use.brief, {}))[1][key] = use.entry
    return {name: (brief, tuple(entries.values())) for name, (brief, entries) in found.items()}


def _expected(site: Site, brief: Brief, sort: str) -> str:
    """The country or the language that most sources may have without a fault; empty where there is none."""
    if sort == "country":
        return country_of_subject(site, brief)
    return _own_language(site, brief) if sort == "language" else ""


def _own_language(site: Site, brief: Brief) -> str:
    lang = brief.lang or site.configuration.settings.lang
    return lang.value.partition("-")[0].casefold() if lang else ""


def _country(site: Site, entry: Entry) -> str:
    publisher = site.publisher_of(entry)
    return publisher.country.value.upper() if publisher and publisher.country else ""


def _type(site: Site, entry: Entry) -> str:
    publisher = site.publisher_of(entry)
    return publisher.type.value if publisher and publisher.type else ""


def _language(_site: Site, entry: Entry) -> str:
    return entry.language.partition("-")[0].casefold()


_SORTS: Mapping[str, Callable[[Site, Entry], str]] = {
    "country": _country,
    "type of publisher": _type,
    "language": _language,
}
