"""References and citations: what is printed, that it is safe, and that nothing is printed twice."""

from __future__ import annotations

import dataclasses
import os
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from indicia.cite import Context, Work, bibtex, csl_json, in_order, in_text, reference, ris, sort_key, suffixes
from indicia.model.bibliography import Entry, Name
from indicia.model.citation import Cite, Mention
from indicia.model.date import DateError, parse_date
from indicia.model.place import Passage, Source, Span, Word

DATA = Path(__file__).parents[2] / "hooks" / "indicia" / "data"
STRINGS: dict[str, dict[str, Any]] = {
    name: yaml.safe_load((DATA / "strings" / f"{name}.yml").read_text("utf-8")) for name in ("en", "az", "ru")
}
PLACE = Span(Source("bibliography/x.bib", ""), 0, 0)
CNN = (Name(literal="CNN"),)


def entry(key: str = "key", kind: str = "online", names: tuple[Name, ...] = (), **fields: str) -> Entry:
    written = fields.get("date") or fields.get("year", "")
    try:
        date = parse_date(written, PLACE) if written else None
    except DateError:
        date = None
    passages = {name: Passage(value, PLACE) for name, value in fields.items()}
    return Entry(Word(key, PLACE), kind, passages, PLACE, names, (), False, date, None, key)


def context(language: str = "en", *entries: Entry, **changes: Any) -> Context:
    made = Context(
        language=language,
        strings=STRINGS[language],
        href=lambda each: f"../{each.address}/",
        entries={each.key.value: each for each in entries},
    )
    return dataclasses.replace(made, **changes)


def mention(form: str, *cites: Cite) -> Mention:
    return Mention(cites, form, PLACE)


def cite(key: str, **changes: Any) -> Cite:
    return Cite(key, PLACE, **changes)


def test_a_web_page_of_an_organisation_with_a_translated_title() -> None:
    work = entry(
        names=CNN, year="2025", title="Başlıq", x_title_en="A title", langid="az", url="https://cnn.com/x?a=1&b=2"
    )

    assert reference(work, context()) == (
        'CNN (2025). <i lang="az">Başlıq</i> [<span lang="en">A title</span>; our translation]. '
        '<a class="address" href="https://cnn.com/x?a=1&amp;b=2" hreflang="az" rel="noopener noreferrer">'
        "https://cnn.com/x?a=1&amp;b=2</a>"
    )


@pytest.mark.parametrize(("language", "words"), [("en", "our translation"), ("az", "[video]"), ("ru", "наш перевод")])
def test_words_are_those_of_the_language(language: str, words: str) -> None:
    work = entry(names=CNN, year="2025", title="Başlıq", x_title_en="A title", x_medium="video", langid="az")

    assert words in reference(work, context(language))


def link(address: str, shown: str) -> str:
    return f'<a class="address" href="{address}" rel="noopener noreferrer">{shown}</a>'


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"kind": "article", "names": (Name(given="Jane", family="Doe"),), "year": "2020", "title": "Why?",
          "journal": "Journal", "volume": "12", "number": "3", "pages": "45--67"},
         "Doe, Jane (2020). <span>Why?</span> <i>Journal</i>, 12(3), 45–67."),
        ({"title": "Alone", "url": "https://x.org"},
         '<i>Alone</i> (n.d.). <a class="address" href="https://x.org" rel="noopener noreferrer">https://x.org</a>'),
        ({"title": "Book", "kind": "book", "publisher": "Press", "location": "Baku", "year": "1999", "isbn": "1-2"},
         "Press (1999). <i>Book</i>. ISBN 1-2."),
        ({"kind": "report", "names": (Name(literal="Bureau of Alcohol and Tobacco"),), "title": "R",
          "institution": "Bureau of Alcohol and Tobacco", "date": "2024-05~"},
         "Bureau of Alcohol and Tobacco (c. 2024). <i>R</i>."),
        ({"names": CNN, "title": "T", "url": "javascript:alert(1)", "doi": "nonsense"},
         "CNN (n.d.). <i>T</i>. doi: nonsense javascript:alert(1)"),
        ({"names": CNN, "title": "T", "year": "2020", "doi": "10.1000/a(b)<c>"},
         f'CNN (2020). <i>T</i>. {link("https://doi.org/10.1000/a(b)%3Cc%3E", "https://doi.org/10.1000/a(b)&lt;c&gt;")}'),
        ({"names": CNN, "title": "T", "year": "2020", "x_relays": "The WSJ", "x_archived": "https://a.org/1"},
         f'CNN (2020). <i>T</i>. {link("https://a.org/1", "Archived copy")}. Relaying The WSJ.'),
    ],
)  # fmt: skip
def test_references(fields: dict[str, Any], expected: str) -> None:
    assert reference(entry(**fields), context()) == expected


def test_a_hostile_title_shows_as_text_and_a_name_from_right_to_left_is_isolated() -> None:
    work = entry(
        names=(Name(literal="الجزيرة"),), title="<script>alert(1)</script>\u202e{0}", langid='az" onx="', year="<b>"
    )

    html = reference(work, context())

    assert html == "<bdi>الجزيرة</bdi> (&lt;b&gt;). <i>&lt;script&gt;alert(1)&lt;/script&gt;{0}</i>."


