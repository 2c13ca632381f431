"""Addresses: what of one is noise, what two of one page share, and what a copy in an archive is a copy of."""

from __future__ import annotations

import functools
import re
from unicodedata import normalize
from urllib.parse import SplitResult, unquote, urlsplit, urlunsplit

from indicia.model.tracking import tracks
from indicia.model.value_class import value_class

# Patterns are compiled when first used (and kept by `re`): not every check needs them.
_SAME_HOST = {"twitter.com": "x.com", "youtu.be": "youtube.com", "dx.doi.org": "doi.org"}
_MOBILE = r"^(?:m|mobile|amp|touch)\.(?=[^.]+\.)|(?<=\.)m\.(?=wiki(?:pedia|source)\.)"
_AMP_PATH = r"/amp(?:\.html)?/?$|(?<=/)amp/(?=.)"
_INDEX = r"(?i)/(?:index|default)\.(?:html?|php|aspx?)$"
_ARCHIVE = (
    r"(?i)https?://(?:web\.archive\.org/web/|archive\.(?:today|ph|is|li|md|vn|fo)/|perma\.cc/|(?:www\.)?webcitation\.org/"
    r"|ghostarchive\.org/|archive\.org/(?:details|download)/|webcache\.)"
)
_INNER = r"(?i)(?<=/)https?:/{1,2}"
_DOI = r"(?a)10\.\d{3,9}(?:\.\d+)*/\S+"
_DOI_AT = r"(?i)^(?:https?://(?:dx\.|www\.)?doi\.org/|doi:)\s*"


@value_class
class Noise:
    """A stretch of an address that does not belong to it, and what it is."""

    start: int
    end: int
    what: str


def archived(url: str) -> bool:
    """True for a copy in a web archive."""
    return bool(re.match(_ARCHIVE, url))


def original(url: str) -> str:
    """The address of which a web archive keeps a copy, where it can be read off the copy's; else the address itself."""
    found = re.search(_INNER, url) if archived(url) else None
    return url[found.start() :] if found else url


def bare_doi(text: str) -> str:
    """A DOI without `https://doi.org/` or `doi:`, in lower case (they do not differ by case); empty if it is none."""
    doi = unquote(re.sub(_DOI_AT, "", text.strip())).lower()
    return doi if re.fullmatch(_DOI, doi) else ""


def host_of(url: str) -> str:
    """The host in lower case without `www.`; empty without one."""
    parts = _split(url)
    return (parts.hostname or "").removeprefix("www.") if parts else ""


def noise(url: str) -> list[Noise]:
    """What an address carries besides the page: marks of campaigns, a text fragment, a mobile or AMP variant."""
    parts = _split(url)
    if parts is None or archived(url):
        return []
    found = []
    host, start = host_of(url), url.find("//") + 2
    mobile = re.search(_MOBILE, parts.netloc.lower())
    if mobile:
        found.append(Noise(start + mobile.start(), start + mobile.end(), f"the host `{host}` is for small screens"))
    path_at = start + len(parts.netloc)
    amp = re.search(_AMP_PATH, parts.path)
    if amp:
        found.append(Noise(path_at + amp.start(), path_at + amp.end(), "the path leads to an AMP copy"))
    at = path_at + len(parts.path) + 1
    for parameter in parts.query.split("&") if parts.query else ():
        name = parameter.partition("=")[0]
        if tracks(host, name):
            found.append(Noise(at, at + len(parameter), f"`{name}` tracks readers"))
        at += len(parameter) + 1
    fragment = url.find(":~:", url.find("#")) if "#" in url else -1
    if fragment >= 0:
        found.append(Noise(fragment, len(url), "`:~:` points at a passage for one browser"))
    return found


def cleaned(url: str) -> str:
    """An address without its noise."""
    for each in reversed(noise(url)):
        url = url[: each.start] + url[each.end :]
    head, mark, fragment = url.partition("#")
    path, question, query = head.partition("?")
    query = "&".join(part for part in query.split("&") if part)
    return path + (question if query else "") + query + (mark if fragment else "") + fragment


@functools.lru_cache(maxsize=16384)
def canonical(url: str) -> str:
    """What all addresses of one page share; empty for what cannot be compared. Only to compare, never to follow."""
    parts = _split(cleaned(url.strip()))
    if parts is None or not parts.hostname:
        return ""
    host = parts.hostname.removeprefix("www.")
    host = _SAME_HOST.get(host, host)
    path = re.sub(_INDEX, "/", normalize("NFC", unquote(parts.path))).rstrip("/")
    query = sorted(part for part in parts.query.split("&") if part)
    if host == "youtube.com":
        short = parts.hostname.endswith("youtu.be")
        query = [f"v={path.strip('/')}"] if short else [part for part in query if not part.startswith(("t=", "list="))]
        path = "/watch" if short else path
    port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    # `#!` and `#/` name pages of sites that are one script; any other fragment is a place on the page.
    fragment = f"#{parts.fragment}" if parts.fragment.startswith(("!", "/")) else ""
    return f"//{host}{port}{path}{'?' if query else ''}{unquote('&'.join(query))}{fragment}"


def without_fragment(url: str) -> str:
    """An address up to its `#`."""
    parts = _split(url)
    return urlunsplit(parts._replace(fragment="")) if parts else url


def _split(url: str) -> SplitResult | None:
    """The parts of a web address; None for anything else."""
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 - raises where it is no number
    except ValueError:
        return None
    return parts if parts.scheme.lower() in ("http", "https") else None
