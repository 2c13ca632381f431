"""XRF-008."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.target import broken_brief, target


@rule("XRF-008", Severity.ERROR)
def missing_file(site: Site) -> Iterator[Problem]:
    """A file or a heading that a brief links to is there, and so is each picture that it shows.

    An address in a brief's prose is relative to the brief's own file, as everywhere in MkDocs: `../about.md` is the
    page beside the folder of briefs, `../assets/lake.pdf` a download. `image.file` is relative to the content folder.

    ```yaml bad
    thesis: The lake stays low; the [method](⟦../metod.md⟧) says how it was measured.
    ```

    ```yaml bad
    evidence:
      - id: E1
        claim: The lake is low.
        cite: {key: lake2025level, covers: full}
        supports: thesis
        image: {file: ⟦assets/lake.png⟧, alt: The lake from the air}
    ```

    ```yaml bad
    thesis: The lake stays low; [more below](⟦#measurments⟧).
    ```

    ```yaml good
    thesis: The lake stays low; the [front page](../index.md) says how it was measured.
    ```
    """
    for link in site.file_links:
        if link.missing:
            hint = "a brief or an item is linked to as [[id]]; other addresses are relative to the brief's file"
            if link.address.startswith("#"):
                hint = "a heading is linked to by its slug, as in (#how-it-was-measured); an item as [[id]]"
            if link.field == "image.file":
                hint = "`file` is relative to the content folder"
            where = target(link.brief, link.item, link.field)
            message = f"`{link.address}` leads nowhere: {link.missing}"
            # An item that could not be read may be the one that is meant.
            follows = broken_brief(site, link.brief) if link.address.startswith("#") else ""
            yield Problem(link.span, message, where, link.address, hint, follows=follows)
