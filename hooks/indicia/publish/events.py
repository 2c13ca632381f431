"""Answers to the events of MkDocs: check first, then build beside the live site, then swap.

MkDocs calls these by name (`hooks/mkdocs_events.py` hands them over). They convert and call; they decide nothing.
"""

from __future__ import annotations

import logging
import math
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority

from indicia.publish import addressing, author_links, frozen, joining, links, page_marks, preparation, search, swap
from indicia.publish.not_found import not_found_template
from indicia.publish.preparation import EPOCH, Fault
from indicia.publish.ready_page import ReadyPage, finished, flatten, set_parents
from indicia.publish.search import named
from indicia.publish.serving import keep_serving
from indicia.publish.session import SESSION, Build, abandon, begin_within, building, close
from indicia.publish.shell import Shell
from indicia.publish.sitemap import listed

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page as MkDocsPage

    from indicia.model.finding import Report

__all__ = [
    "on_build_error",
    "on_config",
    "on_env",
    "on_files",
    "on_nav",
    "on_page_content",
    "on_page_context",
    "on_page_markdown",
    "on_post_build",
    "on_post_page",
    "on_pre_template",
    "on_serve",
    "on_shutdown",
    "on_startup",
    "on_template_context",
]

log = logging.getLogger("mkdocs.plugins.indicia")
_FIRST, _AFTER_BLOGS, _LAST = math.inf, -100, -math.inf


def on_startup(*, command: str, dirty: bool) -> None:
    SESSION.command, SESSION.dirty = command, dirty


@event_priority(_FIRST)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Checks the content, then turns the build to a folder of its own, before another plugin asks where the site is."""
    if begin_within(config):
        return config
    root, name = _root(config)
    today = SESSION.wish.today or preparation.build_date()
    site = preparation.load(root, name, today)
    report = preparation.judge(site, root, strict=config.strict)
    SESSION.last_report = report
    _tell(report, root, name)
    if any(site.faults("unknown-field")):  # let pass by the settings: what the check took them for is not published
        site = preparation.load(root, name, today, as_written=True)
    own_epoch = EPOCH not in os.environ
    try:
        beside = swap.begin(Path(config.site_dir), keep=SESSION.dirty)
    except OSError as error:
        raise PluginError(f"the site cannot be built beside {config.site_dir}: {error}") from error
    SESSION.build = Build(config, site, report, beside, config.site_dir, own_epoch)
    if own_epoch:
        # MkDocs writes dates of the build; the content's own last day makes the same site of the same content.
        os.environ[EPOCH] = preparation.epoch_of(preparation.newest(site))
    config.site_dir = str(beside.folder)
    if page_marks.NAME not in config.markdown_extensions:
        config.markdown_extensions.append(page_marks.NAME)
    joining.add_styles(config, root / "templates")
    return config


def _root(config: MkDocsConfig) -> tuple[Path, str]:
    file = Path(config.config_file_path or "")
    if not file.is_file():
        raise PluginError("Indicia needs the configuration as a file (mkdocs.yml), to find bibliography/ beside it")
    return file.parent, file.name


def _tell(report: Report, root: Path, name: str) -> None:
    """Says what was found; raises PluginError where the build must not go on."""
    from indicia.model.finding import Severity

    if report.failed:
        click.echo(preparation.report_text(report, root, name), err=True)
        number = report.count(Severity.ERROR) or report.count(Severity.WARNING)
        word = "error" if report.count(Severity.ERROR) else "warning"
        raise PluginError(f"{number} {word}{'s' * (number != 1)} in the content: nothing was built")
    if log.isEnabledFor(logging.INFO):
        click.echo(preparation.report_text(report, root, name), err=True)


@event_priority(_AFTER_BLOGS)
def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Sources of briefs leave, our pages and assets join: after Material's blogs (-50) have moved their posts."""
    addressing.remove_sources(files)
    return joining.join(building(), files, config, _root(config)[0] / "templates")


