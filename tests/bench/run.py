"""`make bench`: Indicia beside plain mkdocs-material, whole processes, one run. Judge by ratios: machines are noisy."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from bench import corpus

HOOK = Path(__file__).resolve().parents[2] / "hooks" / "mkdocs_events.py"


@dataclass(frozen=True)
class Cost:
    """What a process used: CPU and wall seconds, peak memory in MiB."""

    cpu: float
    wall: float
    memory: float


def measure(command: list[str], folder: Path) -> Cost:
    """Runs a command to its end; a failing one ends the bench with its output."""
    log = folder / "bench.log"
    with log.open("wb") as output:
        begin = time.monotonic()
        process = subprocess.Popen(command, cwd=folder, stdout=output, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)} failed in {folder}:\n{log.read_text(errors='replace')[-3000:]}")
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)


def written(folder: Path, briefs: int, cost: Cost) -> str:
    """What a build wrote: its pages, and its files and bytes a brief; empty for what builds nothing."""
    sizes = {path: path.stat().st_size for path in folder.rglob("*") if path.is_file()}
    pages = sum(path.suffix == ".html" for path in sizes)
    if not pages:
        return ""
    each = f"{len(sizes) / briefs:.1f} files and {sum(sizes.values()) / briefs / 1000:.0f} kB a brief"
    return f"{pages} pages, {1000 * cost.cpu / pages:.1f} ms each; {each}"


def line(name: str, briefs: int, cost: Cost, note: str = "") -> None:
    print(  # noqa: T201 (a program for people)
        f"{name:<36}{briefs:>6}{cost.cpu:>9.2f}{cost.wall:>9.2f}{cost.memory:>9.0f}"
        f"{1000 * cost.cpu / briefs:>14.1f}  {note}",
        flush=True,
    )


def bench(sizes: list[int], work: Path) -> None:
    """Builds and checks every size beside the peer and prints a row each, then the growth."""
    print(f"{'':<36}{'briefs':>6}{'CPU s':>9}{'wall s':>9}{'MiB':>9}{'CPU ms/brief':>14}")  # noqa: T201 (a program for people)
    costs: dict[tuple[str, int], Cost] = {}
    for size in sizes:
        ours, full, plain = work / f"ours-{size}", work / f"full-{size}", work / f"plain-{size}"
        corpus.write_site(ours, size, HOOK)
        corpus.write_site(full, size, HOOK, indicators=corpus.FULL)
        corpus.write_plain(plain, size)
        mkdocs = [sys.executable, "-m", "mkdocs", "build", "-q"]
        for name, command, folder in (
            ("indicia check", [sys.executable, "-m", "indicia", "check"], ours),
            ("indicia build (pages, sources, ...)", mkdocs, ours),
            ("indicia build, nine indicators each", mkdocs, full),
            ("plain mkdocs-material", mkdocs, plain),
        ):
            costs[name, size] = measure(command, folder)
            line(name, size, costs[name, size], written(folder / "site", size, costs[name, size]))
    small, large = sizes[0], sizes[-1]
    for name in dict.fromkeys(name for name, _ in costs):
        ratio = (costs[name, large].cpu / large) / (costs[name, small].cpu / small)
        print(f"{name:<36} CPU per brief at {large} is {ratio:.2f}x that at {small}")  # noqa: T201 (a program for people)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="100,500", help="how many briefs, in rising order (default: 100,500)")
    parser.add_argument("--keep", action="store_true", help="keep the sites that were made")
    options = parser.parse_args()
    work = Path(tempfile.mkdtemp(prefix="indicia-bench-"))
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    try:
        bench([int(size) for size in options.sizes.split(",")], work)
    finally:
        if options.keep:
            print(work)  # noqa: T201 (a program for people)
        else:
            shutil.rmtree(work)


if __name__ == "__main__":
    main()
