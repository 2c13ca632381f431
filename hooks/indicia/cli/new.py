"""`indicia new`: scaffolds that pass the check."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import click

from indicia.cli.options import CONFIGURATION, build_day, root_option, system_day
from indicia.cli.output import remark, write

_ID = re.compile(r"[a-z][a-z0-9-]{0,47}")
_MKDOCS = """site_name: {name}
docs_dir: content
theme:
  name: material
  language: {language}
  font: false # no request to a third party
  palette:
    - {{media: "(prefers-color-scheme)", toggle: {{icon: material/brightness-auto, name: Switch to light mode}}}}
    - media: "(prefers-color-scheme: light)"
      scheme: default
      toggle: {{icon: material/brightness-7, name: Switch to dark mode}}
    - media: "(prefers-color-scheme: dark)"
      scheme: slate
      toggle: {{icon: material/brightness-4, name: Switch to system preference}}
markdown_extensions:
  - footnotes
  - tables
  - toc:
      permalink: true
      slugify: !!python/object/apply:pymdownx.slugs.slugify # keeps ə, ı and Cyrillic
        kwds: {{case: lower}}
hooks:
  - hooks/mkdocs_events.py
exclude_docs: |
  /briefs/
  /registry/
extra:
  indicia:
    authors: {author}
    lang: {language} # of briefs that name none
    sanitise_pages: true
"""
_HOOK = '''"""The socket that MkDocs plugs into: with it, `mkdocs build` checks and builds as `indicia build` does."""

from indicia.publish.events import *  # noqa: F403 - `__all__` names the events, and nothing else
'''
_INDEX = """# {name}

Analysis briefs whose every claim names its source, or says why it has none.
"""
_IGNORE = ".gitignore"
_IGNORED = """# What a build leaves: the site, and folders beside it while it is built.
/site/
/.site-*/
/.cache/
__pycache__/
"""
_BIBLIOGRAPHY = """Sources in BibLaTeX, one entry each. A brief cites one by its key, as in `cite: authority2025level`.
An entry has a type (online, article, report, book), a key, and the fields title, author, date, urldate, url, langid;
an organisation as author stands in double braces. Text outside of entries, such as this, is ignored.
"""
_BRIEF = """# `indicia check` says what is missing, `indicia explain RULE` why it matters.
title: {quoted}
authors: {author}
as_of: {day} # information cut-off: nothing later was read
question: What is the reader to decide, and by when?
thesis: TODO - say in a sentence what you judge, such that it can be seen to be wrong.

# judgements:
#   - id: J1
#     statement: What you conclude, in a sentence.
#     likelihood: likely
#
# evidence:
#   - id: E1
#     claim: What a source says, in your own words.
#     cite: authority2025level # a key of bibliography/*.bib
#     supports: [J1, thesis]
"""


@click.group(epilog="Example: indicia new brief canal-drought")
def new() -> None:
    """Begin a site or a brief with files that pass the check. Nothing is overwritten."""


@new.command(epilog="Example: indicia new site canal-watch --author 'Leyla Həsənova'")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), metavar="DIR")
@click.option("--author", default="Editorial desk", help="Who writes briefs that name nobody. Default: Editorial desk.")
@click.option("--lang", default="en", type=click.Choice(["az", "en", "ru"]), help="Language of the site. Default: en.")
def site(folder: Path, author: str, lang: str) -> None:
    """Begin a site in DIR, with a first brief."""
    name = folder.resolve().name.replace("-", " ").capitalize() or "Briefs"
    files = {
        CONFIGURATION: _MKDOCS.format(name=_quoted(name), author=_quoted(author), language=lang),
        "hooks/mkdocs_events.py": _HOOK,
        "content/index.md": _INDEX.format(name=name),
        "content/briefs/first-brief.yml": _brief("first-brief", author),
        "bibliography/sources.bib": _BIBLIOGRAPHY,
    }
    # A folder that is a repository has its own, which is not ours to judge.
    own = (folder / _IGNORE).exists()
    _create(folder, files if own else {**files, _IGNORE: _IGNORED})
    if own:
        remark(f"{_IGNORE} stays as it is: let it name /site/ and /.site-*/, which a build leaves.")
    from indicia.report.invocation import invocation

    ours = invocation(folder)
    write(f"Next: {ours.of('check')}, then {ours.of('serve')}.\n")


@new.command(epilog="Example: indicia new brief canal-drought --author 'Leyla Həsənova'")
@root_option
@click.argument("id_", metavar="ID")
@click.option("--author", help="Who writes it. Default: the authors of mkdocs.yml, else Editorial desk.")
def brief(root: Path, id_: str, author: str | None) -> None:
    """Begin a brief: content/briefs/ID.yml, a draft that passes the check."""
    if not _ID.fullmatch(id_):
        message = f"{id_!r} is no id: letters a to z, digits and hyphens, a letter first, at most 48"
        from indicia.model.slug import slug

        better = slug(id_)[:48].strip("-")
        raise click.UsageError(f"{message}; for example {better}" if _ID.fullmatch(better) else message)
    from indicia.load import load_site

    configuration = load_site(root).configuration
    authors = [word.value for word in configuration.settings.authors]
    path = f"{configuration.docs_dir}/briefs/{id_}.yml"
    if (root / path).with_suffix(".md").exists():
        raise click.UsageError(f"there is a brief of that id already: {configuration.docs_dir}/briefs/{id_}.md")
    _create(root, {path: _brief(id_, author or ", ".join(authors) or "Editorial desk")})


def _brief(id_: str, author: str) -> str:
    title = id_.replace("-", " ").capitalize()
    day = build_day() or system_day()
    return _BRIEF.format(title=title, quoted=_quoted(title), author=_quoted(author), day=day.isoformat())


def _create(folder: Path, files: Mapping[str, str]) -> None:
    """Writes the files and says which; UsageError before anything is written if one of them is there."""
    there = [path for path in files if (folder / path).exists()]
    if there:
        raise click.UsageError(f"there is a {there[0]} in {folder} already; nothing was written")
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as opened:
            opened.write(text)
        write(f"{path}\n")


def _quoted(text: str) -> str:
    """A text as a YAML scalar: in quotes, so that no letter of it can be mistaken."""
    import json

    return json.dumps(text, ensure_ascii=False)
