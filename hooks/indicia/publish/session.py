"""What outlasts a single event: the build that is going on, and what the command asked for."""

from __future__ import annotations

import logging
import os
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError

from indicia.publish import swap
from indicia.publish.preparation import EPOCH, Wish

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File
    from mkdocs.structure.nav import Navigation

    from indicia.model.finding import Report
    from indicia.model.site import Site
    from indicia.publish.prose_page import ProsePages
    from indicia.publish.ready_page import Kept
    from indicia.render.page import Page


class SiteNames(logging.Filter):
    """MkDocs says where it builds to; people want to read where the site will be."""

    def __init__(self, beside: str, site: str) -> None:
        super().__init__()
        self.beside, self.site = beside, site

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg = str(record.msg).replace(self.beside, self.site)
        return True


_BUILD_LOG = logging.getLogger("mkdocs.commands.build")


@dataclass(slots=True)
class Build:
    """One build, from the check to the swap.

    `checked` is the site as it was read; `site` is that with pages where this build has them. `outer` is the build
    within which this one is made; `left` are the files of ours that it does not write.
    """

    config: MkDocsConfig
    site: Site
    report: Report
    beside: swap.Beside
    site_dir: str
    own_epoch: bool
    pages: list[Kept] = field(default_factory=list)
    not_found: Page | None = None
    prose: ProsePages | None = None
    nav: Navigation | None = None
    outer: Build | None = None
    left: list[File] = field(default_factory=list)
    checked: Site = field(init=False)
    names: SiteNames = field(init=False)

    def __post_init__(self) -> None:
        self.checked = self.site
        self.names = SiteNames(str(self.beside.folder), self.site_dir)
        _BUILD_LOG.addFilter(self.names)


@dataclass(slots=True)
class Session:
    """What outlasts a build: MkDocs' command, what was asked for, and the build that is going on."""

    wish: Wish = field(default_factory=Wish)
    command: str = "build"
    dirty: bool = False
    build: Build | None = None
    last_report: Report | None = None


SESSION = Session()


def building() -> Build:
    if SESSION.build is None:
        raise PluginError("MkDocs began to build without on_config: no build of Indicia is going on")
    return SESSION.build


def begin_within(config: MkDocsConfig) -> bool:
    """Begins a build within the one that is going on; False if none is.

    A plugin for several languages builds once more for each, when the first is written: with the same configuration,
    to the same folder, of the same content. So it is neither checked again nor swapped in before the whole is there.
    """
    outer = SESSION.build
    if outer is None or config is not outer.config or config.site_dir != str(outer.beside.folder):
        return False
    SESSION.build = Build(
        config, outer.checked, outer.report, outer.beside, config.site_dir, own_epoch=False, outer=outer
    )
    return True


def abandon() -> None:
    """Forgets a build that failed, and everything that it wrote; what one within another wrote goes with that."""
    build = SESSION.build
    if build is not None:
        if build.outer is None:
            swap.discard(build.beside)
        close(build)


def close(build: Build) -> None:
    """The site is where the settings say it is, and the clock is the system's again; a build around it goes on."""
    build.config.site_dir = build.site_dir
    _BUILD_LOG.removeFilter(build.names)
    if build.own_epoch:
        with suppress(KeyError):
            del os.environ[EPOCH]
    SESSION.build = build.outer
