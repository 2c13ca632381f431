"""Title and author as an article's first lines give them."""

from __future__ import annotations

import re

_BY = re.compile(r"^\s*(?:by|yazar|müəllif|автор|von|par)[:\s]\s*(?P<name>\S.{1,80})$", re.IGNORECASE)
_ROLE = re.compile(
    r"^\s*(?P<name>[^\W\d_][\w.'’-]*(?:\s+[^\W\d_][\w.'’-]*){1,3})\s*(?:[-–—,|])\s*(?:[\w\s,]{0,60}\b)?(?:researcher|analyst"
    r"|journalist|editor|professor|lecturer|correspondent|fellow|expert|economist|historian|lawyer|author|tədqiqatçı|analitik"
    r"|jurnalist|исследователь|аналитик|журналист|эксперт)\b",
    re.IGNORECASE,
)
_LONGEST_TITLE = 120
_FEWEST_WORDS = 3
_NO_TITLE = re.compile(r"[.;:,]$|^(?:introduction|abstract|summary|giriş|введение|founding|member)\b", re.IGNORECASE)


def author_of(text: str) -> str:
    """The name in the byline among the first lines; empty where none has the form of one."""
    for line in _first_lines(text):
        found = _BY.match(line) or _ROLE.match(line)
        if found:
            return " ".join(found["name"].split())
    return ""


def title_of(first: str) -> str:
    """The first heading or line, if it can be a title; empty for a byline, a sentence, a single word."""
    line = " ".join(first.split())
    if _BY.match(line) or _ROLE.match(line) or _NO_TITLE.search(line) or len(line) > _LONGEST_TITLE:
        return ""
    return line if len(line.split()) >= _FEWEST_WORDS else ""


def _first_lines(text: str) -> list[str]:
    return [line for line in text[:3000].splitlines() if line.strip()][:4]
