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
    well-known hosts of videos and posts are recognised. `x_archived` takes the address of the copy; one that stands in
    a field of another name (`archive`, `archiveurl`) is not shown as a copy, whatever the work is.

    ```bibtex bad
    @online{⟦lake2025camera⟧, author = {{Canal Authority}}, title = {Camera at the lake}, date = {2025-04-02},
      langid = {en}, url = {https://example.org/camera}, urldate = {2025-12-01}, x_medium = {live}}
    ```

    ```bibtex bad
    @report{rain2025outlook, author = {{Canal Authority}}, title = {Outlook for the rains}, date = {2025-04-02},
      langid = {en}, url = {https://example.org/rain}, urldate = {2025-12-01},
      archiveurl = {⟦https://web.archive.org/web/20251201000000/https://example.org/rain⟧}}
    ```

    ```bibtex good
    @online{lake2025camera, author = {{Canal Authority}}, title = {Camera at the lake}, date = {2025-04-02},
      langid = {en}, url = {https://example.org/camera}, urldate = {2025-12-01}, x_medium = {live},
      x_archived = {https://web.archive.org/web/20251201000000/https://example.org/camera}}
    ```
    """
    for entry in site.entries:
        if entry.get("x_archived"):
            continue
        key = entry.key.value
        kind, why = medium(entry)
        if misnamed := next((name for name in entry.fields if _is_misnamed(name, entry.get(name))), ""):
            message = f"`{misnamed}` holds the address of a copy that nobody will be led to"
            yield Problem(entry.at(misnamed), message, key, misnamed, f"call the field `x_archived`, not `{misnamed}`")
        elif kind in _NOUNS and not archived(entry.url):
            message = f"`{key}` is {_NOUNS[kind]} without a copy in an archive ({why})"
            hint = "add the copy's address: `x_archived = {https://web.archive.org/…}`"
            yield Problem(entry.key.span, message, key, kind, hint)


def _is_misnamed(name: str, value: str) -> bool:
    return name.removeprefix("x_").startswith("archiv") and archived(value)
