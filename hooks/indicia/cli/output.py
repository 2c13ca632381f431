"""Standard output, as a place that may close before we are done (`indicia check | head`)."""

from __future__ import annotations

import sys


class OutputClosed(Exception):  # noqa: N818 - nothing is wrong: the reader has enough
    """Whoever read the output stopped reading."""


def write(text: str) -> None:
    """Writes a result to standard output, at once. Raises OutputClosed where nobody reads it any more."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError as error:
        raise OutputClosed from error


def remark(text: str) -> None:
    """Writes a line that is no result to standard error."""
    sys.stderr.write(f"{text}\n")


def colourful() -> bool:
    """True if standard output shows colours and nobody asked for none (https://no-color.org)."""
    import os

    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
