"""UPD-005."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.place import Source, Span
from indicia.model.site import Site
from indicia.rules.astray import astray
from indicia.rules.target import any_broken_brief, broken_brief, broken_brief_named, target
from indicia.rules.update.since_release import place


@rule("UPD-005", Severity.ERROR)
def withdrawn_without_reason(site: Site) -> Iterator[Problem]:
    """A brief that is withdrawn says why; and one that was released does not just vanish.

    The page of a withdrawn brief stays, without its text, and tells readers what was wrong with it. Without a reason
    they can only guess, and those who relied on it do not learn what to look at again. A released brief whose file is
    deleted leaves an error page: keep the file, with `status: withdrawn`. One that goes back to `draft` or `review`
    leaves the site, too, and its frozen versions with it: work on the next version in a branch.

    ```json
    {"version": 1, "briefs": {"example": {"versions": {"1.0": {}}}}}
    ```

    ```yaml bad
    status: ⟦withdrawn⟧
    published: 2025-12-31
    ```

    ```yaml bad
    status: ⟦draft⟧
    version: 1.1
    ```

    ```yaml good
    status: withdrawn
    published: 2025-12-31
    updates:
      - {id: U1, date: 2025-12-31, type: withdrawal, summary: The report that it rests on was retracted.}
    ```
    """
    yield from _unreasoned(site)
    yield from _back_to_draft(site)
    yield from _gone(site)


def _unreasoned(site: Site) -> Iterator[Problem]:
    for brief in site.briefs:
        types = {update.type.value for update in brief.updates if update.type and update.summary}
        if brief.status and brief.status.value == "withdrawn" and not types & {"withdrawal", "retraction"}:
            message = f"the brief `{brief.key}` is withdrawn, and no update says why"
            hint = "add an update of type `withdrawal` whose `summary` gives the reason"
            where, follows = target(brief, field="status"), broken_brief(site, brief)
            yield Problem(brief.status.span, message, where, "withdrawn", hint, follows=follows)


def _back_to_draft(site: Site) -> Iterator[Problem]:
    for brief in site.briefs if site.record.briefs else ():
        # A status that could not be read is none here: whoever wrote it did not say that it is a draft.
        recorded = site.recorded(brief) if brief.status and not brief.public else None
        if recorded is None or brief.status is None:
            continue
        status, last = brief.status.value, recorded.last.version
        message = (
            f"version {last} of `{brief.key}` was released; as a {status} it leaves the site, with all its versions"
        )
        hint = "set `status: published` (or `superseded`, `withdrawn`), and work on the next version in a branch"
        span = brief.status.span if "status" in brief.written else place(brief)
        follows = astray(site, brief, "status")
        yield Problem(span, message, target(brief, field="status"), status, hint, follows=follows)


def _gone(site: Site) -> Iterator[Problem]:
    known = {brief.key for brief in site.briefs} | {alias.value for each in site.briefs for alias in each.aliases}
    for name in sorted(site.record.briefs.keys() - known):
        message = f"the brief `{name}` was released and is not there any more"
        hint = "keep its file with `status: withdrawn`; one that was renamed has the old id in its `aliases`"
        follows = broken_brief_named(site, name) or any_broken_brief(site)
        yield Problem(Span(Source(site.record.path, ""), 0, 0), message, f"{name}#", name, hint, follows=follows)
