"""A problem of YAML text."""

from __future__ import annotations

from indicia.model.finding import LoadProblem, Other, Problem
from indicia.model.place import Span


def fault(
    where: Span, message: str, hint: str = "", *, name: str = "yaml-invalid", related: tuple[Other, ...] = ()
) -> LoadProblem:
    """A problem of the YAML text; the target is the file."""
    return LoadProblem(name, Problem(where, message, where.path, where.written, hint, related))
