"""What the registry of publishers could learn from an article: outlets that it does not have, other spellings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from indicia.author.skeleton import quoted
from indicia.model.reference import Audit, Reference
from indicia.model.registry import Publisher

# They carry the works of everybody.
_CARRIERS = frozenset({
    "youtube.com", "youtu.be", "vimeo.com", "facebook.com", "x.com", "twitter.com", "t.me", "instagram.com",
    "tiktok.com",
    "doi.org", "dx.doi.org", "archive.org", "web.archive.org", "archive.ph", "archive.today", "perma.cc", "jstor.org",
    "docs.google.com", "drive.google.com",
})  # fmt: skip
_HEAD = """# What {article} could add to {registry}. Take over what is right, then remove this file:
# nothing reads it. Under a domain that the registry has, only the aliases are new.
"""


def suggestions(audit: Audit, publishers: Mapping[str, Publisher], registry: str) -> str:
    """The text of a file to take records from; empty where the article teaches nothing new."""
    names, spellings = _outlets(audit, publishers)
    blocks = [
        _record(domain, names[domain], list(spellings[domain]), publishers.get(domain)) for domain in sorted(names)
    ]
    text = "".join(each for each in blocks if each)
    return _HEAD.format(article=audit.article.path.rpartition("/")[2], registry=registry) + text if text else ""


def new_spellings(audit: Audit, publishers: Mapping[str, Publisher]) -> dict[str, list[str]]:
    """The spellings that outlets of the registry have in an article and its list, and nowhere in the registry."""
    names, spellings = _outlets(audit, publishers)
    taken = {name.casefold() for each in publishers.values() for name in (each.id.value, *_names(each))}
    found = {
        domain: [each for each in spellings[domain] if each.casefold() not in taken]
        for domain in sorted(names)
        if domain in publishers
    }
    return {domain: new for domain, new in found.items() if new}


def _outlets(audit: Audit, publishers: Mapping[str, Publisher]) -> tuple[dict[str, str], dict[str, dict[str, None]]]:
    """The outlets of a list by domain: the first name, and all spellings in list and article."""
    spellings: dict[str, dict[str, None]] = {}
    names: dict[str, str] = {}
    for reference in audit.references:
        domain = _domain(reference, publishers)
        if domain and reference.label and not _of_people(reference):
            names.setdefault(domain, reference.label)
            spellings.setdefault(domain, {})[reference.label] = None
    by_index = {each.index: each for each in audit.references}
    for resolution in audit.resolutions:
        for index in resolution.references if resolution.verdict == "alias" else ():
            domain = _domain(by_index[index], publishers)
            if domain in names:
                spellings[domain][resolution.citation.label] = None
    return names, spellings


def _names(publisher: Publisher) -> set[str]:
    """The names and aliases of a record."""
    names = {str(each) for each in publisher.name.versions.values()} if publisher.name else set()
    return names | {alias.value for alias in publisher.aliases}


def _record(domain: str, name: str, spellings: Sequence[str], known: Publisher | None) -> str:
    have = {each.casefold() for each in (_names(known) if known else (name, domain))}
    new = [each for each in spellings if each.casefold() not in have]
    if known and not new:
        return ""
    aliases = f"  aliases: [{', '.join(map(quoted, new))}]\n" if new else ""
    return f"{domain}:\n" + ("" if known else f"  name: {quoted(name)}\n") + aliases


def _of_people(reference: Reference) -> bool:
    return any(not each.literal for each in reference.authors)


def _domain(reference: Reference, publishers: Mapping[str, Publisher]) -> str:
    """The registered domain of a reference's address, else its host; empty for hosts that carry works of others."""
    try:
        host = (urlsplit(reference.url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    if host in _CARRIERS or "." not in host or not host.isascii():
        return ""
    part = host
    while part and part not in publishers:
        part = part.partition(".")[2]
    return part or host
