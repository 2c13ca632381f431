"""`indicia diff`: what changed in meaning since a revision."""

from __future__ import annotations

from pathlib import Path

import click

from indicia.cli.options import root_option
from indicia.cli.output import write


@click.command(epilog="Example: indicia diff origin/main --format markdown")
@root_option
@click.argument("revision", metavar="REV")
@click.option(
    "--format",
    "format_",
    type=click.Choice(("text", "markdown", "json")),
    default="text",
    help="The form of the report.",
)
def diff(root: Path, revision: str, format_: str) -> int:
    """Say what changed in MEANING between the git revision REV and the files as they are.

    Judgements and likelihoods that moved, thresholds and observations that were rewritten, citations lost or changed,
    items added, removed or renamed. White space, order and comments are no change. Exits 0 whatever it finds.
    """
    from indicia.inference.site_differences import site_differences
    from indicia.load import load_site
    from indicia.load.revision import RevisionError, commit_of, site_at

    try:
        commit = commit_of(root, revision)
        before = site_at(root, commit)
    except RevisionError as error:
        raise click.ClickException(str(error)) from error
    difference = site_differences(before, load_site(root))
    if format_ == "json":
        from indicia.report.differences_json import differences_json

        write(differences_json(difference, revision, commit))
    else:
        from indicia.report.differences import differences_markdown, differences_text

        write((differences_markdown if format_ == "markdown" else differences_text)(difference, revision))
    return 0
