"""Citation rules where they are tricky: addresses that are cited, broken files, severities, twins."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.load import load_site
from indicia.model.finding import Severity
from indicia.rules import RULES
from rules.asking import HEAD, ask, stretches

Site = Callable[[Mapping[str, str | bytes]], Path]
BRIEF = "content/briefs/canal.yml"
BIB = "bibliography/a.bib"
RAIN = "@report{rain, title = {Rain}, year = {2025}, url = {https://example.org/rain}}\n"


def cites(*sources: str) -> str:
    rows = [f"  - {{id: E{number}, claim: It fell., cite: {each}}}\n" for number, each in enumerate(sources, 1)]
    return f"{HEAD}evidence:\n{''.join(rows)}"


def test_an_address_that_one_entry_has_is_known(site: Site) -> None:
    root = site({BRIEF: cites('{url: "https://example.org/rain"}'), BIB: RAIN})

    assert ask("CIT-001", root) == []
    assert ask("CIT-004", root) == []


def test_an_address_that_two_entries_have_means_none(site: Site) -> None:
    root = site({BRIEF: cites('{url: "https://example.org/rain"}'), BIB: RAIN + RAIN.replace("{rain,", "{again,")})

    (problem,) = ask("CIT-001", root)

    assert problem.message == "2 entries have the address https://example.org/rain"
    assert problem.hint == "cite by key: `rain` or `again`"
    assert ask("CIT-004", root) == [], "which of them is meant is the question, not whether one is needed"


def test_an_address_written_in_another_way_is_unknown_and_says_so(site: Site) -> None:
    root = site({BRIEF: cites('{url: "http://www.example.org/rain/"}'), BIB: RAIN})

    (problem,) = ask("CIT-001", root)

    assert problem.hint == "cite by key: `rain` has the address https://example.org/rain"


def test_a_key_in_other_letters_is_unknown_and_named(site: Site) -> None:
    root = site({BRIEF: cites("Rain", "r\u0430in"), BIB: RAIN})

    same, other = (problem.hint for problem in ask("CIT-001", root))

    assert same == "did you mean `rain`?"
    assert other == "did you mean `rain`? `\u0430` is CYRILLIC SMALL LETTER A"


def test_a_cited_brief_is_no_key(site: Site) -> None:
    root = site({BRIEF: cites("{brief: nowhere}"), BIB: RAIN})

    assert ask("CIT-001", root) == []
    assert stretches(ask("XRF-001", root)) == ["nowhere"]


def test_while_a_bibliography_is_broken_no_key_is_missed(site: Site) -> None:
    root = site({BRIEF: cites("rain", "snow"), BIB: RAIN, "bibliography/b.bib": "@report{snow, title = {Snow\n"})

    (problem,) = ask("CIT-001", root)

    assert (problem.value, problem.follows) == ("snow", "bibliography/b.bib")


def test_while_a_brief_is_broken_no_source_is_an_orphan(site: Site) -> None:
    root = site({BRIEF: "title: 'The canal\n", BIB: RAIN})

    (problem,) = ask("CIT-004", root)

    assert problem.follows == BRIEF


def test_bare_words_are_possible_citations_and_nothing_more(site: Site) -> None:
    root = site({"content/page.md": "Ask @leyla or @rain, [@snow] and a@example.org.\n", BIB: RAIN})

    assert [problem.value for problem in ask("CIT-028", root)] == ["leyla"]
    assert [problem.value for problem in ask("CIT-001", root)] == ["snow"]


@pytest.mark.parametrize(
    ("word", "severity"),
    [
        ("canalStat2026", None),
        ("canalStats2025", None),
        ("canalStats", Severity.NOTE),
        ("leyla2026", Severity.NOTE),
        ("worldbank2026", Severity.NOTE),
    ],
)
def test_a_slip_in_a_textual_citation_is_a_warning(site: Site, word: str, severity: Severity | None) -> None:
    entry = "@report{canalStats2026, title = {Transits}, year = {2026}}\n"
    root = site({"content/page.md": f"As @{word} says, it fell.\n", BIB: entry})

    assert [problem.severity for problem in ask("CIT-028", root)] == [severity]


def test_only_the_title_is_worth_an_error(site: Site) -> None:
    root = site(
        {BIB: "@report{a, year = {2025}, url = {https://e.org/}}\n@book{b, title = {B}}\n@misc{c, title={C}}\n"}
    )

    found = [(problem.target, problem.value, problem.severity) for problem in ask("CIT-006", root)]

    assert found == [
        ("a", "title", None),
        ("b", "year", Severity.WARNING),
        ("b", "url", Severity.WARNING),
        ("c", "year", Severity.WARNING),
        ("c", "url", Severity.WARNING),
    ]


def test_anything_that_leads_to_the_work_is_enough(site: Site) -> None:
    fields = [
        "doi = {10.1000/1}", "isbn = {1}", "journal = {J}", "publisher = {P}", "archive = {A}", "eventtitle = {E}",
        "institution = {I}", "howpublished = {H}", "eprint = {1}", "number = {607}",
    ]  # fmt: skip
    entries = [f"@book{{k{i}, title = {{T{i}}}, year = {{2025}}, {each}}}\n" for i, each in enumerate(fields)]

    assert ask("CIT-006", site({BIB: "".join(entries)})) == []


def test_twins_are_found_by_doi_address_or_name(site: Site) -> None:
    root = site(
        {
            BIB: "@article{a, title = {A}, year = {2024}, doi = {10.1000/X}}\n"
            "@article{b, title = {B}, year = {2023}, url = {https://doi.org/10.1000/x}}\n"
            "@online{c, title = {C}, year = {2024}, url = {https://m.example.org/c?utm_source=x}}\n"
            "@online{d, title = {D}, year = {2023}, url = {http://example.org/c/#part}}\n"
            "@book{e, author = {Doe, Jane}, title = {The {Lake}: a report}, year = {2020}}\n"
            "@book{f, author = {Doe, Jane}, title = {The lake - a report}, year = {2020}}\n"
            "@book{g, author = {Roe, Ann}, title = {The lake: a report}, year = {2020}}\n"
            "@book{h, author = {Doe, Jane}, title = {The lake: a report}, year = {2021}}\n"
            "@incollection{i, author = {Doe, Jane}, title = {One}, year = {2019}, doi = {10.1000/9}}\n"
            "@incollection{j, author = {Doe, Jane}, title = {Two}, year = {2019}, doi = {10.1000/9}}\n"
        }
    )

    assert [(problem.target, problem.value) for problem in ask("CIT-003", root)] == [("b", "a"), ("d", "c"), ("f", "e")]


def test_dates_and_addresses_that_agree_in_part_agree(site: Site) -> None:
    page = "url = {https://example.org/2025/12/01/rain}"
    dates = ["2025", "2025-12", "2025-12-01", "2025-11-30", "2025-12-02", "2025-11", "2025-10~", "2025-10/2025-12"]
    wrong = ["2024", "2025-10", "2025-11-29", "2026-12-01"]
    entries = [f"@online{{k{i}, title = {{T}}, date = {{{each}}}, {page}}}\n" for i, each in enumerate(dates + wrong)]

    assert stretches(ask("CIT-012", site({BIB: "".join(entries)}))) == wrong


def test_year_and_date(site: Site) -> None:
    pairs = [("2025", "2025-04"), ("2024", "2023/2025"), ("2024", "2024~"), ("forthcoming", "2025"), ("2024", "2025")]
    entries = [
        f"@book{{k{number}, title = {{T}}, year = {{{year}}}, date = {{{date}}}}}\n"
        for number, (year, date) in enumerate(pairs)
    ]

    assert [problem.target for problem in ask("CIT-013", site({BIB: "".join(entries)}))] == ["k4"]


def test_years_in_keys(site: Site) -> None:
    keys = ["rain2025", "rain2025a", "rain2024b", "iso9001quality", "Rain1984", "plan28", "rain2024-b"]
    entries = [f"@book{{{key}, title = {{T}}, date = {{2025-04}}}}\n" for key in keys]

    assert [problem.target for problem in ask("CIT-029", site({BIB: "".join(entries)}))] == ["rain2024b", "Rain1984"]


def test_a_retracted_source_in_prose_is_a_warning(site: Site) -> None:
    retracted = RAIN.replace("year", "x_status = {retracted}, year")
    root = site(
        {BRIEF: cites("rain", "{key: rain, covers: context}"), "content/page.md": "See [@rain].\n", BIB: retracted}
    )

    found = [(problem.target, problem.severity) for problem in ask("CIT-027", root)]

    assert found == [("canal#E1.cite", None), ("content/page.md", Severity.WARNING)]


def test_a_platform_and_an_archive_are_no_publishers(site: Site) -> None:
    root = site(
        {
            BIB: "@online{a, title = {A}, year = {2025}, url = {https://www.youtube.com/watch?v=1}}\n"
            "@online{b, title = {B}, year = {2025}, url = {https://web.archive.org/web/2025/https://rain.org/b}}\n"
            "@article{c, title = {C}, year = {2025}, url = {https://doi.org/10.1000/1}}\n"
            "@book{d, title = {D}, year = {2025}, publisher = {Press}}\n"
        }
    )

    found = [(problem.target, problem.value, problem.hint) for problem in ask("CIT-014", root)]

    assert found == [
        ("a", "youtube.com", "name who published it: `x_publisher = {…}`"),
        ("b", "rain.org", "name who published it: `x_publisher = {rain.org}`"),
    ]


@pytest.mark.parametrize(
    ("author", "found"),
    [
        ("{BBC News}", ["BBC News"]),
        ("{Ministry of Foreign Affairs}", ["Ministry of Foreign Affairs"]),
        ("{Friends of the Lake and Leyla Adams}", ["Friends of the Lake"]),
        ("{Kiel Institute for the World Economy}", ["Kiel Institute for the World Economy"]),
        ("{White House}", ["White House"]),
        ("{{White House} and Leyla Adams}", []),
        ("{Leyla Adams and Ludwig van Beethoven}", []),
        ("{Adams, Leyla and Monmouth, Geoffrey of}", []),
        ("{Axios}", []),
        ("{James Bond and Emily Post and Frank Press}", []),
    ],
)
def test_organisations_in_single_braces(site: Site, author: str, found: list[str]) -> None:
    publishers = {"content/registry/publishers.yml": "example.net: {name: The White House, aliases: [White House]}\n"}
    entry = f"@report{{rain, author = {author}, title = {{Rain}}, year = {{2025}}}}\n"

    problems = ask("CIT-031", site({BRIEF: cites("rain"), BIB: entry, **publishers}))

    assert [problem.value for problem in problems] == found
    assert all(f"{{{{{each}}}}}" in problem.hint for each, problem in zip(found, problems, strict=True))


@pytest.mark.parametrize(
    ("langid", "hint"),
    [("englsh", "did you mean `en`?"), ("US English", "did you mean `en`?"), ("eng", "did you mean `en`?"),
     ("klingonese", "write its code, such as `az`, `en` or `ru`")],
)  # fmt: skip
def test_an_unknown_language_is_said_and_nothing_is_made_of_it(site: Site, langid: str, hint: str) -> None:
    root = site({BIB: RAIN.replace("title = {Rain}", f"title = {{Дождь и снег}}, langid = {{{langid}}}")})

    assert [(each.message, each.span.written, each.hint) for each in ask("CIT-007", root)] == [
        (f"`{langid}` is no language that is known here", langid, hint)
    ]
    assert ask("CIT-016", root) == []
    assert ask("LNG-001", root) == []


@pytest.mark.parametrize(
    "langid", ["en", "EN", "en_US", "az-Latn", "english", "British", "syriac", "polutonikogreek", "lez", "zh-Hant-TW"]
)
def test_known_languages(site: Site, langid: str) -> None:
    root = site({BIB: RAIN.replace("title = {Rain}", f"title = {{Rain}}, langid = {{{langid}}}")})

    assert ask("CIT-007", root) == []


def dated(dates: str, type: str = "online", key: str = "rain2026a", more: str = "") -> str:
    url = "url = {https://example.org/rain}"
    return f"@{type}{{{key}, title = {{Rain}}, {dates}, langid = {{en}}, {url}{more}}}\n"


@pytest.mark.parametrize(
    ("dates", "stretch", "what"),
    [
        ("date = {2062-01-10}", "2062-01-10", "is dated 2062-01-10, which is still to come: today is 2026-01-15"),
        ("year = 2027", "2027", "is dated 2027, which is still to come: today is 2026-01-15"),
        ("date = {2026-02}", "2026-02", "is dated 2026-02, which is still to come: today is 2026-01-15"),
        ("date = {2062}, urldate = {2026-01-02}", "2062", "is dated 2062, which is still to come: today is 2026-01-15"),
        ("date = {2025-12}, urldate = {2062-01-02}", "2062-01-02",
         "cannot have been read on 2062-01-02: today is 2026-01-15"),
        ("urldate = {2062-01-02}", "2062-01-02", "cannot have been read on 2062-01-02: today is 2026-01-15"),
        ("date = {2025-12-10}, urldate = {2025-12-02}", "2025-12-02",
         "cannot have been read on 2025-12-02: it appeared on 2025-12-10"),
        ("year = 2025, urldate = {2024-12-02}", "2024-12-02",
         "cannot have been read on 2024-12-02: it appeared on 2025"),
    ],
)  # fmt: skip
def test_dates_of_a_work_that_cannot_be(site: Site, dates: str, stretch: str, what: str) -> None:
    found = ask("CIT-032", site({BIB: dated(dates)}))

    assert [(each.span.written, each.message) for each in found] == [(stretch, f"`rain2026a` {what}")]


@pytest.mark.parametrize(
    ("dates", "type", "more"),
    [
        ("date = {2026-01-16}, urldate = {2026-01-16}", "online", ""),
        ("date = {2025-12-10}, urldate = {2025-12-09}", "online", ""),
        ("date = {2025-12}, urldate = {2025-12-02}", "online", ""),
        ("date = {2025}, urldate = {2025}", "online", ""),
        ("date = {2026-01}", "online", ""),
        ("date = {2025-12-10~}, urldate = {2025-12-02}", "online", ""),
        ("date = {2026-09-10}", "report", ", pubstate = {forthcoming}"),
        ("date = {2026-06}, urldate = {2026-01-02}", "article", ", journaltitle = {Lakes}"),
        ("year = 2026, urldate = {2025-12-02}", "article", ", journal = {Lakes}, doi = {10.1/x}"),
        ("date = {XXXX-03-01}, urldate = {2025-12-02}", "online", ""),
        ("date = {2025-11/..}, urldate = {2025-12-02}", "online", ""),
    ],
)
def test_dates_of_a_work_that_can_be(site: Site, dates: str, type: str, more: str) -> None:
    assert ask("CIT-032", site({BIB: dated(dates, type, more=more)})) == []


def test_without_a_today_only_the_order_is_asked(site: Site) -> None:
    rule = next(each for each in RULES if each.id == "CIT-032")
    entries = dated("date = {2062}") + dated("date = {2025-12}, urldate = {2025-10}", key="b2025")

    assert [each.target for each in rule.check(load_site(site({BIB: entries})))] == ["b2025"]


def test_a_brief_that_is_of_a_later_day_may_cite_works_of_that_day(site: Site) -> None:
    later = cites("rain2026a").replace("as_of: 2025-12", "as_of: 2062-02")

    assert ask("CIT-032", site({BIB: dated("date = {2062-01-10}, urldate = {2062-01-12}"), BRIEF: later})) == []


def test_what_hangs_on_a_date_that_cannot_be_waits(site: Site) -> None:
    entry = dated("date = {2062-01-10}").replace("org/rain", "org/2026/01/10/rain")
    root = site({BIB: entry, BRIEF: cites("rain2026a")})

    assert [each.follows for rule in ("CIT-029", "CIT-012") for each in ask(rule, root)] == [BIB, BIB]
    assert [each.hint for each in ask("CIT-032", root)] == ["its address says 2026/01/10"]


@pytest.mark.parametrize(
    ("dates", "proposed"),
    [
        ("date = {2025-04}", "2025-12-06"),
        ("date = {2025-12-24}", "2025-12-24"),
        ("date = {2026-01}", "2026-01-15"),
        ("year = 2026", "2026-01-15"),
        ("date = {2062-01-10}", "YYYY-MM-DD"),
        ("note = {No date}", "2025-12-06"),
    ],
)
def test_no_day_is_proposed_on_which_the_work_could_not_be_read(site: Site, dates: str, proposed: str) -> None:
    (found,) = ask("CIT-008", site({BIB: dated(dates)}))

    assert found.hint == f"add the day on which it was read: `urldate = {{{proposed}}}`"


SYNTAX = RAIN.replace("{rain,", "{rain2025,") + RAIN.replace("{rain,", "{lake2024b,").replace("/rain}", "/lake}")


@pytest.mark.parametrize(
    ("text", "stretch", "hint"),
    [
        (r"It fell \cite{rain2025}.", r"\cite{rain2025}", "write `[@rain2025]`"),
        (r"It fell \citep[see][p. 3]{rain2025, lake2024b}.", r"\citep[see][p. 3]{rain2025, lake2024b}",
         "write `[@rain2025; @lake2024b]`"),
        (r"It fell \parencite{nobody}.", r"\parencite{nobody}", "write `[@nobody]`"),
        ("It fell [rain2025].", "[rain2025]", "write `[@rain2025]`"),
        ("It fell [rain2025, p. 3].", "[rain2025, p. 3]", "write `[@rain2025, p. 3]`"),
        ("It fell [rain2025; lake2024b, p. 4].", "[rain2025; lake2024b, p. 4]",
         "write `[@rain2025; @lake2024b, p. 4]`"),
        ("It fell [rain2025, lake2024b].", "[rain2025, lake2024b]", "write `[@rain2025; @lake2024b]`"),
        ("It fell [@rain2025, and rose.", "[@rain2025", "write `[@rain2025]`"),
        ("It fell [see @rain2025.", "[see @rain2025", "write `[see @rain2025]`"),
        ("It fell [@rain2025 and rose [@lake2024b].", "[@rain2025", "write `[@rain2025]`"),
    ],
)  # fmt: skip
def test_a_citation_in_another_syntax(site: Site, text: str, stretch: str, hint: str) -> None:
    page = {"content/a.md": f"A page.\n\n{text}\n\nMore [of it].\n"}
    brief = {BRIEF: HEAD + f"question: |\n  {text}\n"}
    for files in (page, brief):
        found = ask("CIT-033", site({BIB: SYNTAX, **files}))

        assert [(each.span.written, each.hint) for each in found] == [(stretch, hint)]
        for path in files:
            (site({}) / path).unlink()


@pytest.mark.parametrize(
    "text",
    [
        "It fell [@rain2025] and [see @rain2025, p. 3; @lake2024b].", "It fell `[rain2025]` and `[@rain2025`.",
        "It fell [rain2025](https://example.org/).", "It fell [here][rain2025].\n\n[rain2025]: https://example.org/",
        "It fell [rain2025].\n\n[rain2025]: https://example.org/", r"It fell \[rain2025] and \[@rain2025 there.",
        "It fell [rain] and [1] and [2025] and [sic].", "It fell [@rain2025](https://example.org/).",
        "It fell [so it is (@rain2025) said].", "It fell [@nobody2025, and rose.",
        "```\n[rain2025] \\cite{rain2025}\n```",
        "It fell [x] [rain 2025].", "It fell [@rain2025\nand @lake2024b].", "- [x] rain2025", "![rain2025](a.png)",
    ],
)  # fmt: skip
def test_what_is_no_citation_in_another_syntax(site: Site, text: str) -> None:
    assert ask("CIT-033", site({BIB: SYNTAX, "content/a.md": f"{text}\n"})) == []


def test_what_is_cited_in_another_syntax_is_no_orphan(site: Site) -> None:
    root = site({BIB: SYNTAX, "content/a.md": "It fell [rain2025], and \\cite{lake2024b} rose.\n"})

    assert ask("CIT-004", root) == []


@pytest.mark.parametrize(("cited", "titles"), [("both", ["both"]), ("rain", [])])
def test_a_set_is_no_work_until_it_is_cited(site: Site, cited: str, titles: list[str]) -> None:
    bib = RAIN + "@set{both, entryset = {rain}, date = {2025}}\n"

    found = ask("CIT-006", site({BRIEF: cites(cited), BIB: bib}))

    assert [problem.target for problem in found if problem.value == "title"] == titles
