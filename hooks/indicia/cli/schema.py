"""`indicia schema`: JSON Schema 2020-12 of what authors write, for editors."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from indicia.cli.options import CONFIGURATION, find_root
from indicia.cli.output import write

if TYPE_CHECKING:
    from indicia.model.vocabulary import Vocabulary

NAMES = ("brief", "publishers", "actors", "places", "topics", "settings")


@click.command(epilog="Example: indicia schema brief > brief.schema.json")
@click.argument("name", type=click.Choice(NAMES))
@click.option(
    "--root", type=click.Path(path_type=Path), metavar="DIR", help=f"The site. Default: the nearest {CONFIGURATION}."
)
def schema(name: str, root: Path | None) -> None:
    """Print the JSON Schema (2020-12) of a NAME: brief, publishers, actors, places, topics or settings.

    Inside a site, its own vocabularies count; elsewhere those of the package.
    """
    import json

    from indicia.model.json_schema import SCHEMAS

    write(json.dumps(SCHEMAS[name](_vocabulary(root)), ensure_ascii=False, indent=2) + "\n")


def _vocabulary(root: Path | None) -> Vocabulary:
    try:
        found = find_root(root)
    except click.UsageError:
        if root is not None:
            raise
        from indicia.load.vocabulary import package_vocabulary

        return package_vocabulary()
    from indicia.load import load_site

    return load_site(found).vocabulary
