"""A page's HTML as a reader's program takes it: balanced, with its ids, links, text and attributes."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})


@dataclass
class Seen:
    faults: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    tags: set[str] = field(default_factory=set)
    attributes: list[tuple[str, str, str]] = field(default_factory=list)
    headings: list[tuple[str, str]] = field(default_factory=list)
    text: str = ""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen = Seen()
        self.open: list[str] = []
        self.link = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        seen = self.seen
        seen.tags.add(tag)
        found = {name: value or "" for name, value in attrs}
        if len(found) != len(attrs):
            seen.faults.append(f"<{tag}> has an attribute twice")
        seen.attributes += [(tag, name, value) for name, value in found.items()]
        if "id" in found:
            seen.ids.append(found["id"])
        if tag == "a":
            seen.links.append((found.get("href", ""), found.get("aria-label", found.get("title", ""))))
        if tag in ("h1", "h2", "h3"):
            seen.headings.append((tag, found.get("id", "")))
        if tag == "p" and "p" in self.open:
            seen.faults.append("a paragraph in a paragraph")
        if tag == "a" and "a" in self.open:
            seen.faults.append("a link in a link")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1] != tag:
            self.seen.faults.append(f"</{tag}> closes {self.open[-1:]} at {self.getpos()}")
        else:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self.seen.text += data
        if self.seen.links and "a" in self.open:
            href, name = self.seen.links[-1]
            self.seen.links[-1] = (href, name + data)


def seen(html: str) -> Seen:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.seen.faults += [f"<{tag}> is never closed" for tag in reader.open]
    return reader.seen
