"""`indicia config`: the settings in force, and where each comes from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from indicia.cli.options import root_option
from indicia.cli.output import remark, write

if TYPE_CHECKING:
    from indicia.model.settings import Settings
    from indicia.model.shape import Record


@click.command(epilog="Example: indicia config")
@root_option
def config(root: Path) -> int:
    """Show the settings in force and where each comes from.

    They stand under extra.indicia in mkdocs.yml; `default` is what holds where nothing was written.
    """
    from indicia.load import load_site

    site = load_site(root)
    write("".join(f"{line}\n" for line in _lines(site.configuration.settings)))
    ours = site.configuration.path
    faulty = [each.problem for each in site.load_problems if each.problem.span.path == ours]
    if faulty:
        from indicia.report.invocation import invocation

        shows = f"{invocation(root).of('check')} shows them"
        remark(f"{ours} has faults ({len(faulty)}), the first at {faulty[0].span}: {shows}.")
    return 1 if faulty else 0


def _lines(settings: Settings) -> Iterator[str]:
    from indicia.model.shape import declared
    from indicia.report.printable import printable

    for name, field in declared(type(settings)).items():
        place = str(settings.written[name]) if name in settings.written else "default"
        value = getattr(settings, name)
        shown = _shown(value) if value is not None else field.default
        yield f"{name}: {printable(shown)}  ({printable(place)})"


def _shown(value: Any) -> str:  # a setting is whatever its field declares
    """A value as YAML would have it, on one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return f"[{', '.join(_shown(each) for each in value)}]"
    if hasattr(value, "written"):
        return _record(value)
    return str(value)


def _record(record: Record) -> str:
    written = ((name, getattr(record, name)) for name in record.written)
    return "{" + ", ".join(f"{name}: {_shown(value)}" for name, value in written if value is not None) + "}"
