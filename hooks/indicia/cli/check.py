"""`indicia check`: loads and judges the whole site."""

from __future__ import annotations

import datetime
import gc
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from indicia.cli.options import build_day, root_option, system_day, today_option
from indicia.cli.output import colourful, remark, write

if TYPE_CHECKING:
    from indicia.model.finding import Report
    from indicia.model.site import Site

FORMATS = ("text", "json", "sarif", "github", "junit")


def _words(_context: click.Context, _parameter: click.Parameter, given: Sequence[str]) -> tuple[str, ...]:
    return tuple(word.strip() for each in given for word in each.split(",") if word.strip())


@click.command(epilog="Example: indicia check --select CIT,EVD-001 --strict")
@root_option
@click.option("--format", "format_", type=click.Choice(FORMATS), default="text", help="The form of the report.")
@click.option("--select", multiple=True, callback=_words, metavar="R,..", help="Only these: ids, families or names.")
@click.option("--ignore", multiple=True, callback=_words, metavar="R,..", help="Not these.")
@click.option("--strict", is_flag=True, help="Warnings fail, too.")
@today_option
@click.option("--baseline", type=click.Path(path_type=Path), metavar="FILE", help="The file of known findings.")
@click.option("--write-baseline", is_flag=True, help="Write all findings to that file, as known from now on.")
@click.option("--prune-baseline", is_flag=True, help="Drop from that file what is mended.")
@click.option("--explain-gaps", is_flag=True, help="Show notes that teach what a brief could still say.")
def check(
    root: Path,
    format_: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    strict: bool,
    today: datetime.date | None,
    baseline: Path | None,
    write_baseline: bool,
    prune_baseline: bool,
    explain_gaps: bool,
) -> int:
    """Load and judge the whole site.

    R is a rule's id (CIT-001), a family (CIT) or a name (unknown-citekey). Known findings are read from the file
    that mkdocs.yml names under extra.indicia.baseline (baseline.txt) unless --baseline names another.
    """
    gc.disable()  # to look for garbage takes a sixth of the time, and there is none
    click.get_current_context().call_on_close(gc.enable)
    if write_baseline and prune_baseline:
        raise click.UsageError("--write-baseline and --prune-baseline exclude each other")
    if baseline and not baseline.is_file() and not write_baseline:
        raise click.UsageError(f"--baseline: there is no file {baseline}; --write-baseline makes it")
    from indicia.load import load_site

    site = load_site(root, today=today or build_day() or system_day())
    configured = site.configuration.settings.baseline
    file = baseline or root / (configured.value if configured else "baseline.txt")
    known = _known(file, root)
    wanted = {"select": select, "ignore": ignore, "strict": strict, "explain_gaps": explain_gaps}
    report = _judged(site, baseline=None if write_baseline else known, **wanted)
    if write_baseline:
        return _write(file, root, report, known)
    if prune_baseline:
        report = _pruned(report, file, known, _shown(file, root))
    write(_reported(report, format_, root))
    return 1 if report.failed else 0


def _known(file: Path, root: Path) -> tuple[str, ...]:
    from indicia.check import BaselineError, read_baseline

    try:
        return read_baseline(file, _shown(file, root))
    except BaselineError as error:
        raise click.UsageError(str(error)) from error


def _judged(site: Site, **options: Any) -> Report:  # the options of `indicia.check.check`
    from indicia.check import UnknownRule
    from indicia.check import check as judge

    try:
        return judge(site, **options)
    except UnknownRule as error:
        raise click.UsageError(str(error)) from error


def _reported(report: Report, format_: str, root: Path) -> str:
    from indicia.report import PLACED, REPORTERS
    from indicia.report.invocation import invocation
    from indicia.report.repository import repository
    from indicia.report.text import text

    if format_ in PLACED:
        return PLACED[format_](report, repository(root))
    if format_ != "text":
        return REPORTERS[format_](report)
    return text(report, colour=colourful(), ours=invocation(root))


def _write(file: Path, root: Path, report: Report, before: Sequence[str]) -> int:
    from indicia.check import lines_of, unreadable, write_baseline

    lines = lines_of(report, before)
    write_baseline(file, lines)
    known = f"{len(lines)} known finding" + ("" if len(lines) == 1 else "s")
    write(f"Wrote {known} to {_shown(file, root)}. What is known neither shows nor fails a check from now on.\n")
    if left := unreadable(report):
        remain = "1 error stays" if left == 1 else f"{left} errors stay"
        write(f"{remain}: what cannot be read is never known. `indicia check` shows what to mend.\n")
    return 0


def _pruned(report: Report, file: Path, known: Sequence[str], name: str) -> Report:
    """The report after the stale lines went. While a file is broken, nothing counts as mended and all lines stay."""
    import dataclasses

    from indicia.check import prune, write_baseline

    if report.stale:
        write_baseline(file, prune(known, report.stale))
    remark(f"Dropped {len(report.stale)} of {len(known)} known findings from {name}.")
    return dataclasses.replace(report, stale=())


def _shown(file: Path, root: Path) -> str:
    """The file's name in messages: relative to the root where it lies below it."""
    resolved = file.resolve()
    return resolved.relative_to(root).as_posix() if resolved.is_relative_to(root) else str(file)
