"""What is said of BibTeX that cannot be read: each fault once, at its place, and what follows it is spared."""

from __future__ import annotations

import pytest

from indicia.load.bibtex.bibliography import Bibliography, read_bibliography
from indicia.model.finding import Severity
from indicia.model.place import Source

LAST = "@online{last, title={Last}}\n"


def read(*texts: str) -> Bibliography:
    """Files a.bib, b.bib and so on."""
    return read_bibliography([Source(f"{name}.bib", text) for name, text in zip("abcd", texts, strict=False)])


def said(found: Bibliography) -> list[tuple[str, str]]:
    """Every problem as (rule, line:column)."""
    return [(each.name, str(each.problem.span).partition(":")[2]) for each in found.problems]


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
    "slip in a type": (
        "@onlin{a, title={A}}\n@Articel{b, title={B}}\n",
        [("bib-parse-error", "1:1"), ("bib-parse-error", "2:1")],
    ),
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


@pytest.mark.parametrize("type", ["tvshow", "newspaper", "map", "manuscript", "WWW", "Online", "legislation", "post"])
def test_a_type_that_is_like_no_other_may_be_of_a_style(type: str) -> None:
    assert read_bibliography([Source("a.bib", f"@{type}{{a, title={{A}}}}")]).problems == ()


@pytest.mark.parametrize(
    ("field", "hint"),
    [
        ("date={20 January 2026}", "write 2026-01-20"),
        ("urldate={21.11.2025}", "write 2025-11-21"),
        ("date={03/04/2025}", "write 2025-04-03 or 2025-03-04"),
        ("date={20 yanvar 2026}", "write 2026-01-20"),
        ("date={soon}", "write year, month and day as 2025-12-06"),
        ("year={20 January 2026}", "write 2026-01-20 in the field `date`"),
    ],
)
def test_a_date_in_another_form_is_given_as_it_should_be(field: str, hint: str) -> None:
    (fault,) = read_bibliography([Source("a.bib", f"@book{{a, {field}}}")]).problems

    assert (fault.name, fault.problem.hint) == ("bad-date", hint)


def test_a_type_is_proposed() -> None:
    (fault,) = read_bibliography([Source("a.bib", "@onlin{a, title={A}}")]).problems

    assert (fault.problem.severity, fault.problem.span.written, fault.problem.hint) == (
        Severity.WARNING, "@onlin", "did you mean `@online`?",
    )  # fmt: skip
