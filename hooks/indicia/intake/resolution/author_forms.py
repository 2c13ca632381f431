"""How texts name the authors of a reference: the regular short forms, and the irregular ones."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indicia.intake.characters import holds_any
from indicia.intake.citations.words import PARTICLES
from indicia.intake.resolution.names import ET_AL, canonical, initials_only, plain, short_form
from indicia.model.bibliography import Name
from indicia.model.reference import Reference

_ET_AL = re.compile(
    r"(?:,|\band|&)?\s*(?:\bet\.?\s*al\b\.?|\bəl\.|\bи др\.|\bvə b\.|\band others\b|…|\.\.\.)", re.IGNORECASE
)
# One of these is in each of them: a cheap look before the pattern.
_OTHERS = ("et al", "et. al", "etal", "et.al", "əl.", "и др", "və b", "others", "…", "...")
_SPLIT = re.compile(r"\s*(?:;|,?\s*&|,?\s+(?:and|və|ve|и|und|et|та|і)\s)\s*", re.IGNORECASE)
_ROLE = re.compile(r"\s*\(?(?:eds?|red|hrsg|ed\. by|ред|trans)\.?\)?\s*$", re.IGNORECASE)
_ROLES = ("ed", "eds", "hrsg", "by", "ред", "trans")
_FULL = 6


def families(reference: Reference) -> tuple[list[str], bool]:
    """The surnames (or organisations) of a reference in order, and whether others are left unnamed."""
    label = plain(reference.label)
    others = holds_any(label.lower(), _OTHERS) and bool(_ET_AL.search(label))
    if reference.authors:
        return [name for author in reference.authors if (name := _family(author))], others
    named = _ET_AL.sub("", label) if others else label
    if named.lower().rstrip(" .)").endswith(_ROLES):
        named = _ROLE.sub("", named)
    return _split(named.strip(" ,;")), others


def _family(name: Name) -> str:
    if name.literal:
        return plain(name.literal)
    return plain(f"{name.particle} {name.family}" if name.particle else name.family or name.given)


def _split(label: str) -> list[str]:
    """The surnames in a label that nobody took apart: `Doe, J.; Roe, R.`, `Doe, J., Roe, R. and Poe, P.`, `Doe`."""
    found: list[str] = []
    for part in _SPLIT.split(label):
        pieces = [piece.strip() for piece in part.split(",") if piece.strip()]
        named = [piece for piece in pieces if not initials_only(piece)]
        if ";" in label or (
            len(pieces) == 2 and len(pieces[0].split()) == 1 and len(named) == 2 and len(named[1].split()) < 3
        ):
            named = named[:1]  # `Doe, John`
        found += named
    return found


def exact_forms(reference: Reference, names: Sequence[str], *, others: bool) -> set[str]:
    """The forms that agree with the reference: its label as it stands, and the short forms of its authors' names.

    `names` and `others` are what `families` gives.
    """
    found = {plain(reference.label)} | ({canonical(reference.label)} if len(reference.label) < 300 else set())
    if not names:
        return found - {""}
    if others:
        found |= {short_form(names[:1], others=True), short_form(names[:3], others=True)}
    elif len(names) <= _FULL:
        found.add(short_form(names))
    if len(names) > 2:
        found |= {short_form(names[:count], others=True) for count in (1, 2, 3)}
    return found - {""}


def loose_forms(reference: Reference, names: Sequence[str], *, others: bool) -> set[str]:
    """Forms that name the same authors, though no style writes them so: one of several, a surname without particle."""
    found: set[str] = set()
    if len(names) > 1:
        found |= {names[0], f"{names[0]} {ET_AL}", short_form(names[:2])}
    if others:
        found.add(names[0] if names else "")
    found |= set(_without_particle(names))
    if reference.authors and len(names) == 1 and not reference.authors[0].literal:
        author = reference.authors[0]
        found |= {f"{author.given} {names[0]}".strip(), f"{names[0]}, {author.given}"}
    return found - {""}


def _without_particle(names: Sequence[str]) -> set[str]:
    first = names[0].split() if names else []
    if len(first) < 2 or first[0].casefold() not in PARTICLES:
        return set()
    bare = " ".join(first[1:])
    return {bare} if len(names) == 1 else {f"{bare} {ET_AL}" if len(names) > 2 else short_form([bare, *names[1:]])}


def given_initials(reference: Reference) -> str:
    """The first letter of the first author's given name, small; empty for organisations."""
    if reference.authors and not reference.authors[0].literal:
        return reference.authors[0].given[:1].casefold()
    after = re.match(r"[^,;]+,\s*([^\W\d_])\.?(?:[\s,;.]|$)", reference.label)
    return after[1].casefold() if after else ""
