"""BibTeX files as entries of one key space."""

from __future__ import annotations

import pytest

from indicia.load.bibtex.bibliography import Bibliography, read_bibliography
from indicia.model.bibliography import Entry
from indicia.model.finding import Severity
from indicia.model.place import Source

LAST = "@online{last, title={Last}}\n"


def read(*texts: str) -> Bibliography:
    """Files a.bib, b.bib and so on."""
    return read_bibliography([Source(f"{name}.bib", text) for name, text in zip("abcd", texts, strict=False)])


def one(text: str) -> Entry:
    """The only entry of a text without any problem."""
    found = read(text)
    assert found.problems == ()
    (entry,) = found.entries
    return entry


def said(found: Bibliography) -> list[tuple[str, str]]:
    """Every problem as (rule, line:column)."""
    return [(each.name, str(each.problem.span).partition(":")[2]) for each in found.problems]


def messages(text: str) -> list[str]:
    return [each.problem.message for each in read(text).problems]


def test_entry_keeps_key_type_fields_and_their_places() -> None:
    entry = one("text outside\n@Online{cnn2025,\n  Title = {The plan},\n  year  = 2025,\n}\n")

    assert (entry.key.value, entry.type) == ("cnn2025", "online")
    assert {name: each.value for name, each in entry.fields.items()} == {"title": "The plan", "year": "2025"}
    assert [str(entry.fields[name].span) for name in entry.fields] == ["a.bib:3:12", "a.bib:4:11"]
    assert [str(span) for span in entry.field_names.values()] == ["a.bib:3:3", "a.bib:4:3"]
    assert (entry.span.line, entry.span.end_line, str(entry.key.span)) == (2, 5, "a.bib:2:9")


def test_lost_entry_leaves_its_key_behind() -> None:
    found = read("@online{Cut2025,\n title={A\n" + LAST, LAST.replace("last", "other"))

    assert found.broken == {"a.bib"}
    assert found.lost_keys == {"cut2025": "a.bib"}


def test_key_that_another_entry_has_is_not_lost() -> None:
    found = read("@online{a, title={A\n@online{a, title={A}}\n")

    assert [entry.key.value for entry in found.entries] == ["a"]
    assert found.lost_keys == {}


def test_entries_that_an_extra_brace_makes_part_of_another_are_lost_and_said() -> None:
    found = read("@online{a, title={A,\n@online{b, title={B}}\n}}\n" + LAST)

    assert said(found) == [("bib-parse-error", "2:1")]
    assert [entry.key.value for entry in found.entries] == ["a", "last"]
    assert found.lost_keys == {"b": "a.bib"}


def test_entry_behind_a_percent_is_a_warning_and_no_entry() -> None:
    found = read("% @online{a, title={A}}\n")

    assert [each.problem.severity for each in found.problems] == [Severity.WARNING]
    assert (found.entries, found.lost_keys) == ((), {})


SILENT = {
    "comment with an entry": "@comment{foo\n@online{x, title={y}}}\n",
    "comment of JabRef": "@Comment{jabref-meta: databaseType:biblatex;}\n",
    "preamble": '@preamble{"\\newcommand{\\noopsort}[1]{}" # "x"}\n',
    "text outside": "Dear reader, write to me@example.org = me\n% and a comment, too\n",
    "no fields": "@online{a}\n@online{b,}\n",
    "one line": "@online{a, title={A},}@online{b, title={B}}text@online{c, title={C}}\n",
    "comma between entries": "@online{a, title={A}},\n\n",
    "backslashes before a brace": "@online{a, title={A\\\\}, year={2020}}\n",
    "line break before the brace": "@online\n{a, title={A}}\n",
    "space before the type": "@ online{a, title={A}}\n",
    "hyphen in the type": "@in-proceedings{a, title={A}}\n",
    "type that begins like comment": "@commentary{a, title={A}}\n",
    "round brackets": '@online(a, title={A)}, note="x)", year=2020)\n',
    "round brackets without fields": "@online(a)\n",
    "at in a value": "@online{a, title={LeQua @ {CLEF}},\n note={a\n @handle on line}}\n",
    "quotes in braces in quotes": '@online{a, title="{The "best" of it}"}\n',
    "quote in quotes": '@online{a, title="M{\\"u}ller and {"}so{"}"}\n',
    "deep braces": "@online{a, title={{{{{A {b}}} c}}}}\n",
    "colon and slash in the key": "@online{DBLP:conf/x:y+z, title={A}}\n",
    "equals in the key": "@online{a=b, title={A}}\n",
    "month": "@online{a, year=2020, month=DEC}\n",
    "same string, same value": '@string{a="x"}\n@string{a="x"}\n',
    "date of BibLaTeX": "@online{a, date={2025-21}}@online{b, date={1990/}}@online{c, date={2025-XX}}",
}


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT.keys())
def test_legal_text_is_no_fault(text: str) -> None:
    assert messages(text + LAST) == []
    assert read(text + LAST).entries[-1].key.value == "last"


def test_strings_are_put_together_and_lead_back_to_their_names() -> None:
    entry = one('@string{BBC = "BBC {N}"}\n@string{full = bbc # "ews"}\n@online{a, title = full # { today} # 1}\n')

    title = entry.fields["title"]
    assert title.value == "BBC News today1"
    assert str(title.place(0, 3)) == "a.bib:3:20"
    assert title.place(9, 14).written == "today"


def test_strings_of_another_file_serve_where_a_file_has_none() -> None:
    found = read(
        "@online{a, title=x # y}\n", '@string{x="B"}\n@string{y="b"}\n', '@string{y="c"}\n@online{c, title=x # y}\n'
    )

    assert found.problems == ()
    assert [entry.title for entry in found.entries] == ["Bb", "Bc"]


def test_files_come_by_path_and_share_one_key_space() -> None:
    texts = {"b.bib": "@online{b, title={B}}\n@online{A, title={A}}\n", "a.bib": "@online{a, title={A}}\n"}
    found = read_bibliography([Source(path, text) for path, text in texts.items()])

    assert [entry.key.value for entry in found.entries] == ["a", "b"]
    (problem,) = found.problems
    assert str(problem.problem.span) == "b.bib:2:9"
    assert [str(other.span) for other in problem.problem.related] == ["a.bib:1:9"]


def test_langid_becomes_a_language_tag() -> None:
    found = read("".join(f"@online{{k{name}, langid={{{name}}}}}" for name in ("russian", "British", "az", "klingon")))

    assert [entry.language for entry in found.entries] == ["ru", "en-GB", "az", "klingon"]
    assert found.entries[0].fields["langid"].place(0, 2).column == 27


DATES = {
    "date={2025-11-21}, year={2024}": "2025-11-21",
    "year=2025, month=nov": "2025-11",
    'year=2025, month="21~" # nov': "2025-11-21",
    "year=2025, month={November}, day=21": "2025-11-21",
    "year=2025, month={11}": "2025-11",
    "year=2025, month={Spring}": "2025",
    "year=2025, month={nov/dec}": "2025",
    "year={2025~}": "2025~",
    "year={1998--1999}": "1998/1999",
    "year={{\\noopsort{1973b}}1973}": "1973",
    "date={2025-11-21T10:00:00Z}": "2025-11-21",
    "date={1990/}": "1990/..",
    "date={199X}": "1990/1999",
    "date={2025-22}": "2025",
    "title={A}": "None",
}


@pytest.mark.parametrize(("fields", "expected"), DATES.items())
def test_date(fields: str, expected: str) -> None:
    assert str(one(f"@online{{a, {fields}}}").date) == expected
