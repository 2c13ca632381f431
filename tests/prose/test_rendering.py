"""What readers get: safe HTML, anchors that shadow nothing, pages that keep what Material needs."""

from __future__ import annotations

import pytest
from markdown import Markdown

from indicia.model.citation import Link
from indicia.model.place import Passage, Source, Span
from indicia.prose import (
    BRIEF,
    Mark,
    MarkdownFailedError,
    dialect,
    mask,
    read,
    render,
    sanitise,
    sanitise_line,
    sanitise_page,
)


def passage(text: str) -> Passage:
    return Passage(text, Span(Source("content/page.md", text), 0, len(text)))


def resolve(mark: Mark) -> str | None:
    if isinstance(mark, Link):
        return f'<a href="#{mark.target}">{mark.label or mark.target}</a>'
    return None if mark.form == "bare" else f'<a href="/x/">({"; ".join(cite.key for cite in mark.cites)})</a>'


def line(text: str) -> str:
    return render(passage(text), block=False, dialect=BRIEF, resolve=resolve)


def block(text: str) -> str:
    return render(passage(text), block=True, dialect=BRIEF, resolve=resolve)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("plain text", "plain text"),
        ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
        ("see [@a].", 'see <a href="/x/">(a)</a>.'),
        ("**see** [[E1|it]]", '<strong>see</strong> <a href="#E1">it</a>'),
        ("ask @nobody", "ask @nobody"),
        ("ask \\@nobody", "ask @nobody"),
        ("`[@a]` and `\\@a`", "<code>[@a]</code> and <code>\\@a</code>"),
        ("[text [@a]](https://x.org)", '<a href="https://x.org" rel="noopener noreferrer">text (a)</a>'),
        ("# no heading\n\n- no list", "# no heading - no list"),
        ("<script>alert(1)</script>x", "x"),
        ('<b onclick="x()" style="color:red" id="E1" class="c">b</b>', "<b>b</b>"),
        ("[x](javascript:alert(1))", '<a rel="noopener noreferrer">x</a>'),
        ("\U000f0000 and &#xF0000; stay [@a]", '\U000f0000 and \U000f0000 stay <a href="/x/">(a)</a>'),
        ("no\u00a0break", "no\u00a0break"),
    ],
)
def test_one_line(text: str, html: str) -> None:
    assert line(text) == html


def test_headings_begin_at_the_third_level_and_ids_are_prefixed() -> None:
    html = block('# One [@a]\n\n### Two\n\n[down](#two) [item](#E1)\n\n<p id="E1">x</p>')

    assert '<h3 id="sec-text:one">One <a href="/x/">(a)</a></h3>' in html
    assert '<h5 id="sec-text:two">Two</h5>' in html
    assert 'href="#sec-text:two"' in html
    assert '<p id="sec-text:E1">' in html


def test_footnotes_of_a_narrative_find_their_way_back() -> None:
    html = block("Text[^1].\n\n[^1]: Note [@a].")

    assert 'href="#sec-text:fn:1"' in html
    assert 'id="sec-text:fn:1"' in html
    assert 'href="#sec-text:fnref:1"' in html
    assert "(a)" in html


HOSTILE = (
    '<img src=x onerror=alert(1)>', '<svg onload=alert(1)><script>alert(1)</script></svg>',
    '<a href="jav&#x09;ascript:alert(1)">x</a>', '<a href="data:text/html,x">x</a>', "<iframe src=//x></iframe>",
    "<form action=//x><input name=a></form>", '<b style="position:fixed">x</b>', "<style>*{}</style>",
    '<math><mtext></p><style><img src=x onerror=alert(1)></style>', "<object data=x></object>", "<base href=//x>",
    '<meta http-equiv=refresh content=0>', "<!--<img src=x onerror=alert(1)>-->",
    '<p title="`<img src=x onerror=y>`">x',
    '<a href="vbscript:x">x</a>', "<template><img src=x onerror=y></template>", "<noscript><p title='</noscript><img'>",
)  # fmt: skip


