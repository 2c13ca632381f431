"""`import`, `audit` and `draft`: what they print, what they write, and what they refuse."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import jsonschema
import pytest

from indicia.cli.main import run

Write = Callable[[dict[str, str]], Path]
Output = pytest.CaptureFixture[str]
LIST = """Harbour Guild, 2022, Fees of the canal, https://guild.example.org/2022/05/fees
Lake Office, 2024, Level of the lake https://lake.example.org/level
Lakewatch.example.net, 2021, Fish of the lake, https://lakewatch.example.net/fish?utm_source=mail
Rain Watch, 2023, Outlook for the rains, https://rain.example.net/outlook
"""
ARTICLE = f"""The canal drought goes on
By Leyla Həsənova

Gauges fell in March (Lake Office, 2024). Dr. Roe expects no rain before May (Rain Watch, 2023; Lake Office, 2024).
Ships wait for a week (Pilot Union, 2020), and fees rose [sic] twice (Harbor Guild, 2022).

References
{LIST}"""
REGISTRY = "lake.example.org: {name: Lake Office}\n"


@pytest.fixture
def desk(site: Write, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site with an article beside it, as the working folder."""
    root = site({"article.txt": ARTICLE, "list.txt": LIST, "content/registry/publishers.yml": REGISTRY})
    monkeypatch.chdir(root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305600")
    return root


def files(root: Path) -> dict[str, str]:
    return {path.relative_to(root).as_posix(): path.read_text() for path in sorted(root.rglob("*")) if path.is_file()}


def audited(capsys: Output, *arguments: str) -> Any:
    capsys.readouterr()
    run(["audit", *arguments, "--format", "json"])
    return json.loads(capsys.readouterr().out)


def test_an_audit_tells_every_citation_with_its_place(desk: Path, capsys: Output) -> None:
    found = audited(capsys, "article.txt")

    assert found["version"] == 1
    assert [(each["raw"], each["verdict"], each["references"]) for each in found["citations"]] == [
        ("Lake Office, 2024", "exact", [2]),
        ("Rain Watch, 2023", "exact", [4]),
        ("Lake Office, 2024", "exact", [2]),
        ("Pilot Union, 2020", "missing", []),
        ("Harbor Guild, 2022", "typo", [1]),
    ]
    for each in found["citations"]:
        assert ARTICLE[each["start"] : each["end"]] == each["raw"]
    first = found["citations"][0]
    assert (first["line"], first["column"], first["group"], first["form"]) == (4, 23, 1, "parenthetical")
    assert [each["index"] for each in found["uncited"]] == [3]
    assert [each["label"] for each in found["references"]][:2] == ["Harbour Guild", "Lake Office"]


def test_findings_of_an_audit_are_findings_as_everywhere(desk: Path, capsys: Output) -> None:
    found = {(each["rule"], each["line"], each["severity"]) for each in audited(capsys, "article.txt")["diagnostics"]}

    assert {
        ("AUD-001", 5, "error"), ("AUD-004", 5, "warning"), ("AUD-006", 10, "warning"),
        ("AUD-007", 9, "warning"), ("AUD-013", 10, "note"),
    } <= found  # fmt: skip


def test_an_audit_in_text_counts_and_fails_for_a_missing_work(desk: Path, capsys: Output) -> None:
    assert run(["audit", "article.txt"]) == 1

    output = capsys.readouterr().out
    assert "article.txt:5:24: error[AUD-001] the list has no work for “Pilot Union, 2020”" in output
    assert "5 citations in 4 places: 3 exact, 1 typo, 1 missing.\n4 references, 1 of them not cited.\n" in output


def test_an_audit_in_sarif_is_valid(desk: Path, capsys: Output) -> None:
    schema = json.loads((Path(__file__).parents[1] / "report" / "sarif-2.1.0-rtm.5.json").read_text())

    assert run(["audit", "article.txt", "--format", "sarif"]) == 1

    document = json.loads(capsys.readouterr().out)
    jsonschema.validate(document, schema)
    assert "AUD-001" in {each["ruleId"] for each in document["runs"][0]["results"]}


def test_an_audit_without_a_missing_work_is_clean(desk: Path, capsys: Output) -> None:
    (desk / "article.txt").write_text(ARTICLE.replace("(Pilot Union, 2020)", ""))

    assert run(["audit", "article.txt"]) == 0


def test_the_list_may_be_in_another_file_or_a_bibliography(desk: Path, capsys: Output) -> None:
    body = ARTICLE.partition("References")[0]
    (desk / "body.txt").write_text(body)
    (desk / "a.bib").write_text("@online{lake, author = {{Lake Office}}, title = {Level}, year = {2024}}\n")

    listed = audited(capsys, "body.txt", "--references", "list.txt")
    assert [each["verdict"] for each in listed["citations"]] == ["exact", "exact", "exact", "missing", "typo"]
    assert {each["path"] for each in listed["diagnostics"]} == {"body.txt", "list.txt"}
    entries = audited(capsys, "body.txt", "--bibliography", "a.bib")
    assert [each["verdict"] for each in entries["citations"]].count("exact") == 2


def test_an_audit_needs_no_site(tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "article.txt").write_text(ARTICLE)
    monkeypatch.chdir(tmp_path)

    assert len(audited(capsys, "article.txt")["citations"]) == 5


def test_severities_of_the_site_count(desk: Path, capsys: Output) -> None:
    (desk / "mkdocs.yml").write_text(
        "site_name: x\ndocs_dir: content\nextra: {indicia: {severity: [{rule: AUD, severity: note}]}}\n"
    )

    assert run(["audit", "article.txt"]) == 0


def test_standard_input_is_read(desk: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(ARTICLE.encode())))

    assert run(["audit", "-"]) == 1
    assert "stdin:5:24: error[AUD-001]" in capsys.readouterr().out


