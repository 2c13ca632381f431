"""A reference list taken apart, for programs: JSON, version 1."""

from __future__ import annotations

from collections.abc import Sequence

from indicia.intake.entries.bibtex import reference_json
from indicia.model.reference import Reference
from indicia.report.json import dumped


def references_json(references: Sequence[Reference]) -> str:
    """The whole list."""
    return dumped({"version": 1, "references": [reference_json(each) for each in references]})
