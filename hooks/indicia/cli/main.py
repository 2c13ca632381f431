"""The command line: exit codes, streams, and nothing else. Commands import what they need when they run."""

from __future__ import annotations

import gc
import io
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NoReturn

import click

from indicia.cli.audit import audit
from indicia.cli.build import build, serve
from indicia.cli.check import check
from indicia.cli.config import config
from indicia.cli.diff import diff
from indicia.cli.draft import draft
from indicia.cli.explain import explain
from indicia.cli.import_ import import_
from indicia.cli.new import new
from indicia.cli.release import release
from indicia.cli.schema import schema
from indicia.cli.streams import discard, open_streams, reason, tell

CLEAN, FINDINGS, USAGE, OUR_FAULT, INTERRUPTED, PIPE_CLOSED = 0, 1, 2, 3, 130, 141


class RefusedError(Exception):
    """The machine refused to read or to write; the cause says what. Click takes a closed pipe for itself otherwise."""

    def __init__(self, cause: OSError) -> None:
        super().__init__(str(cause))
        self.cause = cause


@contextmanager
def _refusals() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise RefusedError(error) from error


class Commands(click.Group):
    """All commands, whose refusals reach us."""

    def make_context(self, *arguments: Any, **options: Any) -> click.Context:
        with _refusals():
            return super().make_context(*arguments, **options)

    def invoke(self, ctx: click.Context) -> Any:
        with _refusals():
            result = super().invoke(ctx)
            sys.stdout.flush()
            return result


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 clean, 1 findings, 2 usage, 3 our own fault, 130 interrupted. Example: indicia check",
)
@click.version_option(package_name="indicia")
def indicia() -> None:
    """Analysis briefs: checks every citation that can be checked, and builds a cross-linked site."""


for command in (check, build, serve, import_, audit, draft, explain, config, schema, new, release, diff):
    indicia.add_command(command)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Runs a command and ends the process with its exit code."""
    code = run(arguments)
    # The process ends: to look through all that it made for garbage, as Python does on its way out, took a check 20 ms.
    gc.freeze()
    sys.exit(code)


def run(arguments: Sequence[str] | None = None) -> int:
    """Runs a command; gives the exit code, whatever happens."""
    open_streams()
    try:
        code = indicia.main(arguments, prog_name="indicia", standalone_mode=False)
    except click.ClickException as error:
        shown = io.StringIO()
        error.show(shown)
        tell(shown.getvalue().removesuffix("\n"))
        return USAGE
    except (click.Abort, KeyboardInterrupt):
        tell("\nInterrupted.")
        return INTERRUPTED
    except RefusedError as error:
        return _refused(error.cause)
    except Exception as error:  # noqa: BLE001 - the outermost door: what arrives here is our own fault
        _own_up(error)
        return OUR_FAULT
    return code if isinstance(code, int) else CLEAN


def _refused(error: OSError) -> int:
    if error.filename is None:
        discard(sys.stdout)
    if isinstance(error, BrokenPipeError):
        return PIPE_CLOSED  # whoever read our output has enough
    why = reason(error)
    if why is None:
        _own_up(error)
        return OUR_FAULT
    tell(f"Error: {why}")
    return USAGE


def _own_up(error: Exception) -> None:
    import traceback

    tell(
        "".join(traceback.format_exception(error))
        + f"\nThis is a fault of indicia, not of your files: {error or type(error).__name__}.\n"
        "Please report it with the lines above, the command, and the file that it stumbled over if you know it."
    )
