"""Sentences with citations of every kind that articles have, against one list: what is found, with which verdict."""

from __future__ import annotations

import pytest

from indicia.intake.audit import audit
from indicia.model.place import Source

LIST = """Əliyeva, N., 2022, Limanın işıqları, https://isiq.example.az/1
Bergman, T. & Castillo, R. (2018). Tides of the inner sea. Journal of Coasts, 4(1), 3–19. https://doi.org/10.5555/tide.18
Bureau of Quays, 2023, Register of berths, https://quays.example.org/berths
Channel 9, 2024, The 12-point plan for the docks, https://www.channel9.example.com/2024/03/02/plan
Channel 9, 2024a, Night ferries return, https://www.channel9.example.com/2024/08/19/ferries
Dockers' Union, n.d., Statutes, https://dockers.example.org/statutes
Ferry Gazette, 2021, Winter timetable, https://gazette.example.net/2021/11/timetable
Григорьев, П., 2017, Порт и город, https://port.example.ru/kniga
Halloran, J., Imai, K., & Joubert, L. (2015). Silt. Quay Press.
Halloran, M. (2015). Sand and gravel. Quay Press.
International Harbour Observatory, 2020, Traffic of the straits, https://iho.example.org/2020
Kovalenko, O. (2019a). Chart one. Quay Press.
Kovalenko, O. (2019b). Chart two. Quay Press.
Kovalenko, O. (2019c). Chart three. Quay Press.
Lumen.az, 2025, Bərə gecikdi, https://lumen.az/bere
Maritime Post, 2024, Tolls double, https://post.example.com/2024/05/05/tolls
van der Meer, P. (2016). Locks. Quay Press.
"""
# The sentence; then each citation as it stands, with its verdict and the numbers of its entries (or candidates).
CASES = [
    ("Tolls rose (Maritime Post, 2024).", [("Maritime Post, 2024", "exact", (16,))]),
    ("Tolls rose (Maritime Post 2024).", [("Maritime Post 2024", "exact", (16,))]),
    ("Tolls rose (MARITIME POST, 2024).", [("MARITIME POST, 2024", "alias", (16,))]),
    ("Tolls rose (The Maritime Post, 2024).", [("The Maritime Post, 2024", "alias", (16,))]),
    ("Tolls rose (Maritme Post, 2024).", [("Maritme Post, 2024", "typo", (16,))]),
    ("Tolls rose (Maritime Post, 2023).", [("Maritime Post, 2023", "missing", ())]),
    ("Tolls rose (Coast Courier, 2024).", [("Coast Courier, 2024", "missing", ())]),
    ("According to Maritime Post (2024), tolls rose.", [("Maritime Post (2024)", "exact", (16,))]),
    ("Maritime Post’s (2024) figures differ.", [("Maritime Post’s (2024)", "exact", (16,))]),
    ("Tides shift (Bergman & Castillo, 2018).", [("Bergman & Castillo, 2018", "exact", (2,))]),
    ("Tides shift (Bergman and Castillo, 2018, pp. 4–6).", [("Bergman and Castillo, 2018, pp. 4–6", "exact", (2,))]),
    ("Bergman and Castillo (2018: 7) say so.", [("Bergman and Castillo (2018: 7)", "exact", (2,))]),
    ("Tides shift (Bergman və Castillo, 2018, səh. 4).", [("Bergman və Castillo, 2018, səh. 4", "exact", (2,))]),
    ("Tides shift (Castillo & Bergman, 2018).", [("Castillo & Bergman, 2018", "alias", (2,))]),
    ("Silt settles (Halloran et al., 2015).", [("Halloran et al., 2015", "exact", (9,))]),
    ("Silt settles (Halloran, Imai, & Joubert, 2015).", [("Halloran, Imai, & Joubert, 2015", "exact", (9,))]),
    ("Halloran et al. (2015) found silt.", [("Halloran et al. (2015)", "exact", (9,))]),
    ("Gravel is dear (M. Halloran, 2015).", [("M. Halloran, 2015", "exact", (10,))]),
    ("Charts differ (Kovalenko, 2019a, b).", [("Kovalenko, 2019a", "exact", (12,)), ("b", "exact", (13,))]),
    (
        "Charts differ (Kovalenko, 2019a–c).",
        [("Kovalenko, 2019a", "exact", (12,)), ("–", "exact", (13,)), ("c", "exact", (14,))],
    ),
    ("Charts differ (Kovalenko, 2019).", [("Kovalenko, 2019", "ambiguous", (12, 13, 14))]),
    ("Charts differ (Kovalenko, 2019d).", [("Kovalenko, 2019d", "missing", ())]),
    ("Kovalenko (2019b, 2019c) drew two.", [("Kovalenko (2019b", "exact", (13,)), ("2019c", "exact", (14,))]),
    ("Charts differ (Kovalenko, 2019а).", [("Kovalenko, 2019а", "exact", (12,))]),
    ("Boats sail (Channel 9, 2024a).", [("Channel 9, 2024a", "exact", (5,))]),
    ("Boats sail (Channel 9, 2024).", [("Channel 9, 2024", "exact", (4,))]),
    ("Statutes bind (Dockers' Union, n.d.).", [("Dockers' Union, n.d.", "exact", (6,))]),
    ("Statutes bind (Dockers’ Union, n.d., art. 3).", [("Dockers’ Union, n.d., art. 3", "exact", (6,))]),
    ("Berths are few (Bureau of Quays [BoQ], 2023).", [("Bureau of Quays [BoQ], 2023", "exact", (3,))]),
    ("Berths are few (BoQ, 2023).", [("BoQ, 2023", "alias", (3,))]),
    ("Ships wait (IHO, 2020).", [("IHO, 2020", "alias", (11,))]),
    ("Порт растёт (Григорьев, 2017, с. 12).", [("Григорьев, 2017, с. 12", "exact", (8,))]),
    ("The port grows (Grigoriev, 2017).", [("Grigoriev, 2017", "alias", (8,))]),
    ("Işıqlar yanır (Əliyeva, 2022).", [("Əliyeva, 2022", "exact", (1,))]),
    ("Lights burn (Aliyeva, 2022).", [("Aliyeva, 2022", "alias", (1,))]),
    ("Lights burn (Eliyeva, 2022).", [("Eliyeva, 2022", "alias", (1,))]),
    ("Bərə gecikdi (Lumen.az, 2025).", [("Lumen.az, 2025", "exact", (15,))]),
    ("Bərə gecikdi (Lumen, 2025).", [("Lumen, 2025", "alias", (15,))]),
    ("Locks leak (van der Meer, 2016).", [("van der Meer, 2016", "exact", (17,))]),
    ("Van der Meer (2016) saw leaks.", [("Van der Meer (2016)", "alias", (17,))]),
    ("Locks leak (Meer, 2016).", [("Meer, 2016", "alias", (17,))]),
    (
        "Many agree (see, e.g., Halloran et al., 2015; cf. Maritime Post, 2024; Ferry Gazette, 2021).",
        [
            ("Halloran et al., 2015", "exact", (9,)),
            ("Maritime Post, 2024", "exact", (16,)),
            ("Ferry Gazette, 2021", "exact", (7,)),
        ],
    ),
    (
        "A quotation (Maritime Post, 2024, as cited in Ferry Gazette, 2021).",
        [("Maritime Post, 2024", "exact", (16,)), ("Ferry Gazette, 2021", "exact", (7,))],
    ),
    ("Tides shift (Bergman & Castillo, 2018)", [("Bergman & Castillo, 2018", "exact", (2,))]),
    ("Tolls (and they rose; Maritime Post, 2024) hurt.", [("Maritime Post, 2024", "exact", (16,))]),
    ("Tolls rose [Maritime Post, 2024].", [("Maritime Post, 2024", "exact", (16,))]),
    (
        "On 14 September 2022 the quay collapsed (Ferry Gazette, 2021).",
        [("Ferry Gazette, 2021", "suspect", (7,))],
    ),
    ("The 15-point plan fell through (Channel 9, 2024).", [("Channel 9, 2024", "suspect", (4,))]),
    ("“Night ferries return” was its title (Channel 9, 2024).", [("Channel 9, 2024", "suspect", (4, 5))]),
    ("By 2030 the quay will be rebuilt (Ferry Gazette, 2021).", [("Ferry Gazette, 2021", "exact", (7,))]),
    # No citations.
    ("The Ports Act of 1945 stands; the Ports Act (1945) too.", []),
    ("Ibid., p. 4. See also id. at 12 and op. cit., 33.", []),
    ("Smith v. Harbour Board, 12 Q.B. 44 (1899), and 5 U.S.C. § 552 (2018).", []),
    ("Case C-415/93 (Court of Justice, 15 December 1995) and Regulation (EU) 2019/881.", []),
    ("Under Article 7 (2016) and Resolution 242 (1967) ships pass.", []),
    ("It was (in May 2024) wet; Baku (2019) was dry; the regatta (2021) was off.", []),
    ("Depths (12.5 m; 2024 survey), prices (€2,019), Figure 3 (2020).", []),
    ("Tolls rose, as Maritime Post 2024 reports without a bracket.", []),
    ("The mayor (born 1961), the pier (1911–1954), the storm of 2015 (its worst).", []),
    ("See https://a.example.org/(2020)/x and doi:10.5555/(2019)12.", []),
    ("World Cup (2022), the COP29 summit (Baku, 2024), Windows (2000).", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _ in CASES])
def test_a_sentence(text: str, expected: list[tuple[str, str, tuple[int, ...]]]) -> None:
    found = audit(Source("article.txt", text), references=Source("list.txt", LIST)).resolutions
    assert [(each.citation.raw, each.verdict, each.references or each.candidates) for each in found] == [
        (raw, verdict, numbers if verdict != "missing" else each.references or each.candidates)
        for (raw, verdict, numbers), each in zip(expected, found, strict=False)
    ] + [(raw, verdict, numbers) for raw, verdict, numbers in expected[len(found) :]]
    assert len(found) == len(expected)
