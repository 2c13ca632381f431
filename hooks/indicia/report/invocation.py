"""How our own commands are called from where the user stands: what a message says must work when it is pasted."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from pathlib import Path

from indicia.load.configuration_file import configuration_file
from indicia.model.value_class import value_class


@value_class
class Invocation:
    """`program` as a shell finds it, `options` that every command needs to be about this site: `--root tests/demo`."""

    program: str = "indicia"
    options: str = ""

    def of(self, command: str) -> str:
        """A command about the site, as code: `` `indicia check --root tests/demo` ``."""
        return f"`{' '.join(filter(None, (self.program, command, self.options)))}`"

    def anywhere(self, command: str) -> str:
        """A command that is about no site: `` `indicia explain CIT-001` ``."""
        return f"`{self.program} {command}`"


def invocation(root: Path, *, day: str = "") -> Invocation:
    """For the site in a folder; `day` (an ISO date) is the one that a command judged it for, if it was told any."""
    here = Path.cwd()
    given = [] if _nearest(here) == root.resolve() else ["--root", shlex.quote(_from(here, root.resolve()))]
    return Invocation(_program(here), " ".join([*given, *(["--today", day] if day else [])]))


def _nearest(here: Path) -> Path | None:
    """The site that a command without `--root` is about."""
    return next((each for each in (here, *here.parents) if configuration_file(each)), None)


def _program(here: Path) -> str:
    """`indicia` where a shell finds this one, else its path beside the interpreter, else the module."""
    own = Path(sys.executable).with_name("indicia.exe" if os.name == "nt" else "indicia")
    found = shutil.which("indicia")
    if found and (not own.exists() or Path(found).resolve() == own.resolve()):
        return "indicia"
    if own.exists():
        return shlex.quote(_from(here, own))
    return f"{shlex.quote(sys.executable)} -m indicia"


def _from(here: Path, path: Path) -> str:
    """A path as one writes it in a folder: relative where it lies below."""
    return path.relative_to(here).as_posix() if path.is_relative_to(here) else str(path)
