"""People and organisations, by BibTeX's rules."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicia.load.bibtex.bibliography import read_bibliography
from indicia.load.bibtex.names import read_name, split_names
from indicia.model.bibliography import Entry, Name
from indicia.model.finding import Severity
from indicia.model.place import Source


def entry(author: str) -> Entry:
    found = read_bibliography([Source("a.bib", f"@book{{a, author={{{author}}}}}")])
    assert found.problems == ()
    return found.entries[0]


NAMES = {
    "Jane Doe": Name(given="Jane", family="Doe"),
    "Doe, Jane Q.": Name(given="Jane Q.", family="Doe"),
    "Ludwig van Beethoven": Name(given="Ludwig", particle="van", family="Beethoven"),
    "van Beethoven, Ludwig": Name(given="Ludwig", particle="van", family="Beethoven"),
    r"de la Vall{\'e}e Poussin, Charles": Name(given="Charles", particle="de la", family="Vallée Poussin"),
    "Charles Louis Xavier Joseph de la Vallee Poussin": Name(
        given="Charles Louis Xavier Joseph", particle="de la", family="Vallee Poussin"
    ),
    "De La Cruz, Maria": Name(given="Maria", family="De La Cruz"),
    "King, Jr., Martin Luther": Name(given="Martin Luther", family="King", suffix="Jr."),
    "jean de la fontaine": Name(particle="jean de la", family="fontaine"),
    r"{\'E}mile Zola": Name(given="Émile", family="Zola"),
    r"Paul {\'E}luard": Name(given="Paul", family="Éluard"),
    "Donald~E. Knuth": Name(given="Donald E.", family="Knuth"),
    "CNN": Name(family="CNN"),
    "{CNN}": Name(literal="CNN"),
    "{{BBC News}}": Name(literal="BBC News"),
    "{Barnes and Noble}": Name(literal="Barnes and Noble"),
    "{Barnes} {and Noble}": Name(given="Barnes", family="and Noble"),
    "Leyla Həsənova": Name(given="Leyla", family="Həsənova"),
    "əliyev, Araz": Name(given="Araz", family="əliyev"),
    "Иван Сидоров": Name(given="Иван", family="Сидоров"),
    "Сидоров и партнёры": Name(literal="Сидоров и партнёры"),
    "Vüqar və dostları": Name(literal="Vüqar və dostları"),
    "Сидоров, И.": Name(given="И.", family="Сидоров"),
    "family=Berg, given=Jan, prefix=van den": Name(given="Jan", particle="van den", family="Berg"),
}


@pytest.mark.parametrize(("written", "expected"), NAMES.items())
def test_name(written: str, expected: Name) -> None:
    assert entry(written).authors == (expected,)


def test_names_are_split_at_and_outside_braces() -> None:
    found = entry("{Foo and Bar} and Doe, Jane\n  AND {CNN} and Sandy Anderson and others")

    assert [name.sort_name for name in found.authors] == ["Foo and Bar", "Doe, Jane", "CNN", "Anderson, Sandy"]
    assert found.others


def test_others_of_editors_counts_without_authors() -> None:
    found = read_bibliography([Source("a.bib", "@book{a, editor={Jane Doe and others}}")]).entries[0]

    assert ([name.family for name in found.editors], found.others) == (["Doe"], True)


def test_name_with_too_many_commas_is_said_and_kept() -> None:
    text = "@book{a, author={Jane Doe and\n Roe, R., Poe, P. and {CNN}}}"
    found = read_bibliography([Source("a.bib", text)])

    (problem,) = found.problems
    assert (problem.name, str(problem.problem.span), problem.problem.value) == (
        "bib-parse-error", "a.bib:2:2", "Roe, R., Poe, P.",
    )  # fmt: skip
    assert found.entries[0].authors[1] == Name(literal="Roe, R., Poe, P.")


@given(st.lists(st.text("abAİи,{}'~ .&", min_size=1, max_size=12), max_size=4))
def test_any_text_is_read_and_its_letters_kept(parts: list[str]) -> None:
    raw = " and ".join(parts)
    for offset, written in split_names(raw):
        assert raw[offset : offset + len(written)] == written
        if written.count(",") <= 2:
            name = read_name(written)
            kept = "".join((name.given, name.particle, name.family, name.suffix, name.literal))
            assert sorted(filter(str.isalpha, kept)) == sorted(filter(str.isalpha, written))


ORGANISATIONS = {
    "BBC News": True,
    "Kiel Institute": True,
    "Association of Foo": True,
    "Xarici İşlər Nazirliyi": True,
    "{BBC News}": False,
    "Jane Doe": False,
    "Emily Post": False,
    "CNN": False,
}


@pytest.mark.parametrize(("written", "expected"), ORGANISATIONS.items())
def test_organisation_read_as_a_person_can_be_told(written: str, expected: bool) -> None:
    assert entry(written).authors[0].like_an_organisation is expected


SEVERAL = {
    "Jane Doe, John Roe": "Jane Doe and John Roe",
    "J. Doe, J. R. Roe": "J. Doe and J. R. Roe",
    "Smith J., Doe J. K.": "Smith, J. and Doe, J. K.",
    "Smith J, Doe K": "Smith, J and Doe, K",
    "Smith J.; Doe K.": "Smith, J. and Doe, K.",
    "Иванов И.И., Петров П.П.": "Иванов, И.И. and Петров, П.П.",
    "Həsənova Leyla, Əliyev Rəşad": "Həsənova, Leyla and Əliyev, Rəşad",
    "{Canal Desk}, {Lake Board}": "{Canal Desk} and {Lake Board}",
    "Canal Agency; Jane Doe": "{Canal Agency} and Jane Doe",
    "Rashad Abbasov, Nigar Mammadova, Ali Veli": "Rashad Abbasov and Nigar Mammadova and Ali Veli",
    "Rashad Abbasov, Nigar Mammadova": "Rashad Abbasov and Nigar Mammadova",
    "Рашад Аббасов, Нигяр Мамедова": "Рашад Аббасов and Нигяр Мамедова",
    "Ursula von der Leyen, Charles Michel, Josep Borrell": "Ursula von der Leyen and Charles Michel and Josep Borrell",
    "Smith, J. & Jones, K.": "Smith, J. and Jones, K.",
    r"Jane Doe \& John Roe": "Jane Doe and John Roe",
    "Əli Vəli və Nigar Məmmədova": "Əli Vəli and Nigar Məmmədova",
    "Smith, J.; Jones, K.": "Smith, J. and Jones, K.",
    "{Canal Desk}; Doe, Jane": "{Canal Desk} and Doe, Jane",
}


@pytest.mark.parametrize(("written", "proposed"), SEVERAL.items())
def test_several_people_in_one_name_are_said_and_printed_as_they_stand(written: str, proposed: str) -> None:
    found = read_bibliography([Source("a.bib", f"@book{{a, author={{{{CNN}} and {written}}}}}")])

    (fault,) = found.problems
    assert (fault.name, fault.problem.severity, fault.problem.span.written) == (
        "bib-parse-error", Severity.WARNING, written,
    )  # fmt: skip
    assert "only ` and ` separates people" in fault.problem.message
    assert fault.problem.hint.startswith(f"write `{proposed}`; an organisation")
    assert found.entries[0].authors[1].literal == written.replace("\\&", "&").replace("{", "").replace("}", "")


@pytest.mark.parametrize(
    ("written", "stretch", "proposed"),
    [
        ("Jane Doe, John Roe and Ali Veli", "Jane Doe, John Roe", "Jane Doe and John Roe"),
        ("Jane Doe, John Roe, and Ali Veli", "Jane Doe, John Roe,", "Jane Doe and John Roe"),
        ("Doe, J., and Roe, K.", "Doe, J.,", "Doe, J."),
        ("Doe, J. et al.", "Doe, J. et al.", "Doe, J. and others"),
        ("Jane Doe, et~al.", "Jane Doe, et~al.", "Jane Doe and others"),
        ("Doe, J. and et al.", "et al.", "others"),
        ("Иванов, И. и др.", "Иванов, И. и др.", "Иванов, И. and others"),
    ],
)
def test_lists_as_other_styles_write_them(written: str, stretch: str, proposed: str) -> None:
    (fault,) = read_bibliography([Source("a.bib", f"@book{{a, author={{{written}}}}}")]).problems

    assert (fault.problem.severity, fault.problem.span.written) == (Severity.WARNING, stretch)
    assert fault.problem.hint.startswith(f"write `{proposed}`;")


def test_more_commas_than_a_name_may_have_propose_the_people_too() -> None:
    (fault,) = read_bibliography([Source("a.bib", "@book{a, author={Roe, R., Poe, P.}}")]).problems

    assert (fault.problem.severity, fault.problem.hint) == (
        None, "if these are several people, write `Roe, R. and Poe, P.`",
    )  # fmt: skip


ONE = (
    "García Márquez, Gabriel José", "De La Cruz, Maria Elena", "García Márquez, Gabriel José and Doe, Jane",
    "King, Jr., Martin Luther", "Doe, III, Jane Mary", "van den Berg, Jr., Jan Peter", "Alfred P. Sloan, Jr.",
    "Jane Doe, PhD", "Marlow Doe, Aaron Roe", "Smith & Jones",
    "Metin And", "Leyla H.", "Malcolm X", "Doe, J. R.",
    "Thomas Mann, Juan Maria", "Əliyev Vəli, Rəşad", "Martin Garcia, Juan Pablo", "O. Henry", "{Rain and Sons}, {Inc.}",
    "Lloyd George, David",
    "Петров-Водкин, Кузьма Сергеевич", "Nguyen Van, Anna Maria", "Kim Il, Sung Ho", "U2",
    r"Ernst \& Young", "{Simon & Schuster}",
    "{{Rashad Abbasov, Nigar Mammadova, Ali Veli}}", "{Doe, Roe; Poe} and {et al.}", "Əliyev, Araz oğlu",
    "Сидоров и партнёры", "Иванова Петрова, Анна Сергеевна", "{Canal Authority}, Leyla Həsənova",
    "Institut für Zeit und Raum", "Doe, Jane and others", "family=Berg, given=Jan, prefix=van den",
    "Müller-Westernhagen, Marius", "M\\'endez, Jos\\'e Luis and P\\'erez, Ana", "Al Smith", "Doe, Al",
)  # fmt: skip


@pytest.mark.parametrize("written", ONE)
def test_one_name_is_left_alone(written: str) -> None:
    assert read_bibliography([Source("a.bib", f"@book{{a, author={{{written}}}}}")]).problems == ()


@pytest.mark.parametrize(
    ("written", "stretch", "hint"),
    [
        ("Иванов И.И.", "Иванов И.И.", "write `Иванов, И.И.`"),
        ("Doe, Jane and Petrova A.", "Petrova A.", "write `Petrova, A.`"),
        ("Doe, Jane, Jr.", "Doe, Jane, Jr.", "write `Doe, Jr., Jane`"),
        ("Jane Doe;", "Jane Doe;", "write `Jane Doe`"),
        ("Doe, Jane and", "and", "take it away"),
        ("and Doe, Jane", "and", "take it away"),
        ("Doe, Jane and and Roe, Ann", "and", "take it away"),
    ],
)
def test_a_slip_in_a_name_is_mended_by_its_hint(written: str, stretch: str, hint: str) -> None:
    (fault,) = read_bibliography([Source("a.bib", f"@book{{a, author={{{written}}}}}")]).problems

    assert (fault.problem.severity, fault.problem.span.written) == (Severity.WARNING, stretch)
    assert fault.problem.hint.startswith(hint)
    start, end = (at - len("@book{a, author={") for at in (fault.problem.span.start, fault.problem.span.end))
    found = re.match(r"write `(.*?)`", fault.problem.hint)
    mended = written[:start] + (found[1] if found else "") + written[end:]
    assert read_bibliography([Source("a.bib", f"@book{{a, author={{{mended}}}}}")]).problems == ()


def test_pairs_of_words_between_commas_are_proposed_where_it_is_an_error_anyway() -> None:
    (fault,) = read_bibliography([Source("a.bib", "@book{a, author={Smith, John, Doe, Jane}}")]).problems

    assert fault.problem.hint == "if these are several people, write `Smith, John and Doe, Jane`"


def test_a_child_does_not_repeat_what_its_parent_wrote() -> None:
    text = "@book{p, author={Doe, J. & Roe, K.}}\n@inbook{c, crossref={p}, title={C}}"

    assert [each.problem.target for each in read_bibliography([Source("a.bib", text)]).problems] == ["p"]
