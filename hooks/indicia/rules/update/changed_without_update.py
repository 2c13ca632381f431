"""UPD-001."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.inference.released import as_frozen
from indicia.model.brief import Brief
from indicia.model.finding import Problem, Severity, rule
from indicia.model.place import Source, Span
from indicia.model.release import RecordedBrief, version_order
from indicia.model.site import Site
from indicia.rules.target import target
from indicia.rules.update.since_release import place, released


@rule("UPD-001", Severity.ERROR, by_kind={"op-ed": Severity.WARNING})
def changed_without_update(site: Site) -> Iterator[Problem]:
    """A version that was released stays as it was; whoever changes the brief raises its version.

    Somebody has cited version 1.0. If the text changes and the number does not, nobody can tell which of the two was
    cited, and a change that nobody can see is taken for a hidden one. Compared is what the brief says, not how its file
    is written: comments, order and white space are free, and so are status, links to other briefs, marks of checks, and
    new lines in the logs of indicators. The frozen files in the archive are compared, too.

    ```json
    {"version": 1, "briefs": {"example": {"versions": {"1.0": {"content": "27f50c6f0aca2b1d4b9e3a7c8d5e6f70"}}}}}
    ```

    ```yaml bad
    status: published
    published: 2025-12-31
    version: ⟦1.0⟧
    ```

    ```yaml good
    status: published
    published: 2025-12-31
    version: 1.1
    ```
    """
    for brief, recorded in released(site):
        yield from _changed(site, brief, recorded)
    folder = site.record.path.rpartition("/")[0]
    for name in sorted(site.record.changed | site.record.gone):
        what = "is not as it was" if name in site.record.changed else "is gone"
        path = f"{folder}/{name}"
        message = f"the frozen file {name} {what} when its version was released"
        message = message if name in site.record.changed else f"the frozen file {name} is gone"
        hint = "take it back from the history of the repository; corrections go into a new version"
        yield Problem(Span(Source(path, ""), 0, 0), message, path, name, hint)
    for name in sorted(site.record.unrecorded):
        path = f"{folder}/{name}"
        message = f"the frozen file {name} is not on record: nobody can tell any more what was released"
        hint = f"take {site.record.path} back from the history of the repository"
        yield Problem(Span(Source(path, ""), 0, 0), message, path, name, hint)


def _changed(site: Site, brief: Brief, recorded: RecordedBrief) -> Iterator[Problem]:
    version = brief.version.value if brief.version else ""
    same = recorded.version(version) if version else None
    last = recorded.last.version
    where = target(brief, field="version")
    if same is not None and same.content and not as_frozen(brief, same):
        message = f"the brief has changed since version {same.version} was released, and is still called {version}"
        hint = "raise `version`, and say in `updates` what changed; `indicia diff` shows what differs from the release"
        # What could not be read is not what was released, whatever it says.
        unread = any(each.problem.span.path == brief.source.path for each in site.load_problems)
        follows = brief.source.path if unread else ""
        yield Problem(place(brief), message, where, version, hint, follows=follows)
    elif same is None and version and version_order(version) < version_order(last):
        message = f"version {version} comes before {last}, which readers have already"
        yield Problem(place(brief), message, where, version, f"continue after {last}")
