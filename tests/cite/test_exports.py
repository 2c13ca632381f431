"""Exports: what other programs read back is what the entry says."""

from __future__ import annotations

import os
import unicodedata

from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware
from hypothesis import example, given, settings
from hypothesis import strategies as st

from indicia.cite import bibtex, csl_json, ris
from indicia.model.bibliography import Entry, Name
from indicia.model.date import parse_date
from indicia.model.place import Passage, Source, Span, Word

PLACE = Span(Source("bibliography/x.bib", ""), 0, 0)


def entry(names: tuple[Name, ...] = (), others: bool = False, **fields: str) -> Entry:
    passages = {name: Passage(value, PLACE) for name, value in fields.items()}
    date = parse_date(fields["date"], PLACE) if "date" in fields else None
    return Entry(Word("key", PLACE), "article", passages, PLACE, names, (), others, date)


def parsed(text: str) -> dict[str, str]:
    library = parse_string(text, append_middleware=[LatexDecodingMiddleware()])
    (found,) = library.entries
    assert not library.failed_blocks
    return {field.key: field.value for field in found.fields}


_VALUES = st.text(
    st.sampled_from([*"abcəİжЖ&%$#_~^\\{}\"'<>,=@ .:;!?()[]|/+-*1"]), min_size=1, max_size=20
).map(lambda text: " ".join(text.split())).filter(bool)  # fmt: skip


@settings(max_examples=int(os.environ.get("INDICIA_EXAMPLES", "300")), deadline=None)
@given(_VALUES)
@example("100% & $5 #1 a_b {c} ~d ^e \\f")
@example("ends in \\")
def test_bibtex_is_read_back_as_it_was(title: str) -> None:
    work = entry(title=title, year="2025")

    found = parsed(bibtex(work))

    # The parser's decoder makes a modifier letter of \\textasciicircum, which TeX prints as `^`.
    read_back = found["title"].replace("ˆ", "^")
    assert unicodedata.normalize("NFC", read_back) == unicodedata.normalize("NFC", title)
    assert found["year"] == "2025"


def test_organisations_and_names_keep_their_form_in_bibtex() -> None:
    names = (Name(literal="Trade and Industry"), Name("Ludwig", "van", "Beethoven", "Jr."), Name("Jane", "", "Doe"))

    text = bibtex(
        entry(names, True, author="as written", title="T", url="https://x.org/a_b%20c?d=1&e={f}", x_role="data")
    )

    assert "author = {{Trade and Industry} and van Beethoven, Jr., Ludwig and Doe, Jane and others}" in text
    assert "url = {https://x.org/a_b%20c?d=1&e=%7Bf%7D}" in text
    assert "x_role" not in text
    assert "x_role = {data}" in bibtex(entry(x_role="data"), own=True)


def test_ris() -> None:
    work = entry(
        (Name(literal="CNN"),), title="A\ntitle", date="2025-11-21", pages="45–67", url="https://x.org", langid="en"
    )

    assert ris(work) == (
        "TY  - JOUR\r\nID  - key\r\nAU  - CNN\r\nPY  - 2025\r\nDA  - 2025/11/21/\r\nT1  - A title\r\nUR  - https://x.org\r\n"
        "LA  - en\r\nSP  - 45\r\nEP  - 67\r\nER  - \r\n"
    )


def test_csl_json() -> None:
    work = entry(
        (Name(literal="CNN"), Name("Jane", "", "Doe")), title="T", date="2025-11~", x_title_en="U", langid="az"
    )

    assert csl_json(work) == {
        "id": "key",
        "type": "article-journal",
        "author": [{"literal": "CNN"}, {"family": "Doe", "given": "Jane"}],
        "issued": {"date-parts": [[2025, 11]], "circa": True},
        "title": "T",
        "language": "az",
        "custom": {"x_title_en": "U"},
    }
