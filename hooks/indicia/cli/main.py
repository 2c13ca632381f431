"""The command line: exit codes, streams, and nothing else. Commands import what they need when they run."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

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
from indicia.cli.output import OutputClosed
from indicia.cli.release import release
from indicia.cli.schema import schema

CLEAN, FINDINGS, USAGE, OUR_FAULT, INTERRUPTED, PIPE_CLOSED = 0, 1, 2, 3, 130, 141


@click.group(
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
    _speak_utf8()
    try:
        code = indicia.main(arguments, prog_name="indicia", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return USAGE
    except (click.Abort, KeyboardInterrupt):
        print("\nInterrupted.", file=sys.stderr)  # noqa: T201 - the one place that ends a command
        return INTERRUPTED
    except (OutputClosed, BrokenPipeError):
        # Whoever read our output has enough. Without this, the interpreter would complain while it closes it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED
    except Exception as error:  # noqa: BLE001 - the outermost door: what arrives here is our own fault
        _own_up(error)
        return OUR_FAULT
    return code if isinstance(code, int) else CLEAN


def _speak_utf8() -> None:
    """UTF-8 whatever the locale says: our content is Azerbaijani, Russian and more, also under LANG=C."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _own_up(error: Exception) -> None:
    import traceback

    traceback.print_exception(error)
    message = f"\nThis is a fault of indicia, not of your files: {error or type(error).__name__}."
    print(message, file=sys.stderr)  # noqa: T201 - see above
    how = "Please report it with the lines above, the command, and the file that it stumbled over if you know it."
    print(how, file=sys.stderr)  # noqa: T201 - see above
