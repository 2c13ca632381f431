"""`indicia build` and `indicia serve`: the same as MkDocs' commands, with the check's summary and an atomic swap."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from indicia.cli.options import build_day, root_option, today_option


@click.command(epilog="Example: indicia build --today 2026-11-22")
@root_option
@click.option("--drafts", is_flag=True, help="Drafts too, marked as such and hidden from search engines.")
@click.option("--strict", is_flag=True, help="Warnings of the check fail, too.")
@today_option
def build(root: Path, drafts: bool, strict: bool, today: datetime.date | None) -> int:
    """Check, then build the site.

    If the check fails, nothing on disk changes. A build reads no clock: the day is --today or SOURCE_DATE_EPOCH, and
    without either, rules that need a day are skipped.
    """
    from indicia.publish.command import build as build_site

    return build_site(root, drafts=drafts, today=today or build_day(), strict=strict)


@click.command(epilog="Example: indicia serve --address 127.0.0.1:8001")
@root_option
@click.option("--address", metavar="HOST:PORT", help="Where to serve. Default: dev_addr of mkdocs.yml.")
@click.option("--published-only", is_flag=True, help="Without the drafts.")
def serve(root: Path, address: str | None, published_only: bool) -> int:
    """Build into a folder of its own, serve it, and build again whenever a file changes. Drafts are shown."""
    from indicia.publish.command import serve as serve_site

    return serve_site(root, address=address, drafts=not published_only)