BAD = {
    "empty": b"",
    "binary": bytes(range(256)) * 20,
    "pdf": b"%PDF-1.4 ...",
    "latin": "Über den See (Müller, 2020)".encode("latin-1"),
    "no-list": b"Gauges fell (Lake Office, 2024).\n",
    "no-citations": f"Gauges fell.\n\nReferences\n{LIST}".encode(),
    "list-of-nothing": b"Just a line of prose, and nothing more.\n",
}


@pytest.mark.parametrize("name", [name for name in BAD if name != "list-of-nothing"])
@pytest.mark.parametrize("command", [["audit"], ["draft", "--id", "x"]])
def test_bad_articles_get_one_clear_line(desk: Path, capsys: Output, name: str, command: list[str]) -> None:
    (desk / "bad.txt").write_bytes(BAD[name])
    (desk / "list.txt").unlink()
    before = sorted(desk.rglob("*"))

    assert run([command[0], "bad.txt", *command[1:]]) == 2

    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("Error: bad.txt: ")
    assert shown.err.count("\n") == 1
    assert sorted(desk.rglob("*")) == before


@pytest.mark.parametrize("name", ["empty", "binary", "pdf", "latin", "list-of-nothing"])
def test_bad_lists_get_one_clear_line(desk: Path, capsys: Output, name: str) -> None:
    (desk / "bad.txt").write_bytes(BAD[name])

    assert run(["import", "bad.txt", "--output", "new.bib"]) == 2

    assert capsys.readouterr().err.count("\n") == 1
    assert not (desk / "new.bib").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["audit", "gone.txt"],
        ["audit", "content"],
        ["audit", "article.txt", "--references", "list.txt", "--bibliography", "a.bib"],
        ["audit", "article.txt", "--bibliography", "list.txt"],
        ["import", "gone.txt"],
        ["import", "list.txt", "--host-site", "=x"],
        ["draft", "article.txt"],
        ["draft", "article.txt", "--id", "Not An Id"],
    ],
)
def test_wrong_usage_ends_with_2(desk: Path, arguments: list[str]) -> None:
    assert run(arguments) == 2


def test_a_list_becomes_bibtex(desk: Path, capsys: Output) -> None:
    assert run(["import", "list.txt"]) == 0

    output = capsys.readouterr().out
    assert output.count("@online{") == 4
    assert "url = {https://lakewatch.example.net/fish}" in output


