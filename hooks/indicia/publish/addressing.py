"""Which files make the site: ours join MkDocs' own, sources of briefs leave, and no two want one address."""

from __future__ import annotations

import html
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from mkdocs.structure.files import File, Files, InclusionLevel

from indicia.publish.ready_page import Kept, ready_file, source_name
from indicia.render import addresses
from indicia.render.page import Page, PlainFile

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from indicia.model.site import Site

NOT_FOUND = "404.html"
IN_NAV = (
    "", addresses.BRIEFS, addresses.SCENARIOS, addresses.INDICATORS, addresses.SOURCES, addresses.TIMELINE,
    addresses.UPDATES, addresses.METHOD,
)  # fmt: skip
"""What an automatic navigation leads to, for a site without `nav`; the home page leads to all the rest."""
ASSETS = "assets"


def remove_sources(files: Files) -> None:
    """Takes out what is no page: briefs with their narratives and archive, the registries. None is published raw."""
    for file in list(files):
        room, _, rest = file.src_uri.partition("/")
        frozen = rest.startswith("archive/")
        is_brief = room == "briefs" and (frozen or rest.endswith((".yml", ".yaml", ".md")))
        if is_brief or (room == "registry" and rest.endswith((".yml", ".yaml"))):
            files.remove(file)


def as_published(site: Site, files: Files, config: MkDocsConfig, *, serving: bool) -> Site:
    """The site with its Markdown pages at the addresses that MkDocs and its plugins give them.

    Without those that are no pages of this build (drafts, unless `serving`): what they cite, nobody can read there.
    """
    content, posts = f"{site.configuration.docs_dir}/", _posts(config)
    built = {
        f"{content}{each.src_uri}": quote(each.dest_uri.removesuffix("index.html"))
        for each in files.documentation_pages(inclusion=lambda _: True)
        if each in posts or _is_built(each, serving=serving)
    }
    if all(built.get(each.path) == each.address for each in site.pages):
        return site
    pages = tuple(replace(each, address=built[each.path]) for each in site.pages if each.path in built)
    left = {each.path for each in site.pages if each.path not in built}
    return replace(site, pages=pages, prose=tuple(use for use in site.prose if use.span.path not in left))


def _posts(config: MkDocsConfig) -> Collection[File]:
    """The posts of Material's blogs: they count as excluded until the navigation is made, drafts for good."""
    blogs = (getattr(plugin, "blog", None) for plugin in config.plugins.values())
    return {post.file for blog in blogs for post in getattr(blog, "posts", ())}


def add_pages(pages: Iterable[Page], files: Files, config: MkDocsConfig) -> list[Kept]:
    """Adds our pages and redirects; returns what was added. An author's own home page takes the place of ours."""
    titles = dict(_nav_titles(config.nav))
    has_home = any(file.dest_uri == "index.html" and _is_built(file) for file in files)
    added = []
    for page in pages:
        if page.address == NOT_FOUND or (not page.address and has_home):
            continue
        kept = Kept(page)
        added.append(kept)
        if page.redirect:
            file = File.generated(config, f"{page.address}index.html", content=redirect_page(page, config))
            file.dest_uri, file.inclusion = f"{page.address}index.html", InclusionLevel.NOT_IN_NAV
        else:
            # Without a `nav`, MkDocs lists every page: ours would make that quadratic, and tabs wider than a screen.
            in_nav = config.nav is None and page.address in IN_NAV and not page.noindex
            file = ready_file(kept, config, titles.get(source_name(page.address)), in_nav=in_nav)
        _append(files, file)
    return added


def add_files(plain: Iterable[PlainFile], files: Files, config: MkDocsConfig) -> None:
    """Adds files that are no pages. Where the author keeps one at the same address, `collisions` tells of both."""
    for each in plain:
        file = File.generated(config, each.address, content=each.text)
        file.dest_uri = file.url = each.address  # also under another name
        _append(files, file)


def _append(files: Files, file: File) -> None:
    """Adds a file under a name of its own: a page of the same name stays, and `collisions` tells of both."""
    while file.src_uri in files.src_uris:
        file.src_uri = f"indicia/{file.src_uri}"
    files.append(file)


