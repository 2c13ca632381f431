from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicia.check import BaselineError, check, prune, read_baseline, write_baseline
from indicia.check.baseline import known_line, lines_of
from indicia.model.brief import Brief
from indicia.model.finding import Diagnostic, Problem, Report, Rule, Severity
from indicia.model.place import Source, Span
from indicia.model.site import Site

Make = Callable[..., Any]
TEXT = "title: canal\nevidence:\n  - {id: E1, cite: lost}\n  - {id: E2, cite: gone}\n"


@pytest.fixture
def report_on(make_site: Make, make_rule: Make, make_brief: Make) -> Callable[..., Report]:
    """The report on a text, where CIT-001 finds every `lost` and every `gone` (the target: the id before it)."""

    def judge(text: str, baseline: tuple[str, ...] | None = None, **options: Any) -> Report:
        brief: Brief = make_brief("canal", text)
        problems = [
            Problem(Span(brief.source, at, at + 4), f"no `{word}` (line {text[:at].count(chr(10))})", target, word)
            for word in ("lost", "gone")
            for at in range(len(text))
            if text.startswith(word, at)
            for target in [f"canal#{text[:at].rpartition('id: ')[2][:2]}.cite"]
        ]
        rules: list[Rule] = [make_rule("CIT-001", problems), make_rule("EVD-001")]
        site: Site = make_site(brief, **{key: options.pop(key) for key in ("broken", "today") if key in options})
        return check(site, rules=rules, baseline=baseline, **options)

    return judge


def test_known_findings_do_not_show_and_do_not_fail(report_on: Make) -> None:
    lines = lines_of(report_on(TEXT))

    report = report_on(TEXT, lines)

    assert (report.diagnostics, report.known, report.stale, report.failed) == ((), 2, (), False)


def test_fifty_lines_inserted_above_change_nothing(report_on: Make) -> None:
    lines = lines_of(report_on(TEXT))

    report = report_on("# a remark\n" * 50 + TEXT, lines)

    assert (report.diagnostics, report.known, report.stale) == ((), 2, ())
    assert lines == lines_of(report_on("# a remark\n" * 50 + TEXT))


@pytest.mark.parametrize(
    ("changed", "new", "known"),
    [
        (TEXT.replace("gone", "lost"), 1, 1),
        (TEXT.replace("cite: lost", "cite: [lost, lost]"), 1, 2),
        (TEXT.replace("E2", "E3"), 1, 1),
    ],
    ids=["another value", "a second equal fault in the same target", "another target"],
)
def test_a_new_fault_beside_known_ones_is_found(report_on: Make, changed: str, new: int, known: int) -> None:
    report = report_on(changed, lines_of(report_on(TEXT)))

    assert (new, known, True) == (len(report.diagnostics), report.known, report.failed)


def test_what_is_mended_is_stale_and_prunes(report_on: Make) -> None:
    lines = lines_of(report_on(TEXT))
    mended = TEXT.replace("gone", "here")

    report = report_on(mended, lines)
    left = prune(lines, report.stale)

    assert 1 == len(report.stale) == len(left)
    assert report_on(mended, left).stale == ()
    assert report.stale[0].startswith("CIT-001 canal#E2.cite ")


def test_of_equal_lines_as_many_go_as_are_stale() -> None:
    assert prune(("B", "A", "A", "A"), ("A", "A")) == ("A", "B")


@pytest.mark.parametrize(
    "options",
    [{"ignore": ["CIT"]}, {"select": ["EVD"]}, {"today": ""}, {"broken": frozenset(["bibliography/a.bib"])}],
    ids=["ignored", "not selected", "no date", "a broken file"],
)
def test_nothing_is_called_stale_that_was_not_looked_for(report_on: Make, options: dict[str, Any]) -> None:
    lines = lines_of(report_on(TEXT))

    assert report_on("title: mended", lines, **options).stale == ()


