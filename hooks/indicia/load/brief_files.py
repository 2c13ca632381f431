"""Which files of the folder of briefs are briefs: what stands in the wrong place, and what is a copy of another.

A copy is known by what editors, systems and clouds make of a name, or by what stands in it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from pathlib import PurePosixPath

from indicia.load.fields.values import ID
from indicia.model.place import Source

_WORD = r"(?:copy|kopie|копия|kopyası|surəti?|nüsxəsi|copie|copia|backup|bak|orig|original|old|tmp|temp"
_WORD += r"|save|base|local|remote)"
_COPY = (
    re.compile(
        r"(?:copy|kopie|копия|копия файла)[ _-](?:of[ _-]|von[ _-])?(?:\(\d+\)[ _-]?)?(?P<of>.+)", re.IGNORECASE
    ),
    re.compile(r"(?P<of>.+?)[ ._-]*\(.*(?:conflicted copy|conflict).*\)", re.IGNORECASE),
    re.compile(r"(?P<of>.+?)[ ._-]+(?:sync-)?conflict\w*.*", re.IGNORECASE),
    re.compile(rf"(?P<of>.+?)(?:[ ._—–-]+|(?=\())[(\[]?{_WORD}[)\]]?(?:[ ._-]*\(?\d+\)?)*", re.IGNORECASE),
    re.compile(r"(?P<of>.+?)(?: ?\(\d+\)| \d+|~|_\d+)"),
)


def misplaced(path: str, folder: str, paths: Collection[str]) -> tuple[str, str] | None:
    """Message and hint for a file that cannot be a brief where it stands, or as it is called; None for any other."""
    place = PurePosixPath(path)
    if place.parent != PurePosixPath(folder):
        return "a brief stands in the folder of briefs itself, not in one below it", f"move it to {folder}/"
    if place.suffix in (".yml", ".md"):
        return None
    there = f"{folder}/{place.stem}.yml" in paths
    hint = f"keep one of it and {place.stem}.yml, which is there too" if there else f"rename it to {place.stem}.yml"
    return "a brief's file ends in `.yml` or `.md`", hint


def original(stem: str, others: Collection[str]) -> str:
    """The file whose copy a file is by its name; empty where there is none. Names without their endings."""
    by_name = {each.casefold(): each for each in others}
    for form in _COPY:
        found = form.fullmatch(stem)
        if found and found["of"].strip().casefold() in by_name:
            return by_name[found["of"].strip().casefold()]
    return ""


def copies(sources: Mapping[str, Source]) -> Mapping[str, str]:
    """Files of a folder that are copies, each with its original: by paths.

    By name alone where the name is no id of a brief; `canal-old.yml` may well be a brief, and is a copy only where its
    text is the same, letter by letter. So is `Canal.yml` beside `canal.yml`.
    """
    stems = {PurePosixPath(path).stem: path for path in sources}
    found = {}
    for stem, path in stems.items():
        others = [each for each in stems if each != stem]
        lower = stem.lower() if stem != stem.lower() and stem.lower() in stems else ""
        first = original(stem, others) or lower
        is_id = ID.fullmatch(stem) is not None
        if first and (not is_id or sources[path].text.strip() == sources[stems[first]].text.strip()):
            found[path] = stems[first]
    return found
