"""The three streams of a process: as UTF-8, also where one was closed before we began or takes nothing more."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from typing import TextIO

_PACKAGE = Path(__file__).parents[1]


def open_streams() -> None:
    """UTF-8 whatever the locale says: our content is Azerbaijani, Russian and more, also under LANG=C.

    Descriptors that are closed (`>&-`) are taken up, so that no file that is opened later is written into as if it were
    a stream. What is printed to a closed standard output fails as on a full disk; standard error just takes it.
    """
    _take_up_closed()
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _take_up_closed() -> None:
    if sys.stdin is None:
        os.open(os.devnull, os.O_RDONLY)
        sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 - open until the process ends
    if sys.stdout is None:
        os.open(os.devnull, os.O_RDONLY)  # nothing can be written to it
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 - see above
    if sys.stderr is None:
        os.open(os.devnull, os.O_WRONLY)
        sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 - see above


def tell(text: str) -> None:
    """Writes to standard error. Where that takes nothing, nobody can be told; the exit code still speaks."""
    try:
        sys.stderr.write(f"{text}\n")
        sys.stderr.flush()
    except OSError:
        discard(sys.stderr)


def discard(stream: TextIO) -> None:
    """Drops what a stream did not take, which Python would try to write again, and complain, on its way out."""
    with contextlib.suppress(OSError, ValueError):  # a stand-in for a stream, as tests have it, has no descriptor
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def reason(error: OSError) -> str | None:
    """What the machine refused, in a line; None where the file is one of our own, which is then our fault."""
    why = error.strerror or str(error)
    if error.filename is None:
        return f"the output cannot be written: {why}"
    name = os.fsdecode(error.filename) if isinstance(error.filename, bytes) else str(error.filename)
    return None if Path(name).is_relative_to(_PACKAGE) else f"{name}: {why}"
