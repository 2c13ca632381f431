"""Slips of the names of BibTeX's commands, which are no types of entries."""

from __future__ import annotations

_COMMANDS = ("comment", "preamble", "string")


def slip_of_command(kind: str) -> str:
    """The command that a type is a slip of by one letter, or by two that changed places; empty for any other type."""
    for command in _COMMANDS if kind not in _COMMANDS else ():
        swapped = sorted(kind) == sorted(command)
        if kind[:1] == command[:1] and (swapped or _lacks_one(kind, command) or _lacks_one(command, kind)):
            return command
    return ""


def _lacks_one(short: str, long: str) -> bool:
    return len(long) == len(short) + 1 and any(short == long[:at] + long[at + 1 :] for at in range(len(long)))
