"""UPD-005."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.place import Source, Span
from indicia.model.site import Site
from indicia.rules.target import any_broken_brief, broken_brief, broken_brief_named, target


@rule("UPD-005", Severity.ERROR)
def withdrawn_without_reason(site: Site) -> Iterator[Problem]:
    """A brief that is withdrawn says why; and one that was released does not just vanish.

    The page of a withdrawn brief stays, without its text, and tells readers what was wrong with it. Without a reason
    they can only guess, and those who relied on it do not learn what to look at again. A released brief whose file is
    deleted leaves an error page: keep the file, with `status: withdrawn`.

    ```yaml bad
    status: ⟦withdrawn⟧
    published: 2025-12-31
    ```

    ```yaml good
    status: withdrawn
    published: 2025-12-31
    updates:
      - {id: U1, date: 2025-12-31, type: withdrawal, summary: The report that it rests on was retracted.}
    ```
    """
    for brief in site.briefs:
        types = {update.type.value for update in brief.updates if update.type and update.summary}
        if brief.status and brief.status.value == "withdrawn" and not types & {"withdrawal", "retraction"}:
            message = f"the brief `{brief.key}` is withdrawn, and no update says why"
            hint = "add an update of type `withdrawal` whose `summary` gives the reason"
            where, follows = target(brief, field="status"), broken_brief(site, brief)
            yield Problem(brief.status.span, message, where, "withdrawn", hint, follows=follows)
    known = {brief.key for brief in site.briefs} | {alias.value for each in site.briefs for alias in each.aliases}
    for name in sorted(site.record.briefs.keys() - known):
        message = f"the brief `{name}` was released and is not there any more"
        hint = "keep its file with `status: withdrawn`; one that was renamed has the old id in its `aliases`"
        follows = broken_brief_named(site, name) or any_broken_brief(site)
        yield Problem(Span(Source(site.record.path, ""), 0, 0), message, f"{name}#", name, hint, follows=follows)
