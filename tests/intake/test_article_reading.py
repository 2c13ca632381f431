"""Every form of article gives its text; what is no article is refused in one clause."""

from __future__ import annotations

import io
import zipfile

import pytest

from indicia.intake.article.decoding import MAX_BYTES, NotAnArticle
from indicia.intake.article.docx import MAX_PART
from indicia.intake.article.places import audit_in_file
from indicia.intake.article.reading import read_article
from indicia.intake.audit import audit
from intake.article_files import BODY, LIST, TEXT, W, docx, paragraph


def lines(raw: bytes, path: str) -> list[str]:
    return [line.strip() for line in read_article(raw, path).text.text.split("\n") if line.strip()]


def test_a_text_is_read_as_it_stands() -> None:
    article = read_article(b"\xef\xbb\xbf" + TEXT.encode(), "a.txt")

    assert article.text.text == TEXT
    assert article.title == "The canal drought goes on"


@pytest.mark.parametrize(
    ("raw", "path", "why"),
    [
        (b"", "a.txt", "it is empty"),
        (b" \n\t", "a.html", "it is empty"),
        (b"%PDF-1.7\n\xe2\xe3", "a.txt", "a PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "a.doc", "save it as .docx"),
        (b"{\\rtf1 x}", "a.rtf", "RTF"),
        (b"\x89PNG\r\n\x1a\n", "a.md", "a picture"),
        (b"a\0b\0c\0" * 50, "a.txt", "it is no text"),
        (bytes(range(1, 9)) * 50, "a.txt", "it is no text"),
        ("Лёд сошёл".encode("cp1251"), "a.txt", "not UTF-8 text (byte 0xe4 in line 1)"),
        ("\nLake".encode("utf-16"), "a.txt", "UTF-16"),
        (b"PK\x03\x04 and no more", "a.docx", "no Word document that can be read"),
        (b"just text", "a.docx", "no Word document"),
        (b"x" * (MAX_BYTES + 1), "a.txt", "are read at most"),
    ],
)
def test_what_is_no_article_is_refused_in_a_clause(raw: bytes, path: str, why: str) -> None:
    with pytest.raises(NotAnArticle) as refused:
        read_article(raw, path)

    assert why in str(refused.value)
    assert "\n" not in str(refused.value)


def test_furniture_is_blanked_and_places_stay() -> None:
    text = f"Must read\nThe canal\n- Advertisement -spot_img\n{BODY}\nShare this article\nLatest article\n"

    article = read_article(text.encode(), "a.txt")

    assert lines(text.encode(), "a.txt") == ["The canal", BODY]
    assert len(article.text.text) == len(text)
    assert article.text.text.index("Gauges") == text.index("Gauges")


def test_a_sentence_that_begins_like_furniture_stays() -> None:
    text = "Advertisement for ships rose.\nShare prices of pilots fell (Lake Office, 2024).\nMore news came late.\n"

    assert read_article(text.encode(), "a.txt").text.text == text


MARKDOWN = """---
title: x
---
# The canal drought

Gauges *fell* in [March](https://example.org/m) (**Lake Office**, 2024)[^1]. `(Not Me, 2020)`

```
(Nor Me, 2021)
```

<!-- (Hidden, 2022) -->
## References

- Lake Office, 2024, *Level of the lake*, <https://lake.example.org/a_b_c>
- Rain Watch, 2023, [Outlook for the rains](https://rain.example.net/out(1)look)
"""


def test_markdown_loses_its_marks_and_keeps_its_places() -> None:
    article = read_article(MARKDOWN.encode(), "a.md")

    assert lines(MARKDOWN.encode(), "a.md") == [
        "The canal drought",
        "Gauges fell in March (Lake Office, 2024)[1].",
        "References",
        "Lake Office, 2024, Level of the lake, https://lake.example.org/a_b_c",
        "Rain Watch, 2023, Outlook for the rains https://rain.example.net/out(1)look",
    ]
    assert article.offsets is not None
    assert len(article.offsets) == len(article.text.text) + 1
    read = article.text.text
    assert all(read[at] == MARKDOWN[article.offsets[at]] for at in range(len(read)) if not read[at].isspace())


def test_citations_of_markdown_are_placed_in_the_file() -> None:
    article = read_article(MARKDOWN.encode(), "a.md")

    found = audit_in_file(audit(article.text), article)

    citation = found.resolutions[0].citation
    assert citation.raw == "Lake Office, 2024"
    assert citation.span.source is article.source
    assert citation.span.written == "Lake Office**, 2024"
    assert found.references[0].span.written.startswith("Lake Office, 2024, *Level")


PAGE = f"""<!doctype html><html><head><title>Site | Canal</title><style>p {{}}</style></head>
<body class="has-sidebar"><nav><a href="/">Home</a> (Menu, 2001)</nav>
<header class="site-header">Banner (Header, 2002)</header>
<article><header><h1>The canal   drought</h1><p>By somebody (Byline, 2003)</p></header>
<div class="share-bar">Share (Sharing, 2004)</div>
<p>Gauges fell<script>document.write("(Script, 2005)")</script> in <b>March</b> (Lake&nbsp;Office, 2024).<sup><a
href="#n1">1</a></sup> It took 3 m<sup>3</sup>.<br>Next line.</p>
<aside>Must read (Aside, 2006)</aside><div class="newsletter-box">Sign up (Letter, 2007)</div>
<h2>References</h2><ol class="references"><li>{LIST[0]}<li>Rain Watch, 2023,
<a href="https://rain.example.net/outlook?a=1&amp;b=2">Outlook for the rains</a></ol></article>
<footer>(Footer, 2008)</footer></body></html>"""


def test_of_a_page_only_the_article_is_left() -> None:
    assert lines(PAGE.encode(), "a.html") == [
        "The canal drought",
        "Gauges fell in March (Lake\xa0Office, 2024).[1] It took 3 m3.",
        "Next line.",
        "References",
        f"1. {LIST[0]}",
        "2. Rain Watch, 2023, Outlook for the rains https://rain.example.net/outlook?a=1&b=2",
    ]
    assert read_article(PAGE.encode(), "a.html").title == "The canal drought"


def test_a_page_is_known_by_its_content() -> None:
    assert lines(PAGE.encode(), "stdin") == lines(PAGE.encode(), "a.html")


def test_a_page_that_is_a_widget_as_a_whole_is_read_all_the_same() -> None:
    page = f"<html><body><div class='widget-area'><p>{BODY}</p></div></body></html>"

    assert lines(page.encode(), "a.html") == [BODY]


@pytest.mark.parametrize("page", ["<" * 50_000, "<!--" * 20_000, "<a href='" * 20_000, "<div>" * 5_000, "&" * 50_000])
def test_broken_pages_are_read_without_an_error(page: str) -> None:
    read_article(f"<html><body><p>Words.</p>{page}".encode(), "a.html")


def test_a_word_file_gives_paragraphs_numbers_links_and_notes() -> None:
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Target="https://rain.example.net/outlook"/></Relationships>'
    )
    notes = f'<w:footnotes {W}><w:footnote w:id="2">{paragraph("See the minutes.")}</w:footnote></w:footnotes>'
    body = (
        '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>The canal</w:t></w:r></w:p>'
        "<w:p><w:r><w:t xml:space='preserve'>Gauges </w:t></w:r><w:del><w:r><w:delText>rose</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>fell</w:t></w:r></w:ins><w:r><w:t xml:space='preserve'> (Lake Office, 2024).</w:t></w:r>"
        '<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
        + paragraph("References")
        + paragraph(LIST[0])
        + "<w:p><w:r><w:t xml:space='preserve'>Rain Watch, 2023, </w:t></w:r>"
        '<w:hyperlink r:id="r1"><w:r><w:t>Outlook for the rains</w:t></w:r></w:hyperlink></w:p>'
    )
    raw = docx(body, {"word/_rels/document.xml.rels": rels, "word/footnotes.xml": notes})

    assert lines(raw, "a.docx") == [
        "The canal",
        "Gauges fell (Lake Office, 2024).[1]",
        "1. See the minutes.",
        "References",
        LIST[0],
        "Rain Watch, 2023, Outlook for the rains https://rain.example.net/outlook",
    ]
    assert read_article(raw, "whatever.bin").title == "The canal"


@pytest.mark.parametrize(
    "document",
    [
        "<!DOCTYPE x [<!ENTITY a 'aaaa'>]><w:document/>",
        "<w:document",
        "<!DOCTYPE x SYSTEM 'file:///etc/passwd'><w:document/>",
    ],
)
def test_a_word_file_with_entities_or_broken_xml_is_refused(document: str) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("word/document.xml", document)

    with pytest.raises(NotAnArticle):
        read_article(made.getvalue(), "a.docx")


def test_a_word_file_that_unpacks_to_too_much_is_refused() -> None:
    with pytest.raises(NotAnArticle, match="unpacks to more than"):
        read_article(docx(" " * (MAX_PART + 1)), "a.docx")


def test_a_zip_of_something_else_is_refused() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("xl/workbook.xml", "<a/>")

    with pytest.raises(NotAnArticle, match="no Word document"):
        read_article(made.getvalue(), "a.docx")
