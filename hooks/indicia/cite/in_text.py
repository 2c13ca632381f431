"""Citations in a text: `(CNN, 2025, p. 3; BBC, 2025a)`, `CNN (2025)`, `(2025)`."""

from __future__ import annotations

from collections.abc import Sequence

from indicia.cite.context import Context, escape
from indicia.cite.labels import label_html, year_html
from indicia.model.bibliography import Entry
from indicia.model.citation import Mention
from indicia.model.value_class import value_class


@value_class
class Work:
    """One work that is cited: `prefix` and `locator` are plain text."""

    entry: Entry
    prefix: str = ""
    locator: str = ""
    suppress_author: bool = False


def in_text(cited: Mention | Sequence[Work], context: Context) -> str | None:
    """Safe HTML of a citation, each work linked; None for a mention that names no known work.

    Of a mention that names known and unknown works, the unknown stand as written.
    """
    if not isinstance(cited, Mention):
        return _parenthetical([_work(each, context) for each in cited])
    known = [context.entries.get(cite.key) for cite in cited.cites]
    if not any(known):
        return None
    if cited.form != "bracketed" and known[0]:
        return _narrative(Work(known[0], "", cited.cites[0].locator), context)
    works = [
        _work(Work(entry, cite.prefix, cite.locator, cite.suppress_author), context)
        if entry
        else f'<span class="cite-unknown">{escape(f"@{cite.key}")}</span>'
        for cite, entry in zip(cited.cites, known, strict=True)
    ]
    return _parenthetical(works)


def _parenthetical(works: Sequence[str]) -> str:
    return f'<span class="cite">({"; ".join(works)})</span>'


def _link(entry: Entry, context: Context, inner: str) -> str:
    return f'<a href="{escape(context.href(entry))}">{inner}</a>'


def _work(work: Work, context: Context) -> str:
    year = year_html(work.entry, context)
    inner = year if work.suppress_author else f"{label_html(work.entry, context)}, {year}"
    prefix = f"{escape(work.prefix)} " if work.prefix else ""
    locator = f", {escape(work.locator)}" if work.locator else ""
    return f"{prefix}{_link(work.entry, context, inner)}{locator}"


def _narrative(work: Work, context: Context) -> str:
    name, year = label_html(work.entry, context), year_html(work.entry, context)
    if not work.locator:
        return f'<span class="cite">{_link(work.entry, context, f"{name} ({year})")}</span>'
    return f'<span class="cite">{_link(work.entry, context, name)} ({year}, {escape(work.locator)})</span>'
