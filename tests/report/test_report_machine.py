from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

import jsonschema
import pytest

from indicia.model.finding import Diagnostic, Problem, Report, Rule, Severity
from indicia.model.place import Source, Span
from indicia.report import REPORTERS

Golden = Callable[[str, str], None]
SARIF = json.loads((Path(__file__).parent / "sarif-2.1.0-rtm.5.json").read_text())


def normal(output: str) -> str:
    """Without the version of the package, which differs from release to release."""
    return output.replace('"version": "0.1.0"', '"version": "X"')


@pytest.mark.parametrize("form", ["json", "sarif", "github", "junit"])
def test_the_whole_report(hard_report: Report, golden: Golden, form: str) -> None:
    golden(f"report.{form}.txt", normal(REPORTERS[form](hard_report)))


@pytest.mark.parametrize("form", REPORTERS)
def test_an_empty_report_is_a_whole_output(make_report: Callable[..., Report], golden: Golden, form: str) -> None:
    golden(f"empty.{form}.txt", normal(REPORTERS[form](make_report())))


@pytest.mark.parametrize("form", REPORTERS)
def test_half_a_surrogate_pair_can_be_written(make_report: Callable[..., Report], form: str) -> None:
    span = Span(Source("content/\ud800.md", "\ud800"), 0, 1)
    problem = Problem(span, "not \ud800", "x", "\ud800", hint="\udfff")
    rule = Rule("LNG-002", "r", Severity.ERROR, lambda _site: (), "")

    assert REPORTERS[form](make_report(Diagnostic(rule, rule.severity, problem))).encode()


def test_json_has_what_the_interface_promises(hard_report: Report) -> None:
    document = json.loads(REPORTERS["json"](hard_report))
    first = next(each for each in document["diagnostics"] if each["line"] == 1 and each["rule"] == "CIT-001")

    assert (document["version"], document["today"]) == (1, "2026-11-22")
    assert document["summary"] == {
        "error": 3, "warning": 2, "disclosure": 1, "note": 1, "briefs": 2, "sources": 30, "citations": 81,
        "known": 3, "waived": 1, "withheld": 2, "stale": 1,
    }  # fmt: skip
    assert first == {
        "rule": "CIT-001", "name": "unknown-citekey", "severity": "error", "path": "content/briefs/x.yml",
        "line": 1, "column": 14, "end_line": 1, "end_column": 18, "message": "no entry has the key `lost`",
        "hint": "did you mean `found`?", "fingerprint": "0" * 16,
        "related": [
            {"path": "bibliography/a, b: 100%.bib", "line": 1, "column": 9, "message": "an entry like it is here"}
        ],
    }  # fmt: skip


def test_json_without_a_day_says_null(make_report: Callable[..., Report]) -> None:
    assert json.loads(REPORTERS["json"](make_report(today="")))["today"] is None


def test_sarif_is_valid_against_its_schema(hard_report: Report, make_report: Callable[..., Report]) -> None:
    for report in (hard_report, make_report()):
        jsonschema.Draft4Validator(SARIF).validate(json.loads(REPORTERS["sarif"](report)))


def test_sarif_addresses_are_relative_and_encoded(hard_report: Report) -> None:
    run = json.loads(REPORTERS["sarif"](hard_report))["runs"][0]
    related = next(each for each in run["results"] if "relatedLocations" in each)["relatedLocations"][0]
    address = related["physicalLocation"]["artifactLocation"]["uri"]

    assert address == "bibliography/a%2C%20b%3A%20100%25.bib"
    assert unquote(address) == "bibliography/a, b: 100%.bib"


def test_sarif_names_the_rule_of_every_result(hard_report: Report) -> None:
    run = json.loads(REPORTERS["sarif"](hard_report))["runs"][0]
    rules = run["tool"]["driver"]["rules"]

    assert [rules[each["ruleIndex"]]["id"] for each in run["results"]] == [each["ruleId"] for each in run["results"]]
    assert "⟦" not in json.dumps(rules, ensure_ascii=False)
    assert len({each["partialFingerprints"]["indicia/v1"] for each in run["results"]}) == len(run["results"])


def test_github_shows_the_gravest_first_and_one_command_a_line(hard_report: Report) -> None:
    *commands, closing = REPORTERS["github"](hard_report).splitlines()

    assert [each.split()[0] for each in commands] == ["::error"] * 3 + ["::warning"] * 2 + ["::notice"] * 2
    assert closing == "indicia check failed: 3 error, 2 warning, 1 disclosure, 1 note"


def test_github_escapes_what_the_runner_reads(make_report: Callable[..., Report]) -> None:
    span = Span(Source("a,b:c%.yml", "x"), 0, 1)
    rule = Rule("CIT-001", "n", Severity.ERROR, lambda _site: (), "")
    problem = Problem(span, "100%\r\n::error::forged\x1b[2J", "t", hint="a\rb")

    command, _closing = REPORTERS["github"](make_report(Diagnostic(rule, rule.severity, problem))).splitlines()

    assert command == (
        "::error file=a%2Cb%3Ac%25.yml,line=1,endLine=1,col=1,endColumn=2,title=CIT-001 n"
        "::100%25%0A::error::forged\\x1b[2J%0Aa%0Ab"
    )


def test_github_is_said_to_show_no_more_than_ten(make_report: Callable[..., Report]) -> None:
    rule = Rule("CIT-001", "n", Severity.ERROR, lambda _site: (), "")
    diagnostic = Diagnostic(rule, rule.severity, Problem(Span(Source("a", "x"), 0, 1), "m", "t"))

    *commands, closing = REPORTERS["github"](make_report(*[diagnostic] * 11)).splitlines()

    assert len(commands) == 11
    assert closing.endswith("GitHub shows 10 annotations of a kind a step, the log has them all")


def test_github_gives_no_columns_over_several_lines(hard_report: Report) -> None:
    [command] = [each for each in REPORTERS["github"](hard_report).splitlines() if "several lines" in each]

    assert "line=5,endLine=6,title=" in command


def test_junit_counts_what_fails(hard_report: Report) -> None:
    suite = ElementTree.fromstring(REPORTERS["junit"](hard_report).encode()).find("testsuite")

    assert suite is not None
    assert (suite.get("tests"), suite.get("failures")) == ("4", "3")
    assert len(suite.findall("testcase")) == 4
    assert [each.get("name") for each in suite.findall("testcase") if each.find("failure") is None] == [
        "TIM-001 future-date"
    ]


@pytest.mark.parametrize(("strict", "failures"), [(False, "0"), (True, "1")])
def test_junit_warnings_fail_under_strict(make_report: Callable[..., Report], strict: bool, failures: str) -> None:
    rule = Rule("EVD-003", "n", Severity.WARNING, lambda _site: (), "")
    diagnostic = Diagnostic(rule, rule.severity, Problem(Span(Source("a", "x"), 0, 1), "m\x00", "t"))

    root = ElementTree.fromstring(REPORTERS["junit"](make_report(diagnostic, strict=strict, rules=(rule,))).encode())

    assert root.get("failures") == failures
    assert root.get("tests") == "1"
