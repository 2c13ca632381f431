"""Lines that nobody would write: each kind repeats one thing. What reads articles takes its time by their length.

`python -m bench.hostile` prints the CPU seconds at 25 KB and 100 KB of the kinds that cost most: four times is linear.
The test suite counts steps instead, at sizes that it can afford.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping

from indicia.intake.audit import audit
from indicia.intake.citations.in_text import find_citations
from indicia.intake.references.find_list import find_list
from indicia.intake.references.read import read_references
from indicia.intake.resolution.resolve import resolve
from indicia.model.place import Source

KINDS: Mapping[str, str] = {
    "commas": ", ", "et al.": "et al. ", "opening": "(", "closing": ")", "pairs": "() ", "square": "[",
    "numbers": "[1] ", "digits": "1", "initials": "A. ", "initials alone": "A.", "semicolons": "; ", "quotes": '"',
    "curly": "“", "quoted": "“a” ", "apostrophes": "'", "dots": ".", "stops": ". ", "years": "2020 ",
    "years, ": "2020, ",
    "years ()": "(2020) ", "hyphens": "-", "dashes": "— ", "spaces": " ", "tabs": "\t", "one word": "x",
    "words": "word ", "names": "Word ", "citations": "(Doe, 2020) ", "narrative": "Doe (2020) ", "authors": "Doe, J., ",
    "authors;": "Doe, J.; ", "and": "Doe and ", "ampersands": "Doe & ", "addresses": "https://a.b/c ", "hosts": "a.b.",
    "dois": "10.1234/a ", "undated": "n.d. ", "months": "May ", "dates": "3 May 2020 ", "pages": "pp. 1-2 ",
    "volumes": "7(2), ", "in": "In ", "editors": "(Eds.) ", "particles": "van der ", "Cyrillic": "слово ", "schwa": "ə",
    "joiners": "\u200b", "marks": "e\u0301", "colons": ": ", "underscores": "_", "callouts": "[1,2] ", "raised": "a¹",
    "suffixes": "2020a, b, ", "open citations": "(2020", "titles": "Title of it. ", "lines": " \n", "lead-ins": "see ",
    "questions": "? ", "ranges": "1-", "places": "London: ", "stars": "*", "possessives": "Doe’s ",
}  # fmt: skip
_LIST = "\n".join(f"Doe{number}, 2020, Title {number}, https://a.example.org/{number}" for number in range(20))
_KNOWN = read_references(Source("list.txt", _LIST))


def _resolved(text: str) -> None:
    source = Source("article.txt", text)
    resolve(find_citations(source, 0, len(text), references=_KNOWN), _KNOWN, article=source)


WAYS: Mapping[str, Callable[[str], object]] = {
    "list": lambda line: read_references(Source("list.txt", line)),
    "labelled": lambda line: read_references(Source("list.txt", f"Doe, 2020, {line}")),
    "bracketed": lambda line: read_references(Source("list.txt", f"Doe, J. (2020). {line} (2019)")),
    "found": lambda line: find_list(
        Source("article.txt", f"Text.\n\n{line}\n\nDoe, 2020, A, https://a.b/c\n{line}2020")
    ),
    "inside": lambda line: _resolved(f"({line} 2020)"),
    "before": lambda line: _resolved(f"{line} (2020) says"),
    "audited": lambda line: audit(Source("article.txt", f"So (Doe, 2020). {line}\n\nReferences\nDoe, 2020, A {line}")),
}


def line(kind: str, length: int) -> str:
    """A line of a kind, cut to a length in characters."""
    unit = KINDS[kind]
    return (unit * (length // len(unit) + 1))[:length]


def _seconds(way: str, text: str) -> float:
    begin = time.process_time()
    WAYS[way](text)
    return time.process_time() - begin


def main() -> None:
    told = []
    for kind in KINDS:
        for way in WAYS:
            small, large = (_seconds(way, line(kind, size)) for size in (25_000, 100_000))
            told.append((large, f"{way} {kind!r}: {small:.2f} s at 25 KB, {large:.2f} s at 100 KB"))
    print("\n".join(text for _, text in sorted(told, reverse=True)[:15]))  # noqa: T201 (a program for people)


if __name__ == "__main__":
    main()