@event_priority(_FIRST)
def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files, **_: Any) -> Navigation:
    """All files are known now: no two of them may want one address."""
    found = list(addressing.collisions(files))
    if found:
        raise PluginError("two pages want the same address:\n" + "\n".join(f"  - {each}" for each in found))
    building().nav = nav
    if config.nav is None:
        flatten(nav, addressing.IN_NAV)
    set_parents(nav, files)
    return nav


@event_priority(_LAST)
def on_page_markdown(_: str, *, page: MkDocsPage, **__: Any) -> None:
    prose = building().prose
    if prose:
        prose.turn_to(page)


@event_priority(_FIRST)
def on_page_content(html: str, *, page: MkDocsPage, **_: Any) -> str | None:
    prose = building().prose
    return prose.finish(html, page) if prose and not isinstance(page, ReadyPage) else None


@event_priority(_FIRST)
def on_page_context(_: Any, *, page: MkDocsPage, **__: Any) -> None:
    prose = building().prose
    if prose:
        prose.turn_to(page)


def _judge_brought(build: Build, config: MkDocsConfig) -> None:
    """Raises PluginError where a snippet or a plugin brought in what the check would not let pass."""
    if build.prose and build.prose.brought:
        root, name = _root(config)
        report = preparation.judge_brought(build.site, build.prose.brought, root, strict=config.strict)
        if report.diagnostics:
            click.echo(
                "In texts that a snippet or a plugin brought into pages, counted in the lines of the whole:\n", err=True
            )
            _tell(report, root, name)


def on_env(env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Every page has its text now: links are followed, search is told, the theme is prepared."""
    build = building()
    _judge_brought(build, config)
    if build.outer is not None:
        build.left = joining.leave(files)
        return env
    known = addressing.targets(files, serving=SESSION.command == "serve")
    found = links.broken_links((kept.whole() for kept in build.pages), known)
    broken = frozen.without_lost_links(build.pages, found)
    said, ours = author_links.answers(broken, build.site)
    if said:
        raise PluginError("\n".join((*said, "nothing was built")))
    if ours:
        raise Fault("broken links on pages of Indicia:\n" + "\n".join(f"  - {each}" for each in ours[:50]))
    search.hand_over((kept.page for kept in build.pages), config)
    for kept in build.pages:
        kept.forget_search()
    if build.nav is not None:
        shell = Shell.of(env, build.nav)
        for file in files:
            if isinstance(file.page, ReadyPage):
                file.page.meta.setdefault("template", shell)
    return env


def on_pre_template(template: jinja2.Template, *, template_name: str, config: MkDocsConfig) -> jinja2.Template | None:
    page = building().not_found
    if template_name == addressing.NOT_FOUND and page is not None:
        return not_found_template(template, page, config)
    return None


@event_priority(_LAST)
def on_template_context(context: Any, *, template_name: str, **_: Any) -> Any:
    if template_name == "sitemap.xml":
        context["pages"] = listed([*context["pages"], *building().left])
    return context


def on_post_page(output: str, *, page: MkDocsPage, **_: Any) -> str:
    whole = finished(output, page.ready) if isinstance(page, ReadyPage) else output
    return named(whole, building().site)


@event_priority(_FIRST)
def _complete_search(*, config: MkDocsConfig) -> None:
    search.complete(config, building().site.configuration.language)


@event_priority(_LAST)
def _swap_in(*, config: MkDocsConfig) -> None:
    """The last word: after every other plugin has written, the new site takes the place of the old one."""
    build = building()
    if preparation.strict_and_warned(config):
        abandon()  # MkDocs is about to abort
        return
    if build.outer is not None:
        close(build)
        return
    try:
        remark = swap.swap(build.beside)
    except OSError as error:
        raise PluginError(f"the new site cannot be put in place: {error}") from error
    close(build)
    if remark:
        log.info(remark)


on_post_build = CombinedEvent(_complete_search, _swap_in)  # type: ignore[arg-type]  # events of a module have no self


def on_build_error(**_: Any) -> None:
    abandon()


def on_shutdown() -> None:
    abandon()


def on_serve(server: LiveReloadServer, *, config: MkDocsConfig, **_: Any) -> LiveReloadServer:
    keep_serving(server, _root(config)[0])
    return server
