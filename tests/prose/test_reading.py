"""What is a mark: scanner, renderer and Python-Markdown itself agree, wherever a key is planted."""

from __future__ import annotations

import functools
import os
import random
import re
from html.parser import HTMLParser
from typing import Any

import markdown
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from indicia.model.citation import Link, Mention
from indicia.model.place import Passage, Source, Span
from indicia.prose import BRIEF, Dialect, Mark, dialect, mask, read, render
from indicia.prose import reading as reading_module

MATERIAL = dialect(
    [
        "admonition", "attr_list", "md_in_html", "footnotes", "def_list", "abbr", "pymdownx.inlinehilite",
        "pymdownx.superfences", "pymdownx.details", "pymdownx.caret", "pymdownx.mark", "pymdownx.tilde",
        "pymdownx.keys", "pymdownx.critic", ("pymdownx.highlight", {"anchor_linenums": True}),
        ("pymdownx.tabbed", {"alternate_style": True}), ("pymdownx.tasklist", {"custom_checkbox": True}),
        ("pymdownx.arithmatex", {"generic": True}),
    ]
)  # fmt: skip

SYNTAXES = (
    """
# Title words `code word` more
===
Setext title
------------
Text with `code words` and ``more `code` words`` and `open words
===
    indented code words

text after
===
```python
@decorator words
```
text
===
~~~
fenced words
~~~
===
- item words
- more

      words in the item

          code words
===
1. one

    ```
    fenced words
    ```

2. two words
===
> quoted words
>
>     code words
> more
===
| head | words |
|------|------:|
| cell `code words` | two |
| more | cells | than | head |
===
*emphasis words* **strong words** _low words_ a*b*c
===
[link words](https://example.org/words "title words") ![image words](a.png "title words")
===
[ref words][r] and [r] and [no words]

[r]: https://example.org "title words"
===
<https://example.org/words> <word@example.org> words
===
<div title="attribute words">raw words <code>code words</code></div>

<p>para words</p>
===
text <!-- comment words --> more <b title="words here">bold words</b> <kbd>key words</kbd>
===
<script>
var words = 1;
</script>

<style>
words { a: b }
</style>

text words
===
Escaped \\`not code words\\` \\[ words \\] \\* words
===
Line words{two}
break words\\
end &amp; &copy; &#64;words
===
Text[^1] words.

[^1]: Note words `code words`
    second words

        code words
===
Term words
:   definition words

        code words
===
!!! note "Title words"

    body words

        code words
===
??? tip "Folded words"
    hidden `code words` here
===
=== "Tab words"

    text words

    ```python
    @decorator words
    ```

=== "Second"

    more `code words`
===
- [x] done words
- [ ] open `code words`
===
Inline `#!python @x words` and $a words$

$$
display words
$$
===
<div markdown>
**bold** words `code words`
</div>
===
{++added words++} {--gone words--} ==marked words== ++ctrl+alt++ ~~struck words~~
===
*[HTML]: Hyper words

HTML words
===
# Heading words {#anchor title="words here"}

Paragraph words
{: .class title="words here" }
===
``` { .py title="file words" hl_lines="1" }
code words
```
===
<details><summary>summary words</summary>
details words
</details>
===
* * *
words

***
===
- a
    - b words
        - c words
===
[TOC]

## Part words
""".strip("\n")
    .replace("{two}", "  ")
    .split("\n===\n")
)
FORMS = ("@{} ", "[@{}] ", "[see @{}, p. 3] ", "[[{}]] ", "@{} [p. 3] ")


def passage(text: str) -> Passage:
    return Passage(text, Span(Source("content/page.md", text), 0, len(text)))


class _Text(HTMLParser):
    """The text of HTML outside code: an oracle of its own, not the parser of the house."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag not in ("br", "img", "hr", "input", "col"):
            self.open.append("code" if "arithmatex" in (dict(attributes).get("class") or "") else tag)

    def handle_endtag(self, tag: str) -> None:
        for place in range(len(self.open) - 1, -1, -1):
            if self.open[place] in (tag, "code" if tag in ("span", "div") else tag):
                del self.open[place]
                return

    def handle_data(self, data: str) -> None:
        if not {"code", "pre", "kbd", "script", "style", "textarea"} & set(self.open):
            self.text.append(data)


def text_of(html: str) -> str:
    parser = _Text()
    parser.feed(html)
    parser.close()
    return "".join(parser.text)


def keys_of(marks: tuple[Mark, ...]) -> list[str]:
    return [key for mark in marks for key in ([mark.target] if isinstance(mark, Link) else [c.key for c in mark.cites])]


def show(mark: Mark) -> str:
    return "".join(f"§{key}§" for key in keys_of((mark,)))


def shown(html: str) -> set[str]:
    return set(re.findall("§(.*?)§", html))


@functools.cache
def converter(kind: Dialect) -> markdown.Markdown:
    names, configurations = kind.configured()
    return markdown.Markdown(extensions=names, extension_configs=configurations)


def convert(text: str, kind: Dialect) -> str:
    return converter(kind).reset().convert(text)


def planted(text: str, seed: int) -> tuple[str, list[str]]:
    """The text with one to three keys put before words."""
    chance = random.Random(seed)
    words = [found.start() for found in re.finditer(r"(?<![\w@/\\.:#!=&-])(?=\w)", text)]
    keys: list[str] = []
    for place in sorted(chance.sample(words, min(len(words), chance.randint(1, 3))), reverse=True):
        key = f"zz{len(keys)}key{seed % 97}"
        keys.append(key)
        text = text[:place] + chance.choice(FORMS).format(key) + text[place:]
    return text, keys


def agree(text: str, keys: list[str], kind: Dialect) -> None:
    """Reader, renderer, a conversion of somebody else's and plain Python-Markdown have the same marks."""
    try:
        oracle = text_of(convert(text, kind))
    except TypeError:  # the library fails on `# a {#` followed by what is no id
        return
    page = passage(text)
    marks = read(page, block=True, dialect=kind)
    found = {key for key in keys_of(marks) if key in keys}
    for mark in marks:
        assert mark.span.written == text[mark.span.start : mark.span.end]
        for cite in mark.cites if isinstance(mark, Mention) else ():
            assert cite.span.written in (f"@{cite.key}", f"@{{{cite.key}}}")

    masked = mask(page, kind)
    converted = masked.unmask(convert(masked.text, kind), show)

    assert masked.marks == marks
    assert shown(text_of(converted)) & set(keys) == found
    # The sanitiser of briefs takes out scripts, and titles of what it does not know, never a mark.
    assert shown(render(page, block=True, dialect=kind, resolve=show)) & set(keys) == found
    if "://" not in text and "]:" not in text:
        assert {key for key in keys if key in oracle} == found


