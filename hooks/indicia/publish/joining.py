"""What of ours joins the files of a build: pages, plain files and assets."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from indicia.publish import addressing, preparation
from indicia.publish.prose_page import ProsePages
from indicia.publish.ready_page import ReadyPage
from indicia.publish.session import SESSION, Build
from indicia.render.environment import folders
from indicia.render.page import PlainFile

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files

    from indicia.model.site import Site
    from indicia.render.page import Page

log = logging.getLogger("mkdocs.plugins.indicia")


def join(build: Build, files: Files, config: MkDocsConfig, templates: Path) -> Files:
    """Adds everything of ours and keeps it in `build`; `templates` is the site's own folder of templates."""
    for file in addressing.asset_files(folders(templates), config):
        if file.src_uri not in files.src_uris:
            files.append(file)
    build.site = addressing.as_published(build.site, files, config, serving=SESSION.command == "serve")
    drafts, plain = _drafts(build.site), list[PlainFile]()
    build.pages = addressing.add_pages(_pages(build, drafts, templates, plain), files, config)
    addressing.add_files(plain, files, config)
    build.prose = ProsePages(build.site, drafts, templates)
    log.info("%d pages of Indicia join the site", len(build.pages))
    left = 0 if drafts else sum(1 for brief in build.site.briefs if not brief.public)
    if left:
        log.info("Not built: %d briefs that are drafts or in review (`indicia build --drafts` builds them too)", left)
    return files


def _pages(build: Build, drafts: bool, templates: Path, plain: list[PlainFile]) -> Iterator[Page]:
    """The pages as they are made; put aside are that for lost addresses, no page of MkDocs', and files (`plain`)."""
    if build.outer is not None:  # they are made
        build.not_found = build.outer.not_found
        yield from (kept.whole() for kept in build.outer.pages)
        return
    for page in preparation.make_pages(build.site, drafts=drafts, templates=templates, report=build.report):
        if isinstance(page, PlainFile):
            plain.append(page)
        elif page.address == addressing.NOT_FOUND:
            build.not_found = page
        else:
            yield page


def add_styles(config: MkDocsConfig, templates: Path) -> None:
    """Every page loads our style sheets."""
    for file in addressing.asset_files(folders(templates), config):
        if file.src_uri.endswith(".css") and file.src_uri not in config.extra_css:
            config.extra_css.append(file.src_uri)


def leave(files: Files) -> list[File]:
    """Takes our pages out of a build within another, which has written them; gives those, for the sitemap.

    They had joined so that pages and navigation can lead to them.
    """
    ours = [file for file in files if isinstance(file.page, ReadyPage)]
    for file in ours:
        files.remove(file)
    return ours


def _drafts(site: Site) -> bool:
    if SESSION.wish.drafts is not None:
        return SESSION.wish.drafts
    return SESSION.command == "serve" or site.configuration.settings.drafts
