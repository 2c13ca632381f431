"""`indicia draft`: an article becomes the files that its author goes on with."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from indicia.cli.article_file import open_article
from indicia.cli.audit import audited, judged
from indicia.cli.options import build_day, root_option, system_day
from indicia.cli.output import colourful, write

if TYPE_CHECKING:
    from indicia.author.drafting import Draft
    from indicia.model.site import Site

_ID = re.compile(r"[a-z][a-z0-9-]{0,47}")


@click.command(epilog="Example: indicia draft article.docx --id canal-drought")
@root_option
@click.argument("article")
@click.option("--id", "id_", required=True, metavar="ID", help="The id of the brief.")
@click.option("--references", metavar="FILE", help="The list of references, where it is not at the article's end.")
@click.option("--author", help="Who writes it, where the article has no byline. Default: the authors of mkdocs.yml.")
@click.option(
    "--reuse",
    is_flag=True,
    help="Works that the bibliography has already (the same address or DOI) are cited by its keys, not written again.",
)
def draft(root: Path, article: str, id_: str, references: str | None, author: str | None, reuse: bool) -> int:
    """Make an ARTICLE (.txt, .md, .html or .docx) the skeleton of a brief, and print its audit.

    Writes content/briefs/ID.yml with an item of evidence for each sentence that cites something, bibliography/ID.bib
    with every work of its list, and bibliography/ID.publishers.yml with what the
    registry could learn. All of them or none: nothing is ever overwritten.
    """
    if not _ID.fullmatch(id_):
        raise click.UsageError(f"{id_!a} is no id: small letters, digits and hyphens, a letter first, at most 48")
    from indicia.author.drafting import draft as drafted
    from indicia.author.drafting import paths
    from indicia.load import load_site

    site = load_site(root)
    _refuse_present(root, site, id_, paths(site, id_))
    read = open_article(article)
    listed = open_article(references) if references else None
    found, in_file = audited(read, site, references=listed)
    authors = ", ".join(word.value for word in site.configuration.settings.authors)
    day = (build_day() or system_day()).isoformat()
    made = drafted(found, read, site, id_, day=day, author=author or authors or "Editorial desk", reuse=reuse)
    _write(root, made)
    from indicia.report.audit import audit_text

    write(audit_text(in_file, judged(in_file, site), colour=colourful()))
    write(_next(made, reuse))
    return 0


def _refuse_present(root: Path, site: Site, id: str, paths: tuple[str, ...]) -> None:
    for path in (*paths, f"{site.configuration.docs_dir}/briefs/{id}.md"):
        if os.path.lexists(root / path):
            raise click.ClickException(f"there is a {path} already; nothing was written")


def _write(root: Path, made: Draft) -> None:
    from indicia.author.writing import AlreadyThere, write_new

    try:
        write_new(root, made.files)
    except AlreadyThere as error:
        raise click.ClickException(f"there is a {error} already; nothing was written") from error
    except OSError as error:
        raise click.ClickException(f"nothing was written: {error.strerror or error}: {error.filename}") from error
    write("".join(f"{path}\n" for path in made.files) + "\n")


def _next(made: Draft, reuse: bool) -> str:
    brief = next(iter(made.files))
    lines = [f"Next: write the thesis of {brief}, then its claims; `indicia check` says what is missing."]
    if made.known:
        count = len(made.known)
        known = "1 work was" if count == 1 else f"{count} works were"
        told = "cited by the keys that it has there" if reuse else "CIT-003 will say so; --reuse cites its keys instead"
        lines.append(f"{known} in the bibliography already: {told}.")
    return "".join(f"{line}\n" for line in lines)