@pytest.mark.parametrize("kind", [BRIEF, MATERIAL], ids=["brief", "material"])
@pytest.mark.parametrize("text", SYNTAXES, ids=range(len(SYNTAXES)))
def test_reader_and_renderer_agree_in_every_syntax(text: str, kind: Dialect) -> None:
    for seed in range(12):
        agree(*planted(text, seed), kind)


_DOCUMENTS = st.lists(st.sampled_from(SYNTAXES), min_size=1, max_size=4).map("\n\n".join)


@settings(max_examples=int(os.environ.get("INDICIA_EXAMPLES", "250")), deadline=None)
@given(_DOCUMENTS, st.integers(0, 10**6), st.sampled_from([BRIEF, MATERIAL]))
def test_reader_and_renderer_agree_in_documents(text: str, seed: int, kind: Dialect) -> None:
    agree(*planted(text, seed), kind)


_PIECES = [*"ab @[]();`*_<>!\\|#-\n:", "@k1", "[@k2]", "[[E1]]", "](u)", "    ", "```\n"]
_NOISE = st.lists(st.sampled_from(_PIECES), max_size=40).map("".join)


@settings(max_examples=int(os.environ.get("INDICIA_EXAMPLES", "250")), deadline=None)
@given(_NOISE, st.booleans())
@example("`[@a`] ]", True)
@example("![@k1](u)", False)
@example("[![@k1 x](m.png)](u)", True)
@example("<@k1@[>", False)
@example("*a**a*@k1", False)
def test_the_short_way_says_what_the_conversion_says(text: str, block: bool) -> None:
    page = passage(text)
    quick = read(page, block=block, dialect=BRIEF)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading_module, "surely_visible", lambda *_, **__: False)
        slow = reading_module._analyse(text, block, BRIEF)
    marks = reading_module.marks(page, slow.tokens).values()

    assert quick == tuple(mark for mark in marks if mark is not None)
    html = render(page, block=block, dialect=BRIEF, resolve=show)
    assert shown(html) == set(keys_of(quick))


def test_every_key_maps_back_through_an_offset_map() -> None:
    written = "'it''s in [@one,\n  p. 3] and it''s @two'"
    value = "it's in [@one, p. 3] and it's @two"
    offsets = [1, 2, 3, *range(5, 16), 16, *range(19, 32), *range(33, 40)]
    source = Source("content/briefs/x.yml", f"title: {written}\n")
    place = Span(source, 7, 7 + len(written))

    marks = read(Passage(value, place, lambda _: offsets), block=False, dialect=BRIEF)

    cites = [cite for mark in marks if isinstance(mark, Mention) for cite in mark.cites]
    assert [(cite.span.written, cite.span.line, cite.span.column) for cite in cites] == [
        ("@one", 1, 19),
        ("@two", 2, 19),
    ]
    assert marks[0].span.written == "[@one,\n  p. 3]"


def test_texts_without_marks_are_read_without_the_markdown_library() -> None:
    import subprocess
    import sys

    program = (
        "import sys\n"
        "from indicia.prose import read, render, BRIEF\n"
        "from indicia.model.place import Passage, Source, Span\n"
        "for text in ('plain', 'See [@a, p. 3] and [[E1]] & [x](https://x.org).'):\n"
        "    p = Passage(text, Span(Source('x', text), 0, len(text)))\n"
        "    read(p, block=True, dialect=BRIEF)\n"
        "assert not {'markdown', 'nh3', 'anyascii'} & set(sys.modules), sys.modules\n"
    )
    environment: dict[str, Any] = {**os.environ, "PYTHONPATH": "hooks"}

    subprocess.run([sys.executable, "-c", program], check=True, env=environment)


@pytest.mark.parametrize("unit", ["[@", "[[", "[", "[@a] ", "@a [", "[[E1]] "])
def test_a_hundred_kilobytes_of_marks_render(unit: str) -> None:
    text = unit * (100_000 // len(unit))

    html = render(passage(text), block=True, dialect=BRIEF, resolve=lambda _: "<i>x</i>")

    assert len(html) > 50_000
    assert "\U000f0000" not in html
