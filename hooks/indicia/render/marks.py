"""Citations and cross-links in prose, made into links: the one resolver for briefs and for ordinary pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from markupsafe import Markup

from indicia.model.brief import Brief
from indicia.model.citation import Link, Mention
from indicia.render.chips import item_name

if TYPE_CHECKING:
    from indicia.render.edition import Sheet


def resolver(sheet: Sheet, brief: Brief | None) -> Callable[[Mention | Link], str | None]:
    """Gives the safe HTML of a mark as it stands in a text of `brief` (None: of no brief), on the page of `sheet`.

    None for what names nothing: the text then stays as it was written.
    """

    def resolve(mark: Mention | Link) -> str | None:
        if isinstance(mark, Mention):
            return sheet.edition.references.mention(sheet, mark)
        return _link(sheet, brief, mark)

    return resolve


def named(sheet: Sheet) -> Callable[[Mention | Link], str | None]:
    """Gives only the names of marks, for plain text. A name asks for no other text: texts may name each other."""

    def name(mark: Mention | Link) -> str | None:
        if isinstance(mark, Link):
            return str(Markup.escape(mark.label or mark.target))
        return sheet.edition.references.mention(sheet, mark)

    return name


def _link(sheet: Sheet, brief: Brief | None, link: Link) -> str | None:
    brief_id, mark, item_id = link.target.partition("#")
    if not mark and brief is not None and (brief_id.casefold() == "thesis" or sheet.book.find(brief, brief_id)):
        brief_id, item_id = brief.key, brief_id
    target = sheet.site.brief_by_id.get(brief_id or (brief.key if brief else ""))
    if target is None or (item_id and item_id.casefold() != "thesis" and sheet.book.find(target, item_id) is None):
        return None
    label = Markup.escape(link.label) if link.label else _label(sheet, target, item_id, brief)
    address = sheet.book.item(target.key, item_id) if item_id else sheet.book.brief(target.key)
    if address is None:
        return str(label)
    return Markup('<a href="{}">{}</a>').format(sheet.link(address), label)


def _label(sheet: Sheet, target: Brief, item_id: str, brief: Brief | None) -> Markup:
    built = target.key in sheet.book.briefs
    title = Markup.escape(sheet.plain(target.title, target) if target.title and built else target.key)
    if built and target.title and (lang := sheet.lang(target.title, target)):
        title = Markup('<span lang="{}">{}</span>').format(lang, title)
    if not item_id:
        return title
    name = item_name(sheet, target, item_id)
    return Markup.escape(name) if target is brief else sheet.words.html("item-of-brief", item=name, brief=title)
