"""Which judgements count: rules and settings turn a Site into a Report."""

from __future__ import annotations

from indicia.check.baseline import BaselineError, lines_of, prune, read_baseline, unreadable, write_baseline
from indicia.check.run import RuleCrashed, check
from indicia.check.selection import UnknownRule

__all__ = [
    "BaselineError",
    "RuleCrashed",
    "UnknownRule",
    "check",
    "lines_of",
    "prune",
    "read_baseline",
    "unreadable",
    "write_baseline",
]
