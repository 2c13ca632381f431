"""The examples of a rule's documentation as mini-sites.

An example is a fenced block; its info string names the file. What it leaves out stands in a small site that is clean: a
brief without a `title` is a part of the brief below, and entries that nothing in the example cites are cited by a page.
Such a part has a second, independent source for the thesis and every judgement, unless the info string says `alone`.
"""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass, field
from pathlib import Path

from indicia.model.finding import Rule

ARTICLE = "article.txt"
MKDOCS = "site_name: Example\nsite_url: https://example.org/\n"
BRIEF = {
    "kind": "note",
    "title": "The canal drought",
    "authors": "Leyla Həsənova",
    "as_of": "2025-12-31",
    "thesis": "Transits stay low.",
    "source_note": "Two public reports, both read in full.",
}
SECOND = (
    "  - {{id: X1, claim: Queues were long., cite: [{{key: pilots2025log, covers: full}}, "
    "{{key: tolls2025table, covers: full}}], supports: [{targets}]}}\n"
)
"""Evidence that every part of a brief gets besides its own: two publishers who have nothing to do with each other."""
ASSUMED = (
    "assumptions:\n  - {id: X2, statement: The counts are right., rating: solid, linchpin: true, if_wrong: It falls.}\n"
)
"""What an analysis takes as given, where it does not say so itself."""
WATCHED = """\
indicators:
  - id: I-rain
    statement: Rain at the gauge in May.
    expect: {dry: highly-unlikely, wet: highly-likely}
    counts_as_observed: Over 200 mm in the month.
    due: 2026-06-30
  - id: I-level
    statement: The lake falls below 24 m.
    expect: {dry: highly-likely, wet: unlikely}
    counts_as_observed: A week below 24 m.
    due: 2026-06-30
"""
"""What an analysis of the scenarios `dry` and `wet` watches, where it does not say so itself."""
BASE = {
    "mkdocs.yml": MKDOCS,
    "content/index.md": "The lake is low [@lake2025level; @pilots2025log; @tolls2025table].\n",
    "bibliography/lake.bib": (
        "@report{lake2025level, author = {{Canal Authority}}, title = {Lake level in the dry season},\n"
        "  date = {2025-03-04}, langid = {en}, url = {https://example.org/lake}, urldate = {2025-12-01}}\n"
        "@report{pilots2025log, author = {{Canal Pilots}}, title = {Log of transits and queues},\n"
        "  date = {2025-05-06}, langid = {en}, url = {https://pilots.example/log}, urldate = {2025-12-01}}\n"
        "@report{tolls2025table, author = {{Toll Office}}, title = {Tolls by month},\n"
        "  date = {2025-05-07}, langid = {en}, url = {https://tolls.example/table}, urldate = {2025-12-01}}\n"
    ),
}
REGISTRIES = {
    "publishers": "example.org: {name: Canal Authority}\npilots.example: {name: Canal Pilots}\n"
    "tolls.example: {name: Toll Office}\n",
    "actors": "canal-authority: {name: Canal Authority}\n",
    "places": "panama: {name: Panama}\n",
    "topics": "shipping: {name: Shipping}\n",
}
_BLOCK = re.compile(r"^```(?P<info>[a-z]+[^\n]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_MARK = re.compile("⟦|⟧")


@dataclass(frozen=True)
class Example:
    """A site's files without marks, and where the marks were: (path, start, end) in code points."""

    rule: Rule
    name: str
    verdict: str
    files: dict[str, str]
    marks: frozenset[tuple[str, int, int]] = field(default=frozenset())

    def write(self, root: Path) -> Path:
        for path, text in self.files.items():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode())
        return root


def examples(rule: Rule) -> list[Example]:
    """The good and the bad examples of a rule; blocks that are neither belong to each of them."""
    documentation = textwrap.dedent(f"    {rule.documentation}")
    blocks = [(found["info"].split(), found["text"]) for found in _BLOCK.finditer(documentation)]
    shared: dict[str, str] = {}
    for info, text in blocks:
        if not {"good", "bad"} & set(info):
            shared |= _block(info, _seconded(text, _path(*info)))[0]
    found: list[Example] = []
    for info, text in blocks:
        for verdict in {"good", "bad"} & set(info):
            words = [word for word in info if word not in (verdict, "alone")]
            files, marks = _block(
                words, text if "alone" in info else _seconded(_watched(text, _path(*words)), _path(*words))
            )
            count = sum(each.verdict == verdict for each in found) + 1
            name = f"{rule.name}-{verdict}-{count}"
            whole = {**shared, **files} if verdict == "good" else shared
            completed = {path: _completed(text, path) for path, text in whole.items()}
            found.append(Example(rule, name, verdict, _site({**shared, **files, **completed}), marks))
    return found


