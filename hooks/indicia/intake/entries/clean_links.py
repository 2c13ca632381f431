"""Addresses as a bibliography should hold them: without what follows readers, the text fragment kept apart."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_TRACKING = re.compile(
    r"(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|yclid|ysclid|msclkid|twclid|ttclid|igshid|igsh|mc_[ce]id"
    r"|_ga|_gl|_hs(?:enc|mi)"
    r"|mkt_tok|ref_(?:src|url)|at_(?:medium|campaign|custom\d)|ns_(?:campaign|mchannel|source)|smid|smtyp"
    r"|mibextid|cmpid|ocid|xtor)",
    re.IGNORECASE,
)
# What is noise at one host may be the page's number at another.
_TRACKING_AT = {
    "youtube.com": {"si", "feature", "pp", "ab_channel"},
    "youtu.be": {"si", "feature"},
    "x.com": {"s", "t"},
    "twitter.com": {"s", "t"},
    "musavat.com": {"d"},
}
_UNSAFE = {"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"}


def clean_link(url: str) -> tuple[str, str]:
    """The address without tracking parameters and without a fragment of text (`#:~:text=...`), and that fragment."""
    address, fragment = url, ""
    at = address.find(":~:")
    hash_at = address.rfind("#", 0, at) if at > 0 else -1
    if hash_at >= 0:
        address, fragment = address[:hash_at] + _anchor(address[hash_at:at]), url[at:]
    address = _without_tracking(address)
    if address.lower().startswith("www.") or "://" not in address:
        address = f"https://{address}"
    return "".join(_UNSAFE.get(character, character) for character in address), fragment


def _anchor(before: str) -> str:
    """The element that a fragment names before its text, `#top`; nothing where it names none."""
    return before if len(before) > 1 else ""


def _without_tracking(address: str) -> str:
    head, question, rest = address.partition("?")
    if not question or "://" in rest:
        return address
    query, hash_mark, anchor = rest.partition("#")
    try:
        host = (urlsplit(head).hostname or "").removeprefix("www.")
    except ValueError:
        return address
    here = _TRACKING_AT.get(host, set())
    kept = [
        part
        for part in query.split("&")
        if not _TRACKING.fullmatch(part.split("=", 1)[0]) and part.split("=", 1)[0] not in here
    ]
    return head + ("?" + "&".join(kept) if kept else "") + hash_mark + anchor
