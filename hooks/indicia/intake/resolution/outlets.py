"""Outlets of the registry by every way in which they are written, and by their hosts."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from indicia.intake.resolution.names import core, host_core
from indicia.intake.resolution.slips import SHORTEST, one_slip
from indicia.model.registry import Publisher

# Hosts on which everybody publishes: they tell nothing about who did.
PLATFORMS = frozenset(
    """youtube youtu facebook fb instagram twitter x t telegram tiktok medium wordpress blogspot substack linkedin reddit
    vk ok vimeo rumble archive doi dx google docs drive github dropbox soundcloud spotify jstor researchgate academia ssrn
    zenodo bit tinyurl handle hdl wikipedia web""".split()
)


class Outlets:
    """The publishers of a registry, found by name, alias or host."""

    def __init__(self, publishers: Mapping[str, Publisher]) -> None:
        self._by_name: dict[str, str] = {}
        self._hosts = {id.casefold(): id for id in publishers if "." in id}
        self._misspelt: set[str] = set()
        for id, publisher in publishers.items():
            names = [id, *(str(name) for name in (publisher.name.versions.values() if publisher.name else ()))]
            cores = {core(name) for name in names}
            for name in [*names, *(alias.value for alias in publisher.aliases)]:
                known = core(name)
                self._by_name.setdefault(known, id)
                if known not in cores and any(len(c) >= SHORTEST and one_slip(known, c) for c in cores):
                    self._misspelt.add(known)

    def of_name(self, label: str) -> str:
        """The id of the publisher that is written so; empty for none."""
        return self._by_name.get(core(label), "")

    def misspelt(self, label: str) -> bool:
        """True for an alias that is a slip of the publisher's own name: `CNBS` under CNBC."""
        return core(label) in self._misspelt

    def of_address(self, url: str) -> str:
        """The id of the publisher whose host an address has; empty for none."""
        parts = host_of(url).split(".")
        for at in range(len(parts) - 1):
            if found := self._hosts.get(".".join(parts[at:])):
                return found
        return ""


def host_of(url: str) -> str:
    """The host of an address, small; empty where it has none."""
    try:
        found = urlsplit(url if "//" in url else f"//{url}").hostname or ""
    except ValueError:  # an address with a broken IPv6 host
        return ""
    return found.casefold()


def host_name(url: str) -> str:
    """What the host of an address says about the outlet: `edition.cnn.com` gives `cnn`; empty on platforms."""
    bare = host_core(host_of(url)) if url else ""
    name = bare.rsplit(".", 1)[-1]
    return "" if name in PLATFORMS else name