def _nav_titles(nav: Any) -> Iterator[tuple[str, str]]:
    """Name to title, as `nav` gives them: MkDocs asks it only of pages that it makes itself."""
    if isinstance(nav, dict):
        for title, value in nav.items():
            if isinstance(value, str):
                yield value.lstrip("/"), html.escape(str(title))
            else:
                yield from _nav_titles(value)
    elif isinstance(nav, list):
        for each in nav:
            yield from _nav_titles(each)


def redirect_page(page: Page, config: MkDocsConfig) -> str:
    """The page at an earlier address: leads on without a script, and is not indexed."""
    to_root = "../" * page.address.count("/")
    target = html.escape(f"{to_root}{page.redirect}" or "./")
    root = f"{config.site_url.rstrip('/')}/" if config.site_url else to_root
    whole = html.escape(f"{root}{page.redirect}" or "./")
    title = html.escape(page.title)
    return (
        f'<!doctype html>\n<html lang="{html.escape(page.language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="robots" content="noindex">\n<meta http-equiv="refresh" content="0; url={target}">\n'
        f'<link rel="canonical" href="{whole}">\n<title>{title}</title>\n</head>\n'
        f'<body>\n<p><a href="{target}">{title}</a></p>\n</body>\n</html>\n'
    )


def asset_files(folders: Sequence[Path], config: MkDocsConfig) -> Iterator[File]:
    """Style sheets and images of the templates, first folder first: `templates/assets/x.css` becomes `assets/x.css`."""
    seen = set()
    for folder in folders:
        for path in sorted((folder / ASSETS).rglob("*")):
            name = path.relative_to(folder).as_posix()
            if path.is_file() and name not in seen and not any(part.startswith(".") for part in Path(name).parts):
                seen.add(name)
                yield File(name, str(folder), config.site_dir, config.use_directory_urls)


def collisions(files: Iterable[File]) -> Iterator[str]:
    """Every pair of files that want the same place, also where a disk ignores case; one is a page or generated."""
    places: dict[str, File] = {}
    folders: dict[str, File] = {}
    included = [file for file in files if _is_built(file)]
    for file in included:
        place = _folded(file.dest_uri)
        other = places.setdefault(place, file)
        if other is not file and (_is_ours_or_a_page(file) or _is_ours_or_a_page(other)):
            yield f"{_name(other)} and {_name(file)} are both {_shown(file)}"
        parent = place.rpartition("/")[0]
        while parent and parent not in folders:
            folders[parent] = file
            parent = parent.rpartition("/")[0]
    for place, file in places.items():
        if place in folders:
            yield f"{_name(file)} is a file where {_name(folders[place])} needs a folder: {file.dest_uri}"


def _is_ours_or_a_page(file: File) -> bool:
    """A page, or a file that was made for this build: two of one address would overwrite each other in silence."""
    return file.is_documentation_page() or file.src_dir is None


def _is_built(file: File, *, serving: bool = False) -> bool:
    """Whether a file is on the site; while it is served, drafts are, too."""
    return bool(file.inclusion.value > (InclusionLevel.EXCLUDED if serving else InclusionLevel.DRAFT).value)


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()


def _shown(file: File) -> str:
    return f"/{file.dest_uri.removesuffix('index.html')}"


def _name(file: File) -> str:
    ours = getattr(file.page, "ready", None)
    if ours is not None:
        return f'the page of Indicia "{ours.title}" (/{ours.address})'
    if file.src_dir is None:
        return f"a generated file /{file.dest_uri}"
    return file.abs_src_path or file.src_uri


def targets(files: Iterable[File], *, serving: bool) -> dict[str, frozenset[str] | set[str] | None]:
    """Everything that a link may lead to, by its path from the root, with the anchors of pages."""
    found: dict[str, frozenset[str] | set[str] | None] = {}
    for file in files:
        if _is_built(file, serving=serving):
            anchors = file.page.present_anchor_ids if file.page is not None else None
            found[file.dest_uri.removesuffix("index.html")] = anchors
    return found
