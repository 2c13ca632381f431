"""Numbered lists and what calls their entries: brackets, ranges, raised figures, marks of footnotes."""

from __future__ import annotations

import pytest

from indicia.intake.audit import audit
from indicia.intake.references.read import read_references
from indicia.model.place import Source

IEEE = """[1] J. Lind, “Salt roads,” J. Coasts, vol. 4, no. 2, pp. 3–9, 2019, doi: 10.5555/salt.
[2] A. Marsh and B. Fenn, Ferries of the North. Quay Press, 2020.
[3] Bureau of Quays, “Register of berths,” 2023. [Online]. Available: https://quays.example.org/berths
[4] O. Kovalenko, “Charts,” in Proc. 3rd Conf. Maps, 2021, pp. 11–19.
[5] P. Gull et al., “Tolls,” Tariff Rev., vol. 7, pp. 1–8, 2022.
"""
VANCOUVER = """1. Lind J. Salt roads. J Coasts. 2019;4(2):3-9.
2. Marsh A, Fenn B. Ferries of the North. London: Quay Press; 2020.
3. Bureau of Quays. Register of berths [Internet]. 2023 [cited 2024 May 3]. Available from: https://quays.example.org/berths
"""
NOTES = """[^1]: Lind, J. (2019). Salt roads. Quay Press.
[^2]: Marsh, A. (2020). Ferries. Quay Press.
"""


def called(text: str, references: str = IEEE) -> list[tuple[str, str, tuple[int, ...]]]:
    found = audit(Source("article.txt", text), references=Source("list.txt", references)).resolutions
    return [(each.citation.raw, each.verdict, each.references) for each in found]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Roads sank [3].", [3]),
        ("Roads sank [1], [4].", [1, 4]),
        ("Roads sank [1,3,5].", [1, 3, 5]),
        ("Roads sank [2–5].", [2, 3, 4, 5]),
        ("Roads sank [2-4, 1].", [2, 3, 4, 1]),
        ("Roads sank [1; 3].", [1, 3]),
        ("Roads sank [2, pp. 4–6].", [2]),
        ("In [4] roads sank.", [4]),
        ("Roads sank.¹ Boats, too.²⁻⁴", [1, 2, 3, 4]),
        ("Roads sank¹,³ at once.", [1, 3]),
        ("Roads sank [6].", []),
        ("An array a[3] and a [3](link), 10² m, 5 km², H₂O, x³.", []),
    ],
)
def test_callouts(text: str, numbers: list[int]) -> None:
    assert [number for _, _, references in called(text) for number in references] == numbers


def test_marks_of_footnotes_name_the_notes() -> None:
    assert called("Roads sank.[^1] Boats, too.[^2]", NOTES) == [("1", "exact", (1,)), ("2", "exact", (2,))]


def test_a_number_that_no_entry_bears_is_missing() -> None:
    assert called("Roads sank [2–7].") == [
        ("2", "exact", (2,)), ("–", "exact", (3,)), ("–", "exact", (4,)), ("–", "exact", (5,)), ("–", "missing", ()),
        ("7", "missing", ()),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("references", "labels"),
    [
        (IEEE, ["J. Lind", "A. Marsh and B. Fenn", "Bureau of Quays", "O. Kovalenko", "P. Gull et al."]),
        (VANCOUVER, ["Lind J", "Marsh A, Fenn B", "Bureau of Quays"]),
        (NOTES, ["Lind, J.", "Marsh, A."]),
    ],
)
def test_labels_of_numbered_lines_are_without_their_numbers(references: str, labels: list[str]) -> None:
    found = read_references(Source("list.txt", references))
    assert [each.label for each in found] == labels
    assert all("list_number" in each.defects for each in found)
    assert [each.year for each in found] == ["2019", "2020", "2023", "2021", "2022"][: len(found)]


@pytest.mark.parametrize("line", [*IEEE.splitlines(), *VANCOUVER.splitlines()])
def test_a_line_alone_is_read_as_in_its_list(line: str) -> None:
    (alone,) = read_references(Source("list.txt", line))
    whole = {each.raw: each for text in (IEEE, VANCOUVER) for each in read_references(Source("list.txt", text))}
    same = whole[line]
    assert (alone.label, alone.title, alone.year, alone.defects) == (same.label, same.title, same.year, same.defects)


def test_a_line_without_a_number_says_nothing_of_one() -> None:
    (one,) = read_references(Source("list.txt", "J. Lind, “Salt roads,” J. Coasts, vol. 4, pp. 3–9, 2019."))
    assert (one.label, "list_number" in one.defects) == ("J. Lind", False)
