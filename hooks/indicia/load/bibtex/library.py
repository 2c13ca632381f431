"""A second opinion on every block: what bibtexparser reads has to be what the scan reads.

The library gives no columns and can lose text without a word; the scan has no such past, but is ours alone. Where the
two differ on a block in which the scan found nothing wrong, that is said, and nobody guesses who is right.
"""

from __future__ import annotations

import logging
import re
from bisect import bisect_right
from collections.abc import Iterator

from bibtexparser.library import Library
from bibtexparser.model import Block as LibraryBlock
from bibtexparser.model import DuplicateBlockKeyBlock, DuplicateFieldKeyBlock, Entry, ImplicitComment, String
from bibtexparser.splitter import Splitter

from indicia.load.bibtex.block import Block, Fault
from indicia.load.bibtex.blocks import Scan

# The library logs what it fails at; here every failure becomes a problem with its place.
_LOGGER = logging.getLogger("bibtexparser.splitter")
_LOGGER.addHandler(logging.NullHandler())
_LOGGER.propagate = False

# Forms that BibTeX reads and the library does not; there the scan alone is believed. A backslash before a delimiter;
# a type with a hyphen, or one that only begins with `comment`, `string` or `preamble`; white space before the type, or
# a line break behind it; a key or a string's name with unusual signs; a quote inside the braces of a quoted value.
_BEYOND_LIBRARY = re.compile(
    r"\\[{}\",=@)]|\A@(?:\s|\w*[^\w\s({]|\w*\s*[\r\n\f\v]|(?i:comment|string|preamble)\w)|\A@\w*\s*[{(][^,]*[\"{=]"
)


def disagreements(scan: Scan) -> Iterator[Fault]:
    """Blocks that the library reads in another way than the scan, or sees where the scan sees none."""
    found = dict(_places(scan.text, Splitter(scan.text).split()))
    for block in scan.blocks:
        if not (block.faults or _agree(scan.text, block, found.get(block.start))) and not _alone(scan.text, block):
            message = f"two readings of {block.named} differ, and it is not certain which is right"
            hint = "look for unusual signs in it: a quote or brace behind a backslash, an `@` at the start of a line"
            yield Fault(block.start, block.key_end or block.head_end, message, hint)
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
    if _beyond_library(raw, ours):
        return True
    blocks = Splitter(raw).split().blocks
    return len(blocks) == 1 and _agree(text, ours, blocks[0])


def _beyond_library(raw: str, ours: Block) -> bool:
    if _BEYOND_LIBRARY.search(raw):
        return True
    return any(
        raw[piece.start - ours.start - 1] == '"' and '"' in raw[piece.start - ours.start : piece.end - ours.start]
        for each in ours.fields
        for piece in each.pieces
    )


def _invented(scan: Scan, found: dict[int, LibraryBlock]) -> Iterator[Fault]:
    """Entries of the library where the scan has none, outside blocks that are already known to be unusual."""
    strange = [offset for offset, block in found.items() if isinstance(block, Entry) and offset not in scan.heads]
    starts = [block.start for block in scan.blocks]
    for offset in strange:
        index = bisect_right(starts, offset) - 1
        around = scan.blocks[index] if index >= 0 and offset < scan.blocks[index].end else None
        if around and (around.faults or around.type == "comment"):
            continue
        if around and _beyond_library(scan.text[around.start : around.end], around):
            continue
        message = "two readings differ: here, in the middle of something else, an entry may begin"
        yield Fault(offset, offset + 1, message, "look above it for a brace or a quote that has no partner")
