"""What commands say: results on standard output, everything else on standard error."""

from __future__ import annotations

import sys

from indicia.cli.streams import tell


def write(text: str) -> None:
    """Writes a result to standard output, at once. Raises OSError where it takes nothing, or nobody reads any more."""
    sys.stdout.write(readable(text))
    sys.stdout.flush()


def remark(text: str) -> None:
    """Writes a line that is no result to standard error."""
    tell(readable(text))


def readable(text: str) -> str:
    """The text with its file names as UTF-8: under LC_ALL=C, Python hands over their bytes as lone surrogates."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def colourful() -> bool:
    """True if standard output shows colours and nobody asked for none (https://no-color.org)."""
    import os

    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
