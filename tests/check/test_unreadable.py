"""What could not be read fails, whatever settings and known findings say: the build would go on without it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.check import check
from indicia.check.baseline import known_line, lines_of
from indicia.load import load_site
from indicia.model.finding import Severity

Site = Callable[[Mapping[str, str]], Path]
BRIEF = "content/briefs/canal.yml"
FILES = {
    "a brief that breaks off": {BRIEF: 'title: "The canal\nauthors: A\n'},
    "a brief that is a list": {BRIEF: "- title: The canal\n"},
    "an empty brief": {BRIEF: ""},
    "an entry that breaks off": {"bibliography/a.bib": "@report{rain, title = {Rain}\n"},
}
OFF = (
    "site_name: T\ndocs_dir: content\nextra: {indicia: {severity: [{rule: SCH, severity: off}, "
    "{rule: CIT-005, severity: note}]}}\n"
)


@pytest.mark.parametrize("files", FILES.values(), ids=FILES)
def test_it_is_never_known(site: Site, files: Mapping[str, str]) -> None:
    loaded = load_site(site(files))
    report = check(loaded)
    known = [known_line(each) for each in report.diagnostics]

    assert report.count(Severity.ERROR) == 1
    assert lines_of(report) == ()
    assert check(loaded, baseline=known).count(Severity.ERROR) == 1


@pytest.mark.parametrize("files", FILES.values(), ids=FILES)
def test_settings_do_not_hush_it(site: Site, files: Mapping[str, str]) -> None:
    assert check(load_site(site({**files, "mkdocs.yml": OFF}))).count(Severity.ERROR) == 1


def test_other_faults_of_the_same_rules_may_be_hushed_and_known(site: Site) -> None:
    brief = {BRIEF: "title: T\nauthors: A\nas_of: 2025\nthesis: x\nkind: sonnet\nstatus: [draft]\n"}
    loaded = load_site(site(brief))
    report = check(loaded)

    assert {each.rule.id for each in report.diagnostics if each.severity is Severity.ERROR} >= {"SCH-005", "SCH-006"}
    assert check(loaded, baseline=lines_of(report)).count(Severity.ERROR) == 0
    hushed = check(load_site(site({**brief, "mkdocs.yml": OFF}))).diagnostics
    assert not any(each.rule.family == "SCH" for each in hushed)
