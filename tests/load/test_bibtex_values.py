"""Values of BibTeX fields: decoded as the library reads them, and every character leads back to its place.

`INDICIA_EXAMPLES=10000 pytest tests/load/test_bibtex_values.py` is the long proof.
"""

from __future__ import annotations

import os
import pickle
import re

import pytest
from bibtexparser.entrypoint import parse_string
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indicia.load.bibtex.bibliography import read_bibliography
from indicia.load.bibtex.latex import decode_text, decode_verbatim
from indicia.model.bibliography import Entry
from indicia.model.place import Source

EXAMPLES = int(os.environ.get("INDICIA_EXAMPLES", "1000"))
PLANTED = "Zz9plantedzZ"
FIELDS = ("title", "note", "journal", "x_title_en", "abstract", "url")

words = st.text("abcəİışЖи0195.,:;()'/=%#&_<>!?*-“”😀\u00a0", min_size=1, max_size=8).filter(
    lambda w: "--" not in w and "''" not in w
)
blanks = st.sampled_from([" ", " ", " ", "  ", "\n", "\r\n   ", "\t", " \n\n "])


@st.composite
def stretches(draw: st.DrawFn) -> str:
    """Words, some in braces, with white space between them and perhaps around them; the planted word once."""
    parts = [draw(st.sampled_from(["{%s}", "%s", "%s", "{{%s}}"])) % word for word in draw(st.lists(words, max_size=5))]
    parts.insert(draw(st.integers(0, len(parts))), draw(st.sampled_from(["%s", "{%s}", "a{%s}b"])) % PLANTED)
    text = draw(st.sampled_from(["", "", "\n  "]))
    for number, part in enumerate(parts):
        text += (draw(blanks) if number else "") + part
    return text + draw(st.sampled_from(["", "", " \n"]))


@st.composite
def values(draw: st.DrawFn) -> str:
    """A whole value: in braces, in quotes, or put together from pieces."""
    stretch = draw(stretches())
    if draw(st.booleans()):
        return "{" + stretch + "}"
    quoted = '"' + stretch + '"'
    return draw(st.sampled_from([quoted, quoted, "start # {, } # " + quoted, "{" + stretch + "} # finish"]))


@st.composite
def files(draw: st.DrawFn) -> str:
    """A file with a few entries, in several layouts."""
    end = draw(st.sampled_from(["\n", "\r\n", " "]))
    text = (
        draw(st.sampled_from(["", "% a comment\n", "words outside \n"]))
        + '@string{start = "Früh"}\n@STRING(Finish = {spät})\n'
    )
    for number in range(draw(st.integers(1, 2))):
        names = draw(st.lists(st.sampled_from(FIELDS), min_size=1, max_size=3, unique=True))
        equals = draw(st.sampled_from(["=", " = ", "   =\n"]))
        fields = [f"{draw(st.sampled_from([name, name.upper()]))}{equals}{draw(values())}" for name in names]
        text += f"@Online{{key{number},{end}" + f",{end}".join(fields) + draw(st.sampled_from(["", ","])) + end + "}\n"
    return text


def folded(text: str, strings: dict[str, str]) -> str:
    """What the library leaves as written, put together as BibTeX does it."""
    pieces = re.findall(
        r'\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}|"(?:[^{}"]|\{(?:[^{}]|\{[^{}]*\})*\})*"|[a-z]+', text
    )
    joined = "".join(strings.get(each, each[1:-1]) for each in pieces)
    return re.sub(r"[{}]", "", re.sub(r"[ \t\r\n\f\v]+", " ", joined).strip(" "))


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(files())
def test_values_are_the_librarys_and_planted_words_lead_back(text: str) -> None:
    source = Source("a.bib", text)
    ours = read_bibliography([source])
    theirs = parse_string(text, parse_stack=[]).entries

    assert ours.problems == ()
    assert [entry.key.value for entry in ours.entries] == [entry.key for entry in theirs]
    for entry, other in zip(ours.entries, theirs, strict=True):
        assert list(entry.fields) == [field.key.lower() for field in other.fields]
        for field in other.fields:
            passage = entry.fields[field.key.lower()]
            if field.key.lower() != "url":
                assert passage.value == folded(field.value, {"start": "Früh", "finish": "spät"})
            at = passage.value.index(PLANTED)
            place = passage.place(at, at + len(PLANTED))
            assert place.written == PLANTED
            assert text[: place.start].count(PLANTED) == text[: entry.field_names[field.key.lower()].start].count(
                PLANTED
            )


def entry(fields: str) -> Entry:
    found = read_bibliography([Source("a.bib", f"@book{{a, {fields}}}")])
    assert found.problems == ()
    return found.entries[0]


