"""Asks one rule about a mini-site that is written in the test."""

from __future__ import annotations

import datetime
from pathlib import Path

from indicia.load import load_site
from indicia.model.finding import Problem
from indicia.rules import RULES

TODAY = datetime.date(2026, 1, 15)
HEAD = "title: The canal\nauthors: Leyla Həsənova\nas_of: 2025-12\nthesis: Transits stay low.\n"


def ask(rule: str, root: Path) -> list[Problem]:
    """What a rule finds, shown or withheld, in the order in which it is found."""
    site = load_site(root, today=TODAY)
    return list(next(each for each in RULES if each.id == rule).check(site))


def stretches(problems: list[Problem]) -> list[str]:
    """The offending stretches as they stand in the files."""
    return [problem.span.written for problem in problems]
