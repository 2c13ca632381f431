"""CIT-004."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.nearest import nearest
from indicia.model.site import Site
from indicia.rules.citation.other_syntax import in_other_syntax
from indicia.rules.target import any_broken_brief

# In a value that could not be read, whatever looks like a key is meant for one.
_KEYS = re.compile(r"[^\s@,;\[\]{}'\"()]+")


@rule("CIT-004", Severity.WARNING)
def orphan_source(site: Site) -> Iterator[Problem]:
    """An entry of the bibliography is cited somewhere: in a field, in prose or on a page.

    An entry that nothing cites is left over from a claim that went, or belongs to a citation that was never written.
    Its page would say that nothing rests on it.

    ```yaml
    evidence:
      - {id: E1, claim: Transits fell to 22., cite: {key: lake2025level, covers: full}, supports: thesis}
    ```

    ```bibtex bad
    @report{⟦rain2025outlook⟧, author = {{Canal Authority}}, title = {Outlook for the rains}, date = {2025-04-02},
      langid = {en}, url = {https://example.org/rain}, urldate = {2025-12-01}}
    ```

    ```yaml good
    source_note: One report of the authority [@lake2025level].
    ```
    """
    follows = any_broken_brief(site)
    needed = {entry.get(name).strip() for entry in site.entries for name in ("crossref", "xdata", "x_relays")}
    for _, _, _, citation in site.citations:
        if citation.url:  # an address that several entries have is the fault of CIT-001
            needed |= {entry.key.value for entry in site.entries_by_url.get(citation.url.value, ())}
    needed |= _meant(site) | {key for each in in_other_syntax(site) for key in each.keys}
    needed |= {word for each in site.load_problems for word in _KEYS.findall(each.problem.value)}
    for entry in site.entries:
        key = entry.key.value
        if key not in site.uses and key not in needed:
            hint = "cite it where it belongs, or remove the entry"
            mended = entry.span.path if "key" in entry.unsure else ""
            yield Problem(entry.key.span, f"nothing cites `{key}`", key, key, hint, follows=follows or mended)


def _meant(site: Site) -> set[str]:
    """The keys that misspelt ones are likely to mean: their entries are cited, if not well (CIT-001)."""
    keys = {citation.key.value for _, _, _, citation in site.citations if citation.key}
    keys |= {entry.get("crossref").strip() for entry in site.entries if "crossref" in entry.fields}
    keys |= {cite.key for use in site.prose if use.mention for cite in use.mention.cites}
    return {close for key in keys if key not in site.entry_by_key for close in nearest(key, site.entry_by_key)[:1]}
