"""CIT-014."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.bibliography import Entry
from indicia.model.finding import Problem, Severity, rule
from indicia.model.nearest import did_you_mean
from indicia.model.site import Site
from indicia.rules.citation.canonical_url import archived, host_of, original
from indicia.rules.citation.medium import medium
from indicia.rules.target import broken_registry

# They lead to works of every publisher.
_RESOLVERS = ("doi.org", "dx.doi.org", "hdl.handle.net", "jstor.org", "n2t.net")


@rule("CIT-014", Severity.WARNING, by_kind={"op-ed": Severity.NOTE}, nature="completeness")
def publisher_unknown(site: Site) -> Iterator[Problem]:
    """The publisher of a source is in the registry of publishers.

    Who published a source decides how much weight it bears, whether two sources are two, and who has an interest. It
    follows from the host of the address; `x_publisher` names it where the host cannot (a video platform, a copy in an
    archive).

    ```bibtex bad
    @report{⟦rain2025outlook⟧, author = {{Rain Office}}, title = {Outlook for the rains}, date = {2025-04-02},
      langid = {en}, url = {https://rain.example.net/outlook}, urldate = {2025-12-01}}
    ```

    ```yaml good publishers
    example.net: {name: Rain Office, type: official}
    ```

    ```bibtex bad
    @report{rain2025outlook, author = {{Rain Office}}, title = {Outlook for the rains}, date = {2025-04-02},
      langid = {en}, url = {https://rain.example.net/outlook}, urldate = {2025-12-01}, x_publisher = {⟦exmple.org⟧}}
    ```
    """
    follows = broken_registry(site, "publishers")
    for entry in site.entries:
        named = entry.get("x_publisher")
        host = host_of(original(entry.url))
        if site.publisher_of(entry) or not (named or host) or (host in _RESOLVERS and not named):
            continue
        key = entry.key.value
        if named:
            message = f"the publisher `{named}` of `{key}` is not in the registry"
            hint = did_you_mean(named, site.publishers) or _stub(site, named)
            yield Problem(entry.at("x_publisher"), message, key, named, hint, follows=follows)
        else:
            message = f"no publisher in the registry has the domain of `{key}`, {host}"
            yield Problem(entry.key.span, message, key, host, _way_out(site, entry, host), follows=follows)


def _way_out(site: Site, entry: Entry, host: str) -> str:
    if archived(entry.url) or medium(entry)[0] in ("video", "social"):
        return f"name who published it: `x_publisher = {{{host if archived(entry.url) else '…'}}}`"
    return _stub(site, host)


def _stub(site: Site, name: str) -> str:
    return f"add it to {site.configuration.docs_dir}/registry/publishers.yml: `{name}: {{name: …}}`"
