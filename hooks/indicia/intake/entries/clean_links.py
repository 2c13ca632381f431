"""Addresses as a bibliography should hold them: without what follows readers, the text fragment kept apart."""

from __future__ import annotations

from urllib.parse import urlsplit

from indicia.model.tracking import without_tracking

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
    try:
        host = (urlsplit(address.partition("?")[0]).hostname or "").removeprefix("www.")
    except ValueError:
        return address
    return without_tracking(address, host)
