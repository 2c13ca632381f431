"""Every address of the site, relative to its root, and the relative links between them.

An address is a folder (`briefs/canal/`), empty for the home page, or a file (`404.html`); `#` and an anchor may follow.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from indicia.model.slug import slug as ascii_slug

HOME = ""
BRIEFS = "briefs/"
SOURCES = "sources/"
PUBLISHERS = "publishers/"
AUTHORS = "authors/"
ACTORS = "actors/"
PLACES = "places/"
TOPICS = "topics/"
TIMELINE = "timeline/"
SCENARIOS = "scenarios/"
INDICATORS = "indicators/"
INDICATORS_CSV = "api/v1/indicators.csv"
INDICATORS_JSON = "api/v1/indicators.json"
GAPS = "gaps/"
UPDATES = "updates/"
CORRECTIONS = "corrections/"
TRACK_RECORD = "track-record/"
QUALITY = "quality/"
METHOD = "method/"
RULES = "rules/"
NOT_FOUND = "404.html"

SECTION = "sec-"
_LONGEST_SLUG = 80
# Names that Windows keeps for devices; a folder of such a name cannot be made there.
_DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)")


def brief(brief_id: str) -> str:
    """A brief's page; that of a frozen version for an id like `canal@1.0`."""
    name, frozen, version = brief_id.partition("@")
    return f"{BRIEFS}{name}/v/{version}/" if frozen else f"{BRIEFS}{name}/"


def changes(brief_id: str) -> str:
    """What changed from version to version of a brief."""
    return f"{BRIEFS}{brief_id}/changes/"


def item(brief_id: str, item_id: str) -> str:
    """An item on its brief's page; also `thesis` and the section anchors."""
    return f"{brief(brief_id)}#{item_id}"


def source(entry_address: str) -> str:
    """A source's page, from `Entry.address`."""
    return f"{SOURCES}{entry_address}/"


def publisher(publisher_slug: str) -> str:
    return f"{PUBLISHERS}{publisher_slug}/"


def author(author_slug: str) -> str:
    return f"{AUTHORS}{author_slug}/"


def actor(actor_slug: str) -> str:
    return f"{ACTORS}{actor_slug}/"


def place(place_slug: str) -> str:
    return f"{PLACES}{place_slug}/"


def topic(topic_slug: str) -> str:
    return f"{TOPICS}{topic_slug}/"


def indicator(brief_id: str, item_id: str) -> str:
    """An indicator's own page (its anchor on the brief's page is `item`); a frozen version has no other page."""
    if "@" in brief_id:
        return item(brief_id, item_id)
    return f"{INDICATORS}{brief_id}/{item_id}/"


def rule(rule_id: str) -> str:
    return f"{RULES}{rule_id}/"


def relative(from_address: str, to_address: str) -> str:
    """A link from a page to an address, right under any base path. `404.html` is taken to stand at the root."""
    page, mark, anchor = to_address.partition("#")
    if mark and page == from_address:
        return f"#{anchor}"
    base = from_address.partition("#")[0]
    base = base[: base.rfind("/") + 1]
    here, there = base.split("/")[:-1], page.split("/")
    folders, file = there[:-1], there[-1]
    same = 0
    while same < len(here) and same < len(folders) and here[same] == folders[same]:
        same += 1
    link = "../" * (len(here) - same) + "".join(f"{folder}/" for folder in folders[same:]) + file
    return f"{link or './'}{mark}{anchor}"


def section(name: str, taken: Iterable[str] = ()) -> str:
    """The anchor of a section. `taken` are the page's item ids; one that looks like a section's makes it step aside."""
    anchor, number = f"{SECTION}{name}", 2
    used = {each.casefold() for each in taken}
    while anchor.casefold() in used:
        anchor, number = f"{SECTION}{name}-{number}", number + 1
    return anchor


def slug(text: str, *, dots: bool = False) -> str:
    """ASCII letters and digits of a text, in lower case, joined by hyphens; never empty. `dots` keeps full stops."""
    found = ascii_slug(text.replace("'", ""), dots=dots)[:_LONGEST_SLUG].strip("-.")
    if not found:
        return "-".join(f"{ord(each):x}" for each in text[:8]) or "x"
    return f"x-{found}" if _DEVICE.match(found) else found


def slugs(names: Iterable[str], *, dots: bool = False) -> dict[str, str]:
    """A slug for every name, no two alike: names that are their own slug keep it, the rest are numbered as sorted."""
    found: dict[str, str] = {}
    used: set[str] = set()
    for name in sorted(set(names), key=lambda each: (slug(each, dots=dots) != each, each)):
        base, number = slug(name, dots=dots), 2
        free = base
        while free in used:
            free, number = f"{base}-{number}", number + 1
        used.add(free)
        found[name] = free
    return found


def outside(url: str) -> str:
    """An address on the web as it may stand in a link; empty for what is not http or https."""
    return url if url.partition(":")[0].lower() in ("http", "https") else ""
