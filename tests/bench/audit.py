"""`make bench-audit`: precision and recall of intake on corpora of articles, reference lists and labelled strings.

A folder is searched for three kinds of files: `cases.json` (articles with expected references, citations and verdicts),
other `*.json` or JATS `*.xml` beside a `jats.py` that turns it into one (text, references, citations with the number
of their reference), and `*.xml` with a `dataset` of labelled strings.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from bench import reading
from indicia.intake.audit import audit
from indicia.intake.references.read import read_references
from indicia.model.place import Source
from indicia.model.reference import Reference, Resolution

OWN = Path(__file__).parents[1] / "intake" / "corpus"
FIELDS = ("label", "year", "suffix", "title", "url", "language")
LABELLED = {"author": "author", "title": "title", "date": "date"}


@dataclass
class Score:
    """Counts of one corpus, by name; and what was wrong, in words."""

    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def share(self, part: str, whole: str) -> float:
        """Between 0 and 1; 1 of nothing."""
        return self.counts[part] / self.counts[whole] if self.counts[whole] else 1.0

    def f1(self, name: str) -> float:
        """F1 of a labelled field."""
        right = self.counts[f"{name} right"]
        total = self.counts[f"{name} told"] + self.counts[f"{name} gold"]
        return 2 * right / total if total else 1.0


def score_cases(path: Path) -> Score:
    """Articles with everything that is expected of them."""
    score = Score()
    for case in json.loads(path.read_text(encoding="utf-8"))["cases"]:
        expected = case["expected"]
        article = Source(case["id"], case["article_text"])
        references = None if expected["list_in_article"] else Source("list", case["references_text"])
        found = audit(article, references=references, publishers={})
        _references(score, case["id"], expected["references"], found.references)
        gold = [each for each in expected["citations"] if not each.get("implied")]
        spans = [(each["start"], each["end"]) for each in gold]
        real = [each for each in found.resolutions if any(map(str.isalnum, each.citation.raw))]
        for index, resolution in _paired(score, case["id"], spans, real, case["article_text"]):
            _verdict(score, case["id"], gold[index], resolution)
    return score


def score_jats(case: Mapping[str, Any], name: str, score: Score) -> None:
    """An article whose citations are known with the numbers of their references."""
    listed = Source("list", "\n".join(case["references"]))
    found = audit(Source(name, case["text"]), references=listed, publishers={})
    gold = [each for each in case["citations"] if each["reference"]]
    spans = [(each["start"], each["end"]) for each in gold]
    for index, resolution in _paired(score, name, spans, found.resolutions, case["text"]):
        right = resolution.references == (gold[index]["reference"],)
        score.counts["verdict right"] += right
        score.counts["falsely missing"] += resolution.verdict == "missing"
        if not right:
            score.wrong.append(f"{name}: {resolution.citation.raw!r} is {resolution.verdict} {resolution.references}")


def score_strings(path: Path) -> Score:
    """Strings whose parts are labelled: author, title and date."""
    score = Score()
    for sequence in ElementTree.parse(path).getroot().iter("sequence"):
        parts: dict[str, str] = {}
        for each in sequence:
            parts[each.tag] = f"{parts.get(each.tag, '')} {''.join(each.itertext())}".strip()
        text = " ".join("".join(each.itertext()).strip() for each in sequence)
        found = read_references(Source("string", text))
        told = {
            "author": found[0].label if found else "",
            "title": found[0].title if found else "",
            "date": found[0].year if found else "",
        }
        score.counts["strings"] += 1
        for name, tag in LABELLED.items():
            gold = _bare(parts.get(tag, "")) if name != "date" else _year(parts.get(tag, ""))
            mine = _bare(told[name]) if name != "date" else _year(told[name])
            score.counts[f"{name} gold"] += bool(gold)
            score.counts[f"{name} told"] += bool(mine)
            score.counts[f"{name} right"] += bool(gold) and gold == mine
            if gold != mine:
                score.wrong.append(f"{name}: {gold!r} read as {mine!r}")
    return score


def _paired(
    score: Score, name: str, spans: Sequence[tuple[int, int]], found: Sequence[Resolution], text: str
) -> Iterator[tuple[int, Resolution]]:
    """Each expected citation with the one that was found there; both are in the order of the text."""
    left = list(found)
    score.counts["citations"] += len(spans)
    score.counts["told"] += len(left)
    for index, (start, end) in enumerate(spans):
        hit = next((each for each in left if each.citation.span.start < end and each.citation.span.end > start), None)
        if hit is None:
            score.wrong.append(f"{name}: {text[start:end]!r} was not found")
            continue
        left.remove(hit)
        score.counts["found"] += 1
        score.counts["placed"] += (hit.citation.span.start, hit.citation.span.end) == (start, end)
        yield index, hit
    score.counts["spurious"] += len(left)
    score.wrong += [f"{name}: {each.citation.raw!r} is no citation" for each in left]


def _verdict(score: Score, name: str, gold: Mapping[str, Any], found: Resolution) -> None:
    answers = {gold["verdict"], *(_words(each) for each in gold["also_acceptable"])}
    right = found.verdict in answers
    if found.verdict == gold["verdict"] and gold["refs"]:
        right = list(found.references) == gold["refs"]
    score.counts["verdict right"] += right
    if not right:
        score.wrong.append(
            f"{name}: {found.citation.raw!r} is {found.verdict} {found.references}, not {gold['verdict']}"
        )


def _words(answer: Any) -> str:
    return answer["verdict"] if isinstance(answer, dict) else str(answer)


def _references(score: Score, name: str, gold: Sequence[Mapping[str, Any]], found: Sequence[Reference]) -> None:
    for number, each in enumerate(gold):
        mine = found[number] if number < len(found) else None
        for key in FIELDS:
            if key in each:
                allowed = {_spaced(each[key]), *(_spaced(other) for other in each.get(f"{key}_also_acceptable", ()))}
                told = _spaced(getattr(mine, key)) if mine else None
                score.counts["fields"] += 1
                score.counts["fields right"] += told in allowed
                if told not in allowed:
                    score.wrong.append(f"{name}: {key} of reference {number + 1} read as {told!r}, not {each[key]!r}")


def _spaced(text: str | None) -> str:
    return " ".join((text or "").split())


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _year(text: str) -> str:
    found = re.search(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)", text)
    return found[0] if found else ""


def measure(folder: Path) -> Iterator[tuple[str, str, Score]]:
    """Every corpus of a folder: its name, its kind (`cases`, `jats` or `strings`), its score."""
    for path in sorted(folder.rglob("cases.json")):
        yield path.parent.name, "cases", score_cases(path)
    jats: dict[str, Score] = {}
    for path, case in _jats(folder):
        score_jats(case, path.name, jats.setdefault(path.parent.name, Score()))
    for name, score in jats.items():
        yield name, "jats", score
    for path in sorted(folder.rglob("*.xml")):
        if "<dataset>" in path.read_text(encoding="utf-8", errors="replace")[:500]:
            yield path.parent.name, "strings", score_strings(path)


def _jats(folder: Path) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    for path in sorted(folder.rglob("*.json")):
        case = json.loads(path.read_text(encoding="utf-8")) if path.name != "cases.json" else {}
        if {"text", "references", "citations"} <= set(case):
            yield path, case
    script = folder / "jats.py"
    for path in sorted(folder.rglob("*.xml")) if script.is_file() else ():
        if "<article" in path.read_text(encoding="utf-8", errors="replace")[:2000]:
            told = subprocess.run([sys.executable, str(script), str(path)], capture_output=True, check=True).stdout
            yield path, json.loads(told)


def table(measured: Sequence[tuple[str, str, Score]]) -> Iterator[str]:
    """The figures as a Markdown table."""
    yield "| corpus | measured on | figures |"
    yield "|---|---|---|"
    for name, kind, score in measured:
        count = score.counts
        if kind == "strings":
            told = ", ".join(f"{each} {score.f1(each):.3f}" for each in LABELLED)
            yield f"| {name} | {count['strings']:,} labelled strings | F1: {told} |"
            continue
        figures = [
            f"found {score.share('found', 'citations'):.1%}",
            f"of what is told, none {score.share('spurious', 'told'):.1%}",
            f"{'resolved right' if kind == 'jats' else 'verdict right'} {score.share('verdict right', 'found'):.1%}",
        ]
        if kind == "jats":
            figures.append(f"falsely missing {score.share('falsely missing', 'found'):.1%}")
        else:
            figures.append(f"exact place {score.share('placed', 'found'):.1%}")
            figures.append(f"fields of references {score.share('fields right', 'fields'):.1%}")
        yield f"| {name} | {count['citations']:,} citations | {', '.join(figures)} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=OWN, help="corpora (default: the project's own)")
    parser.add_argument("--wrong", type=int, default=0, metavar="N", help="show the first N faults of each corpus")
    options = parser.parse_args()
    if not options.folder.is_dir():
        parser.error(f"there is no folder {options.folder}")
    measured = list(measure(options.folder))
    if not measured:
        parser.error(f"no corpus was found in {options.folder}")
    print("\n".join(table(measured)))  # noqa: T201 (a program for people)
    print(f"\n{reading.told(reading.measure())}")  # noqa: T201 (a program for people)
    for name, _, score in measured:
        for line in score.wrong[: options.wrong]:
            print(f"{name}: {line}")  # noqa: T201 (a program for people)


if __name__ == "__main__":
    main()