def _block(info: list[str], text: str) -> tuple[dict[str, str], frozenset[tuple[str, int, int]]]:
    path = _path(*info)
    marks, plain = set(), ""
    for number, part in enumerate(_MARK.split(text)):
        if number % 2:
            marks.add((path, len(plain), len(plain) + len(part)))
        plain += part
    return {path: plain}, frozenset(marks)


def _watched(text: str, path: str) -> str:
    """An analysis with the scenarios `dry` and `wet` and no indicator of its own, with two that tell them apart."""
    scenarios = re.search(r"^scenarios:\n(?:[ -].*\n)+", text, re.MULTILINE)
    analysis = re.search("^kind: analysis", text, re.MULTILINE)
    if not scenarios or not analysis or re.search("^indicators:", text, re.MULTILINE):
        return text
    ids = re.findall(r"\bid: ⟦?(\w+)", scenarios[0])
    return text + WATCHED if path.endswith(".yml") and ids == ["dry", "wet"] else text


def _seconded(text: str, path: str) -> str:
    """A part of a brief with the second source behind its own evidence, or with that source alone."""
    whole = re.search("^⟦?(?:title|evidence: *[^\\s])", text, re.MULTILINE)
    if not path.startswith("content/briefs/") or not path.endswith(".yml") or whole:
        return text
    judgements = re.search(r"^judgements:\n((?:[ -].*\n)*)", text, re.MULTILINE)
    targets = ["thesis", *re.findall(r"\bid: ⟦?(\w[\w-]*)", judgements[1] if judgements else "")]
    evidence = re.search(r"^evidence:\n(?:[ -].*\n)+", text, re.MULTILINE)
    second = SECOND.format(targets=", ".join(targets))
    if re.search("^kind: analysis", text, re.MULTILINE) and not re.search("^assumptions:", text, re.MULTILINE):
        text += ASSUMED
    if evidence:
        return text[: evidence.end()] + second + text[evidence.end() :]
    return text if "evidence:" in text else text + "evidence:\n" + second


def _completed(text: str, path: str) -> str:
    """A whole brief with what no complete brief lacks, unless it is the offending one."""
    if (
        not path.startswith("content/briefs/")
        or not path.endswith(".yml")
        or not re.search("^title:", text, re.MULTILINE)
    ):
        return text
    more = {
        "kind": "note\n",
        "source_note": f"{BRIEF['source_note']}\n",
        "evidence": "\n" + SECOND.format(targets="thesis"),
    }
    return text + "".join(
        f"{key}: {value}" for key, value in more.items() if not re.search(f"^{key}:", text, re.MULTILINE)
    )


def _path(language: str, name: str = "") -> str:
    if language == "text":
        return ARTICLE
    if language == "json":
        return "content/briefs/archive/record.json"
    if language == "bibtex":
        return f"bibliography/{name or 'example'}.bib"
    if language == "markdown":
        return f"content/briefs/{name}.md" if name else "content/page.md"
    if name in REGISTRIES:
        return f"content/registry/{name}.yml"
    return "mkdocs.yml" if name == "mkdocs" else f"content/briefs/{name or 'example'}.yml"


def _site(written: dict[str, str]) -> dict[str, str]:
    files = BASE | written
    for path, text in written.items():
        brief = path.startswith("content/briefs/") and path.endswith(".yml")
        if brief and not re.search("^title:", text, re.MULTILINE):
            missing = {key: value for key, value in BRIEF.items() if not re.search(f"^{key}:", text, re.MULTILINE)}
            files[path] = text + "".join(f"{key}: {value}\n" for key, value in missing.items())
    for name, text in REGISTRIES.items():
        path = f"content/registry/{name}.yml"
        files[path] = files.get(path, "") + text
    if not any(path.startswith("content/") for path in written if "/registry/" not in path):
        keys = re.findall(r"^@\w+\{([^\s,]+),", "".join(files[path] for path in written), re.MULTILINE)
        files["content/works.md"] = "".join(f"- [@{{{key}}}]\n" for key in keys)
    return files
