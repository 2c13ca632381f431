"""XRF-011."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.footnote import StrayFootnote
from indicia.model.site import Site
from indicia.rules.target import target


@rule("XRF-011", Severity.WARNING)
def stray_footnote(site: Site) -> Iterator[Problem]:
    """Every footnote has its mark in the text, and every mark its note.

    A mark without a note is printed as it was typed, `[^a]`; a note that no mark refers to stands below the text with
    an arrow that leads nowhere. Only narratives and pages have footnotes, and pages only where `mkdocs.yml` names the
    extension. Code is left alone, and so is what may be an expression, as `[^a-z]`.

    ```markdown bad
    The lake is low.⟦[^gauge]⟧
    ```

    ```markdown bad
    The lake is low.

    ⟦[^gauge]⟧: At the gauge of the dam.
    ```

    ```yaml bad
    thesis: The lake stays low.⟦[^1]⟧
    ```

    ```markdown good
    The lake is low.[^gauge] A set without a letter is `[^a]`.

    [^gauge]: At the gauge of the dam.
    ```

    ```yaml mkdocs
    site_name: Example
    site_url: https://example.org/
    markdown_extensions: [footnotes]
    ```
    """
    for each in site.footnotes:
        message, hint = _said(each)
        where = target(each.brief, each.item, each.field) if each.brief else each.page
        yield Problem(each.span, message, where, each.span.written, hint)


def _said(each: StrayFootnote) -> tuple[str, str]:
    mark = f"`[^{each.label}]`"
    if each.fault == "unused":
        return f"no mark {mark} in the text refers to this note", f"put {mark} where the note belongs, or delete it"
    if each.fault == "uncoloned":
        return f"a note begins with its mark and a colon, and {mark} has none", f"write `[^{each.label}]:`"
    if each.fault == "misspelt":
        return f"{mark} has no note, so readers see it as it stands", f"did you mean `[^{each.meant}]`?"
    if each.fault == "inline":
        hint = "cite a source as `[@key]`, and put a remark in round brackets"
        return f"{mark} is printed as it stands: narratives and pages have footnotes, a field has none", hint
    if each.fault == "off":
        hint = "write `- footnotes` below `markdown_extensions:` in mkdocs.yml"
        return f"{mark} is no footnote: the Markdown of this site knows none", hint
    hint = f"write the note on a line of its own, as `[^{each.label}]: …`, or delete the mark"
    return f"{mark} has no note, so readers see it as it stands", hint
