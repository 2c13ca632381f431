"""The addresses that entries have on the site: slugs of their keys, each once whatever the case."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from indicia.model.slug import slug


def addresses(keys: Sequence[str]) -> list[str]:
    """An address for each key (which differ by more than case).

    Where slugs collide, the key that is its own slug keeps it, else the first; the others get a digest of the key, so
    that an address does not depend on how many entries stand before it.
    """
    slugs = [slug(key) for key in keys]
    taken: dict[str, int] = {}
    for index, (key, made) in enumerate(zip(keys, slugs, strict=True)):
        if made and (made not in taken or key.lower() == made):
            taken[made] = index
    given: list[str] = []
    used = set(taken)
    for index, (key, made) in enumerate(zip(keys, slugs, strict=True)):
        if made and taken[made] == index:
            given.append(made)
            continue
        digest = hashlib.sha256(key.lower().encode("utf-8", "surrogatepass")).hexdigest()
        length = 6
        while (address := f"{made or 'source'}-{digest[:length]}") in used:
            length += 1
        used.add(address)
        given.append(address)
    return given
