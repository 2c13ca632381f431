"""Every form of article gives its text; what is no article is refused in one clause."""

from __future__ import annotations

import io
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from indicia.intake.article.decoding import MAX_BYTES, NotAnArticle
from indicia.intake.article.places import audit_in_file
from indicia.intake.article.reading import read_article
from indicia.intake.article.word_parts import MAX_ELEMENTS, MAX_PARTS, MAX_UNPACKED
from indicia.intake.audit import audit
from intake.article_files import (
    BODY,
    BOMB,
    DRAWING,
    LIST,
    TEXT,
    R,
    W,
    docx,
    encrypted,
    item,
    lying,
    note,
    paragraph,
    run,
    shifted,
)
from intake.article_files import relationships as rels


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


@pytest.mark.parametrize("page", ["<" * 50_000, "<!--" * 20_000, "<a href='" * 20_000, "<div>" * 500, "&" * 50_000])
def test_broken_pages_are_read_without_an_error(page: str) -> None:
    read_article(f"<html><body><p>Words.</p>{page}".encode(), "a.html")


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 200_000,
        "<b>" * 100_000,
        "<ul><li>" * 100_000,
        "<div>" * 100_000 + "</p>" * 100_000,
        "".join(f"<b {number}>" for number in range(20_000)) + "x</b>" * 20_000,
    ],
)
def test_a_page_nested_beyond_reason_is_refused_soon(page: str) -> None:
    begun = time.process_time()
    with pytest.raises(NotAnArticle, match="nested more than 512 deep"):
        read_article(f"<html><body><p>Words.</p>{page}".encode(), "a.html")

    assert time.process_time() - begun < 5


@pytest.mark.parametrize(
    "page",
    [
        "<p " + " ".join(f"a{number}=1" for number in range(100_000)) + ">End.",
        "<p class='" + "x" * 1_000_000 + "'>End.",
        "<p>" * 100_000 + "End.",
        "<a href='#x'>" * 100_000 + "End.",
        "</div></b>" * 100_000 + "End.",
        "<b><p></b>" * 50_000 + "End.",
        "<select>" + "<option>x" * 50_000 + "</select>End.",
    ],
)
def test_a_page_of_broken_markup_is_read_to_its_end_soon(page: str) -> None:
    begun = time.process_time()

    assert lines(f"<html><body><p>Words.</p>{page}".encode(), "a.html")[-1].endswith("End.")
    assert time.process_time() - begun < 10


@pytest.mark.parametrize(
    "page", ["<!-- nothing -->", "<!doctype html>", "<html>", "<?xml version='1.0'?>", "<head><title>"]
)
def test_a_page_without_any_words_has_none(page: str) -> None:
    assert lines(page.encode(), "a.html") == []


def test_a_page_without_its_html_element_is_read_all_the_same() -> None:
    assert lines(b"just words", "a.html") == ["just words"]


def test_what_a_page_hides_is_not_read_but_a_folded_list_is() -> None:
    page = (
        "<body><p>Gauges fell.</p><div style='color: red; DISPLAY : none'>(Hidden, 2001)</div>"
        "<p hidden>(Hidden, 2002)</p>"
        "<p style='visibility:hidden'>(Hidden, 2003)</p>"
        f"<div id='references' style='display:none'><p>{LIST[0]}</p></div>"
    )

    assert lines(page.encode(), "a.html") == ["Gauges fell.", LIST[0]]


def test_lists_of_a_page_bear_the_numbers_that_a_browser_shows() -> None:
    page = (
        "<ol start=5><li><p>Five</p><p>goes on</p></li><li value=9><div>Nine<ol><li>One</ol></div><li>Ten</ol>"
        "<ol type=a><li>Letter</ol><ul><li>Bullet</ul>"
    )

    assert lines(f"<body>{page}".encode(), "a.html") == [
        "5. Five", "goes on", "9. Nine", "1. One", "10. Ten", "Letter", "Bullet",
    ]  # fmt: skip


