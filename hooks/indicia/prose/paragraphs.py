"""Paragraphs of a converted page that say one thing to a program and nothing to a reader."""

from __future__ import annotations

from collections.abc import Mapping

from indicia.prose.markup import Piece, pieces


def replace_paragraphs(html: str, shown: Mapping[str, str]) -> tuple[str, frozenset[str]]:
    """The HTML with what `shown` has in the place of each paragraph that is exactly one of its keys, and the keys that
    were found. Keys hold nothing that HTML escapes; code is left as it is written.
    """
    if not any(key in html for key in shown):
        return html, frozenset()
    kept = list(pieces(html))
    written: list[str] = []
    found: set[str] = set()
    at = 0
    while at < len(kept):
        key = _only_text(kept[at : at + 3])
        if key in shown:
            found.add(key)
        written.append(shown.get(key, kept[at].written))
        at += 3 if key in shown else 1
    return "".join(written), frozenset(found)


def _only_text(three: list[Piece]) -> str:
    """What a paragraph holds that is nothing but text; empty for anything else."""
    if [each.kind for each in three] != ["tag", "text", "tag"] or (three[0].name, three[2].name) != ("p", "/p"):
        return ""
    return three[1].written.strip()
