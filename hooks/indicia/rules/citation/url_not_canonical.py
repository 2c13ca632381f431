"""CIT-010."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote_plus

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.citation.canonical_url import cleaned, noise


@rule("CIT-010", Severity.WARNING)
def url_not_canonical(site: Site) -> Iterator[Problem]:
    """An address is the page's own: no tracking, no text fragment, no mobile or AMP variant.

    Such additions tell others who reads what, break sooner than the page, and make two sources of one. The words of a
    text fragment (`#:~:text=`) are worth keeping as the citation's `quote`.

    ```bibtex bad
    @report{rain2025outlook, author = {{Canal Authority}}, title = {Outlook for the rains}, date = {2025-04-02},
      langid = {en}, url = {https://example.org/rain?⟦utm_source=newsletter⟧&month=4}, urldate = {2025-12-01}}
    ```

    ```bibtex good
    @report{rain2025outlook, author = {{Canal Authority}}, title = {Outlook for the rains}, date = {2025-04-02},
      langid = {en}, url = {https://example.org/rain?month=4}, urldate = {2025-12-01}}
    ```
    """
    for entry in site.entries:
        found = noise(entry.url) if entry.url else []
        if found and entry.url_passage:
            words = _quoted(entry.url)
            quote = f" and keep the passage as the citation's `quote`: “{words}”" if words else ""
            yield Problem(
                entry.url_passage.place(found[0].start, found[0].end),
                f"the address of `{entry.key.value}` carries more than the page: {', '.join(n.what for n in found)}",
                entry.key.value,
                entry.url,
                hint=f"write {cleaned(entry.url)}{quote}",
            )


def _quoted(url: str) -> str:
    """The words that a text fragment points at."""
    _, mark, text = url.partition(":~:text=")
    return unquote_plus(text.partition("&")[0]).replace(",", " … ") if mark else ""