def test_calls_of_notes_are_known_on_either_side_of_their_link_and_lead_nowhere_back() -> None:
    page = (
        '<p>One<sup><a href="#n1">1</a></sup> two<a href="#n2"><sup>[2]</sup></a> many<sup><a href="#n3">3</a>,'
        '<a href="#n4">4</a></sup> 10<sup>3</sup></p><ol><li id="n1">See the minutes. <a href="#r1">↩</a></li>'
        '<li>See <a href="#up">^ up</a> and <a href="https://lake.example.org">↑</a></ol>'
    )

    assert lines(f"<body>{page}".encode(), "a.html") == [
        "One[1] two[2] many[3,4] 103", "1. See the minutes.", "2. See ^ up and ↑",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("declaration", "encoding"),
    [
        ("<meta charset=windows-1251>", "cp1251"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', "koi8-r"),
        ("<meta charset='iso-8859-5'>", "iso-8859-5"),
        ("<meta charset=windows-1251>", "utf-8"),
    ],
)
def test_a_page_is_read_in_the_encoding_that_it_is_in(declaration: str, encoding: str) -> None:
    page = f"<html><head>{declaration}<title>Лёд</title></head><body><p>Лёд сошёл&nbsp;&mdash; в марте.</p>"

    assert lines(page.encode(encoding), "a.html") == ["Лёд сошёл\xa0— в марте."]


@pytest.mark.parametrize("declared", ["utf-8", "punycode", "unicode_escape", "hex", "windows-1259", "gb18030"])
def test_a_page_that_is_not_what_it_says_is_refused(declared: str) -> None:
    page = f"<html><meta charset='{declared}'><body><p>Лёд сошёл".encode("cp1251") + b"\xff"

    with pytest.raises(NotAnArticle, match="not UTF-8 text"):
        read_article(page, "a.html")


def test_libraries_of_articles_are_loaded_for_no_other_file() -> None:
    script = (
        "import sys; from indicia.intake.article.reading import read_article; read_article(b'Words.', 'a.md');"
        "print([name for name in ('lxml', 'mammoth') if name in sys.modules])"
    )

    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_a_word_file_gives_paragraphs_numbers_links_and_notes() -> None:
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
    raw = docx(
        body, {"word/_rels/document.xml.rels": rels(r1="https://rain.example.net/outlook"), "word/footnotes.xml": notes}
    )

    assert lines(raw, "a.docx") == [
        "The canal",
        "Gauges fell (Lake Office, 2024).[1]",
        "1. See the minutes.",
        "References",
        LIST[0],
        "Rain Watch, 2023, Outlook for the rains https://rain.example.net/outlook",
    ]
    assert read_article(raw, "whatever.bin").title == "The canal"


def test_numbers_of_a_list_go_on_behind_a_heading_as_word_shows_them() -> None:
    numbering = (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>'
        '<w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="4"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="4"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="5"/></w:num></w:numbering>'
    )
    body = (
        item("First", 1) + item("Within", 1, 1) + item("Within too", 1, 1) + paragraph("Books") + item("Second", 1)
        + item("Within again", 1, 1) + item("Another list", 2) + item("A bullet", 3)
    )  # fmt: skip

    assert lines(docx(body, {"word/numbering.xml": numbering}), "a.docx") == [
        "1. First", "1. Within", "2. Within too", "Books", "2. Second", "1. Within again", "1. Another list",
        "A bullet",
    ]  # fmt: skip


def test_notes_of_a_word_file_keep_their_links_and_lose_their_way_back() -> None:
    address = "https://lake.example.org/minutes"
    link = f'<w:hyperlink r:id="r1">{run("the minutes")}</w:hyperlink>'
    footnotes = f"<w:footnotes {W} {R}>{note('footnote', 2, run('See ') + link)}</w:footnotes>"
    endnotes = f"<w:endnotes {W}>{note('endnote', 2, run('Two') + '</w:p><w:p>' + run('paragraphs.'))}</w:endnotes>"
    body = (
        f'<w:p>{run("Gauges fell.")}<w:r><w:endnoteReference w:id="2"/></w:r>{run(" Pilots left.")}'
        '<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    )
    parts = {
        "word/footnotes.xml": footnotes,
        "word/endnotes.xml": endnotes,
        "word/_rels/footnotes.xml.rels": rels(r1=address),
    }

    assert lines(docx(body, parts), "a.docx") == [
        "Gauges fell.[1] Pilots left.[2]",
        "References",
        "1. Two paragraphs.",
        f"2. See the minutes {address}",
    ]


def test_what_word_writes_within_a_paragraph_is_read_as_it_is_shown() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText> HYPERLINK "https://rain.example.net/out" </w:instrText>'
        '</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + run("Outlook")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    body = (
        "<w:p><w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>post</w:t><w:softHyphen/><w:t>card</w:t>"
        "<w:noBreakHyphen/><w:t>size</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>"
        f'<w:p><w:fldSimple w:instr=" CITATION Lak24 ">{run("(Lake Office, 2024)")}</w:fldSimple></w:p>'
        f'<w:tbl><w:tr><w:tc>{paragraph("March")}</w:tc><w:tc>{paragraph("3 m")}</w:tc></w:tr></w:tbl>'
        f"<w:p><w:moveFrom>{run('moved')}</w:moveFrom>{run('In ')}<w:moveTo>{run('place')}</w:moveTo></w:p>"
        + paragraph("References") + paragraph(LIST[0]) + f"<w:p>{run('Rain Watch, 2023, ')}{field}</w:p>"
    )  # fmt: skip

    assert lines(docx(body), "a.docx") == [
        "one two", "postcard-size", "(Lake Office, 2024)", "March", "3 m", "In place", "References", LIST[0],
        "Rain Watch, 2023, Outlook https://rain.example.net/out",
    ]  # fmt: skip


def test_the_title_of_a_word_file_is_known_by_its_style_in_any_language() -> None:
    styles = f'<w:styles {W}><w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style></w:styles>'
    body = paragraph("Foreword") + f'<w:p><w:pPr><w:pStyle w:val="Titel"/></w:pPr>{run("The canal")}</w:p>'

    assert read_article(docx(body, {"word/styles.xml": styles}), "a.docx").title == "The canal"


@pytest.mark.parametrize(
    "document",
    [
        "<!DOCTYPE x [<!ENTITY a 'aaaa'>]><w:document/>",
        "<w:document",
        "<!DOCTYPE x SYSTEM 'file:///etc/passwd'><w:document/>",
        f"<!DOCTYPE x [<!ENTITY a 'Words.'>]><w:document {W}><w:body>{paragraph('&a;')}</w:body></w:document>",
        f"<!DOCTYPE x SYSTEM 'x.dtd'><w:document {W}><w:body>{paragraph('Words.')}</w:body></w:document>",
    ],
)
def test_a_word_file_with_entities_or_broken_xml_is_refused(document: str) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("word/document.xml", document)

    with pytest.raises(NotAnArticle):
        read_article(made.getvalue(), "a.docx")


def test_a_word_file_is_read_without_pictures_or_the_files_that_it_names(tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(b"secret")
    blip = '<pic:pic><pic:blipFill><a:blip r:link="r1"/><a:blip r:embed="r2"/></pic:blipFill></pic:pic>'
    graphic = f"<a:graphic><a:graphicData>{blip}</a:graphicData></a:graphic>"
    drawing = f"<w:drawing><wp:inline {DRAWING}>{graphic}</wp:inline></w:drawing>"
    ignoring_everything = "p => !"
    raw = docx(
        f"<w:p>{run('Words.')}<w:r>{drawing}</w:r></w:p>",
        {
            "word/_rels/document.xml.rels": rels(r1=secret.as_uri(), r2="media/picture.png"),
            "mammoth/style-map": ignoring_everything,
            "../../etc/document.xml": "<a/>",
            "/word/media/image.xml": "not read",
        },
    )

    assert lines(raw, "a.docx") == ["Words."]


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "under a password"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "an old Word file"),
        (docx(f"<w:p><w:hyperlink r:id='r9'>{run('x')}</w:hyperlink></w:p>"), "is damaged"),
        (docx('<w:p><w:r><w:footnoteReference w:id="7"/></w:r></w:p>'), "is damaged"),
        (docx("<w:tbl><w:tr><w:tc>" * 60 + paragraph("x") + "</w:tc></w:tr></w:tbl>" * 60), "is damaged"),
        (docx("<w:ins>" * 5_000 + "</w:ins>" * 5_000), "no Word document that can be read"),
        (docx("<w:p/>" * (MAX_ELEMENTS + 1)), "more than 200,000 elements"),
        (docx("", {f"a/{number}.rels": "<a/>" for number in range(MAX_PARTS)}), "more than 5,000 parts"),
        (docx("", {"word/document.xml.rels": f"<!DOCTYPE a [{BOMB}]><a>&i;</a>"}), "no Word document that can be read"),
        (docx("", {"word/styles.xml": f"<!DOCTYPE a [{BOMB}]><a b='&i;'/>"}), "no Word document that can be read"),
        (docx(paragraph("x"))[:150], "no Word document that can be read"),
        (docx(""), "it is empty"),
        (lying(docx(paragraph("x" * 100_000))), "no Word document that can be read"),
        (shifted(docx(paragraph("x"))), "no Word document that can be read"),
        (encrypted(docx(paragraph("x"))), "under a password"),
    ],
)
def test_a_word_file_that_is_a_trap_or_broken_is_refused_soon(raw: bytes, why: str) -> None:
    begun = time.process_time()
    with pytest.raises(NotAnArticle, match=why) as refused:
        read_article(raw, "a.docx")

    assert "\n" not in str(refused.value)
    assert time.process_time() - begun < 10


def test_a_word_file_that_unpacks_to_too_much_is_refused() -> None:
    with pytest.raises(NotAnArticle, match="unpacks to more than"):
        read_article(docx(" " * (MAX_UNPACKED + 1)), "a.docx")


def test_a_zip_of_something_else_is_refused() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("xl/workbook.xml", "<a/>")

    with pytest.raises(NotAnArticle, match="no Word document"):
        read_article(made.getvalue(), "a.docx")
