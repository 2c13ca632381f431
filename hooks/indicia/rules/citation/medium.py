"""What kind of thing a source is: a video, a post, a page that changes, something only on the web."""

from __future__ import annotations

from indicia.model.bibliography import Entry
from indicia.rules.citation.canonical_url import host_of, original

_WEB_TYPES = frozenset({"online", "electronic", "www", "misc", "webpage", "video"})
_KEPT_ELSEWHERE = ("doi", "isbn", "issn", "journal", "journaltitle", "booktitle", "eprint")
_VIDEO = ("youtube.com", "youtu.be", "vimeo.com", "rutube.ru", "dailymotion.com", "twitch.tv")
_SOCIAL = (
    "x.com", "twitter.com", "facebook.com", "instagram.com", "tiktok.com", "t.me", "telegram.me", "vk.com", "ok.ru",
    "threads.net", "bsky.app", "truthsocial.com", "weibo.com",
)  # fmt: skip


def on_the_web(entry: Entry) -> bool:
    """True for what has an address and, as far as the entry says, is kept nowhere else."""
    return bool(entry.url) and entry.type in _WEB_TYPES and not kept_elsewhere(entry)


def kept_elsewhere(entry: Entry) -> bool:
    """True for what libraries keep: parts of journals and books, and what has a number of its own."""
    return any(entry.get(name) for name in _KEPT_ELSEWHERE)


def medium(entry: Entry) -> tuple[str, str]:
    """`video`, `social` or `live` and why it is taken for that; two empty texts for all else."""
    written = entry.get("x_medium").strip().lower()
    if written:
        return written, f"`x_medium` says {written}"
    host = host_of(original(entry.url))
    for kind, hosts in (("video", _VIDEO), ("social", _SOCIAL)):
        for known in hosts:
            if host == known or host.endswith(f".{known}"):
                return kind, f"it is on {known}"
    return "", ""
