"""What comes before a build: the site is loaded and judged, and its pages made, before anything on disk changes."""

from __future__ import annotations

import dataclasses
import datetime
import gc
import logging
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from mkdocs.utils import CountHandler

from indicia.load.configuration_file import configuration_file
from indicia.model.brief import ProseUse
from indicia.model.finding import Report
from indicia.model.site import Site
from indicia.model.value_class import value_class
from indicia.render.page import Page, PlainFile

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

EPOCH = "SOURCE_DATE_EPOCH"
_NO_DATE = datetime.date(1980, 1, 1)  # the first day that a ZIP archive can hold


class Fault(PluginError):  # noqa: N818 - the house word
    """Something that our own pages got wrong, not an author."""


@value_class
class Wish:
    """What a command asks for: drafts or none (None: as the settings say), and a day (before SOURCE_DATE_EPOCH)."""

    drafts: bool | None = None
    today: datetime.date | None = None


def load(root: Path, config_file: str, today: datetime.date | None, *, as_written: bool = False) -> Site:
    """The site, with what was released of it; `as_written` as for `load_site`."""
    from indicia.load import load_releases, load_site

    gc.unfreeze()  # under `serve`, what a build before this one left
    site = load_releases(root, load_site(root, today=today, config_file=config_file, as_written=as_written))
    gc.freeze()  # the site stays to the end of the build: nobody need look for garbage in it
    return site


def judge(site: Site, root: Path, *, strict: bool, select: Sequence[str] = ()) -> Report:
    """The report that `indicia check` would give: the same settings, the same known findings.

    Raises PluginError for settings that name no rule and for a file of known findings that cannot be read.
    """
    from indicia.check import BaselineError, UnknownRule, check, read_baseline

    baseline = site.configuration.settings.baseline
    try:
        known = read_baseline(root / baseline.value, baseline.value) if baseline else ()
        return check(site, strict=strict, baseline=known, select=select)
    except (BaselineError, UnknownRule) as error:
        raise PluginError(str(error)) from error


def judge_brought(site: Site, uses: Sequence[ProseUse], root: Path, *, strict: bool) -> Report:
    """What the check says of citations and links that stand in no file: those of snippets, and of what plugins make.

    Their places are in the text as it was converted. Raises as `judge` does.
    """
    ours = {id(use.span.source) for use in uses}
    report = judge(dataclasses.replace(site, prose=tuple(uses)), root, strict=strict, select=("CIT-001", "XRF-001"))
    told = tuple(each for each in report.diagnostics if id(each.span.source) in ours)
    return dataclasses.replace(report, diagnostics=told, known=0, waived=0)


def make_pages(site: Site, *, drafts: bool, templates: Path, report: Report) -> Iterator[Page | PlainFile]:
    from indicia.render import publication

    return publication(site, drafts=drafts, templates=templates, report=report)


def report_text(report: Report, root: Path, config_file: str) -> str:
    """All findings where they stop the build, else their counts, and the command that shows them.

    It reads `mkdocs.yml` (or `mkdocs.yaml`); a site that is built from another file has none.
    """
    from indicia.report.invocation import invocation
    from indicia.report.text import summary, text

    ours = invocation(root, day=report.today)
    if report.failed:
        return text(report, ours=ours).rstrip("\n")
    return summary(report, ours if config_file == configuration_file(root) else None).rstrip("\n")


def build_date() -> datetime.date | None:
    """The day of SOURCE_DATE_EPOCH; None without one: a build reads no clock. Raises PluginError if it is no number."""
    written = os.environ.get(EPOCH)
    if written is None:
        return None
    try:
        return datetime.datetime.fromtimestamp(int(written), datetime.UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise PluginError(f"{EPOCH} must be a number of seconds since 1970, not {written!r}") from error


def newest(site: Site) -> datetime.date:
    """The last day that the briefs name as theirs: it stands in for the clock where a page must carry a date."""
    days = [_NO_DATE]
    for brief in site.briefs:
        dates = (brief.as_of, brief.published, *(update.date for update in brief.updates))
        days += [day for date in dates if date and (day := date.earliest) is not None]
    return max(days)


def strict_and_warned(config: MkDocsConfig) -> bool:
    """True where MkDocs is about to abort because something was warned of."""
    handlers = logging.getLogger("mkdocs").handlers
    return config.strict and any(isinstance(each, CountHandler) and each.get_counts() for each in handlers)


def epoch_of(day: datetime.date) -> str:
    """The first second of a day as SOURCE_DATE_EPOCH writes it."""
    return str(int(datetime.datetime.combine(day, datetime.time(), datetime.UTC).timestamp()))
