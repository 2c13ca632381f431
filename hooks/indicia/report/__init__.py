"""A Report as text, in every format that we speak: pure functions, one module a format."""

from __future__ import annotations

from collections.abc import Callable

from indicia.model.finding import Report
from indicia.report.github import github
from indicia.report.json import json
from indicia.report.junit import junit
from indicia.report.repository import Repository
from indicia.report.sarif import sarif
from indicia.report.text import text

REPORTERS: dict[str, Callable[[Report], str]] = {
    "text": text,
    "json": json,
    "sarif": sarif,
    "github": github,
    "junit": junit,
}
"""By the name that `--format` takes. Each gives the whole output, with its last line end."""
PLACED: dict[str, Callable[[Report, Repository], str]] = {"json": json, "sarif": sarif, "github": github}
"""Those whose readers look for files from the top of a repository, which may be above the site."""
