"""Files that end in `.bib` and hold references in another format, or none at all."""

from __future__ import annotations

import re

from indicia.load.bibtex.block import Fault

_FORMATS = (
    ("RIS", re.compile(r"\s*+TY  - ")),
    ("a web page", re.compile(r"\s*+<(?:!doctype|html|\?xml)", re.IGNORECASE)),
    ("JSON", re.compile(r"\s*+[\[{]\s*+[{\"]")),
    ("EndNote", re.compile(r"\s*+%[0A-Z] \S")),
)


def other_format(text: str) -> Fault | None:
    """What a text without any entry is in place of BibTeX; None where it may be a comment alone."""
    for name, begins in _FORMATS:
        if found := begins.match(text):
            start = len(text) - len(text.lstrip())
            message = f"this file is {name}, and holds no BibTeX"
            return Fault(start, found.end(), message, "export the references again, as BibTeX or BibLaTeX")
    return None
