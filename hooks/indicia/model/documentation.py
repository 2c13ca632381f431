"""A rule's documentation for readers: its docstring without the marks that only tests need."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from inspect import cleandoc

from indicia.model.finding import Rule
from indicia.model.value_class import value_class

_FENCE = re.compile(r"^```(?P<words>[^\n`]*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
_FILES = {
    "yaml": "content/briefs/example.yml",
    "bibtex": "bibliography/example.bib",
    "markdown": "content/page.md",
    "text": "article.txt",
    "json": "content/briefs/archive/record.json",
}


@value_class
class Stretch:
    """A stretch of documentation: prose (`text`), or an example: `code` of a `file`, `verdict` bad, good or empty.

    `marks` are what matters in the code: the offsets at which it begins and ends.
    """

    text: str = ""
    code: str = ""
    verdict: str = ""
    file: str = ""
    marks: tuple[tuple[int, int], ...] = ()


def examples(rule: Rule) -> Iterator[Stretch]:
    """The documentation in its order, prose and examples apart."""
    text = cleandoc(rule.documentation)
    end = 0
    for found in _FENCE.finditer(text):
        yield Stretch(text=unmarked(text[end : found.start()]))
        language, *words = found["words"].split() or [""]
        verdict = next((word for word in words if word in ("bad", "good")), "")
        registry = next((word for word in words if word not in ("bad", "good", "alone")), "")
        file = f"content/registry/{registry}.yml" if registry else _FILES.get(language, language)
        code = found["body"].rstrip("\n")
        yield Stretch(code=unmarked(code), verdict=verdict, file=file, marks=_marks(code))
        end = found.end()
    yield Stretch(text=unmarked(text[end:]))


def markdown(rule: Rule) -> str:
    """The documentation in Markdown, examples as fenced blocks without their marks."""
    return unmarked(cleandoc(rule.documentation))


def plain(rule: Rule) -> str:
    """The documentation as text for a terminal: examples indented under the file that they are, carets under marks."""
    return "".join(_indented(each) if each.code else each.text for each in examples(rule)).strip()


def heading(rule: Rule) -> str:
    """The rule in one line: id, name, severity, and what changes it."""
    kinds = "".join(f"; {severity.value} in {kind}" for kind, severity in rule.by_kind.items())
    draft = "; a warning at most while a brief is a draft" if rule.nature == "completeness" else ""
    return f"{rule.id} {rule.name} ({rule.severity.value}{kinds}{draft})"


def unmarked(example: str) -> str:
    """An example without the brackets around its offending stretch."""
    return example.replace("⟦", "").replace("⟧", "")


def _marks(example: str) -> tuple[tuple[int, int], ...]:
    """Where the brackets of an example stand, in offsets of the example without them."""
    at = [found.start() - number for number, found in enumerate(re.finditer("[⟦⟧]", example))]
    return tuple(zip(at[::2], at[1::2], strict=True))


def _indented(example: Stretch) -> str:
    label = {"bad": "Bad", "good": "Good", "": "With"}[example.verdict]
    body = "".join(f"    {line}".rstrip() + "\n" for line in _with_carets(example))
    return f"{label} ({example.file}):\n\n{body.rstrip()}"


def _with_carets(example: Stretch) -> Iterator[str]:
    """The lines of the code, each with carets below it under what of it is marked, indentation left out."""
    start = 0
    for line in example.code.split("\n"):
        yield line
        indent = len(line) - len(line.lstrip())
        marked = set[int]()
        for begin, end in example.marks:
            marked.update(range(max(begin - start, indent), min(end - start, len(line))))
            marked.update((begin - start,) if begin == end else ())  # nothing is there: the place behind a text
        # What joins the letter before it takes no place of its own.
        places = (at for at, char in enumerate(f"{line} ") if not unicodedata.combining(char))
        yield from filter(None, ["".join("^" if at in marked else " " for at in places).rstrip()])
        start += len(line) + 1
