"""`indicia diff`: what changed in meaning since a revision, or since the last release."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from indicia.cli.options import root_option
from indicia.cli.output import write

if TYPE_CHECKING:
    from indicia.inference.site_differences import SiteDifference
    from indicia.model.site import Site


@click.command(epilog="Example: indicia diff origin/main --format markdown")
@root_option
@click.argument("revision", metavar="[REV]", required=False)
@click.option(
    "--format",
    "format_",
    type=click.Choice(("text", "markdown", "json")),
    default="text",
    help="The form of the report.",
)
def diff(root: Path, revision: str | None, format_: str) -> int:
    """Say what changed in MEANING between the git revision REV and the files as they are.

    Without REV, every brief that was released is compared with its last release; where none was, all files with HEAD,
    the last commit. The report says which.

    Judgements and likelihoods that moved, thresholds and observations that were rewritten, citations lost or changed,
    items added, removed or renamed. White space, order and comments are no change. Exits 0 whatever it finds.
    """
    from indicia.inference.site_differences import differences_since, last_releases
    from indicia.load import load_releases, load_site

    site = load_site(root, as_written=True)
    releases = {} if revision is not None else last_releases(load_releases(root, site))
    if releases:
        _tell_unreleased(site, set(releases))
        versions = {name: each.version for name, each in releases.items()}
        _report(differences_since(site, releases), format_, versions=versions)
    else:
        difference, commit = _since(root, revision, site)
        _report(difference, format_, "HEAD" if revision is None else revision, commit)
    return 0


def _since(root: Path, revision: str | None, site: Site) -> tuple[SiteDifference, str]:
    """What changed since a revision, the last commit where none is given; and the commit that it names."""
    from indicia.inference.site_differences import site_differences
    from indicia.load.revision import RevisionError, commit_of, site_at

    try:
        commit = commit_of(root, "HEAD" if revision is None else revision)
        return site_differences(site_at(root, commit), site), commit
    except RevisionError as error:
        why = f"nothing was released yet, and {error}" if revision is None else str(error)
        raise click.ClickException(why) from error


def _report(
    difference: SiteDifference,
    format_: str,
    revision: str = "",
    commit: str = "",
    versions: dict[str, str] | None = None,
) -> None:
    if format_ == "json":
        from indicia.report.differences_json import differences_json

        write(differences_json(difference, revision, commit, versions))
        return
    from indicia.report.differences import differences_markdown, differences_text

    released = ", ".join(f"{name} {version}" for name, version in (versions or {}).items())
    since = f"the last release ({released})" if released else revision
    write((differences_markdown if format_ == "markdown" else differences_text)(difference, since))


def _tell_unreleased(site: Site, released: set[str]) -> None:
    others = [brief.key for brief in site.briefs if brief.key not in released]
    if others:
        names = ", ".join(others)
        click.echo(f"Never released, so not compared: {names}. `indicia diff HEAD` compares all files.", err=True)
