"""What is found as a citation, what is not, and where exactly."""

from __future__ import annotations

import pytest

from indicia.intake.citations.in_text import find_citations
from indicia.intake.references.read import read_references
from indicia.model.place import Source
from indicia.model.reference import InText, Reference

LIST = """Lind, 2019, Salt roads, https://roads.example.org/salt
Lind, 2021a, Wet roads, https://roads.example.org/wet
Lind, 2021b, Dry roads, https://roads.example.org/dry
Lind, 2021c, Old roads, https://roads.example.org/old
Marsh and Fenn, 2020, Ferries, https://ferries.example.org/all
Channel 7, 2022, Seven bridges, https://seven.example.org/bridges
"""


def found(text: str, references: str = LIST) -> tuple[InText, ...]:
    listed: tuple[Reference, ...] = read_references(Source("list.txt", references))
    return find_citations(Source("article.txt", text), 0, len(text), references=listed)


def keys(text: str) -> list[tuple[str, str, str]]:
    return [(one.raw, one.label, one.year + one.suffix) for one in found(text)]


@pytest.mark.parametrize(
    ("text", "raws"),
    [
        (
            "Roads sank (see also Lind, 2019; cf. Marsh & Fenn, 2020, pp. 3–4).",
            ["Lind, 2019", "Marsh & Fenn, 2020, pp. 3–4"],
        ),
        ("Roads sank (Lind, 2021a, b).", ["Lind, 2021a", "b"]),
        ("Roads sank (Lind, 2021a–c).", ["Lind, 2021a", "–", "c"]),
        ("Roads sank (Lind, 2019, 2021a).", ["Lind, 2019", "2021a"]),
        ("Roads sank (Lind,2019).", ["Lind,2019"]),
        ("Lind’s (2019, § 4) view.", ["Lind’s (2019, § 4)"]),
        ("According to Lind [2019], no.", ["Lind [2019]"]),
        ("Both Lind (2019) and Marsh and Fenn (2020) agree.", ["Lind (2019)", "Marsh and Fenn (2020)"]),
        ("As Lind (2021a, b) says.", ["Lind (2021a", "b"]),
        ("Channel 7 (2022) and (Channel 7, 2022).", ["Channel 7 (2022)", "Channel 7, 2022"]),
        ("Unknown (Gulf Courier, 2025; oxen.az, 2024).", ["Gulf Courier, 2025", "oxen.az, 2024"]),
        ("Jansen et al. (2017) and (Jansen & Klein, 2017).", ["Jansen et al. (2017)", "Jansen & Klein, 2017"]),
        ("(Lind, 2019, as cited in Marsh and Fenn, 2020)", ["Lind, 2019", "Marsh and Fenn, 2020"]),
        ("(“He said ‘no’” (Lind, 2019)), (Lind, 2019 [1890])", ["Lind, 2019", "Lind, 2019"]),
        (
            "(Ministry of Salt [MoS], n.d.) and Fenn (in press) notes",
            ["Ministry of Salt [MoS], n.d.", "Fenn (in press)"],
        ),
        ("Roads (Lind,\u00a02019; Li\u200bnd, 2021a)", ["Lind,\u00a02019", "Li\u200bnd, 2021a"]),
        ("Yollar (bax: Lind, 2019, səh. 5; см. Lind, 2021а, с. 7)", ["Lind, 2019, səh. 5", "Lind, 2021а, с. 7"]),
        ("（Lind，2019）", ["Lind，2019"]),
    ],
)
def test_citations_stand_where_they_are_written(text: str, raws: list[str]) -> None:
    citations = found(text)
    assert [one.raw for one in citations] == raws
    assert [text[one.span.start : one.span.end] for one in citations] == raws


@pytest.mark.parametrize(
    "text",
    [
        "by March (2024), in 2024 (a leap year), (March 2024), (12 May 2020, Baku), (summer of 2019), (since 2019)",
        "(Article 51, 1945 Charter), (Resolution 12, 1967), (No. 607, 29 August 2025), the UN Charter (1945)",
        "(the Board of Tolls, 1911–1954), (born 1961), (c. 1850), (n = 2000), (27 of 54)",
        "(Baku, 2024), in Berlin (2023), (New York, 2019), (World Cup, 2022), (COP29, 2024), G20 (2019)",
        "(Figure 3, 2021 data), (2024 budget), (version 3.2, 2021), (ISO 9001:2015), Madrid won (2–1, 2024)",
        "(p. 44), (2nd ed., p. 1987), The Godfather (1972) won, (personal communication, 3 May 2020)",
    ],
)
def test_other_text_in_brackets_cites_nothing(text: str) -> None:
    assert keys(text) == []


def test_label_is_without_lead_in_and_possessive() -> None:
    assert keys("see Lind’s (2019) and (e.g., Lind, 2019)") == [
        ("Lind’s (2019)", "Lind", "2019"),
        ("Lind, 2019", "Lind", "2019"),
    ]


def test_groups_number_the_brackets_and_forms_are_told() -> None:
    citations = found("Lind (2019) says (Lind, 2021a; Lind, 2021b).")
    assert [(one.group, one.form) for one in citations] == [
        (1, "narrative"),
        (2, "parenthetical"),
        (2, "parenthetical"),
    ]


def test_numbers_are_citations_only_of_a_numbered_list() -> None:
    text = "Seen [2–3], raised¹ and not in m² or [x](y)."
    numbered = "[1] Lind, 2019, Salt roads, https://a.example.org/1\n[2] Fenn, 2020, Ferries, https://a.example.org/2\n"
    numbered += "[3] Marsh, 2021, Boats, https://a.example.org/3\n"
    assert [(one.raw, one.label) for one in found(text, numbered)] == [("2", "2"), ("3", "3"), ("¹", "1")]
    assert keys(text) == []


@pytest.mark.parametrize(
    "line", ["(" * 20_000, "(" * 10_000 + ")" * 10_000, "Lind (2020) " * 2_000, "(" + "a, " * 9_000 + "2020)"]
)
def test_long_lines_cost_in_proportion(line: str) -> None:
    def looked_at(text: str) -> int:
        from indicia.intake.citations import brackets

        return sum(bracket.end - bracket.start for bracket in brackets.find_brackets(text))

    assert looked_at(line * 2) <= 2 * looked_at(line) + 4 * 3000
    assert looked_at(line) <= 6 * len(line)
