"""CIT-011."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.citation.canonical_url import bare_doi

_FORBIDDEN = re.compile(r"[\s<>\"`{}|\\^\x00-\x1f\x7f]")
_SCHEME = re.compile(r"(?:https?|ftps?)://", re.ASCII | re.IGNORECASE)
_SLIP_OF_SCHEME = re.compile(r"([htps]{2,7})(?:[:;]/{0,3}|/{1,3})(?=[\w-]+\.)", re.ASCII | re.IGNORECASE)
_DOI_IN = re.compile(r"10\.\d{4,9}/[^\s<>\"]+", re.ASCII)
_LABEL = re.compile(r"(?!-)[\w-]{1,63}(?<!-)")
_TWICE = re.compile(r"^\w+://(?:\w+:/{1,2}|[^/?#]*https?:)", re.ASCII | re.IGNORECASE)


@rule("CIT-011", Severity.ERROR)
def url_malformed(site: Site) -> Iterator[Problem]:
    """An address is one that a browser can open, and a DOI is a DOI.

    A space, a missing `https://` or two addresses in one make a link that leads nowhere, and no later check can tell
    whether the page is still there.

    ```bibtex bad
    @report{rain2025outlook, author = {{Canal Authority}}, title = {Outlook for the rains}, date = {2025-04-02},
      langid = {en}, url = {⟦example.org/rain⟧}, urldate = {2025-12-01}}
    ```

    ```bibtex good
    @report{rain2025outlook, author = {{Canal Authority}}, title = {Outlook for the rains}, date = {2025-04-02},
      langid = {en}, url = {https://example.org/rain}, urldate = {2025-12-01}}
    ```
    """
    for entry in site.entries:
        for field in ("url", "x_archived"):
            written = entry.get(field)
            reason, hint = fault(written) if written else ("", "")
            if reason:
                message = f"the address of `{entry.key.value}` {reason}"
                yield Problem(entry.at(field), message, entry.key.value, written, hint)
        doi = entry.get("doi")
        if doi and not bare_doi(doi):
            message = f"`{doi}` in `{entry.key.value}` is no DOI"
            held = _DOI_IN.search("".join(doi.split()))
            hint = f"write `{held[0]}`" if held else "a DOI looks like `10.1000/182`: a number, a slash and a name"
            yield Problem(entry.at("doi"), message, entry.key.value, doi, hint)


def fault(url: str) -> tuple[str, str]:
    """Why no browser can open an address, and the way out; two empty texts if one can."""
    found = _FORBIDDEN.search(url)
    if found and url[0] in '<"' and url[-1] in '>"' and fault(url[1:-1]) == ("", ""):
        return f"holds `{found[0]}`", f"write `{url[1:-1]}`"
    if found:
        hint = "write the address alone, on one line" if found[0].isspace() else "write it as the browser shows it"
        return f"holds {'a space' if found[0].isspace() else f'`{found[0]}`'}", hint
    if not _SCHEME.match(url):
        return "does not begin with `https://`", _with_scheme(url)
    if _TWICE.match(url):
        return "is two addresses in one", "keep one of them"
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError as reason:
        return f"cannot be read: {reason}", ""
    labels = host.rstrip(".").split(".")
    if not host.startswith("[") and ":" not in host and (len(labels) < 2 or not all(map(_LABEL.fullmatch, labels))):
        return f"has no valid host: `{host}`", ""
    return "", ""


def _with_scheme(url: str) -> str:
    """The hint for an address without a scheme, or with one that is a slip of `https`."""
    if slip := _SLIP_OF_SCHEME.match(url):
        scheme = "http" if slip[1].lower() == "http" else "https"
        url = url[slip.end() :]
    else:
        scheme = "https"
    plain = re.match(r"(?:www\.)?[\w-]+(?:\.[\w-]+)+(?:[/?#:]|$)", url)
    return f"write `{scheme}://{url}`" if plain else "write it as the browser shows it"
