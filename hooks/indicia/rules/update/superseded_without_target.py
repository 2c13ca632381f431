"""UPD-006."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Other, Problem, Severity, rule
from indicia.model.site import Site
from indicia.rules.target import any_broken_brief, target


@rule("UPD-006", Severity.ERROR)
def superseded_without_target(site: Site) -> Iterator[Problem]:
    """A brief that is superseded has a successor that readers can open.

    "Superseded" promises something newer. The successor says so itself, with `relation: supersedes`; the page of the
    old brief then leads to it. While the successor is a draft, the old brief is still the one in force.

    ```yaml other
    title: The harbour
    kind: note
    authors: Leyla Həsənova
    as_of: 2025-12-31
    thesis: The harbour stays open.
    ```

    ```yaml bad
    status: ⟦superseded⟧
    published: 2025-12-31
    ```

    ```yaml good
    status: published
    published: 2025-12-31
    ```
    """
    successors: dict[str, list[Other]] = {}
    drafts: dict[str, list[Other]] = {}
    for brief in site.briefs:
        for each in brief.related:
            if each.brief and each.relation and each.relation.value == "supersedes" and each.brief.value != brief.key:
                found = successors if brief.public else drafts
                status = brief.status.value if brief.status else "draft"
                other = Other(each.brief.span, f"`{brief.key}` supersedes it, but is {status}")
                found.setdefault(each.brief.value, []).append(other)
    for brief in site.briefs:
        names = {brief.key, *(alias.value for alias in brief.aliases)}
        if brief.status is None or brief.status.value != "superseded" or names & successors.keys():
            continue
        waiting = tuple(other for name in sorted(names) for other in drafts.get(name, ()))
        message = f"the brief `{brief.key}` is superseded, but no published brief takes its place"
        hint = f"in the brief that does, write `related: {{brief: {brief.key}, relation: supersedes}}`"
        where = target(brief, field="status")
        follows = any_broken_brief(site)
        yield Problem(brief.status.span, message, where, "superseded", hint, waiting, follows=follows)
