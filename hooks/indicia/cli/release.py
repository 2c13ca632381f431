"""`indicia release`: freezes the published version of a brief."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from indicia.cli.options import build_day, root_option, system_day, today_option
from indicia.cli.output import write

if TYPE_CHECKING:
    from indicia.author.release import Freeze
    from indicia.model.site import Site
    from indicia.report.invocation import Invocation


@click.command(epilog="Example: indicia release canal-drought")
@root_option
@click.argument("id_", metavar="ID")
@today_option
def release(root: Path, id_: str, today: datetime.date | None) -> int:
    """Freeze the published version of the brief ID.

    Its file is kept as content/briefs/archive/ID@VERSION.yml and what it says goes into record.json beside it, both or
    neither; commit them. From then on the check finds what was changed without a new version, moved without a word, or
    rewritten. Nothing is released while the check finds an error.
    """
    from indicia.author.release_lock import AlreadyReleasing, alone

    try:
        with alone(root):
            paths = _released(root, id_, today)
    except AlreadyReleasing as error:
        message = "another release of this site is at work: try again when it is done. Nothing was written."
        raise click.ClickException(message) from error
    for path in paths:
        write(f"{path}\n")
    return 0


def _released(root: Path, id_: str, today: datetime.date | None) -> Iterable[str]:
    """Releases, and gives the paths that were written; ClickException where it must not be."""
    from indicia.author.release import NotReleasedError, freeze, refusal, write_release
    from indicia.load import load_site
    from indicia.report.invocation import invocation

    ours = invocation(root, day=today.isoformat() if today else "")
    site = load_site(root, today=today or build_day() or system_day(), as_written=True)
    reason = _unreadable_record(site, ours) or refusal(site, id_)
    if reason:
        raise click.ClickException(f"{reason}. Nothing was written.")
    frozen = freeze(site, site.brief_by_id[id_])
    reason = _errors(_without_left(site, frozen), root, ours)
    if reason:
        raise click.ClickException(f"{reason}. Nothing was written.")
    try:
        write_release(root, frozen)
    except NotReleasedError as error:
        raise click.ClickException(f"{error}. Nothing was written.") from error
    except OSError as error:
        raise click.ClickException(f"{error.strerror or error}: {error.filename}. Nothing was released.") from error
    return frozen.files


def _unreadable_record(site: Site, ours: Invocation) -> str:
    """Without the record that is there, a release would begin a new one and forget all others."""
    path = f"{site.configuration.docs_dir}/briefs/archive/record.json"
    return f"{path} cannot be read: {ours.of('check')} says why" if path in site.broken else ""


def _without_left(site: Site, frozen: Freeze) -> Site:
    """The site without what a killed release of the same version has left: `write_release` says whether it is that."""
    own = {path.rpartition("/")[2] for path in frozen.files}
    return dataclasses.replace(site, record=dataclasses.replace(site.record, unrecorded=site.record.unrecorded - own))


def _errors(site: Site, root: Path, ours: Invocation) -> str:
    """The same check as a build's: its settings, its known findings."""
    from indicia.check import BaselineError, UnknownRule, check, read_baseline
    from indicia.model.finding import Severity
    from indicia.report.text import many

    baseline = site.configuration.settings.baseline
    try:
        known = read_baseline(root / baseline.value, baseline.value) if baseline else ()
        report = check(site, baseline=known)
    except (BaselineError, UnknownRule) as error:
        raise click.ClickException(str(error)) from error
    errors = report.count(Severity.ERROR)
    return f"the check finds {many(errors, 'error')}: {ours.of('check')} shows them" if errors else ""
