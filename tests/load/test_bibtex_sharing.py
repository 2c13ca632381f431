"""What entries share: fields they inherit, addresses they must not share, and the library's second opinion."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicia.load.bibtex.addresses import addresses
from indicia.load.bibtex.bibliography import Bibliography, read_bibliography
from indicia.load.bibtex.blocks import scan
from indicia.load.bibtex.library import disagreements
from indicia.model.place import Source


def read(text: str) -> Bibliography:
    return read_bibliography([Source("a.bib", text)])


PROCEEDINGS = "@proceedings{p, title={P}, year={2020}, editor={Jane Doe}, x_suffix={a}, publisher={Q}}\n"


def test_crossref_gives_what_is_missing_and_the_title_as_booktitle() -> None:
    child, parent = read("@inproceedings{c, title={C}, publisher={R}, crossref={P}}\n" + PROCEEDINGS).entries

    assert {name: each.value for name, each in child.fields.items()} == {
        "title": "C", "publisher": "R", "crossref": "P", "booktitle": "P", "year": "2020", "editor": "Jane Doe",
    }  # fmt: skip
    assert (str(child.date), child.editors) == ("2020", parent.editors)
    assert str(child.fields["booktitle"].span) == "a.bib:2:24"


def test_part_without_title_does_not_take_that_of_the_whole() -> None:
    assert read("@inproceedings{c, crossref={p}}\n" + PROCEEDINGS).entries[0].title == ""


def test_xdata_gives_its_fields_and_is_no_entry() -> None:
    found = read("@xdata{x, publisher={P}, xdata={y}}\n@xdata{y, note={N}}\n@book{a, title={A}, xdata={x}}\n")

    (entry,) = found.entries
    assert (found.problems, entry.get("publisher"), entry.get("note")) == ((), "P", "N")


def test_grandparents_give_too() -> None:
    text = "".join(f"@misc{{k{n}, crossref={{k{n + 1}}}}}\n" for n in range(3000)) + "@misc{k3000, note={N}}\n"

    assert {entry.get("note") for entry in read(text).entries} == {"N"}


def test_circle_is_said() -> None:
    found = read("@book{a, crossref={b}}\n@book{b, crossref={a}}\n")

    assert [str(each.problem.span) for each in found.problems] == ["a.bib:2:20"]


def test_parent_that_was_lost_is_not_said_again() -> None:
    found = read("@book{a, title={A}, crossref={b}}\n@book{b, title={B\n")

    assert [str(each.problem.span) for each in found.problems] == ["a.bib:2:16"]


def test_wrong_date_of_a_parent_is_said_once() -> None:
    found = read("@book{a, crossref={p}}\n@book{p, date={soon}}\n")

    assert [str(each.problem.span) for each in found.problems] == ["a.bib:2:16"]


@pytest.mark.parametrize(
    ("field", "hint"),
    [
        ("crossref={rian2020}", "did you mean `rain2020`?"),
        ("xdata={rain-2020}", "did you mean `rain2020`?"),
        ("xdata={rain2020; snow}", "write `rain2020, snow`"),
        ("xdata={rain2020 snow}", "write `rain2020, snow`"),
        ("crossref={rain2020, snow}", "name one of them: `crossref` takes a single key"),
        ("crossref={nobody}", "write the key of an entry of the bibliography, or take the field away"),
    ],
)
def test_who_is_meant_as_a_parent_is_proposed(field: str, hint: str) -> None:
    found = read(f"@book{{a, {field}}}\n@book{{rain2020, title={{P}}}}\n@xdata{{snow, title={{S}}}}\n")

    assert [each.problem.hint for each in found.problems] == [hint]
    assert found.entries[0].unsure == {"langid", "title", "url", "year"}


ENTRY = "@book{a, title={A}, date={2020}}\n"
COPIES = {
    "whole copy": (ENTRY + ENTRY, ["2:7"], "delete it: the first says the same"),
    "copy in other braces": (ENTRY + ENTRY.replace("{A}", '"A"'), ["2:7"], "delete it: the first says the same"),
    "another title": (ENTRY + ENTRY.replace("{A}", "{B}"), ["2:7"], "give one of the two entries another key, or"),
    "another type": (ENTRY + ENTRY.replace("book", "misc"), ["2:7"], "give one of the two entries another key, or"),
    "copy of a slip": ("@book{a, title={A}, date=soon}\n" * 2, ["1:26", "2:7"], "delete it: the first says the same"),
    "copy of a field twice": ("@book{a, title={A}, title={B}}\n" * 2, ["1:21", "2:7"], "delete it: the first"),
    "copy of a type": ("@bok{a, title={A}}\n" * 2, ["1:1", "2:6"], "delete it: the first says the same"),
    "slip in the second": (ENTRY + ENTRY.replace("{2020}", "soon"), ["2:7", "2:26"], "give one of the two"),
}


@pytest.mark.parametrize(("text", "places", "hint"), COPIES.values(), ids=COPIES.keys())
def test_a_key_that_is_taken_is_one_finding(text: str, places: list[str], hint: str) -> None:
    problems = read(text).problems

    assert [str(each.problem.span).partition(":")[2] for each in problems] == places
    assert [each.problem.hint.startswith(hint) for each in problems if each.name == "duplicate-citekey"] == [True]


SLUGS = {
    ("cnn2025plan28",): ["cnn2025plan28"],
    ("DBLP:conf/X",): ["dblp-conf-x"],
    ("Məhkəmə2025",): ["mehkeme2025"],
    ("Алиев2025",): ["aliev2025"],
    ("a:b", "a-b"): ["a-b-#", "a-b"],
    ("a:b", "a/b"): ["a-b", "a-b-#"],
    ("!",): ["source-#"],
}


@pytest.mark.parametrize(("keys", "expected"), SLUGS.items())
def test_address(keys: tuple[str, ...], expected: list[str]) -> None:
    assert [re.sub(r"-[0-9a-f]{6}$", "-#", address) for address in addresses(keys)] == expected


@given(st.lists(st.text("aAbə:-/_é☃. 1", min_size=1, max_size=5), unique_by=str.lower))
def test_addresses_are_ascii_and_never_shared(keys: list[str]) -> None:
    found = addresses(keys)

    assert len(set(found)) == len(keys)
    assert all(address.isascii() and address and address == address.lower() for address in found)


def test_address_with_a_digest_does_not_depend_on_other_entries() -> None:
    assert addresses(["a:b", "a-b"])[0] == addresses(["x", "y", "a-b", "a:b"])[3]


def test_reading_that_the_library_does_not_share_is_said() -> None:
    found = scan("@online{a, title={A}, year={2020}}\n@online{b, title={B}}\n")
    found.blocks[0].fields.pop()

    (fault,) = disagreements(found)

    assert (fault.start, "`a`" in fault.message) == (0, True)


def test_entry_that_only_the_library_sees_is_said() -> None:
    found = scan("@online{a, title={A}}\n@online{b, title={B}}\n")
    found.blocks.pop()
    found.heads.discard(22)

    assert [fault.start for fault in disagreements(found)] == [22]


@given(st.text('@ab{}(),="#%\\ \n', max_size=40))
def test_no_text_breaks_the_reading(text: str) -> None:
    found = read(text + "\n@online{last, title={Last}}\n")

    heads = sum(1 for line in text.split("\n") if line.lstrip().startswith(("@a{", "@b{", "@ab{", "@ba{")))
    assert "last" in {entry.key.value for entry in found.entries} | set(found.lost_keys)
    assert len(found.entries) + len(found.problems) >= min(1, heads)
