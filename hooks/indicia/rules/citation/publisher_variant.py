"""CIT-015."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site


@rule("CIT-015", Severity.WARNING)
def publisher_variant(site: Site) -> Iterator[Problem]:
    """An organisation that signs a source goes by its name in the registry, not by another spelling.

    `CNN` and `Edition.cnn.com` in one list look like two outlets. The registry's `aliases` say which spellings mean
    whom.

    ```yaml publishers
    example.net: {name: Rain Office, aliases: [Example.net, RO]}
    ```

    ```bibtex bad
    @report{rain2025outlook, author = {⟦{Example.net}⟧}, title = {Outlook for the rains}, date = {2025-04-02},
      langid = {en}, url = {https://example.net/outlook}, urldate = {2025-12-01}}
    ```

    ```bibtex good
    @report{rain2025outlook, author = {{Rain Office}}, title = {Outlook for the rains}, date = {2025-04-02},
      langid = {en}, url = {https://example.net/outlook}, urldate = {2025-12-01}}
    ```
    """
    for entry in site.entries:
        publisher = site.publisher_of(entry)
        if publisher is None or publisher.name is None:
            continue
        names = [version.value for version in publisher.name.versions.values()]
        aliases = {alias.value.casefold() for alias in publisher.aliases}
        for author in entry.authors:
            written = author.literal
            if written and written not in names and written.casefold() in aliases:
                message = f"`{written}` is another spelling of {names[0]}"
                hint = f"write `{{{{{names[0]}}}}}`"
                yield Problem(entry.at("author"), message, entry.key.value, written, hint)
