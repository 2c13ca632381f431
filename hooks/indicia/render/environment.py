"""The template engine: where templates are looked for, and what becomes of a fault in one."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import Any

import jinja2

_PACKAGE = Path(__file__).resolve().parents[1]
_CHECKOUT = _PACKAGE.parents[1]


class BrokenTemplateError(Exception):
    """A template is wrong, or asks for what its view does not have: our fault or the template's author's."""


def folders(own: Path | None = None) -> tuple[Path, ...]:
    """Where templates are looked for, first to last: the site's own, the checkout's, the package's; those there are."""
    wanted = (own, _CHECKOUT / "templates", _PACKAGE / "templates")
    return tuple(dict.fromkeys(folder.resolve() for folder in wanted if folder is not None and folder.is_dir()))


def environment(own: Path | None = None) -> jinja2.Environment:
    """An engine that escapes everything and takes an undefined name for an error."""
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(folders(own)),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


def render(engine: jinja2.Environment, template: str, **values: Any) -> str:
    """The text that a template makes of a view. Raises BrokenTemplateError with the template's name and line."""
    try:
        return engine.get_template(template).render(**values)
    except jinja2.TemplateSyntaxError as fault:
        raise BrokenTemplateError(f"template {fault.name or template}, line {fault.lineno}: {fault.message}") from fault
    except jinja2.TemplateNotFound as fault:
        raise BrokenTemplateError(f"template {template}: there is no template {fault.name}") from fault
    except jinja2.UndefinedError as fault:
        name, line = _place(fault, template)
        raise BrokenTemplateError(f"template {name}, line {line}: {fault.message}") from fault


def _place(fault: Exception, template: str) -> tuple[str, int]:
    """The innermost template frame of a fault: file name relative to its folder, and line."""
    for frame in reversed(traceback.extract_tb(fault.__traceback__)):
        for folder in ("pages", "partials", "figures"):
            head, mark, tail = frame.filename.rpartition(f"/{folder}/")
            if mark and head:
                return f"{folder}/{tail}", frame.lineno or 0
    return template, 0