@pytest.mark.parametrize(
    ("cited", "expected"),
    [
        (mention("bracketed", cite("a", locator="p. 3"), cite("b", prefix="see")),
         '(<a href="../a/">CNN, 2025</a>, p. 3; see <a href="../b/">Doe and Roe, 2020</a>)'),
        (mention("bracketed", cite("a", suppress_author=True)), '(<a href="../a/">2025</a>)'),
        (mention("narrative", cite("a", locator="p. 3")), '<a href="../a/">CNN</a> (2025, p. 3)'),
        (mention("bare", cite("b")), '<a href="../b/">Doe and Roe (2020)</a>'),
        (mention("bracketed", cite("a"), cite("<x>")),
         '(<a href="../a/">CNN, 2025</a>; <span class="cite-unknown">@&lt;x&gt;</span>)'),
        (mention("bracketed", cite("c")), '(<a href="../c/">“<span lang="az">Bir iki üç dörd beş…</span>”, n.d.</a>)'),
    ],
)  # fmt: skip
def test_citations_in_texts(cited: Mention, expected: str) -> None:
    works = (
        entry("a", names=CNN, year="2025"),
        entry("b", names=(Name(given="Jane", family="Doe"), Name(family="Roe")), year="2020"),
        entry("c", title="Bir iki üç dörd beş altı", langid="az"),
    )

    assert in_text(cited, context("en", *works)) == f'<span class="cite">{expected}</span>'


def test_a_mention_of_nothing_known_is_left_to_the_caller() -> None:
    assert in_text(mention("bare", cite("nobody")), context()) is None


def _suffixes(*works: Entry) -> dict[str, str]:
    return suffixes(works, context(), sort_key("en", {"en": "abcdefghijklmnopqrstuvwxyz"}))


def test_suffixes_that_are_written_stand_as_written() -> None:
    works = [
        entry("x", names=CNN, year="2025", title="Zebra"),
        entry("y", names=CNN, year="2025", title="Ant", x_suffix="a"),
        entry("z", names=CNN, year="2025", title="Bee", x_suffix="b"),
    ]

    assert _suffixes(*works) == {"x": "", "y": "a", "z": "b"}


def test_suffixes_are_given_by_title_and_go_on_after_z() -> None:
    works = [
        entry(f"k{n:02}", names=CNN, year="2025", title=f"{'abcdefghijklmnopqrstuvwxyz'[n % 26]}{n // 26}")
        for n in range(28)
    ]

    found = _suffixes(*works, entry("other", names=CNN, year="2024", title="a"))

    assert (found["k00"], found["k26"], found["k01"], found["k25"]) == ("a", "b", "c", "ab")
    assert len(set(found.values())) == 29
    assert found["other"] == ""


def test_works_that_clash_are_told_apart() -> None:
    works = [entry(key, names=CNN, year="2025", title=key, x_suffix="a") for key in ("m", "l")]
    bare = [entry(key, names=CNN, year="2025", title=key) for key in ("p", "o")]

    assert _suffixes(*works, *bare) == {"l": "a", "m": "b", "o": "", "p": "c"}
    assert _suffixes(*reversed([*works, *bare])) == _suffixes(*works, *bare)


class _Balanced(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        assert tag in ("i", "a", "span", "bdi", "time")
        assert {name for name, _ in attributes} <= {"lang", "dir", "href", "hreflang", "rel", "class"}
        assert all(
            not (value or "").lower().startswith(("javascript", "data")) for name, value in attributes if name == "href"
        )
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


_TEXT = st.text(st.sampled_from([*"<>&\"'{}[]\\%$#_~^@|,;:.?! aəİıЖ\u05d0\u202e\n\t"]), max_size=15) | st.sampled_from(
    [
        "javascript:alert(1)",
        "https://x.org/?a=<b>",
        "http://[",
        "10.1000/<x>",
        "A and B",
        "12",
        "2025",
        "2025~",
        "45--67",
    ]
)
_NAMES = st.builds(Name, _TEXT, _TEXT, _TEXT, _TEXT, _TEXT)
_FIELDS = st.dictionaries(
    st.sampled_from(
        ["title", "subtitle", "year", "date", "url", "doi", "journal", "booktitle", "volume", "number", "pages",
         "edition", "publisher", "location", "type", "langid", "x_suffix", "x_title_en", "x_title_ru", "x_archived",
         "x_relays", "x_medium", "shortauthor", "shorttitle", "eventtitle", "pagetotal", "isbn", "archive",
         "institution", "note"]
    ), _TEXT,
)  # fmt: skip
_TYPES = st.sampled_from(["article", "book", "online", "incollection", "report", "misc", "video"])


@settings(max_examples=int(os.environ.get("INDICIA_EXAMPLES", "1000")), deadline=None)
@given(_TYPES, st.lists(_NAMES, max_size=8), _FIELDS, st.sampled_from(["en", "az", "ru"]))
def test_any_entry_gives_safe_and_balanced_html(
    kind: str, names: list[Name], fields: dict[str, str], language: str
) -> None:
    work = entry(kind=kind, names=tuple(names), **fields)
    here = context(language, work)

    for html in (reference(work, here), in_text([Work(work, "<see>", "<p>")], here) or ""):
        parser = _Balanced()
        parser.feed(html)
        parser.close()
        assert not parser.open
        assert "\u202e" not in html
    assert in_order([work, work], here, sort_key(language, {})) == [work, work]
    assert ris(work).endswith("ER  - \r\n")
    assert csl_json(work)["id"] == "key"
    assert bibtex(work).startswith(f"@{kind}{{key,\n")
