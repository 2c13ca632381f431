"""CIT-009."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.citation.canonical_url import archived
from indicia.rules.citation.medium import medium

_NOUNS = {"video": "a video", "social": "a post", "live": "a page that changes"}


@rule("CIT-009", Severity.WARNING, by_kind={"op-ed": Severity.NOTE}, nature="completeness")
def missing_archive(site: Site) -> Iterator[Problem]:
    """A video, a post or a page that changes has a copy in an archive.

    They are the first sources to vanish, or to say something else tomorrow. `x_medium` says what a source is;
    well-known hosts of videos and posts are recognised. `x_archived` takes the address of the copy.

    ```bibtex bad
    @online{⟦lake2025camera⟧, author = {{Canal Authority}}, title = {Camera at the lake}, date = {2025-04-02},
      langid = {en}, url = {https://example.org/camera}, urldate = {2025-12-01}, x_medium = {live}}
    ```

    ```bibtex good
    @online{lake2025camera, author = {{Canal Authority}}, title = {Camera at the lake}, date = {2025-04-02},
      langid = {en}, url = {https://example.org/camera}, urldate = {2025-12-01}, x_medium = {live},
      x_archived = {https://web.archive.org/web/20251201000000/https://example.org/camera}}
    ```
    """
    for entry in site.entries:
        kind, why = medium(entry)
        if kind in _NOUNS and not entry.get("x_archived") and not archived(entry.url):
            key = entry.key.value
            message = f"`{key}` is {_NOUNS[kind]} without a copy in an archive ({why})"
            hint = "add the copy's address: `x_archived = {https://web.archive.org/…}`"
            yield Problem(entry.key.span, message, key, kind, hint)