@pytest.mark.parametrize("html", HOSTILE)
@pytest.mark.parametrize("clean", [sanitise, sanitise_line, sanitise_page])
def test_nothing_that_runs_is_left(html: str, clean: object) -> None:
    assert callable(clean)
    safe = clean(html).replace("&lt;", "").lower()

    for word in ("<script", "<iframe", "<form", "<style", "<object", "<base", "<meta", "<template", "javascript:",
                 "data:", "vbscript:", " onerror=alert", " onload=", "style="):  # fmt: skip
        assert word not in safe


def test_images_of_other_hosts_are_not_loaded_in_briefs() -> None:
    html = sanitise('<img src="https://t.example/p.gif"><img src="//t.example/p.gif"><img src="map.png" alt="Map">')

    assert html == '<img><img><img src="map.png" alt="Map">'


@pytest.mark.parametrize(
    "html",
    [
        '<div class="tabbed-set tabbed-alternate" data-tabs="1:2"></div>',
        '<input checked="checked" id="__tabbed_1_1" name="__tabbed_1" type="radio">',
        '<label for="__tabbed_1_1">One</label>',
        '<label class="task-list-control"><input type="checkbox" disabled="" checked=""></label>',
        '<div class="admonition note"><p class="admonition-title">Note</p></div>',
        '<details class="tip" open=""><summary>Tip</summary></details>',
        '<span class="k">def</span>',
        '<td style="text-align: right;">1</td>',
        '<span><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M0"></path></svg></span>',
    ],
)  # fmt: skip
def test_pages_keep_what_material_builds(html: str) -> None:
    kept = sanitise_page(html if "<td" not in html else f"<table><tbody><tr>{html}</tr></tbody></table>")

    for part in html.replace('=""', "").replace('="checked"', "").split('"')[1::2]:
        assert part in kept
    for tag in ("<input", "<svg", "<path", "<label", "<summary", "style="):
        assert (tag in html) == (tag in kept)


def test_a_page_of_mkdocs_is_masked_and_unmasked_with_its_titles() -> None:
    kind = dialect(["toc"])
    masked = mask(passage("# The plan [@a]\n\n`[@b]` @nobody [[E1]]\n"), kind)

    token = masked.text[len("# The plan ")]
    assert [mark.span.written for mark in masked.marks] == ["[@a]", "@nobody", "[[E1]]"]
    assert masked.unmask_title(f"The plan {token}", resolve) == "The plan (a)"
    assert masked.unmask(f"<h1>The plan {token}</h1>", resolve) == '<h1>The plan <a href="/x/">(a)</a></h1>'
    assert masked.unmask(f'<img alt="{token}">', resolve) == '<img alt="[@a]">'
    assert masked.unmask(f"<!-- {token} -->", resolve) == "<!-- [@a] -->"
    assert masked.unmask(f"<code>{token}</code>", resolve) == "<code>[@a]</code>"


def test_a_dialect_is_a_value_and_leaves_out_what_was_not_loaded() -> None:
    first = dialect([("toc", {"permalink": True, "slugify": "!!python/name:x.y"}), "pymdownx.snippets"])
    second = dialect([("toc", {"permalink": True}), "pymdownx.snippets"])

    assert first == second
    assert hash(first) == hash(second)
    assert "pymdownx.snippets" not in first.configured()[0]


def test_a_failure_of_the_library_is_said_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> str:
        raise IndexError("string index out of range")

    monkeypatch.setattr(Markdown, "convert", fail)

    with pytest.raises(MarkdownFailedError, match="cannot convert this text: IndexError"):
        read(passage("# Head @a ``b``"), block=True, dialect=dialect(["attr_list"]))


def test_an_extension_that_does_not_exist_is_said_as_such() -> None:
    with pytest.raises(MarkdownFailedError, match="extension of the site cannot be used"):
        read(passage("# Head @a `b`"), block=True, dialect=dialect(["no_such_extension"]))


def test_headings_of_any_alphabet_have_anchors_of_their_own() -> None:
    html = block("## Вывод\n\n## İlk nəticə\n\n## 😀\n\n## Two, [@a] & _three_\n")

    anchors = ("вывод", "ilk-nəticə", "section", "two-three")
    assert [f'id="sec-text:{each}"' in html for each in anchors] == [True] * 4, html
