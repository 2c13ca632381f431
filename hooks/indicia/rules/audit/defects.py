"""What is wrong with the form of a reference: the names that reading a list gives, in words."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem
from indicia.model.place import Span
from indicia.model.reference import Reference
from indicia.model.site import Site
from indicia.rules.audit.places import part, shown, target

# Each defect: what is said of the reference, what to do, and the field at which the finding stands.
_WORDS = {
    "missing_comma_before_url": (
        "no comma stands before the address",
        "write a comma before it, or what its list has there",
        "url",
    ),
    "no_space_before_url": ("no space stands before the address", "write a space before it", "url"),
    "missing_title_separator": ("nothing sets the title apart from what follows", "write a comma after the title", ""),
    "label_host_mismatch": ("the name is not that of the host", "look which of the two is meant", "label"),
    "suffix_starts_bare": ("the first work of the year has no suffix, others have", "begin with `a`", "year"),
    "out_of_order": ("it is not where the order of the list puts it", "move it", ""),
    "no_url": ("there is no address", "add the address, a DOI or the publication", ""),
    "no_date": ("there is no year", "add the year, or `n.d.`", ""),
    "video_url": ("the source is a video", "cite it with a time code, and keep a copy in an archive", "url"),
}
_LAYOUT = {
    "wrapped": ("it is broken over several lines", "write it on one line", ""),
    "several_on_line": ("another reference stands on its line", "give each a line of its own", ""),
    "dotted_capital_i": ("a dotted İ stands where the name has an I", "write I", "label"),
}
# They are told by rules that look at the address itself, or are no fault: numbered lists have numbers.
_ELSEWHERE = frozenset({"text_fragment_url", "tracking_url", "tracking_parameters", "list_number"})


def defects(site: Site, *names: str) -> Iterator[Problem]:
    """The references with one of the defects; without names, those with a defect that no other rule tells."""
    for audit in site.audits:
        for reference in audit.references:
            for defect in reference.defects:
                known = defect in _WORDS or defect in _ELSEWHERE
                if defect in names or not (names or known):
                    words = _WORDS.get(defect) or _LAYOUT.get(defect) or (defect.replace("_", " "), "", "")
                    what, hint, field = words
                    message = f"{shown(reference)}: {what}"
                    value = f"{defect} {reference.raw}"
                    yield Problem(_place(reference, field), message, target(audit, f"{reference.index}"), value, hint)


def _place(reference: Reference, field: str) -> Span:
    return part(reference, getattr(reference, field)) if field else reference.span
