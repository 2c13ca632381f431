"""A page on which a person checks an import: every reference as written beside what was read from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from indicia.model.reference import Reference

_FIELDS = (
    "key", "type", "label", "year", "suffix", "date", "title", "language", "container", "editors", "publisher",
    "place", "volume",
    "issue", "pages", "url", "doi", "accessed", "leftover",
)  # fmt: skip
_EXPECTED = ("label", "year", "title")
_DOUBTFUL_BELOW = 0.6
_STYLE = """
:root { color-scheme: light dark; --edge: #8886; --doubt: #fff3c4; --doubt-edge: #8a6100; --soft: #555; }
@media (prefers-color-scheme: dark) { :root { --doubt: #4a3a00; --doubt-edge: #ffd54f; --soft: #bbb; } }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 80rem; padding: 1rem; }
article { border-top: 1px solid var(--edge); display: grid; gap: 0 2rem; grid-template-columns: 1fr 1fr;
  padding: .75rem 0; }
article h2 { font-size: 1rem; grid-column: 1 / -1; margin: 0; }
.written { margin: .5rem 0; overflow-wrap: anywhere; white-space: pre-wrap; }
dl { display: grid; gap: 0 1rem; grid-template-columns: max-content 1fr; margin: .5rem 0; }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
dd.doubtful { background: var(--doubt); border-left: .25rem solid var(--doubt-edge); padding-left: .5rem; }
.defects { grid-column: 1 / -1; margin: 0; color: var(--soft); }
@media (max-width: 45rem) { article { grid-template-columns: 1fr; } }
""".strip()


def review_html(references: Sequence[Reference], *, language: str = "en") -> str:
    """One HTML page without anything from elsewhere; fields to look at bear a mark and the words `please check`."""
    doubtful = sum(any(is_doubtful(reference, name) for name in _FIELDS) for reference in references)
    body = "\n".join(part for reference in references for part in _article(reference))
    return (
        f'<!doctype html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>References to review</title>\n<style>\n{_STYLE}\n</style>\n</head>\n<body>\n<main>\n"
        f"<h1>References to review</h1>\n<p>{len(references)} references, {doubtful} with something to check.</p>\n"
        f"{body}\n</main>\n</body>\n</html>\n"
    )


def is_doubtful(reference: Reference, name: str) -> bool:
    """Whether a person should look at a field: read with little certainty, or missing where every work has it."""
    value = getattr(reference, name)
    if name in _EXPECTED and not value:
        return True
    if name == "leftover":
        return any(character.isalnum() for character in value)
    return bool(value) and reference.confidence.get(name, 1.0) < _DOUBTFUL_BELOW


def _article(reference: Reference) -> Iterator[str]:
    number = reference.index
    heading = f"Reference {number}, line {reference.span.line}"
    yield f'<article aria-labelledby="r{number}">\n<h2 id="r{number}">{heading}</h2>'
    yield f'<p class="written" dir="auto">{escape(reference.raw)}</p>\n<dl>'
    for name in _FIELDS:
        yield from _field(reference, name)
    yield "</dl>"
    if reference.defects:
        named = ", ".join(escape(defect.replace("_", " ")) for defect in reference.defects)
        yield f'<p class="defects">Defects: {named}</p>'
    yield "</article>"


def _field(reference: Reference, name: str) -> Iterator[str]:
    value = getattr(reference, name)
    doubtful = is_doubtful(reference, name)
    if not value and not doubtful:
        return
    written = f'<span dir="auto"{_language(reference, name)}>{escape(value)}</span>' if value else "<em>none found</em>"
    mark = ' class="doubtful"' if doubtful else ""
    words = " <strong>(please check)</strong>" if doubtful else ""
    yield f"<dt>{name.capitalize()}</dt><dd{mark}>{written}{words}</dd>"


def _language(reference: Reference, name: str) -> str:
    return f' lang="{escape(reference.language)}"' if name == "title" and reference.language else ""
