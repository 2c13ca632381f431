"""Briefs: a file of fields, with the narrative as its body or in a file beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from indicia.load.conflicts import conflict_problems, decided
from indicia.load.documents import open_document
from indicia.load.fields.records import Fields, build, read_fields
from indicia.load.fields.values import ID, id_hint
from indicia.load.reading import Reading, first_line, shown
from indicia.load.yaml.text import span
from indicia.model.brief import Brief
from indicia.model.brief_parts import Author
from indicia.model.place import Passage, Source, Span, Word
from indicia.model.settings import Settings
from indicia.model.vocabulary import Vocabulary

FORMAT = "brief/1"
_OPENED = re.compile(r"---[ \t]*(?:\r\n|\n|\r)")
_CLOSED = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE)
_BREAK = re.compile(r"\r\n?")


def read_brief(
    source: Source,
    narrative: Source | None,
    stem: str,
    settings: Settings,
    vocabulary: Vocabulary,
    *,
    guesses: bool = False,
) -> tuple[Brief | None, Reading]:
    """The brief of a file, and the reading with its problems; None where the file's syntax is broken.

    A `.md` source holds the fields as front matter; `narrative` is the `.md` beside a `.yml`. With `guesses`, a field
    whose name is misspelt is read as the one that is meant.
    """
    reading = Reading(source, vocabulary, guesses=guesses)
    body, body_source, end = None, narrative, None
    if source.path.endswith(".md"):
        matter = _fields_of(reading, stem)
        if matter is None:
            return None, reading
        end, begin = matter
        body, body_source = passage_from(source, begin), source
        _undecided(reading, source, begin, stem)
    elif narrative is not None:
        body = _narrative(reading, narrative, source.path)
        _undecided(reading, narrative, 0, stem)
    node = open_document(reading, "a brief", end=end)
    if node is None:
        return None, reading
    fields = read_fields(reading, Brief, node, f"{stem}#", _supplied(settings))
    if reading.broken or not _readable(reading, fields, stem):
        return None, reading
    given = _given(reading, fields, span(node, source), stem, settings)
    if body is not None and body.value.strip():
        given |= {"narrative": body, "narrative_source": body_source}
    return build(Brief, fields, span(node, source), given), reading


def front_matter(text: str) -> tuple[int, int] | None:
    """Where the fields end and where the body begins; None without front matter that is opened and closed."""
    opened = _OPENED.match(text)
    closed = _CLOSED.search(text, opened.end()) if opened else None
    return (closed.start(), closed.end()) if closed else None


def passage_from(source: Source, begin: int) -> Passage:
    """The text from an offset on as prose, with line ends as Markdown knows them; of conflicts the first side."""
    written = decided(source.text[begin:])
    place = Span(source, begin, len(source.text))
    if "\r" not in written:
        return Passage(written, place)
    return Passage(_BREAK.sub("\n", written), place, _unix_offsets)


def _unix_offsets(written: str) -> Sequence[int]:
    offsets = [at for at, char in enumerate(written) if not (char == "\n" and at and written[at - 1] == "\r")]
    return [*offsets, len(written)]


def _supplied(settings: Settings) -> frozenset[str]:
    return frozenset(("authors",)) if settings.authors else frozenset()


def _given(reading: Reading, fields: Fields, place: Span, stem: str, settings: Settings) -> dict[str, Any]:
    """What does not come from the file's fields, and what the settings supply where it was not written."""
    given: dict[str, Any] = {"id": _id(reading, fields, place, stem), "source": reading.source}
    if "authors" not in fields.written:
        given["authors"] = tuple(
            Author(span=place, written={"name": place}, name=Word(name.value, place)) for name in settings.authors
        )
    for name in ("lang", "scale"):
        default: Word | None = getattr(settings, name)
        if name not in fields.written and default is not None:
            given[name] = Word(default.value, place)
    return given


def _readable(reading: Reading, fields: Fields, stem: str) -> bool:
    """False for a later format, whose other fields we cannot judge: its problems are dropped but for this one."""
    schema: Word | None = fields.values.get("schema")
    if schema is None or schema.value == FORMAT:
        return True
    message = f"{shown(schema.value)} is no format that this version reads"
    later = re.fullmatch(r"brief/([2-9]|[1-9]\d+)", schema.value, re.ASCII)
    hint = "a newer version of indicia may read it" if later else f"write `{FORMAT}`, or leave the field out"
    if later:
        reading.problems[:] = [each for each in reading.problems if each.name in ("yaml-invalid", "duplicate-key")]
        reading.lost = True
    reading.fault("unsupported-schema-version", schema.span, message, f"{stem}#schema", value=schema.value, hint=hint)
    return not later


def _id(reading: Reading, fields: Fields, place: Span, stem: str) -> Word:
    """The file's name is the id, whether written or not."""
    written: Word | None = fields.values.get("id")
    if not ID.fullmatch(stem) or stem != stem.lower():
        message = f"{shown(stem)} is no id for a brief: letters a to z in lower case, digits and hyphens, at most 48"
        where = written.span if written else first_line(place)
        better = id_hint(stem).removeprefix("for example ").strip("`").lower()
        hint = f"rename the file, to `{better}.yml` if there is none yet" if better else "rename the file"
        reading.fault("bad-id", where, message, f"{stem}#id", value=stem, hint=hint)
    if written and written.value != stem:
        message = f"the id is {shown(written.value)}, but the file is called {shown(stem)}"
        hint = f"write `{stem}`, leave the field out, or rename the file"
        reading.fault("id-not-filename", written.span, message, f"{stem}#id", value=written.value, hint=hint)
    return Word(stem, written.span if written else place)


def _narrative(reading: Reading, narrative: Source, path: str) -> Passage | None:
    if front_matter(narrative.text) is None:
        return passage_from(narrative, 0)
    place = first_line(Span(narrative, 0, len(narrative.text)))
    message = f"this is the narrative of {path} and may hold no fields of its own"
    hint = f"move the fields to {path}, and keep the text alone here"
    reading.fault("yaml-invalid", place, message, narrative.path, hint=hint)
    return None


def _undecided(reading: Reading, source: Source, begin: int, stem: str) -> None:
    """Merge conflicts of a narrative: what it says is lost, the brief is not."""
    found = conflict_problems(source, begin, f"{stem}#narrative")
    reading.problems += found
    reading.lost = reading.lost or bool(found)


def _fields_of(reading: Reading, stem: str) -> tuple[int, int] | None:
    """`front_matter` of the file; None, which is noted, where there is none, or a conflict hides where it ends."""
    source = reading.source
    matter = front_matter(source.text)
    found = conflict_problems(source, 0, source.path)
    if matter:
        spans = [(each, each.problem.span.start) for each in found]
        found = [each for each, start in spans if start < matter[0] <= start + len(each.problem.value)]
    if found:
        reading.problems += found
        reading.lost = reading.broken = True
        return None
    if matter is None:
        _without_fields(reading, stem)
    return matter


def _without_fields(reading: Reading, stem: str) -> None:
    source = reading.source
    place = first_line(Span(source, 0, len(source.text)))
    if _OPENED.match(source.text):
        message, hint = "the fields that `---` opens here are never closed", "put a line `---` under the last field"
    else:
        folder = source.path.rpartition("/")[0]
        message = f"there is no {folder}/{stem}.yml that this could be the narrative of, and no fields stand here"
        hint = "begin the file with the fields between two lines `---`, or write them to that file"
    reading.fault("yaml-invalid", place, message, source.path, hint=hint)
    reading.lost = reading.broken = True
