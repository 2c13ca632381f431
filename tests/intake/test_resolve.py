"""What citations are held to name, and with which verdict."""

from __future__ import annotations

import pytest

from indicia.intake.citations.in_text import find_citations
from indicia.intake.consistency import bare_suffix_schemes, host_mismatches, order_breaks, shared_keys
from indicia.intake.references.read import read_references
from indicia.intake.resolution.resolve import resolve, uncited
from indicia.model.place import Source
from indicia.model.reference import Resolution

LIST = """Lind, 2019, Salt roads, https://roads.example.org/salt
Lind, 2021a, The wet road, https://roads.example.org/wet
Lind, 2021b, The dry road, https://roads.example.org/dry
The Harbour Times, 2024, Fog, https://harbourtimes.example.org/fog
Harbour Ministry of Salt, 2020, Figures, https://salt.example.org/figures
Алиев, 2015, Ворота, https://gates.example.org/1
Oyster.az, 2025, Pearls, https://oyster.az/pearls
Oyster.az, 2025a, Shells, https://oyster.az/shells
TV Mussel, 2023, Rocks, https://tv.example.org/rocks
Mussel.com, 2023, Ropes, https://mussel.com/ropes
"""


def resolved(text: str, references: str = LIST) -> list[Resolution]:
    listed = read_references(Source("list.txt", references))
    article = Source("article.txt", text)
    return list(resolve(find_citations(article, 0, len(text), references=listed), listed, article=article))


@pytest.mark.parametrize(
    ("text", "verdict", "references", "candidates"),
    [
        ("(Lind, 2019)", "exact", (1,), ()),
        ("(Harbour Times, 2024)", "alias", (4,), ()),
        ("(THE HARBOUR TIMES, 2024)", "alias", (4,), ()),
        ("(HMoS, 2020)", "alias", (5,), ()),
        ("(Aliyev, 2015)", "alias", (6,), ()),
        ("(Harbor Times, 2024)", "typo", (4,), ()),
        ("(Lind, 2021)", "ambiguous", (), (2, 3)),
        ("(Lind, 2021d)", "missing", (), ()),
        ("(Lint, 2020)", "missing", (), ()),
        ("(Oyster.az, 2025)", "exact", (7,), ()),
        ("(Oyster, 2025)", "ambiguous", (), (7, 8)),
        ("(New Mussel, 2023)", "ambiguous", (), (9, 10)),
        ("(Gull, 2023)", "missing", (), ()),
    ],
)
def test_verdicts(text: str, verdict: str, references: tuple[int, ...], candidates: tuple[int, ...]) -> None:
    (one,) = resolved(text)
    assert (one.verdict, one.references, one.candidates) == (verdict, references, candidates)
    assert one.reason or verdict == "exact"


def test_a_scheme_in_use_makes_the_bare_year_one_entry() -> None:
    bare, lettered = resolved("(Oyster, 2025) and (Oyster, 2025a)")
    assert (bare.verdict, bare.references, lettered.references) == ("alias", (7,), (8,))


def test_a_work_older_than_what_the_sentence_tells_is_suspect() -> None:
    (one,) = resolved("On 3 May 2023 the road was closed (Lind, 2019).")
    assert (one.verdict, one.references, one.candidates) == ("suspect", (), (1,))
    assert "2023-05-03" in one.reason
    assert resolved("On 3 May 2023 the road will be closed (Lind, 2019).")[0].verdict == "exact"


def test_the_title_of_another_work_makes_a_citation_suspect() -> None:
    (one,) = resolved("In “The wet road” no boat is seen (Lind, 2021b).")
    assert (one.verdict, one.candidates) == ("suspect", (3, 2))


def test_uncited_entries_and_those_only_possible() -> None:
    listed = read_references(Source("list.txt", LIST))
    told = {one.index: one.reason for one in uncited(resolved("(Oyster, 2025; Lind, 2019; New Mussel, 2023)"), listed)}
    assert 1 not in told
    assert 7 not in told
    assert "may mean it" in told[8]
    assert "may mean it" in told[9]
    assert told[4] == "no citation names it"


def test_what_a_list_says_against_itself() -> None:
    listed = read_references(Source("list.txt", LIST + "Reef.com, 2020, Tides, https://wave.example.org/1\n"))
    assert bare_suffix_schemes(listed) == ((7, 8),)
    assert host_mismatches(listed) == ((11, "wave.example.org"),)
    alphabetical = "Ash, 2019, One, https://a.example.org/1\nYew, 2019, Two, https://a.example.org/2\n"
    alphabetical += "Elm, 2019, Three, https://a.example.org/3\nOak, 2019, Four, https://a.example.org/4\n"
    assert order_breaks(read_references(Source("list.txt", alphabetical))) == (2,)


def test_one_key_for_two_claims() -> None:
    told = resolved("Ferries were painted green (Lind, 2019). Taxes doubled overnight (Lind, 2019).")
    assert [(one.index, len(one.citations)) for one in shared_keys(told)] == [(1, 2)]
