"""Page furniture: what stands around an article on a page and is no part of it."""

from __future__ import annotations

import re
from collections.abc import Mapping

_PHRASES = r"""
    advertisements? | advertorial | sponsored(?:\ content)? | реклама | reklam | anzeige | publicité
    | must\ reads? | most\ read | latest\ (?:articles?|news|posts?) | more\ (?:articles?|news|stories)
    | related\ (?:articles?|posts?|stories|news|topics) | read\ (?:also|more|next) | also\ read
    | you\ (?:may|might)\ also\ like | recommended(?:\ for\ you)? | trending(?:\ now)? | popular\ (?:posts?|articles?)
    | editor['’]?s?\ picks? | (?:previous|next)\ (?:article|post)
    | share(?:\ (?:this(?:\ (?:article|post|story))?|on\ \w+|via\ \w+))?:? | facebook | twitter | whatsapp | telegram
    | linkedin | pinterest | copy\ link | print | e-?mail
    | (?:sign\ up|subscribe)(?:\ (?:to|for)\ (?:our|the)\ (?:\w+\ )?newsletter)? | newsletters?
    | join\ our\ newsletter | follow\ us(?:\ on\ \w+)? | leave\ a\ (?:comment|reply) | (?:no\ |\d+\ )?comments?
    | accept\ (?:all\ )?cookies | we\ use\ cookies[^\n]{0,200} | skip\ to\ (?:main\ )?content
    | читайте\ также | ещё\ по\ теме | поделиться | подписаться | последние\ новости
    | oxşar\ xəbərlər | son\ xəbərlər | paylaş | abunə\ ol | həmçinin\ oxuyun | ilgili\ haberler | son\ haberler
    | читайте\ також | поділитися | останні\ новини | lesen\ sie\ auch | (?:à\ )?lire\ aussi
"""
_LINE = re.compile(
    rf"[^\S\n]*(?:[-–—*•|]+[^\S\n]*)?(?:{_PHRASES})[^\S\n]*[-–—:|]*[^\S\n]*(?:spot_img)?[^\S\n]*",
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST = 240
# At the start of a class or an id, so that `has-sidebar` on the whole page is no furniture.
_CLASSES = re.compile(
    r"""(?:^|\s)(?:newsletter|subscri|sign-?up|share|sharing|social|addtoany|ads?(?=[\s_-]|$)|advert|adsbygoogle|sponsor
    |promo|related|recommend|must-?read|read-?(?:more|next)|most-?read|trending|popular|latest|more-(?:articles|stories|news)
    |breadcrumb|sidebar|widget|comment|cookie|consent|gdpr|popup|modal|menu|nav(?:bar|igation)?(?=[\s_-]|$)
    |site-(?:header|footer)|masthead|pagination|post-(?:tags|nav)|tags?-links|author-(?:box|bio)
    |mw-(?:editsection|cite-backlink|jump)|reversefootnote|footnote-back|screen-reader|sr-only|visually-hidden
    |td-(?:post-sharing|a-rec|related|crumb))""",
    re.IGNORECASE | re.VERBOSE,
)
_KEPT = re.compile(
    r"(?:^|[\s_-])(?:references?|bibliograph|reflist|citations?|footnotes?|endnotes?|works-cited|sources?)",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_ELEMENTS = frozenset({"nav", "footer", "aside", "form", "button", "menu", "dialog"})
_ROLES = frozenset({"navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alert", "menu"})
_NEVER = frozenset({"html", "body", "main", "article"})


def without_furniture(text: str) -> str:
    """The text with the lines that are nothing but furniture blanked: places in it stay what they were."""
    return re.sub(r"[^\n]+", _blanked, text)


def is_furniture(tag: str, attributes: Mapping[str, str]) -> bool:
    """True for an element of a page that is no part of the article, by its name, role, class or id, or that is hidden."""
    named = f"{attributes.get('class', '')} {attributes.get('id', '')}".strip()
    if tag in _NEVER or (named and _KEPT.search(named) and not _CLASSES.search(named)):
        return False
    if tag in _ELEMENTS or attributes.get("role", "").lower() in _ROLES:
        return True
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    if "style" in attributes and _HIDDEN.search(attributes["style"]):
        return True
    return bool(named and _CLASSES.search(named))


def _blanked(found: re.Match[str]) -> str:
    line = found[0]
    plain = line.rstrip("\r")
    if len(plain) <= _LONGEST and _LINE.fullmatch(plain):
        return " " * len(plain) + line[len(plain) :]
    return line
