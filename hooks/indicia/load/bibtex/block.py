"""What the scan of a BibTeX file finds: blocks, their fields and faults, all as offsets in the text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Fault(NamedTuple):
    """What is wrong at a stretch of the text, and the way out. `mild` where nothing is lost by it."""

    start: int
    end: int
    message: str
    hint: str
    mild: bool = False


class Piece(NamedTuple):
    """A part of a value: text without its delimiters, or else (`name`) the name of a string or a month."""

    start: int
    end: int
    name: bool


class RawField(NamedTuple):
    """A field as written; `start` and `end` enclose the whole value with its delimiters."""

    name: str
    name_start: int
    name_end: int
    start: int
    end: int
    pieces: tuple[Piece, ...]


@dataclass(slots=True, repr=False, eq=False)
class Block:
    """A block as written. `lost` says that it cannot be used, `cut` that it ran into its limit.

    `unclosed` is the field whose value did that, with the offset of its opening delimiter; `unsure` are fields
    (names in lower case) without any value, and `key` where the key is mended.
    """

    type: str
    start: int
    head_end: int
    delimiter: str
    end: int = 0
    key: str = ""
    key_start: int = 0
    key_end: int = 0
    fields: list[RawField] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    unsure: set[str] = field(default_factory=set)
    lost: bool = False
    cut: bool = False
    unclosed: tuple[str, int] | None = None

    def fault(self, start: int, end: int, message: str, hint: str, *, mild: bool = False) -> None:
        self.faults.append(Fault(start, max(end, start + 1), message, hint, mild=mild))

    @property
    def named(self) -> str:
        """How messages call it."""
        return f"the entry `{self.key}`" if self.key else f"`@{self.type}`"
