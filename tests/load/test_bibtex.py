"""BibTeX files as entries: what is read, and what is said of what cannot be."""

from __future__ import annotations

import pytest
from indicia.load.bibtex import Bibliography, read_bibliography
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


FAULTS = {
    "same key": ("@online{a, title={A}}\n@online{a, title={B}}\n", [("duplicate-citekey", "2:9")]),
    "same key but for case": ("@online{Abc, title={A}}\n@online{abC, title={B}}\n", [("duplicate-citekey", "2:9")]),
    "field twice": ("@online{a, title={A},\n title={B}}\n", [("bib-parse-error", "2:2")]),
    "field twice but for case": ("@online{a, title={A},\n Title={B}}\n", [("bib-parse-error", "2:2")]),
    "no comma between fields": ("@online{a,\n title={A}\n year={2020}\n}\n", [("bib-parse-error", "2:10")]),
    "no comma between quoted and bare": (
        '@online{a,\n title="A"\n year=2020\n month=jan}\n',
        [("bib-parse-error", "2:10"), ("bib-parse-error", "3:10")],
    ),
    "no comma after the key": ("@online{a\n title={A}}\n", [("bib-parse-error", "1:9")]),
    "no key": ("@online{, title={A}}\n", [("bib-parse-error", "1:1")]),
    "field for a key": ("@online{title={A}, year={2020}}\n", [("bib-parse-error", "1:1")]),
    "nothing at all": ("@online{}\n", [("bib-parse-error", "1:1")]),
    "no type": ("@{a, title={A}}\n", [("bib-parse-error", "1:1")]),
    "space in the key": ("@online{my key, title={A}}\n", [("bib-parse-error", "1:9")]),
    "percent between fields": ("@online{a,\n  % title={A},\n year={2020}}\n", [("bib-parse-error", "2:3")]),
    "percent before the entry": ("\n% @online{a, title={A}}\n", [("bib-parse-error", "2:3")]),
    "value cut off": ("@online{a,\n title={A\n", [("bib-parse-error", "2:8")]),
    "quote cut off": ('@online{a,\n title="A\n', [("bib-parse-error", "2:8")]),
    "cut off before a value": ("@online{a,\n title=\n", [("bib-parse-error", "1:1")]),
    "cut off after a field": ("@online{a,\n title={A},\n", [("bib-parse-error", "1:1")]),
    "cut off after the key": ("@online{a,\n", [("bib-parse-error", "1:1")]),
    "line in a value like an entry": (
        "@online{a, abstract={see\n@foo{bar, x={y}}\n}}\n",
        [("bib-parse-error", "2:1")],
    ),
    "brace behind a backslash closes": ("@online{a, title={A \\} b}}\n", [("bib-parse-error", "1:21")]),
    "brace behind a backslash opens": ("@online{a, title={A \\{ b}}\n", [("bib-parse-error", "1:21")]),
    "quote behind a backslash": ('@online{a, author="M\\"uller"}\n', [("bib-parse-error", "1:21")]),
    "brace without partner in quotes": ('@online{a, title="A} b"}\n', [("bib-parse-error", "1:20")]),
    "brace too many before a field": ("@online{a, title={A}},\n year={2020}}\n", [("bib-parse-error", "1:21")]),
    "brace too many after the entry": ("@online{a, title={A}}}\n", [("bib-parse-error", "1:22")]),
    "field outside": ("@online{a, title={A}},\n year={2020}\n", [("bib-parse-error", "2:2")]),
    "no opening brace": ("@online a,\n title={A}\n}\n", [("bib-parse-error", "1:2")]),
    "no at": ("online{a,\n title={A}\n}\n", [("bib-parse-error", "1:1")]),
    "no equals": ("@online{a, title {A}}\n", [("bib-parse-error", "1:12")]),
    "no value": ("@online{a, title=, year={2020}}\n", [("bib-parse-error", "1:17")]),
    "name alone": ("@online{a, title={A}, year}\n", [("bib-parse-error", "1:23")]),
    "two commas": ("@online{a,, title={A}}\n", [("bib-parse-error", "1:11")]),
    "text without braces": ("@online{a, title=Nature Physics}\n", [("bib-parse-error", "1:18")]),
    "date without braces": ("@online{a, date=2025-11-21}\n", [("bib-parse-error", "1:17")]),
    "text behind a value": ("@online{a, title={A} tail}\n", [("bib-parse-error", "1:20")]),
    "unknown string": ("@online{a, title=bbcc}\n", [("bib-parse-error", "1:18")]),
    "unknown string in a string": ("@string{a=nix}\n", [("bib-parse-error", "1:11")]),
    "string twice": ('@string{a="x"}\n@string{A="y"}\n', [("bib-parse-error", "2:9")]),
    "string cut off": ('@string{a="x"\n', [("bib-parse-error", "1:1")]),
    "comment cut off": ("@comment{x\n", [("bib-parse-error", "1:1")]),
    "crossref to nobody": ("@book{a, title={A}, crossref={nix}}\n", [("bib-parse-error", "1:31")]),
    "crossref to itself": ("@book{a, title={A}, crossref={a}}\n", [("bib-parse-error", "1:31")]),
    "people between commas": ("@book{a, author={Doe, A., Roe, B., Poe, C.}}\n", [("bib-parse-error", "1:18")]),
    "no date": ("@online{a, date={21.11.2025}}\n", [("bad-date", "1:18")]),
    "no day of the calendar": ("@online{a, date={2025-02-30}}\n", [("bad-date", "1:18")]),
    "no date of access": ("@online{a, urldate={yesterday}}\n", [("bad-date", "1:21")]),
    "no year": ("@online{a, year={in press}}\n", [("bad-date", "1:18")]),
    "no month": ("@online{a, year=2020, month=13}\n", [("bad-date", "1:29")]),
}


