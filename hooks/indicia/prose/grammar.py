"""Where citations and cross-links may stand in a text: the grammar alone, blind to what Markdown calls code.

One pass from left to right, linear in the text: brackets are paired with a stack, and what a closing bracket needs to
know (its keys, its semicolons, whether anything in it bars a citation) was noted on the way.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from indicia.prose.candidate import Bracket, Candidate, Key, narrative, parts_of, tidy

# Pandoc's rule for keys, except that `<` does not belong to a key where an HTML tag begins: `@a<br>`.
_NAME = r"\w+(?:(?::?//|[:.#$%&\-+?~/>]|<(?![A-Za-z][A-Za-z0-9-]*[\s/>]))\w+)*"
_KEY = re.compile(r"@(?>\{(?P<braced>[^{}\n]+)\}|(?P<plain>" + _NAME + r"))(?!@\w)")
_LINK = re.compile(
    r"\[\[[ ]*(?P<target>(?:[^\W\d_]|#[^\W\d_])[^\[\]|`<\r\n]*)(?:\|(?P<label>[^\[\]|`<]*))?\]\](?!\()",
)
_URL = re.compile(r"(?:://|www\.|mailto:)[^\s<>\[\]|`\"]*")
_DEFINITION = re.compile(r"^[ ]{0,3}\[([^\[\]\n]+)\]:[ \t]*(?:\r?\n[ \t]*)?[^\s]+[ \t]*(?=[\r\n\"'(]|\Z)", re.MULTILINE)
_SIGN = re.compile(r"[\\@\[\];`|<\r\n]")
_PREFIX = re.compile(r"[ \t]*(?P<quotes>(?:>[ \t]?)*)[ \t]*")
_LINE_END = re.compile(r"\r\n|[\r\n]")
_BLOCK = re.compile(
    r"\Z|[\r\n#|<~`=]|!!!|\?\?\?|:::|///|[-+*](?:[ \t\r\n]|\Z)|--|\d{1,9}[.)][ \t]", re.MULTILINE
)  # fmt: skip
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
# Python-Markdown takes quadratic time for brackets that nobody closes and for deep ones. Where there are many of them,
# they are candidates too, of the form `bracket`, and so kept from it.
_CROWD = 100
_DEPTH = 16
_TAG = re.compile(r"[A-Za-z/!?]")


def scan(text: str) -> tuple[Candidate, ...]:
    """The candidates of a text in the order of their places; they never overlap."""
    return _Scan(text).run() if worth(text) else ()


def worth(text: str) -> bool:
    """False if it is plain at once that a text has no candidate."""
    return "@" in text or "[[" in text or text.count("[") > _CROWD


class _Scan:
    """The state of one pass."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Candidate] = []
        self.keys: list[Key] = []
        self.stack: list[Bracket] = []
        has_url = "://" in text or "www." in text or "mailto:" in text
        self.urls = [match.span() for match in _URL.finditer(text)] if has_url else []
        self.references = (
            {_reference(match[1]) for match in _DEFINITION.finditer(text)} if "]:" in text else frozenset()
        )
        self.quotes = 0
        self.loose: list[int] = []

    def run(self) -> tuple[Candidate, ...]:
        at = self._line(0)
        while found := _SIGN.search(self.text, at):
            at = self._sign(found.group(), found.start())
        for key in self.keys:
            if not key.taken:
                self.found.append(narrative(key))
        self._end_paragraph()
        if len(self.loose) > _CROWD:
            self.found += [Candidate(at, at + 1, "bracket") for at in self.loose]
        return tuple(sorted(self.found, key=lambda candidate: candidate.start))

    def _sign(self, sign: str, at: int) -> int:
        """Reads what begins with a sign; gives the place to go on from."""
        if sign == "\\":
            return self._escape(at)
        if sign == "@":
            return self._key(at)
        if sign == "[":
            return self._open(at)
        if sign == "]":
            return self._close(at + 1)
        if sign in "\r\n":
            return self._line(at + (2 if self.text.startswith("\r\n", at) else 1))
        if self.stack:
            if sign == ";" and not self._in_url(at):
                self.stack[-1].semicolons.append(at)
            elif sign in "`|" or (sign == "<" and _TAG.match(self.text, at + 1)):
                self.stack[-1].barred = True
        return at + 1

    def _escape(self, at: int) -> int:
        if self.text.startswith("\\@", at):
            self.found.append(Candidate(at, at + 2, "escape"))
            if self.stack:
                self.stack[-1].barred = True
        return at + 2 if self.text[at + 1 : at + 2] in _PUNCTUATION else at + 1

    def _line(self, at: int) -> int:
        """Begins a line: a bracket goes on over its start only within the same paragraph."""
        prefix = _PREFIX.match(self.text, at)
        assert prefix is not None  # it may be empty
        quotes = prefix["quotes"].count(">")
        if quotes != self.quotes or _BLOCK.match(self.text, prefix.end()):
            self._end_paragraph()
        self.quotes = quotes
        return prefix.end()

    def _end_paragraph(self) -> None:
        self.loose += [bracket.start for bracket in self.stack]
        self.stack.clear()

    def _in_url(self, at: int) -> bool:
        index = bisect_right(self.urls, (at, len(self.text))) - 1
        return index >= 0 and at < self.urls[index][1]

    def _key(self, at: int) -> int:
        text = self.text
        found = _KEY.match(text, at)
        if not found or self._in_url(at) or _joined(text, at):
            # What follows a word's `@` (an e-mail address, a handle with a host) is no place to begin either.
            return found.end() if found else at + 1
        end = found.end()
        name = found["braced"] or found["plain"]
        if text[at - 1 : at] == "_" and not found["braced"]:
            # `_@key_` is emphasis
            stripped = name.rstrip("_")
            end -= len(name) - len(stripped)
            name = stripped
        if not name:
            return at + 1
        suppress = text[at - 1 : at] == "-" and (at == 1 or text[at - 2] in " \t\r\n\xa0[;(")
        key = Key(at, end, name, bool(found["braced"]), suppress)
        key.stop = end
        self.keys.append(key)
        if self.stack:
            self.stack[-1].keys.append(key)
        return end

    def _open(self, at: int) -> int:
        link = _LINK.match(self.text, at)
        if link and not self._leads_on(link.end()) and not self._breaks(at, link.end()):
            target, label = link["target"].strip(), tidy(link["label"] or "")
            self.found.append(Candidate(at, link.end(), "link", (), target, label))
            if self.stack:
                self.stack[-1].barred = True
            return link.end()
        owner = self.keys[-1] if self.keys else None
        if owner and not (owner.end == at or (owner.end == at - 1 and self.text[at - 1] == " ")):
            owner = None
        self.stack.append(Bracket(at, owner))
        return at + 1

    def _breaks(self, start: int, end: int) -> bool:
        """True if a paragraph ends, or a quotation changes, at a line end within a stretch."""
        text = self.text
        for line_end in _LINE_END.finditer(text, start, end):
            prefix = _PREFIX.match(text, line_end.end())
            assert prefix is not None
            if prefix["quotes"].count(">") != self.quotes or _BLOCK.match(text, prefix.end()):
                return True
        return False

    def _leads_on(self, end: int) -> bool:
        """True if a bracket that ends here is the text of a Markdown link."""
        if self.text.startswith("(", end):
            return True
        if not self.references or not self.text.startswith("[", end):
            return False
        close = self.text.find("]", end)
        return close > 0 and _reference(self.text[end + 1 : close]) in self.references

    def _close(self, end: int) -> int:
        if not self.stack:
            return end
        bracket = self.stack.pop()
        if len(self.stack) > _DEPTH:
            self.loose += (bracket.start, end - 1)
            self.stack[-1].barred = True
            for key in bracket.keys:
                key.enclosed = True
            return end
        inside = self.text[bracket.start + 1 : end - 1] if self.references else ""
        is_link = self._leads_on(end) or (bool(inside) and _reference(inside) in self.references)
        if self.stack and (bracket.keys or bracket.barred or is_link):
            self.stack[-1].barred = True
        if is_link:
            return end
        if bracket.keys:
            self._cites(bracket, end)
        elif bracket.owner and not bracket.barred:
            self._locates(bracket, bracket.owner, end)
        return end

    def _cites(self, bracket: Bracket, end: int) -> None:
        parts = None if bracket.barred else parts_of(self.text, bracket, end)
        for key in bracket.keys:
            key.enclosed = True
            key.taken = parts is not None
        if parts is not None:
            self.found.append(Candidate(bracket.start, end, "bracketed", parts))

    def _locates(self, bracket: Bracket, owner: Key, end: int) -> None:
        locator = tidy(self.text[bracket.start + 1 : end - 1])
        if locator and not locator.startswith("^"):
            owner.locator = locator
            owner.stop = end


def _reference(label: str) -> str:
    return " ".join(label.split()).casefold()


def _joined(text: str, at: int) -> bool:
    """True if what stands before an `@` makes it part of an address, a path or a word."""
    before = at - 1
    while before >= 0 and text[before] == "_":
        before -= 1
    return before >= 0 and (text[before].isalnum() or (before == at - 1 and text[before] in "@/"))
