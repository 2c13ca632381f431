"""Standard output, as a place that may close before we are done (`indicia check | head`)."""

from __future__ import annotations

import sys


class OutputClosed(Exception):  # noqa: N818 - nothing is wrong: the reader has enough
    """Whoever read the output stopped reading."""


def write(text: str) -> None:
    """Writes a result to standard output, at once. Raises OutputClosed where nobody reads it any more."""
    try:
        sys.stdout.write(readable(text))
        sys.stdout.flush()
    except BrokenPipeError as error:
        raise OutputClosed from error


def remark(text: str) -> None:
    """Writes a line that is no result to standard error."""
    sys.stderr.write(f"{readable(text)}\n")


def readable(text: str) -> str:
    """The text with its file names as UTF-8: under LC_ALL=C, Python hands over their bytes as lone surrogates."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def colourful() -> bool:
    """True if standard output shows colours and nobody asked for none (https://no-color.org)."""
    import os

    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
