"""What an ordinary page has a browser ask of others: pictures, frames, scripts, styles, and mermaid's script."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indicia.model.settings import Configuration
from indicia.model.value_class import value_class

_HOST = r"(?:https?:)?//(?P<host>[^/?#\s\"'()<>,]+)"
_ELSEWHERE = re.compile(rf"\s*{_HOST}[^\s\"'<>]*", re.IGNORECASE)
_IMAGE = re.compile(rf"(?<!\\)!\[[^\[\]]*\]\(\s*<?(?P<address>{_HOST}[^\s<>()]*)", re.IGNORECASE)
_BY_NAME = re.compile(r"(?<!\\)!\[([^\[\]]*)\](?:\[([^\[\]]*)\])?(?!\()")
_DEFINED = re.compile(rf"^ {{0,3}}\[([^\[\]\n]+)\]:[ \t]*<?(?P<address>{_HOST}[^\s<>]*)", re.IGNORECASE | re.MULTILINE)
_TAG = re.compile(
    r"<(?P<tag>img|iframe|frame|script|link|video|audio|source|track|embed|object|image|use)\b(?P<inside>[^<>]*)>",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(
    r"(?<![\w-])(?P<name>src|srcset|href|data|poster)\s*=\s*(?:\"(?P<a>[^\"]*)\"|'(?P<b>[^']*)'|(?P<c>[^\s>\"']+))",
    re.IGNORECASE,
)
_STYLE = re.compile(r"<style\b[^>]*>.*?(?:</style>|\Z)|\bstyle\s*=\s*(?:\"[^\"]*\"|'[^']*')", re.IGNORECASE | re.DOTALL)
_IN_STYLE = re.compile(rf"(?:url\(\s*[\"']?|@import\s+[\"'])(?P<address>{_HOST}[^\s\"'()]*)", re.IGNORECASE)
_ASKED_RELATIONS = frozenset({
    "stylesheet", "icon", "preload", "prefetch", "preconnect", "dns-prefetch", "modulepreload", "manifest",
})  # fmt: skip
_RELATION = re.compile(r"\brel\s*=\s*[\"']?([\w\s-]+)", re.IGNORECASE)
_FENCE = re.compile(r"(?ms)^[ \t>]*(?P<fence>```+|~~~+)(?P<name>[^\n]*)$.*?(?:^[ \t>]*(?P=fence)[ \t]*\r?$|\Z)")
_MERMAID = re.compile(r"[ \t]*(?:\{[^}]*\.)?mermaid\b")
_HIDDEN = re.compile(r"(?s)(?<![`\\])(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)|<!--.*?(?:-->|\Z)")
_CONTAINER = re.compile(r"[ \t>]*(?:[-+*][ \t]|\d+[.)][ \t]|!!!|\?\?\?|===|///|\[\^[^\]]+\]:|:)")
_KEPT_WHEN_CLEANED = frozenset({"img", "video", "audio", "source", "track"})
_BUNDLED = frozenset({"img", "image", "script", "link", "source", "video"})
_FRAMES = frozenset({"iframe", "frame", "embed", "object"})
_FILE = "put the file into the content folder and name it here, or use Material's `privacy` plugin"
_FRAME = "link to it in place of showing it"
_SCRIPT = (
    "put mermaid.min.js into the content folder and name it under `extra_javascript`, "
    "or use Material's `privacy` plugin"
)


@value_class
class Asked:
    """A stretch of a page's text for which another host is asked, and the way out."""

    start: int
    end: int
    host: str
    hint: str


def asked(text: str, configuration: Configuration) -> list[Asked]:
    """All of them in the order of their places. Code and comments ask for nothing, nor does the site's own address."""
    outside = configuration.outside
    found = list(_diagrams(text)) if outside.mermaid else []
    shown = _without_hidden(text)
    cleaned = configuration.settings.sanitise_pages
    kept = _KEPT_WHEN_CLEANED if cleaned else None
    for tag, each in (*_pictures(shown), *_tags(shown), *(() if cleaned else _styles(shown))):
        if (kept is None or tag in kept) and not (outside.bundled and tag in _BUNDLED):
            found.append(each)
    own = _ELSEWHERE.match(configuration.site_url)
    code = _code_lines(text) if found else frozenset()
    return sorted(
        (
            each
            for each in found
            if not (own and own["host"] == each.host) and text.rfind("\n", 0, each.start) + 1 not in code
        ),
        key=lambda each: each.start,
    )


def _pictures(text: str) -> Iterator[tuple[str, Asked]]:
    for found in _IMAGE.finditer(text):
        yield "img", Asked(*found.span("address"), found["host"], _FILE)
    named = {" ".join((name[2] or name[1]).split()).casefold() for name in _BY_NAME.finditer(text)}
    for found in _DEFINED.finditer(text) if named else ():
        if " ".join(found[1].split()).casefold() in named:
            yield "img", Asked(*found.span("address"), found["host"], _FILE)


def _tags(text: str) -> Iterator[tuple[str, Asked]]:
    for tag in _TAG.finditer(text):
        name = tag["tag"].lower()
        for found in _ATTRIBUTE.finditer(text, *tag.span("inside")):
            if not _asks(name, found["name"].lower(), tag["inside"]):
                continue
            part = found.lastgroup or "c"
            for address in _ELSEWHERE.finditer(text, *found.span(part)):
                if found["name"].lower() == "srcset" or address.start() == found.start(part):
                    start = address.end() - len(address[0].lstrip())
                    hint = _FRAME if name in _FRAMES else _FILE
                    yield name, Asked(start, address.end(), address["host"], hint)


def _asks(tag: str, attribute: str, inside: str) -> bool:
    """Whether a browser asks for what an attribute names, without anybody's doing."""
    if tag == "link":
        relation = _RELATION.search(inside)
        return attribute == "href" and bool(relation and _ASKED_RELATIONS & set(relation[1].lower().split()))
    if attribute == "href":
        return tag in ("image", "use")
    return attribute != "data" or tag == "object"


def _styles(text: str) -> Iterator[tuple[str, Asked]]:
    for style in _STYLE.finditer(text):
        for found in _IN_STYLE.finditer(text, *style.span()):
            yield "link", Asked(*found.span("address"), found["host"], _FILE)


def _diagrams(text: str) -> Iterator[Asked]:
    for found in _FENCE.finditer(text):
        name = _MERMAID.match(found["name"])
        if name:
            yield Asked(found.start("fence"), found.start("name") + name.end(), "unpkg.com", _SCRIPT)


def _without_hidden(text: str) -> str:
    """The text with spaces in the place of fenced code, code between backticks, and comments."""
    for pattern in (_FENCE, _HIDDEN):
        text = pattern.sub(lambda each: re.sub(r"[^\n]", " ", each[0]), text)
    return text


def _code_lines(text: str) -> frozenset[int]:
    """Where lines begin that are code by their indentation: by four, and in no list or admonition."""
    above: list[tuple[int, bool, bool]] = []  # margin, whether a container begins there, whether it is code
    starts: list[int] = []
    start = 0
    for line in text.split("\n"):
        own = line.expandtabs(4)
        margin = len(own) - len(own.lstrip(" "))
        if own.strip():
            while above and above[-1][0] >= margin:
                above.pop()
            outer, contains, coded = above[-1] if above else (0, False, True)
            code = margin >= 4 and not contains and (outer < 4 or coded)
            above.append((margin, bool(_CONTAINER.match(own)), code))
            starts += [start] if code else []
        start += len(line) + 1
    return frozenset(starts)
