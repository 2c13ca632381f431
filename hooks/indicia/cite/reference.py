"""A reference as it stands in a list: author, year, title, container, what locates it, address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from urllib.parse import quote, urlsplit

from indicia.cite.context import Context, escape, isolated, marked
from indicia.cite.folding import folded
from indicia.cite.labels import Who, who, year_html
from indicia.model.bibliography import Entry, Name

_PARTS = frozenset({"article", "inbook", "incollection", "inproceedings", "conference", "inreference", "bookinbook"})
_CONTAINERS = ("journaltitle", "journal", "booktitle", "maintitle")
_MOST_NAMES = 6
_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?(10\.\d{4,9}/\S+)", re.IGNORECASE)
_TAGS = re.compile(r"<[^<>]*>")
_ENDS = re.compile(r"[.?!…][\"'”’»]*$")
_SEVERAL = re.compile(r"[-–—,;]|&")


def reference(entry: Entry, context: Context) -> str:
    """The reference as safe HTML within a line. Neither a title nor a publisher who is the author is printed twice."""
    found = who(entry, context)
    year = f"({year_html(entry, context)})"
    title = _title(entry, context)
    head = [f"{title} {year}"] if found.role == "title" else [f"{_names(found, context)} {year}", title]
    sentences = [*head, *_container(entry, context), *_publication(entry, found, context)]
    text = " ".join(_sentence(each) for each in sentences if each)
    return " ".join(part for part in (text, *_addresses(entry, context), *_notes(entry, context)) if part)


def _sentence(html: str) -> str:
    return html if _ENDS.search(_TAGS.sub("", html)) else f"{html}."


def _names(found: Who, context: Context) -> str:
    joined = joined_names(found.names, context, found.others)
    return context.say("cite-editors", len(found.names), names=joined) if found.role == "editor" else joined


def joined_names(names: Sequence[Name], context: Context, others: bool = False) -> str:
    """Names in full, family first; more than six, or `and others`, end in et al."""
    shown = [isolated(name.sort_name) for name in names[:_MOST_NAMES]]
    if others or len(names) > _MOST_NAMES:
        return f"{'; '.join(shown)} {context.say('cite-et-al')}"
    if len(shown) < 2:
        return "".join(shown)
    return f"{'; '.join(shown[:-1])} {context.say('cite-and')} {shown[-1]}"


def _title(entry: Entry, context: Context) -> str:
    tag = "span" if entry.type in _PARTS or _container_title(entry) else "i"
    title = entry.title
    if entry.get("subtitle"):
        title += f": {entry.get('subtitle')}"
    shown = marked(tag, title, entry.language) if title.strip() else context.say("cite-untitled")
    translated = _translation(entry, context)
    if translated:
        text, language = translated
        shown += f" [{marked('span', text, language)}; {context.say('cite-translation')}]"
    if entry.get("x_medium"):
        medium = entry.get("x_medium")
        shown += f" [{escape(context.strings.get(f'medium-{medium}', medium))}]"
    return shown


def _translation(entry: Entry, context: Context) -> tuple[str, str] | None:
    """The title in the reader's language, or in English where there is none, with its language."""
    for language in (context.language, "en"):
        text = entry.get(f"x_title_{language.replace('-', '_').lower()}")
        if text and language != entry.language:
            return text, language
    return None


def _container_title(entry: Entry) -> str:
    return next((entry.get(name) for name in _CONTAINERS if entry.get(name)), "")


def _container(entry: Entry, context: Context) -> Iterable[str]:
    title = _container_title(entry)
    pages, volume = entry.get("pages") or entry.get("eid"), entry.get("volume")
    number = entry.get("number") or entry.get("issue")
    facts: list[str] = []
    if entry.get("edition"):
        facts.append(context.say("cite-edition", n=escape(entry.get("edition"))))
    if entry.type == "article" and volume:
        facts.append(escape(volume) + (f"({escape(number)})" if number else ""))
    else:
        if volume:
            facts.append(context.say("cite-volume", n=escape(volume)))
        if number:
            kind = escape(entry.get("type"))
            facts.append(f"{kind} {escape(number)}" if kind else context.say("cite-number", n=escape(number)))
    if pages:
        shown = escape(re.sub(r"\s*--?\s*", "–", pages))
        plain = entry.type == "article" and volume
        facts.append(shown if plain else context.say("cite-pages", 2 if _SEVERAL.search(pages) else 1, pages=shown))
    if not title:
        return [", ".join(facts)]
    held = ", ".join((f"<i>{escape(title)}</i>", *facts))
    if entry.type == "article" or entry.type not in _PARTS:
        return [held]
    if entry.editors and entry.authors:
        names = context.say("cite-editors", len(entry.editors), names=joined_names(entry.editors, context))
        return [context.say("cite-in-edited", names=names, container=held)]
    return [context.say("cite-in", container=held)]


def _publication(entry: Entry, found: Who, context: Context) -> Iterable[str]:
    said = {folded(name.literal) for name in found.names} | {folded(_container_title(entry))}
    place = entry.get("location") or entry.get("address")
    publishers = (context.publisher(entry), entry.get("publisher"), entry.get("institution"), entry.get("school"))
    publisher = next((each for each in publishers if each and folded(each) not in said), "")
    if publisher:
        yield f"{escape(place)}: {isolated(publisher)}" if place else isolated(publisher)
    event = entry.get("eventtitle")
    if event and folded(event) not in said:
        yield ", ".join(escape(each) for each in (event, entry.get("venue")) if each)
    if entry.get("pagetotal"):
        yield context.say("cite-total", n=escape(entry.get("pagetotal")))
    archive = [entry.get(name) for name in ("archive", "library") if entry.get(name)]
    if archive:
        yield ", ".join(map(escape, archive))
    if not entry.url and not entry.get("doi") and entry.get("isbn"):
        yield f"ISBN {escape(entry.get('isbn'))}"


def web_address(text: str) -> str:
    """An address that may be linked: `http` or `https` with a host and no blanks; else empty."""
    try:
        parts = urlsplit(text.strip())
        linkable = parts.scheme.lower() in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return ""
    return text.strip() if linkable and not re.search(r"[\s\x00-\x1f\\]", text.strip()) else ""


def _link(address: str, shown: str, language: str = "") -> str:
    hreflang = f' hreflang="{language}"' if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", language) else ""
    return f'<a class="address" href="{escape(address)}"{hreflang} rel="noopener noreferrer">{shown}</a>'


def _addresses(entry: Entry, context: Context) -> Iterable[str]:
    doi = _DOI.fullmatch(entry.get("doi").strip())
    if doi:
        address = f"https://doi.org/{quote(doi[1], safe='/:;()._-')}"
        yield _link(address, escape(f"https://doi.org/{doi[1]}"))
    elif entry.get("doi"):
        yield escape(f"doi: {entry.get('doi')}")
    if entry.url and not doi:
        address = web_address(entry.url)
        yield _link(address, escape(entry.url), entry.language) if address else escape(entry.url)
    if entry.urldate:
        yield _sentence(f"({context.say('cite-accessed', date=context.date(entry.urldate))})")


def _notes(entry: Entry, context: Context) -> Iterable[str]:
    archived = web_address(entry.get("x_archived"))
    if archived:
        yield _sentence(_link(archived, context.say("cite-archived")))
    if entry.get("x_relays"):
        yield _sentence(context.say("cite-relays", source=isolated(entry.get("x_relays"))))
