"""`indicia audit`: resolves the citations of an article against its list of references."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from indicia.cli.article_file import STANDARD_INPUT, open_article, refusal, site_around
from indicia.cli.output import colourful, write

if TYPE_CHECKING:
    from indicia.intake.article.reading import Article
    from indicia.model.bibliography import Entry
    from indicia.model.finding import Report
    from indicia.model.reference import Audit
    from indicia.model.site import Site

FORMATS = ("text", "json", "sarif")
SITE_HELP = "The site whose registry of publishers knows the outlets. Default: the nearest one upward, if there is one."


@click.command(epilog="Example: indicia audit article.docx --format json")
@click.argument("article")
@click.option("--references", metavar="FILE", help="The list of references, where it is not at the article's end.")
@click.option("--bibliography", metavar="FILE.bib", help="BibTeX in place of a list.")
@click.option("--format", "format_", type=click.Choice(FORMATS), default="text", help="The form of the report.")
@click.option(
    "--fix", is_flag=True, help="The safe mends as a patch in place of the report: commas, addresses, aliases."
)
@click.option("--write", "in_place", is_flag=True, help="With --fix: into the files themselves, no patch.")
@click.option(
    "--output", type=click.Path(path_type=Path), metavar="FILE", help="With --fix: the patch into a new file."
)
@click.option("--root", type=click.Path(path_type=Path), metavar="DIR", help=SITE_HELP)
def audit(
    article: str,
    references: str | None,
    bibliography: str | None,
    format_: str,
    fix: bool,
    in_place: bool,
    output: Path | None,
    root: Path | None,
) -> int:
    """Hold every citation of an ARTICLE (.txt, .md, .html or .docx; `-` is standard input) against its list.

    Exit code 1: a work that it cites is in no list. Every other finding is for people to judge. With --fix, what needs
    no judgement is mended: as a patch for `patch -p1`, and exit code 0; the files stay as they are unless --write says
    otherwise.
    """
    gc.disable()  # to look for garbage takes a part of the time, and there is none
    click.get_current_context().call_on_close(gc.enable)
    if references and bibliography:
        raise click.UsageError("--references and --bibliography exclude each other")
    if references == article == STANDARD_INPUT:
        raise click.UsageError("standard input is the article or the list, not both")
    if (in_place or output) and not fix:
        raise click.UsageError("--write and --output go with --fix")
    if in_place and output:
        raise click.UsageError("--write and --output exclude each other")
    read = open_article(article)
    listed = open_article(references) if references else None
    entries = _entries(bibliography) if bibliography else ()
    site = site_around(root)
    _, found = audited(read, site, references=listed, entries=entries)
    if fix:
        return _fixed(found, [each for each in (read, listed) if each], site, root, in_place=in_place, output=output)
    report = judged(found, site)
    write(_reported(found, report, format_, from_file=article != STANDARD_INPUT))
    return 1 if report.failed else 0


def _fixed(
    found: Audit, files: Sequence[Article], site: Site, root: Path | None, *, in_place: bool, output: Path | None
) -> int:
    from indicia.cli.audit_fix import fix, fix_in_place
    from indicia.cli.options import find_root

    folder = find_root(root) if site.publishers else None
    if in_place:
        fix_in_place(found, files, site, folder)
    else:
        fix(found, files, site, folder, output=output)
    return 0


def audited(
    article: Article, site: Site, *, references: Article | None = None, entries: Sequence[Entry] = ()
) -> tuple[Audit, Audit]:
    """The audit with places in the article's text, and with places in its file."""
    from indicia.author.auditing import NothingToAudit, audit_article
    from indicia.intake.article.places import audit_in_file, references_in_file

    try:
        found = audit_article(article, references=references, entries=entries, publishers=site.publishers)
    except NothingToAudit as error:
        faulty = references if references and error.in_list else article
        raise refusal(faulty.source.path, str(error)) from error
    moved = audit_in_file(found, article)
    if references:
        import dataclasses

        moved = dataclasses.replace(moved, references=references_in_file(moved.references, references))
    return found, moved


def judged(audit: Audit, site: Site) -> Report:
    """The findings of the family AUD, with the severities of the site."""
    import dataclasses

    from indicia.check import UnknownRule, check

    try:
        return check(dataclasses.replace(site, audits=(audit,)), select=("AUD",))
    except UnknownRule as error:
        raise click.UsageError(str(error)) from error


def _entries(file: str) -> Sequence[Entry]:
    from indicia.load.bibtex.bibliography import read_bibliography
    from indicia.load.files import read_source
    from indicia.model.place import Source

    path = Path(file).as_posix()
    source = read_source(Path(file), path, name="bib-parse-error")
    if not isinstance(source, Source):
        raise refusal(path, source[0].problem.message)
    found = read_bibliography([source]).entries
    if not found:
        raise refusal(path, "no BibTeX entry was found in it")
    return found


def _reported(audit: Audit, report: Report, format_: str, *, from_file: bool) -> str:
    from indicia.report.audit import audit_json, audit_text
    from indicia.report.repository import ALONE, repository
    from indicia.report.sarif import sarif

    if format_ == "sarif":
        return sarif(report, repository(Path.cwd()) if from_file else ALONE)
    return audit_json(audit, report) if format_ == "json" else audit_text(audit, report, colour=colourful())