def test_a_line_of_a_rule_that_is_gone_is_stale(report_on: Make) -> None:
    line = "OLD-001 canal#E1 0123456789abcdef"

    assert (line,) == report_on("title: x", (line,)).stale


def test_writing_keeps_the_lines_of_rules_that_did_not_run(report_on: Make) -> None:
    before = ("CIT-001 canal#E9 0123456789abcdef", "EVD-001 canal#E9 0123456789abcdef")

    lines = lines_of(report_on(TEXT, select=["CIT"]), before)

    assert [line.rpartition(" ")[0] for line in lines] == [
        "CIT-001 canal#E1.cite",
        "CIT-001 canal#E2.cite",
        "EVD-001 canal#E9",
    ]


def test_a_disclosure_is_never_known(make_site: Make, make_rule: Make, make_brief: Make, problem_in: Make) -> None:
    brief = make_brief()
    site = make_site(brief)
    rule = make_rule("EVD-002", [problem_in(brief.source, "title", "canal#E1")], severity=Severity.DISCLOSURE)
    first = check(site, rules=[rule])

    again = check(site, rules=[rule], baseline=tuple(known_line(each) for each in first.diagnostics))

    assert lines_of(first) == ()
    assert (len(again.diagnostics), again.known) == (1, 0)


def test_the_file_is_sorted_and_comes_back(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "baseline.txt"
    lines = ("EVD-001 b 0123456789abcdef", "CIT-001 a 0123456789abcdef", "CIT-001 a 0123456789abcdef")

    write_baseline(file, lines)

    assert tuple(sorted(lines)) == read_baseline(file)
    assert [file] == list(file.parent.iterdir())


def test_no_file_is_no_line(tmp_path: Path) -> None:
    assert read_baseline(tmp_path / "baseline.txt") == ()


def test_line_ends_and_a_byte_order_mark_do_not_matter(tmp_path: Path) -> None:
    file = tmp_path / "baseline.txt"
    file.write_bytes(b"\xef\xbb\xbf# remark\r\n\r\nCIT-001 a 0123456789abcdef\r\n")

    assert read_baseline(file) == ("CIT-001 a 0123456789abcdef",)


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"# x\nCIT-001 a 0123456789abcdef\n<<<<<<< HEAD\n", ":3: not a known finding"),
        (b"CIT-001 a 0123\n", ":1: not a known finding"),
        (b"CIT-001 a b 0123456789abcdef\n", ":1: not a known finding"),
        (b"\n\x1b[31m\n", r":2: not a known finding (rule, target, digest): '\x1b[31m'"),
        (b"# x\n# \xff\n", ":2: not UTF-8"),
    ],
)
def test_a_malformed_line_is_answered_with_its_place(tmp_path: Path, content: bytes, place: str) -> None:
    file = tmp_path / "baseline.txt"
    file.write_bytes(content)

    with pytest.raises(BaselineError) as caught:
        read_baseline(file, "baseline.txt")

    assert str(caught.value).startswith(f"baseline.txt{place}")


def test_a_folder_in_its_place_is_said(tmp_path: Path) -> None:
    with pytest.raises(BaselineError, match="cannot be read"):
        read_baseline(tmp_path)


@given(st.lists(st.tuples(st.text(max_size=12), st.text(max_size=5)), max_size=8))
def test_any_target_and_value_comes_back(
    tmp_path_factory: pytest.TempPathFactory, found: list[tuple[str, str]]
) -> None:
    file = tmp_path_factory.mktemp("known") / "baseline.txt"
    rule = Rule("CIT-001", "x", Severity.ERROR, lambda _site: (), "")
    span = Span(Source("x", ""), 0, 0)
    diagnostics = tuple(Diagnostic(rule, rule.severity, Problem(span, "m", *pair)) for pair in found)

    write_baseline(file, lines_of(Report(diagnostics, "", {})))

    assert Counter(known_line(each) for each in diagnostics) == Counter(read_baseline(file))
    assert len(set(found)) == len(set(read_baseline(file))) or "" in dict(found) or "-" in dict(found)
