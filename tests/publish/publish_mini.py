"""Mini-sites for MkDocs: pages come from `pages.json`, findings from `faults.txt`, so that no other room is needed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HOOKS = Path(__file__).parents[2] / "hooks"

STAND_IN = f"""
import json, sys
from pathlib import Path

sys.path.insert(0, {str(HOOKS)!r})
from indicia.model.finding import Diagnostic, Problem, Report, Severity, rule
from indicia.model.place import Source, Span
from indicia.model.settings import Configuration, Settings
from indicia.model.site import Site
from indicia.model.vocabulary import Vocabulary
from indicia.publish import preparation
from indicia.render.page import Heading, Page, SearchText

ROOT = Path(__file__).parent

@rule("TOY-001", Severity.ERROR)
def toy_fault(site):
    "Text."
    return ()

def load(root, name, today):
    span = Span(Source("mkdocs.yml", ""), 0, 0)
    return Site(configuration=Configuration(settings=Settings(span=span)), vocabulary=Vocabulary(), today=today)

def judge(site, root, *, strict):
    faults = (ROOT / "faults.txt").read_text().splitlines() if (ROOT / "faults.txt").exists() else []
    span = Span(Source("content/briefs/x.yml", "text"), 0, 4)
    found = tuple(Diagnostic(toy_fault, Severity.ERROR, Problem(span, fault, "x")) for fault in faults)
    return Report(found, str(site.today or ""), {{}}, strict=strict)

def make_pages(site, *, drafts, templates, report=None):
    for page in json.loads((ROOT / "pages.json").read_text()):
        page = {{"template": "brief", "language": "en", "body": "", "title": "T", **page}}
        page["headings"] = tuple(Heading(*each) for each in page.get("headings", ()))
        page["search"] = tuple(SearchText(*each) for each in page.get("search", ()))
        if page.pop("draft", False) and not drafts:
            continue
        yield Page(**page)

preparation.load, preparation.judge, preparation.make_pages = load, judge, make_pages
preparation.report_text = lambda report, *_: "\\n".join(each.problem.message for each in report.diagnostics) or "clean"
"""

SETTINGS = """
site_name: Mini
site_url: https://example.org/base/
docs_dir: content
hooks: [stand_in.py, {hook}]
theme: {{name: {theme}, font: false}}
"""

PAGES = [
    {"address": "", "title": "Home", "body": '<h1>Home</h1><a href="briefs/">Briefs</a>'},
    {"address": "briefs/", "title": "Briefs", "body": '<h1>Briefs</h1><a href="x/#E1">X</a>'},
    {"address": "briefs/x/", "title": "X", "body": '<h1>X</h1><p id="E1">version 1</p><a href="../">up</a>'},
]


def mkdocs(root: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs MkDocs as its users do."""
    clean = {name: value for name, value in os.environ.items() if name not in ("SOURCE_DATE_EPOCH", "PYTHONPATH")}
    command = [sys.executable, "-m", "mkdocs", *arguments]
    settings = {**clean, "NO_MKDOCS_2_WARNING": "1", **environment}
    return subprocess.run(command, cwd=root, env=settings, capture_output=True, text=True, check=False, timeout=120)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, by its path."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
