"""`indicia import`: a reference list in free text becomes BibTeX."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from indicia.cli.article_file import open_article, refusal, site_around
from indicia.cli.output import remark, write

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from indicia.intake.article.reading import Article
    from indicia.model.reference import Reference

FORMATS = ("bibtex", "json", "review")


@click.command("import", epilog="Example: indicia import references.txt --output bibliography/canal.bib")
@click.argument("references")
@click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    default="bibtex",
    help="BibTeX, JSON, or an HTML page.",
)
@click.option("--output", type=click.Path(path_type=Path), metavar="FILE", help="A new file. Default: standard output.")
@click.option(
    "--host-site",
    "host_sites",
    multiple=True,
    metavar="NAME",
    help="What keys call a host: HOST=NAME, or NAME alone for every host that has it as a part.",
)
@click.option("--root", type=click.Path(path_type=Path), metavar="DIR", help="The site whose keys are taken already.")
def import_(references: str, format_: str, output: Path | None, host_sites: tuple[str, ...], root: Path | None) -> int:
    """Take a plain-text list of REFERENCES apart: a file, or `-` for standard input.

    An article (.txt, .md, .html, .docx) is read, too: the list at its end is taken. Nothing that was written is lost:
    what finds no field stays in the entry. An existing FILE is never overwritten.
    """
    article = open_article(references)
    found = _read(article)
    if not found:
        raise refusal(article.source.path, "no reference was found in it")
    taken = tuple(entry.key.value for entry in site_around(root).entries)
    text = _written(found, format_, _host_names(host_sites, found), taken)
    if output is None:
        write(text)
    else:
        _save(output, text)
        remark(f"Wrote {len(found)} references to {output.as_posix()}.")
    return 0


def _read(article: Article) -> Sequence[Reference]:
    from indicia.intake.article.list import listed_part
    from indicia.intake.article.places import references_in_file
    from indicia.intake.references.read import read_references

    found = read_references(article.text, *listed_part(article.text))
    # A line of prose is no reference: at least one must say when, where or under which title something appeared.
    told = any(each.label and (each.year or each.url or each.doi) for each in found)
    return references_in_file(found, article) if told else ()


def _written(found: Sequence[Reference], format_: str, host_names: Mapping[str, str], taken: Sequence[str]) -> str:
    from indicia.intake.entries.bibtex import to_bibtex
    from indicia.intake.entries.keys import with_keys

    if format_ == "bibtex":
        return to_bibtex(found, host_names=host_names, taken=taken)
    keyed = with_keys(found, host_names, taken)
    if format_ == "review":
        from indicia.intake.references.review import review_html

        return review_html(keyed)
    from indicia.report.references import references_json

    return references_json(keyed)


def _host_names(given: Sequence[str], references: Sequence[Reference]) -> Mapping[str, str]:
    from indicia.intake.entries.work_types import host_of

    hosts = {host_of(each.url) for each in references if each.url}
    found = {}
    for word in given:
        host, equals, name = word.partition("=")
        if equals and not (host.strip() and name.strip()):
            raise click.UsageError(f"--host-site: {word!a} is not in the form HOST=NAME")
        if equals:
            found[host.strip().lower().removeprefix("www.")] = name.strip()
        else:
            part = word.strip().casefold().replace(" ", "")
            found |= {each: word.strip() for each in hosts if part in each.split(".")}
    return found


def _save(output: Path, text: str) -> None:
    from indicia.author.writing import AlreadyThere, write_new

    try:
        write_new(output.parent, {output.name: text})
    except AlreadyThere as error:
        raise refusal(output.as_posix(), "it is there already; nothing was written") from error
    except OSError as error:
        raise refusal(output.as_posix(), f"it cannot be written: {error.strerror or error}") from error