@pytest.mark.parametrize(("text", "expected"), FAULTS.values(), ids=FAULTS.keys())
def test_fault_is_said_once_at_its_place_and_spares_what_follows(text: str, expected: list[tuple[str, str]]) -> None:
    for ends in (text, text.replace("\n", "\r\n")):
        found = read(ends + LAST)

        assert said(found) == expected
        assert found.entries[-1].key.value == "last"
        assert all(each.problem.hint for each in found.problems)


USABLE = {
    "@online{a, title={A}, title={B}}": {"title": "A"},
    "@online{a,\n title={A}\n year={2020}\n}": {"title": "A", "year": "2020"},
    "@online{a title={A}}": {"title": "A"},
    "@online{a,\n % no comment\n title={A}}": {"title": "A"},
    "@online{a, title={A \\} b}, year={2020}}": {"title": "A } b", "year": "2020"},
    '@online{a, author="M\\"uller", year={2020}}': {"author": "Müller", "year": "2020"},
    "@online{a, title={A}}, year={2020}}": {"title": "A", "year": "2020"},
    "@online{a, title=Nature Physics, year=2020}": {"title": "Nature Physics", "year": "2020"},
    "@online{a, title {A}, year}": {"title": "A"},
    "@online{a, title=bbcc}": {"title": "bbcc"},
    '@online{a, title="A} b", year=2020}': {"title": "A b", "year": "2020"},
}


@pytest.mark.parametrize(("text", "fields"), USABLE.items())
def test_mended_entry_keeps_its_fields(text: str, fields: dict[str, str]) -> None:
    found = read(text)

    assert found.problems
    assert {name: each.value for name, each in found.entries[0].fields.items()} == fields
    assert (found.broken, found.lost_keys) == (frozenset(), {})


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


def test_eight_thousand_unclosed_entries_are_all_said() -> None:
    found = read("".join(f"@online{{k{n}, title={{T\n" for n in range(8000)) + LAST)

    assert len(found.problems) == 8000
    assert [entry.key.value for entry in found.entries] == ["last"]
    assert len(found.lost_keys) == 8000


def test_unclosed_entries_with_all_their_braces_at_the_end_cost_no_more() -> None:
    found = read("".join(f"@online{{k{n}, title={{T\n" for n in range(3000)) + "}" * 6000 + "\n" + LAST)

    assert found.entries[-1].key.value == "last"
    assert len(found.lost_keys) + len(found.entries) == 3001


HOSTILE = {
    "at signs": "@" * 20000,
    "heads": "@a{" * 20000,
    "braces": "{" * 20000,
    "braces in quotes": '@a{k, t="' + "{" * 20000,
    "accents": "@a{k, t={" + "\\'{" * 5000,
    "blanks": "@ " + " " * 50000,
    "pieces": "@a{k, t=" + "a # " * 20000,
    "string of itself": "@string{a=a}\n@b{c, t=a}",
    "commas": "@a{k" + ",\n" * 5000,
    "zeros": "\x00@a{\x00,\x00={\x00}}",
    "round brackets": "@a(k)" * 3000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_answered(text: str) -> None:
    found = read(text + "\n" + LAST)

    assert found.problems or found.entries
