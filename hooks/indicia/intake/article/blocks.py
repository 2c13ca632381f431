"""Paragraphs of a page or a Word file as one text; in the reference list, links give their addresses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from indicia.intake.references.find_list import find_list
from indicia.model.place import Source

_SPACE = re.compile(r"[ \t\r\n\f\v]+")


@dataclass(slots=True)
class Block:
    """A paragraph, heading or list item while it is read: its words, and the addresses that its words link to."""

    words: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The words with single spaces, no soft hyphens; breaks within a paragraph stay (`\\x0b` while it is read)."""
        lines = "".join(self.words).replace("\xad", "").split("\x0b")
        return "\n".join(line for each in lines if (line := _SPACE.sub(" ", each).strip()))


def joined(blocks: Sequence[Block], notes: Sequence[Block] = ()) -> str:
    """The text, a paragraph a line. `notes` are footnotes: before the list if there is one, else they are the list."""
    texts = [(block.text, block.links) for block in blocks]
    texts = [(text, links) for text, links in texts if text]
    plain = "\n".join(text for text, _ in texts) + "\n"
    place = find_list(Source("", plain))
    listed = [_with_links(note.text, note.links) for note in notes]
    lines: list[str] = []
    at = 0
    written = False
    for text, links in texts:
        inside = place is not None and place[0] <= at < place[1]
        if inside and not written:
            written = True
            heading = [lines.pop()] if lines and len(lines[-1]) < 60 else []
            lines += [*listed, *heading]
        at += len(text) + 1
        lines.append(_with_links(text, links) if inside else text)
    if listed and not written:
        lines += ["References", *listed]
    return "\n".join(lines) + "\n"


def _with_links(text: str, links: Sequence[str]) -> str:
    missing = [link for link in dict.fromkeys(links) if link.startswith("http") and link not in text]
    # One address names the work; where the text has one already, more links are ornament.
    return f"{text.rstrip()} {missing[0]}" if missing and "http" not in text else text