LATEX = {
    r"\'e\`a\^o\"u\~n\=a\.z": "éàôüñāż",
    r"{\'e}{\`a}\'{e}\'{ e }": "éàéé",
    r"\v{s}\v s\c{c}\c c\u{g}\H{o}\k{a}\r{a}\d{s}": "ššççğőąåṣ",
    r"na\"{\i}ve, \'\i, \i{}, Ba\c{s}l\i k": "naïve, í, ı, Başlık",
    r"\.I\.{I}\.{\i}": "İİi̇",
    r"Stra\ss e, Stra{\ss}e, \ss{} x": "Straße, Straße, ß x",
    r"\ae\AE\oe\o\O\aa\AA\l\L\dh\th": "æÆœøØåÅłŁðþ",
    r"a---b--c-d": "a—b–c-d",
    r"``so'' and `so'": "“so” and `so'",
    r"A~B": "A\u00a0B",
    r"AT\&T 50\% \$5 \#1 a\_b \{x\}": "AT&T 50% $5 #1 a_b {x}",
    r"50% of AT&T, #1": "50% of AT&T, #1",
    r"{T}he {NASA} {{Way}}": "The NASA Way",
    "two\n   lines\t and  blanks": "two lines and blanks",
    r"\emph{so} {\em so} \textbf{so {\it so}}": "so so so so",
    r"\foo{bar} \baz x \href{a--b}{c}": r"\foo{bar} \baz x \href{a--b}{c}",
    r"$x_{1}$ and $\alpha--\beta$": r"$x_{1}$ and $\alpha--\beta$",
    r"costs $5": "costs $5",
    r"\TeX\ and \LaTeX{} and \LaTeX": "TeX and LaTeX and LaTeX",
    r"see \url{https://x.org/a--b_c~d}": "see https://x.org/a--b_c~d",
    r"wait\ldots{} \dots": "wait… …",
    r"\'{\^e}\'{ea}": "ếéa",
    r"dis\-cre\-tion\/": "discretion",
    r"\'1 \' \"": "\\'1 \\' \\\"",
    r"{\noopsort{1973b}}1973": "1973",
    "trailing \\": "trailing \\",
    "": "",
}  # fmt: skip


@pytest.mark.parametrize(("written", "expected"), LATEX.items())
def test_latex_becomes_text_and_nothing_is_dropped(written: str, expected: str) -> None:
    decoded = decode_text(written)

    assert decoded.text == expected
    offsets = decoded.offsets()
    assert len(offsets) == len(expected) + 1
    assert offsets == sorted(offsets)
    assert offsets[-1] == len(written)


@given(st.text("ab {}\\'\"`~^cvuij$-&%_\n", max_size=30))
def test_any_text_decodes_with_an_offset_for_each_character(raw: str) -> None:
    for decode in (decode_text, decode_verbatim):
        decoded = decode(raw)
        assert len(decoded.offsets()) == len(decoded.text) + 1
        assert decoded.offsets() == sorted(decoded.offsets())


ADDRESSES = {
    r"https://x.org/a\_b\%20\&c\#d": "https://x.org/a_b%20&c#d",
    r"https://x.org/a{\_}b{\%}": "https://x.org/a_b%",
    "https://x.org/a--b~c_d%20e#:~:text=so": "https://x.org/a--b~c_d%20e#:~:text=so",
    r"\url{https://x.org/a}": "https://x.org/a",
    "{https://x.org/a}": "https://x.org/a",
    r"https://x.org/{\textasciitilde}me/\textasciitilde{}you": "https://x.org/~me/~you",
    "https://x.org/{a}": "https://x.org/{a}",
}


@pytest.mark.parametrize(("written", "expected"), ADDRESSES.items())
def test_address_stays_as_it_is_but_for_escapes(written: str, expected: str) -> None:
    assert entry(f"url={{{written}}}").url == expected


def test_macro_in_the_middle_leads_back_to_its_start() -> None:
    title = entry(r"title = {Caf\'e  Əhməd}").fields["title"]

    assert title.value == "Café Əhməd"
    assert str(title.place(3, 4)) == "a.bib:1:22"
    assert title.place(5, 10).written == "Əhməd"


def test_value_without_anything_to_decode_needs_no_map() -> None:
    title = entry("title = { plain }").fields["title"]

    assert (title.value, title.offsets, str(title.span)) == ("plain", None, "a.bib:1:20")


def test_entries_can_be_pickled() -> None:
    first = entry(r"title = {Caf\'e}, langid = {russian}, year = 2020 # {}")

    again = pickle.loads(pickle.dumps(first))

    assert again.title == "Café"
    assert again.fields["title"].place(3, 4).column == first.fields["title"].place(3, 4).column
