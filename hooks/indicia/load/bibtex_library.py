"""A second opinion on every block: what bibtexparser reads has to be what the scan reads.

The library gives no columns and can lose text without a word; the scan has no such past, but is ours. Where the two differ
on a block in which the scan found nothing wrong, that is said, and nobody guesses who is right.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator

from bibtexparser.library import Library
from bibtexparser.model import Block as LibraryBlock
from bibtexparser.model import DuplicateBlockKeyBlock, DuplicateFieldKeyBlock, Entry, ImplicitComment, String
from bibtexparser.splitter import Splitter

from indicia.load.bibtex_blocks import Scan
from indicia.load.bibtex_fields import Block, Fault

# The library logs what it fails at; here every failure becomes a problem with its place.
_LOGGER = logging.getLogger("bibtexparser.splitter")
_LOGGER.addHandler(logging.NullHandler())
_LOGGER.propagate = False

# Forms that BibTeX reads and the library does not: a backslash before a delimiter, a line break before the opening
# brace, a type with a hyphen, a key or a string's name with unusual signs. There the scan alone is believed.
_BEYOND_LIBRARY = re.compile(r"\\[{}\",=@)]|\A@(?:\s+\w|\w*[^\w\s({]|\w*\s*[\r\n\f\v])|\A@\w*\s*[{(][^,]*[\"{=]")


def disagreements(scan: Scan) -> Iterator[Fault]:
    """Blocks that the library reads in another way than the scan, or sees where the scan sees none."""
    found = dict(_places(scan.text, Splitter(scan.text).split()))
    for block in scan.blocks:
        if not (block.faults or _agree(scan.text, block, found.get(block.start))) and not _alone(scan.text, block):
            yield Fault(
                block.start,
                block.key_end or block.head_end,
                f"two readings of `{block.key or '@' + block.type}` differ: the parser of BibTeX files does not find here what stands here",
                "look for unusual signs in the entry: a quote or brace behind a backslash, an `@` at the start of a line",
            )
    yield from _invented(scan, found)


def _places(text: str, library: Library) -> Iterator[tuple[int, LibraryBlock]]:
    """The library's blocks with their offsets. They come in order, and begin at the first place where they could."""
    position = 0
    for block in library.blocks:
        raw = (block.raw or "").lstrip("\n")
        offset = text.find(raw, position) if raw else -1
        if offset < 0:
            continue
        if not isinstance(block, ImplicitComment):
            yield offset, block
        position = offset + 1


def _agree(text: str, ours: Block, theirs: LibraryBlock | None) -> bool:
    if isinstance(theirs, DuplicateBlockKeyBlock | DuplicateFieldKeyBlock):
        theirs = theirs.ignore_error_block
    if ours.type in ("comment", "preamble"):
        # Nothing of them is used, but where they end decides what is read behind them.
        return True
    if isinstance(theirs, String):
        return ours.type == "string" and [(theirs.key, theirs.value)] == [
            (each.name, text[each.start : each.end]) for each in ours.fields
        ]
    if not isinstance(theirs, Entry) or theirs.key != ours.key or theirs.entry_type != ours.type:
        return False
    if len(theirs.fields) != len(ours.fields):
        return False
    return all(
        mine.name == other.key and text[mine.start : mine.end] == other.value
        for mine, other in zip(ours.fields, theirs.fields, strict=True)
    )


def _alone(text: str, ours: Block) -> bool:
    """Whether the library agrees once it is given this block by itself, or cannot be asked about such a block."""
    raw = text[ours.start : ours.end]
    if _BEYOND_LIBRARY.search(raw):
        return True
    blocks = Splitter(raw).split().blocks
    return len(blocks) == 1 and _agree(text, ours, blocks[0])


def _invented(scan: Scan, found: dict[int, LibraryBlock]) -> Iterator[Fault]:
    """Entries of the library where the scan has none, outside blocks that are already known to be unusual."""
    unusual = [(b.start, b.end) for b in scan.blocks if b.faults or b.type == "comment"]
    unusual += [(b.start, b.end) for b in scan.blocks if _BEYOND_LIBRARY.search(scan.text, b.start, b.end)]
    for offset, block in found.items():
        if isinstance(block, Entry) and offset not in scan.heads:
            if any(start <= offset < end for start, end in unusual):
                continue
            yield Fault(
                offset,
                offset + 1,
                f"two readings differ: the parser of BibTeX files finds an entry `{block.key}` here, in the middle of something else",
                "look for a brace or a quote that has no partner above it",
            )
