"""A page on which people compare each reference as written with what was read out of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from urllib.parse import urlsplit

from indicia.model.reference import Reference

DOUBTFUL = 0.8
"""A field with less confidence than this is marked."""

_FIELDS = (
    "type", "key", "label", "year", "suffix", "date", "title", "container", "publisher", "volume", "issue", "pages",
    "url", "doi", "language", "leftover",
)  # fmt: skip
_PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; }}
body {{ font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 80rem; padding: 1rem; }}
article {{ border-top: 1px solid; display: grid; gap: 0 2rem; grid-template-columns: 1fr; padding: .5rem 0; }}
@media (min-width: 60rem) {{ article {{ grid-template-columns: 1fr 1fr; }} h2 {{ grid-column: 1 / -1; }} }}
h2 {{ font-size: 1rem; margin: .25rem 0; }}
pre {{ margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; font: inherit; }}
dl {{ display: grid; grid-template-columns: 7rem 1fr; margin: 0; }}
dt {{ font-weight: 600; }}
dd {{ margin: 0; overflow-wrap: anywhere; }}
mark {{ background: #fd6; color: #000; }}
</style>
<h1>{title}</h1>
<p>{summary}</p>
<main>
{items}</main>
</html>
"""


def review_page(references: Sequence[Reference], name: str) -> str:
    """The page: plain HTML with all of its style in it, nothing loaded. `name` is the file that the list is from."""
    doubtful = sum(bool(_doubts(each)) for each in references)
    summary = (
        f"{len(references)} references. On the left each as it is written, on the right what was read. "
        f"{doubtful} of them have a doubtful field: it is marked, with how sure its reading is."
    )
    items = "".join(_item(each) for each in references)
    return _PAGE.format(title=escape(f"References of {name}"), summary=summary, items=items)


def _item(reference: Reference) -> str:
    fields = "".join(_fields(reference))
    defects = ", ".join(each.replace("_", " ") for each in reference.defects)
    noted = f"<dt>defects</dt><dd>{escape(defects)}</dd>" if defects else ""
    return (
        f'<article id="r{reference.index}"><h2>{reference.index} · line {reference.span.line}</h2>\n'
        f"<pre>{escape(reference.raw)}</pre>\n<dl>{fields}{noted}</dl></article>\n"
    )


def _fields(reference: Reference) -> Iterator[str]:
    doubts = _doubts(reference)
    authors = "; ".join(each.sort_name for each in reference.authors)
    for name, value in (("authors", authors), *((each, getattr(reference, each)) for each in _FIELDS)):
        if value or name in doubts:
            shown = _linked(value) if name == "url" else escape(value)
            if name in doubts:
                shown = f"<mark>{shown or '(nothing)'} ({reference.confidence[name]:.0%})</mark>"
            yield f"<dt>{name}</dt><dd>{shown}</dd>"


def _doubts(reference: Reference) -> frozenset[str]:
    return frozenset(name for name, sure in reference.confidence.items() if sure < DOUBTFUL)


def _linked(url: str) -> str:
    """An address as a link only if it is one of the web."""
    try:
        web = urlsplit(url).scheme.lower() in ("http", "https")
    except ValueError:
        web = False
    shown = escape(url)
    return f'<a href="{shown}" rel="noreferrer">{shown}</a>' if web else shown
