"""What is wrong with a text that YAML cannot read, in words for its author and with the exact place."""

from __future__ import annotations

import re

import yaml

_COLON = re.compile(r":(?=\s|$)")
_COMMENT = re.compile(r"[ \t]#")
_QUOTED = {'"': re.compile(r'"(?:\\.|[^"\\])*"', re.DOTALL), "'": re.compile(r"'(?:''|[^'])*'")}
_BRACKETS = re.compile(r"[\[\]{}]")

_LIBRARY = (
    ("mapping values are not allowed", "a colon stands where no field can begin"),
    ("did not find expected key", "this does not go on from what stands above it"),
    ("did not find expected '-'", "this does not go on from what stands above it"),
    ("expected <block end>", "this does not go on from what stands above it"),
    ("find expected ':'", "no colon follows the field's name"),
    ("start any token", "a backtick cannot stand here"),
    ("alphabetic or numeric", "`*` and `&` begin aliases and anchors, and this is none"),
    ("undefined alias", "`*` begins an alias, and no anchor of that name stands above"),
    ("duplicate anchor", "the same anchor (`&name`) stands here twice"),
    ("unexpected end of stream", "a quotation mark opens here and is not closed"),
    ("',' or", "a bracket opens and is not closed, or a comma is missing"),
    ("another document", "a line of three dashes begins a second document; a file holds one"),
    ("document start", "the text ends above, and more follows"),
    ("nested too deeply", "more than 100 lists and mappings inside each other"),
    ("escape character", "a backslash in double quotation marks begins an escape, and this is none"),
    ("hexdecimal", "a backslash in double quotation marks begins an escape, and this one is not complete"),
    ("hexadecimal", "a backslash in double quotation marks begins an escape, and this one is not complete"),
    ("comment or", "`|` and `>` begin a block of text, which stands on the lines below"),
    ("tab character", "a tab indents this line"),
    ("node content", "a value is missing here"),
    ("directive", "a line that begins with `%` is a directive to YAML"),
)


def plainly(error: yaml.YAMLError) -> str:
    """The library's message in an author's words."""
    problem = str(getattr(error, "problem", None) or error)
    for fragment, message in _LIBRARY:
        if fragment in problem:
            return message
    return f"YAML cannot be read here: {problem}"


def diagnose(written: str, *, item: bool, flow: bool) -> tuple[int, int, str] | None:
    """What in a text without (good) quotation marks stops YAML: offset and length in the text, and the words."""
    first = written[:1]
    if first in _QUOTED:
        return _quotation(written, first)
    if first in ("@", "`", "%"):
        what = "a backtick" if first == "`" else f"`{first}`"
        return 0, 1, f"a text cannot begin with {what}, except in quotation marks"
    if first in ("[", "{"):
        what = "list" if first == "[" else "mapping"
        return 0, 1, f"a text that begins with `{first}` is read as a {what}, unless it is in quotation marks"
    if first in ("*", "&", "!"):
        what = {"*": "an alias", "&": "an anchor", "!": "a tag"}[first]
        return 0, 1, f"a text that begins with `{first}` is read as {what}, unless it is in quotation marks"
    if written[:2] in ("- ", "? "):
        what = "a list item" if first == "-" else "a field's name"
        return 0, 1, f"a text that begins with `{first} ` is read as {what}, unless it is in quotation marks"
    if first in ("|", ">"):
        return 0, 1, f"`{first}` begins a block of text, which stands on the lines below it"
    if first in (",", "]", "}"):
        return 0, 1, f"a text cannot begin with `{first}`, except in quotation marks"
    return _inside(written, item=item, flow=flow)


def _quotation(written: str, first: str) -> tuple[int, int, str]:
    closed = _QUOTED[first].match(written)
    if closed is None:
        return 0, 1, f"a quotation mark ({first}) opens here and is not closed"
    if closed.end() < len(written):
        begin = closed.end() + len(written[closed.end() :]) - len(written[closed.end() :].lstrip())
        message = f"text follows the closing quotation mark ({first}): to YAML the text is over there"
        return begin, len(written) - begin, message
    return 0, 1, "what stands in the quotation marks cannot be read"


def _inside(written: str, *, item: bool, flow: bool) -> tuple[int, int, str] | None:
    colon = _COLON.search(written)
    comment = _COMMENT.search(written)
    if comment and (colon is None or comment.start() < colon.start()):
        return comment.start() + 1, 1, "` #` begins a comment, and so cuts the text"
    if colon:
        words = "a colon in a text" if item else "a second colon"
        return colon.start(), 1, f"{words}: YAML takes what stands before it for a field's name"
    bracket = _BRACKETS.search(written) if flow else None
    if bracket:
        return bracket.start(), 1, f"`{bracket.group()}` inside brackets belongs to YAML, unless in quotation marks"
    return None
