"""A rule's documentation for readers: its docstring without the marks that only tests need."""

from __future__ import annotations

import re
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
    """A stretch of documentation: prose (`text`), or an example: `code` of a `file`, `verdict` bad, good or empty."""

    text: str = ""
    code: str = ""
    verdict: str = ""
    file: str = ""


def examples(rule: Rule) -> Iterator[Stretch]:
    """The documentation in its order, prose and examples apart."""
    text = markdown(rule)
    end = 0
    for found in _FENCE.finditer(text):
        yield Stretch(text=text[end : found.start()])
        language, *words = found["words"].split() or [""]
        verdict = next((word for word in words if word in ("bad", "good")), "")
        registry = next((word for word in words if word not in ("bad", "good", "alone")), "")
        file = f"content/registry/{registry}.yml" if registry else _FILES.get(language, language)
        yield Stretch(code=found["body"].rstrip("\n"), verdict=verdict, file=file)
        end = found.end()
    yield Stretch(text=text[end:])


def markdown(rule: Rule) -> str:
    """The documentation in Markdown, examples as fenced blocks without their marks."""
    return unmarked(cleandoc(rule.documentation))


def plain(rule: Rule) -> str:
    """The documentation as text for a terminal: examples indented under the file that they are."""
    return "".join(_indented(each) if each.code else each.text for each in examples(rule)).strip()


def heading(rule: Rule) -> str:
    """The rule in one line: id, name, severity, and what changes it."""
    kinds = "".join(f"; {severity.value} in {kind}" for kind, severity in rule.by_kind.items())
    draft = "; a warning at most while a brief is a draft" if rule.nature == "completeness" else ""
    return f"{rule.id} {rule.name} ({rule.severity.value}{kinds}{draft})"


def unmarked(example: str) -> str:
    """An example without the brackets around its offending stretch."""
    return example.replace("⟦", "").replace("⟧", "")


def _indented(example: Stretch) -> str:
    label = {"bad": "Bad", "good": "Good", "": "With"}[example.verdict]
    body = "".join(f"    {line}".rstrip() + "\n" for line in example.code.split("\n"))
    return f"{label} ({example.file}):\n\n{body.rstrip()}"
