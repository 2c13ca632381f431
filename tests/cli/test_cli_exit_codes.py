"""The command line as a process: exit codes, streams, encodings."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Write = Callable[[dict[str, str]], Path]
BIBLIOGRAPHY = """@online{lake2023level,
  title = {Su səviyyəsi},
  author = {{Canal Authority}},
  date = {2023-12-01},
  urldate = {2023-12-02},
  url = {https://example.org/lake},
  langid = {az},
}
"""
BRIEF = """title: The canal drought
authors: Leyla Həsənova
as_of: 2023-12-20
thesis: Daily transits stay under 30.
question: How many ships will pass?
evidence:
  - {id: E1, claim: Transits fell to 22., cite: lake2023level, supports: thesis}
"""
CLEAN = {"content/briefs/canal-drought.yml": BRIEF, "bibliography/a.bib": BIBLIOGRAPHY}
BROKEN = {**CLEAN, "content/briefs/canal-drought.yml": BRIEF.replace("lake2023level", "lake2023lvl")}


def indicia(folder: Path, *arguments: str, script: str = "", **environment: str) -> subprocess.CompletedProcess[bytes]:
    program = ["-c", script] if script else ["-m", "indicia"]
    plain = {key: value for key, value in os.environ.items() if key not in ("SOURCE_DATE_EPOCH", "NO_COLOR")}
    hooks = str(Path(__file__).parents[2] / "hooks")
    return subprocess.run(
        [sys.executable, "-W", "error", *program, *arguments],
        cwd=folder,
        env={**plain, "PYTHONPATH": hooks, **environment},
        capture_output=True,
        timeout=60,
        check=False,
    )


def test_a_clean_site_gives_0(site: Write) -> None:
    done = indicia(site(CLEAN), "check")

    assert (done.returncode, done.stderr) == (0, b""), done.stdout.decode()


def test_a_broken_citation_gives_1_with_its_place(site: Write) -> None:
    done = indicia(site(BROKEN), "check")

    assert done.returncode == 1
    assert b"content/briefs/canal-drought.yml:7:49: error[CIT-001] " in done.stdout
    assert b"`lake2023level`" in done.stdout
    assert done.stderr == b""


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--root", "nowhere", "check"], b"--root"),
        (["check", "--root", "nowhere"], b"nowhere is not a folder"),
        (["check", "--root", "content"], b"no mkdocs.yml in content"),
        (["check", "--select", "CIT-0001"], b"did you mean `CIT-001`"),
        (["check", "--ignore", "zzzzzzzz"], b"`zzzzzzzz` is no rule"),
        (["check", "--today", "2026-13-01"], b"'2026-13-01' is not a day in the form 2026-11-22"),
        (["check", "--format", "yaml"], b"'yaml'"),
        (["check", "--baseline", "none.txt"], b"there is no file none.txt"),
        (["check", "--write-baseline", "--prune-baseline"], b"exclude each other"),
        (["chekc"], b"chekc"),
        (["explain"], b"name a rule"),
        (["explain", "unknown-citekee"], b"did you mean `unknown-citekey`"),
        (["schema", "breif"], b"breif"),
    ],
)
def test_wrong_usage_gives_2_and_says_what_is_wrong(site: Write, arguments: list[str], message: bytes) -> None:
    done = indicia(site(CLEAN), *arguments)

    assert (done.returncode, done.stdout) == (2, b"")
    assert message in done.stderr
    assert b"Traceback" not in done.stderr


def test_outside_of_a_site_there_is_nothing_to_check(tmp_path: Path) -> None:
    done = indicia(tmp_path, "check")

    assert (done.returncode, done.stdout) == (2, b"")
    assert b"there is no mkdocs.yml in" in done.stderr


def test_a_malformed_baseline_is_answered_with_its_place(site: Write) -> None:
    done = indicia(site({**CLEAN, "baseline.txt": "# known\nnonsense\n"}), "check")

    assert (done.returncode, done.stdout) == (2, b"")
    assert b"baseline.txt:2: not a known finding" in done.stderr


def test_a_setting_for_an_unknown_rule_is_answered_with_its_place(site: Write) -> None:
    settings = "extra:\n  indicia:\n    severity:\n      - {rule: CIT-0001, severity: note}\n"

    done = indicia(site({**CLEAN, "mkdocs.yml": f"site_name: x\ndocs_dir: content\n{settings}"}), "check")

    assert done.returncode == 1
    assert b"mkdocs.yml:6:16: error[SCH-015] `CIT-0001` is no rule" in done.stdout


CRASH = """
import sys, indicia.rules as rules, indicia.cli.main as main
from indicia.model.finding import Severity, rule
@rule("ZZZ-001", Severity.ERROR)
def crashing_rule(site):
    raise {error}
rules.RULES = (crashing_rule,)
main.main()
"""


def test_a_rule_that_crashes_gives_3_and_is_not_blamed_on_the_author(site: Write) -> None:
    done = indicia(site(CLEAN), "check", script=CRASH.format(error="KeyError('oh')"))

    assert (done.returncode, done.stdout) == (3, b"")
    assert b"KeyError: 'oh'" in done.stderr
    assert b"This is a fault of indicia, not of your files: the rule ZZZ-001 (crashing-rule) crashed." in done.stderr
    assert b"Please report it" in done.stderr


def test_an_interruption_gives_130_without_a_traceback(site: Write) -> None:
    done = indicia(site(CLEAN), "check", script=CRASH.format(error="KeyboardInterrupt"))

    assert done.returncode == 130
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    "locale", [{"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}, {"LANG": "C.UTF-8"}]
)
def test_output_is_utf_8_whatever_the_locale(site: Write, locale: dict[str, str]) -> None:
    brief = BRIEF.replace("cite: lake2023level", "cite: Əliyev_2023")

    done = indicia(site({**CLEAN, "content/briefs/canal-drought.yml": brief}), "check", **locale)

    assert done.returncode == 1
    assert "Əliyev_2023" in done.stdout.decode("utf-8")


def test_a_reader_that_goes_away_is_no_fault(site: Write) -> None:
    hooks = str(Path(__file__).parents[2] / "hooks")
    process = subprocess.Popen(
        [sys.executable, "-m", "indicia", "explain", "--all"],
        cwd=site(CLEAN),
        env={**os.environ, "PYTHONPATH": hooks},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    errors = process.stderr.read()
    process.stderr.close()

    assert (process.wait(timeout=60), errors) == (141, b"")


def test_the_command_line_imports_nothing_that_help_does_not_need(tmp_path: Path) -> None:
    heavy = ("yaml", "markdown", "jinja2", "mkdocs", "bibtexparser", "nh3", "json", "indicia.model.brief")
    script = f"import sys, indicia.cli.main; print([name for name in {heavy} if name in sys.modules])"

    assert indicia(tmp_path, script=script).stdout.strip() == b"[]"


def test_a_check_imports_neither_templates_nor_publishing(site: Write) -> None:
    heavy = ("jinja2", "mkdocs", "nh3", "markdown", "indicia.render", "indicia.publish")
    script = (
        "import sys; from indicia.cli.main import run; code = run(['check', '--select', 'SCH-001']);"
        f"print(code, [name for name in {heavy} if name in sys.modules], file=sys.stderr)"
    )

    assert indicia(site(CLEAN), script=script).stderr.strip() == b"0 []"


COMMANDS = [
    ["check"], ["check", "--format", "sarif"], ["explain", "CIT-001"], ["schema", "brief"], ["config"], ["--help"],
]  # fmt: skip


@pytest.mark.parametrize("arguments", COMMANDS)
@pytest.mark.parametrize("output", [">/dev/full", ">&-"])
def test_output_that_takes_nothing_is_told_in_a_line_and_gives_2(
    site: Write, arguments: list[str], output: str
) -> None:
    done = redirected(site(CLEAN), arguments, output)

    assert done.returncode == 2, done.stderr
    assert done.stderr.startswith(b"Error: the output cannot be written: "), done.stderr
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize(
    ("arguments", "output", "code"),
    [
        (["check"], "2>/dev/full", 0),
        (["chekc"], "2>/dev/full", 2),
        (["chekc"], "2>&-", 2),
        (["check"], ">&- 2>&- <&-", 2),
        (["--help"], "2>&- <&-", 0),
    ],
)
def test_exit_codes_hold_where_nobody_can_be_told(site: Write, arguments: list[str], output: str, code: int) -> None:
    done = redirected(site(CLEAN), arguments, output)

    assert (done.returncode, done.stderr) == (code, b"")


@pytest.mark.parametrize(
    "arguments", [["check", "--write-baseline", "--baseline", "/proc/none/b.txt"], ["new", "site", "/proc/none/site"]]
)
def test_a_file_that_cannot_be_written_is_named_in_a_line(site: Write, arguments: list[str]) -> None:
    done = indicia(site(CLEAN), *arguments)

    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"Error: /proc/none: "), done.stderr
    assert done.stderr.count(b"\n") == 1


def redirected(folder: Path, arguments: list[str], output: str) -> subprocess.CompletedProcess[bytes]:
    command = ["sh", "-c", f'"$0" -W error -m indicia "$@" {output}', sys.executable, *arguments]
    settings = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "hooks")}
    return subprocess.run(command, cwd=folder, env=settings, capture_output=True, timeout=60, check=False)


def test_help_that_nobody_reads_is_no_fault(site: Write) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "indicia", "--help"],
        cwd=site(CLEAN),
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "hooks")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    errors = process.stderr.read()
    process.stderr.close()

    assert (process.wait(timeout=60), errors) == (141, b"")
