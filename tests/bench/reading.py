"""Part of `make bench-audit`: what auditing a long article costs beside reading and tokenising it.

1,000 references in four styles and an article of 100,000 words that cites each about three times, all invented; each
side reads both files from the disk, in a fresh process. CPU seconds without the start of Python and the imports, the
least of several runs, taken in turns: machines are noisy.
"""

from __future__ import annotations

import gc
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from indicia.intake.audit import audit
from indicia.intake.resolution import suspicion  # noqa: F401 - an audit imports it late, and imports are not measured
from indicia.model.place import Source

REFERENCES = 1000
WORDS = 100_000
RUNS = 9
_SYLLABLES = ["ka", "ro", "mi", "ten", "vol", "sar", "dun", "el", "bre", "ush", "lan", "pok", "zel", "gar", "im", "or"]
_SAID = (
    "the harbour of fog and lights were dimmed by many ships while no ferry left before dawn because tolls had risen"
)
_PROSE = re.findall(
    r"\w+", f"{_SAID} in spite of what every captain said about salt boats and the old road along the quay"
)
_TOKEN = re.compile(r"\w+|[^\w\s]")
_CITED = re.compile(r"\(([^()]*\d{4}[a-z]?[^()]*)\)|([A-Z]\w+(?: (?:and|&) [A-Z]\w+| et al\.)?) \((\d{4}[a-z]?)\)")
_LISTED = re.compile(r"^(.{1,120}?)[.,]? \(?((?:19|20)\d\d)([a-z]?)\)?[.,]+ (.+?)[.,]? ((?:https?://|doi:)\S+)?\s*$")


@dataclass(frozen=True)
class Cost:
    """Least CPU seconds of each side, and the most memory that the audit's process held, in MiB."""

    tokens: float
    plain: float
    audit: float
    memory: float


def written(folder: Path) -> tuple[Path, Path]:
    """The list and the article, the same on every run."""
    chance = random.Random(1)
    works = sorted(_work(chance) for _ in range(REFERENCES))
    lines = [_line(number, *work) for number, work in enumerate(works)]
    parts: list[str] = []
    count = 0
    while count < WORDS:
        length = chance.randint(12, 25)
        count += length
        name, year = chance.choice(works)
        said = " ".join(chance.choice(_PROSE) for _ in range(length)).capitalize()
        cited = (f" ({name}, {year}). ", f" ({name}, {year}). ", f" as {name} ({year}) says. ", ". ", ". ", ". ")
        parts.append(said + chance.choice(cited))
        if chance.random() < 0.15:
            parts.append("\n\n")
    listed, article = folder / "list.txt", folder / "article.txt"
    listed.write_text("\n".join(lines), encoding="utf-8")
    article.write_text("".join(parts), encoding="utf-8")
    return listed, article


def _name(chance: random.Random) -> str:
    return "".join(chance.choice(_SYLLABLES) for _ in range(3)).capitalize()


def _work(chance: random.Random) -> tuple[str, int]:
    name = _name(chance)
    kind = chance.choice(("", " Post", " Review", f" and {_name(chance)}"))
    return name + kind, chance.randint(1990, 2025)


def _line(number: int, name: str, year: int) -> str:
    """A work as lists of four styles write it, in turn."""
    first = name.partition(" ")[0]
    title = f"How the {_PROSE[number % 30]} of {first} came to {_PROSE[number % 17]} at last"
    host = f"www.{first.lower()}.example.org"
    authors = " & ".join(f"{each}, J." for each in name.split(" and ")) if " and " in name else f"{name}."
    return (
        f"{name}, {year}, {title}, https://{host}/{year}/{number}",
        f"{authors} ({year}). {title}. Journal of Harbours, {number % 40}(2), 15–31. https://doi.org/10.5555/{number}",
        f"{authors.replace(' & ', ' and ')} ({year}) {title}. London: Quay Press.",
        f"{authors.replace(' & ', ', and ')} {year}. “{title}.” Salt Review {number % 40} (3): 7–19.",
    )[number % 4]


def tokens(listed: Path, article: Path) -> None:
    """Both files read and cut into words and marks, once."""
    for path in (article, listed):
        _TOKEN.findall(path.read_text(encoding="utf-8"))


def plain(listed: Path, article: Path) -> None:
    """The same, and what a script of twenty lines would look for: bracketed citations, and the parts of each line."""
    text, entries = article.read_text(encoding="utf-8"), listed.read_text(encoding="utf-8")
    _TOKEN.findall(text)
    _TOKEN.findall(entries)
    _CITED.findall(text)
    for line in entries.splitlines():
        _LISTED.match(line)


def audited(listed: Path, article: Path) -> None:
    """Both files read, every reference taken apart, every citation found, resolved and judged."""
    texts = [Source(path.name, path.read_text(encoding="utf-8")) for path in (article, listed)]
    audit(texts[0], references=texts[1], publishers={})


_SIDES: dict[str, Callable[[Path, Path], None]] = {"tokens": tokens, "plain": plain, "audited": audited}


def _spent(side: str, files: tuple[Path, Path]) -> tuple[float, float]:
    """CPU seconds of one side and the memory of its process in MiB: a fresh one, in which nothing is known."""
    command = [sys.executable, "-m", "bench.reading", side, *map(str, files)]
    output = subprocess.run(command, capture_output=True, check=True, text=True, cwd=Path(__file__).parents[1]).stdout
    seconds, memory = output.split()
    return float(seconds), float(memory)


def measure() -> Cost:
    """Each side in turn, so that all meet the same weather."""
    with tempfile.TemporaryDirectory() as folder:
        files = written(Path(folder))
        runs = [[_spent(side, files) for side in _SIDES] for _ in range(RUNS)]
    cpu = [min(seconds for seconds, _ in each) for each in zip(*runs, strict=True)]
    return Cost(cpu[0], cpu[1], cpu[2], max(run[-1][1] for run in runs))


def told(cost: Cost) -> str:
    """The figures as a line."""
    return (
        f"{REFERENCES:,} references and {WORDS:,} words: audited in {cost.audit:.2f} s of CPU, {cost.memory:.0f} MiB; "
        f"{cost.audit / cost.tokens:.1f} times reading both files and tokenising them (`\\w+|[^\\w\\s]`), "
        f"{cost.audit / cost.plain:.1f} times that with one regular expression for citations and one for lines as well"
    )


def _one(side: str, listed: str, article: str) -> None:
    gc.disable()  # as the command line does
    begin = time.process_time()
    _SIDES[side](Path(listed), Path(article))
    spent = time.process_time() - begin
    print(spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)  # noqa: T201 (a program for people)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        _one(*sys.argv[1:])
    else:
        print(told(measure()))  # noqa: T201 (a program for people)
