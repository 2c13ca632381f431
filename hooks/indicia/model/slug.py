"""Slugs: what an address is made of. Own, because ready-made ones drop ə and ı and make nothing of Cyrillic."""

from __future__ import annotations

import re

_OTHER = re.compile(r"[^a-z0-9]+")
_OTHER_BUT_DOTS = re.compile(r"[^a-z0-9.]+")


def slug(name: str, *, dots: bool = False) -> str:
    """ASCII letters and digits in lower case, joined by hyphens; empty where nothing of the name can be spelt so.

    `dots` keeps full stops, as in domains.
    """
    if not name.isascii():
        from anyascii import anyascii  # only names of other alphabets pay for it

        name = anyascii(name)
    if dots:
        return _OTHER_BUT_DOTS.sub("-", name.lower()).replace("-.", ".").strip("-.")
    return _OTHER.sub("-", name.lower()).strip("-")