def test_a_list_becomes_json_and_a_page(desk: Path, capsys: Output) -> None:
    assert run(["import", "list.txt", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)

    assert [(each["index"], each["line"], each["year"]) for each in found["references"]][-1] == (4, 4, "2023")
    assert found["references"][1]["defects"] == ["missing_comma_before_url"]
    assert run(["import", "list.txt", "--format", "review"]) == 0
    assert capsys.readouterr().out.startswith("<!doctype html>")


def test_of_an_article_the_list_is_imported(desk: Path, capsys: Output) -> None:
    assert run(["import", "article.txt", "--format", "json"]) == 0

    assert [each["line"] for each in json.loads(capsys.readouterr().out)["references"]] == [8, 9, 10, 11]


def test_import_writes_a_new_file_and_no_other(desk: Path, capsys: Output) -> None:
    assert run(["import", "list.txt", "--output", "made/new.bib"]) == 0
    before = (desk / "made/new.bib").read_text()

    assert run(["import", "list.txt", "--output", "made/new.bib", "--format", "json"]) == 2
    assert (desk / "made/new.bib").read_text() == before


def test_keys_can_name_hosts(desk: Path, capsys: Output) -> None:
    assert run(["import", "list.txt", "--host-site", "rain.example.net=RO", "--host-site", "Guild"]) == 0

    output = capsys.readouterr().out
    assert "@online{ro2023" in output
    assert "@online{guild2022" in output


def test_a_draft_is_a_brief_a_bibliography_and_suggestions(desk: Path, capsys: Output) -> None:
    assert run(["draft", "article.txt", "--id", "canal"]) == 0

    made = files(desk)
    brief = made["content/briefs/canal.yml"]
    assert 'title: "The canal drought goes on"\nauthors: "Leyla Həsənova"\nas_of: 2026-11-22' in brief
    assert "  # line 4, column 43: " in brief
    assert '    claim: "Dr. Roe expects no rain before May."\n' in brief
    assert '    as_cited: ["Rain Watch, 2023", "Lake Office, 2024"]\n' in brief
    assert 'claim: "Ships wait for a week, and fees rose \\\\[sic\\\\] twice."' in brief
    assert made["bibliography/canal.bib"].count("@online{") == 4
    assert 'rain.example.net:\n  name: "Rain Watch"\n' in made["bibliography/canal.publishers.yml"]
    assert "5 citations in 4 places" in capsys.readouterr().out


def test_a_draft_keeps_the_page_that_the_article_names(desk: Path) -> None:
    text = (desk / "article.txt").read_text()
    assert "(Lake Office, 2024)" in text or "Lake Office, 2024" in text
    (desk / "article.txt").write_text(text.replace("Lake Office, 2024)", "Lake Office, 2024, p. 7)", 1))

    assert run(["draft", "article.txt", "--id", "canal"]) == 0
    assert 'locator: "p. 7"}' in files(desk)["content/briefs/canal.yml"]


def test_a_draft_passes_the_check_but_for_what_the_article_lacks(desk: Path, capsys: Output) -> None:
    run(["draft", "article.txt", "--id", "canal"])
    capsys.readouterr()

    assert run(["check", "--format", "json"]) == 0
    found = [each for each in json.loads(capsys.readouterr().out)["diagnostics"] if each["path"].endswith("canal.yml")]
    warnings = sorted(each["rule"] for each in found if each["severity"] == "warning")
    # The article cites a work that is not listed; the rest is what a draft leaves to its author.
    left_to_do = ["ARG-004", "ARG-009", "CIT-017", "EVD-004", "SCH-012", "SRC-005"]
    assert warnings == left_to_do


@pytest.mark.parametrize(
    "there", ["content/briefs/x.yml", "content/briefs/x.md", "bibliography/x.bib", "bibliography/x.publishers.yml"]
)
def test_a_draft_overwrites_nothing(desk: Path, capsys: Output, there: str) -> None:
    (desk / there).parent.mkdir(parents=True, exist_ok=True)
    (desk / there).write_text("mine")
    before = files(desk)

    assert run(["draft", "article.txt", "--id", "x"]) == 2
    assert files(desk) == before
    assert f"there is a {there} already; nothing was written" in capsys.readouterr().err


def test_a_draft_leaves_nothing_behind_where_the_disk_refuses(desk: Path) -> None:
    (desk / "bibliography").write_text("a file where a folder is wanted")
    before = files(desk)

    assert run(["draft", "article.txt", "--id", "x"]) == 2
    assert files(desk) == before
    assert not (desk / "content/briefs").exists()


def test_works_that_are_known_are_cited_by_their_keys(desk: Path, capsys: Output) -> None:
    known = "@online{known, author = {{Lake Office}}, title = {Level of the lake}, year = {2024}, url = {https://lake.example.org/level?utm_source=x}}\n"
    (desk / "bibliography").mkdir()
    (desk / "bibliography/a.bib").write_text(known)

    assert run(["draft", "article.txt", "--id", "two", "--reuse"]) == 0
    assert "1 work was in the bibliography already: cited by the keys" in capsys.readouterr().out
    made = files(desk)
    assert made["bibliography/two.bib"].count("@online{") == 3
    assert "- known\n" in made["bibliography/two.bib"]
    assert "    cite: known\n" in made["content/briefs/two.yml"]
    run(["check"])
    assert "CIT-003" not in capsys.readouterr().out

    (desk / "bibliography/two.bib").unlink()
    (desk / "content/briefs/two.yml").unlink()
    (desk / "bibliography/two.publishers.yml").unlink()
    assert run(["draft", "article.txt", "--id", "one"]) == 0
    assert files(desk)["bibliography/one.bib"].count("@online{") == 4


def test_a_missing_work_is_told_once_and_in_one_way(tmp_path: Path, capsys: Output) -> None:
    article = tmp_path / "article.txt"
    article.write_text(
        "The lake is low (Lake Office, 2024). Ships wait (Harbour Guild, 2022).\n"
        "The Guild counts (Harbour Guild, 2022).\n"
        "\nReferences\nLake Office, 2024, Level of the lake, https://lake.example.org/level\n"
        "Rain Watch, 2023, Outlook, https://rain.example.net/outlook\n",
        encoding="utf-8",
    )

    assert run(["audit", str(article), "--format", "json"]) == 1
    found = {each["rule"]: each for each in json.loads(capsys.readouterr().out)["diagnostics"]}

    assert found.keys() == {"AUD-001", "AUD-006"}
    missing, uncited = found["AUD-001"], found["AUD-006"]
    assert (missing["line"], missing["column"]) == (1, 50)
    assert [(each["line"], each["message"]) for each in missing["related"]] == [(2, "it is cited here, too")]
    assert "no " not in missing["hint"]
    assert uncited["hint"] == "cite it where it belongs, or take it out of the list"
