"""Scalars by their declared shape: the field decides the type, not the look of the scalar."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from yaml.nodes import Node, ScalarNode, SequenceNode

from indicia.load.fields.other_forms import describe
from indicia.load.fields.texts import read_text
from indicia.load.fields.tight_dashes import without_space
from indicia.load.fields.value_hints import ids_in, look_alike, not_yes_or_no, other_word, plain_number, version_hint
from indicia.load.reading import Reading, nearest, shown
from indicia.load.yaml.places import span, word
from indicia.model.date import Date, DateError, parse_date
from indicia.model.language_names import language_meant
from indicia.model.place import Text, Word
from indicia.model.shape import Shape

ID = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,47}", re.ASCII)
_VERSION = re.compile(r"\d+\.\d+", re.ASCII)
_NUMBER = re.compile(r"\d{1,9}", re.ASCII)
_SHARE = re.compile(r"(\d{1,9}(?:\.\d{1,9})?)\s?(%?)", re.ASCII)
_SUBTAGS = re.compile(r"(-[A-Za-z0-9]{2,8})*", re.ASCII)
_IDS = frozenset(("reference", "registry", "reference-or-text", "choice"))
_BARE_ADDRESS = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/\S*)?", re.ASCII | re.IGNORECASE)
_LISTED = 24
_LIKE_AN_ID = re.compile(r"[^\W\d_]+(?:[_.]\w+|[\w-]*\d\w*)")
"""One word that is no word of a sentence: `I_berth`, `І1`."""


def empty(node: Node) -> bool:
    """True for a value that says nothing: no value, `null`, `~`, a blank text, an empty list or mapping."""
    if isinstance(node, ScalarNode):
        return not node.value.strip() or (not node.style and node.value in ("~", "null"))
    return not node.value


def taken_out(reading: Reading, node: Node) -> bool:
    """True for an empty list or mapping in which something is written: it was answered, and taken out of the tree."""
    return not isinstance(node, ScalarNode) and bool(span(node, reading.source).written.strip("{}[] \t\r\n"))


def knows_language(reading: Reading, code: str) -> bool:
    """True for a language code, with or without script and region."""
    primary, _, _ = code.partition("-")
    return primary in reading.vocabulary.choices["languages"] and bool(_SUBTAGS.fullmatch(code[len(primary) :]))


def read_scalar(reading: Reading, shape: Shape, node: Node, target: str) -> Any:
    """A value of any kind but `object` and `likelihood`; None where it is faulty, which is then noted."""
    if shape.kind == "text":
        return read_text(reading, node, target, lambda code: knows_language(reading, code))
    if shape.kind == "reference-or-text" and not isinstance(node, ScalarNode):
        return read_text(reading, node, target, lambda code: knows_language(reading, code))
    if not isinstance(node, ScalarNode):
        found = describe(node)
        message = f"{_EXPECTED[shape.kind]} is expected here, not {found}"
        only = node.value[0] if isinstance(node, SequenceNode) and len(node.value) == 1 else None
        hint = f"write {shown(only.value)}, without brackets or dash" if isinstance(only, ScalarNode) else ""
        reading.fault("wrong-type", span(node, reading.source), message, target, hint=hint)
        return None
    if node.value.startswith("-") and shape.kind in _IDS and without_space(reading, span(node, reading.source), target):
        return None
    return _READERS[shape.kind](reading, shape, read_word(reading, node), node, target)


def read_word(reading: Reading, node: ScalarNode) -> Word:
    """The text of a scalar without blanks around it."""
    found = word(node, reading.source)
    value = found.value.strip()
    return found if value == found.value else Word(value, found.span)


def is_id(text: str) -> bool:
    return bool(ID.fullmatch(text))


def _wrong(reading: Reading, found: Word, message: str, target: str, hint: str = "", name: str = "wrong-type") -> None:
    reading.fault(name, found.span, message, target, value=found.value, hint=hint)


def _word(_reading: Reading, _shape: Shape, found: Word, _node: Node, _target: str) -> Word:
    return found


def _id(reading: Reading, _shape: Shape, found: Word, _node: Node, target: str) -> Word | None:
    if is_id(found.value):
        return found
    if len(found.value) > 48 and is_id(found.value[:48]):
        message = f"the id is {len(found.value)} characters long; 48 are allowed"
    else:
        message = f"{shown(found.value)} is no id: letters a to z, digits and hyphens, starting with a letter"
        foreign = look_alike(found.value)
        message += f"; its {foreign}" if foreign else ""
    _wrong(reading, found, message, target, id_hint(found.value), "bad-id")
    return None


def id_hint(text: str) -> str:
    """An id that spells the text in letters a to z, as a proposal; empty where nothing comes of it."""
    if not text.isascii():
        from anyascii import anyascii

        text = anyascii(text)
    made = re.sub(r"[^A-Za-z0-9]+", "-", text).strip("-").lstrip("0123456789-")[:48].rstrip("-")
    return f"for example `{made}`" if made and made.isascii() and is_id(made) else ""


def _reference(reading: Reading, shape: Shape, found: Word, _node: Node, target: str) -> Word | None:
    # Whether an id is there is a rule's question; here only: is it one word at all?
    if is_id(found.value):
        return found
    parts = ids_in(found.value)
    if not parts and not re.search(r"[\s,;]", found.value):
        return found
    hint = f"write a list: `[{', '.join(parts)}]`" if shape.many and len(parts) > 1 else ""
    hint = f"write `{parts[0]}`" if len(parts) == 1 else hint
    _wrong(reading, found, f"one id is expected here, not {shown(found.value)}", target, hint, "bad-id")
    return None


def _reference_or_text(reading: Reading, _shape: Shape, found: Word, node: Node, target: str) -> Word | Text | None:
    if is_id(found.value):
        return found
    if _LIKE_AN_ID.fullmatch(found.value) and (look_alike(found.value) or found.value.isascii()):
        return _id(reading, _shape, found, node, target)
    return read_text(reading, node, target, lambda _: False)


def _choice(reading: Reading, shape: Shape, found: Word, _node: Node, target: str) -> Word | None:
    value = shape.abbreviations.get(found.value, found.value)
    choices = shape.choices or reading.vocabulary.choices.get(shape.vocabulary, ())
    if value in choices or (shape.vocabulary == "languages" and knows_language(reading, value)):
        return found if value == found.value else Word(value, found.span)
    same = other_word(found.value, choices)
    if shape.vocabulary == "languages":  # any two codes are alike: `eng` is not `ng`
        close = [each for each in (same or language_meant(found.value, choices),) if each]
    else:
        close = [same] if same else nearest(found.value, choices)
    ordered = [*close, *(choice for choice in choices if choice not in close)]
    listed = ", ".join(f"`{choice}`" for choice in ordered[:_LISTED]) + (", …" if len(ordered) > _LISTED else "")
    field = target.rpartition(".")[2].rpartition("#")[2]
    message = f"{shown(found.value)} is no value of `{field}`; allowed: {listed}"
    hint = not_yes_or_no(found.value, choices) or (f"did you mean `{close[0]}`?" if close else "")
    foreign = look_alike(found.value)
    _wrong(reading, found, message, target, f"{hint} {foreign}" if hint and foreign else hint, "bad-enum")
    return None


def _date(reading: Reading, _shape: Shape, found: Word, _node: Node, target: str) -> Date | None:
    try:
        return parse_date(found.value, found.span)
    except DateError as reason:
        from indicia.load.fields.date_hints import date_hint  # most dates are right

        _wrong(reading, found, f"{shown(found.value)}: {reason}", target, date_hint(found.value), "bad-date")
        return None


def _address(reading: Reading, _shape: Shape, found: Word, _node: Node, target: str) -> Word | None:
    try:
        parts = urlsplit(found.value)
        usable = parts.scheme.lower() in ("http", "https") and bool(parts.hostname)
    except ValueError:
        usable = False
    if usable and not re.search(r"[\s<>\"\x00-\x1f]", found.value):
        return found
    bare = re.sub(r"^(?:url|link)[ \t]*:[ \t]*", "", found.value, flags=re.IGNORECASE)
    bare = f"https://{bare}" if _BARE_ADDRESS.fullmatch(bare) else bare
    hint = f"write `{bare}`" if bare != found.value and re.fullmatch(r"https?://[^\s<>\"]+", bare) else ""
    message = f"{shown(found.value)} is no web address: it begins `https://` and has no spaces"
    _wrong(reading, found, message, target, hint)
    return None


def _flag(reading: Reading, _shape: Shape, found: Word, _node: Node, target: str) -> bool | None:
    value = {"true": True, "false": False}.get(found.value.lower())
    if value is None:
        guess = {"yes": "true", "on": "true", "no": "false", "off": "false"}.get(found.value.lower())
        hint = f"did you mean `{guess}`?" if guess else ""
        _wrong(reading, found, f"`true` or `false` is expected here, not {shown(found.value)}", target, hint)
    return value


def _number(reading: Reading, shape: Shape, found: Word, _node: Node, target: str) -> int | None:
    if _NUMBER.fullmatch(found.value) and shape.low <= int(found.value) <= shape.high:
        return int(found.value)
    expected = f"a whole number from {shape.low} to {shape.high} is expected here"
    _wrong(reading, found, f"{expected}, not {shown(found.value)}", target)
    return None


def _percentage(reading: Reading, _shape: Shape, found: Word, _node: Node, target: str) -> float | None:
    match = _SHARE.fullmatch(found.value)
    share = float(match[1]) / (100 if match[2] else 1) if match else 2.0
    if share <= 1:
        return share
    meant = plain_number(found.value)
    hint = f"write `{match[1]}%`" if match and not match[2] and share <= 100 else ""
    hint = f"write `{meant}`" if not match and _SHARE.fullmatch(meant) else hint
    message = f"a probability from 0 to 1, or from 0% to 100%, is expected here, not {shown(found.value)}"
    _wrong(reading, found, message, target, hint)
    return None


def _version(reading: Reading, _shape: Shape, found: Word, _node: Node, target: str) -> Word | None:
    if _VERSION.fullmatch(found.value):
        return found
    message = f"a version like `1.0` is expected here, not {shown(found.value)}"
    _wrong(reading, found, message, target, version_hint(found.value))
    return None


_READERS: dict[str, Callable[[Reading, Shape, Word, Node, str], Any]] = {
    "word": _word,
    "id": _id,
    "choice": _choice,
    "reference": _reference,
    "registry": _id,
    "reference-or-text": _reference_or_text,
    "date": _date,
    "address": _address,
    "flag": _flag,
    "number": _number,
    "percentage": _percentage,
    "version": _version,
}
_EXPECTED = {
    "word": "one line of text",
    "id": "an id",
    "choice": "a choice",
    "reference": "an id",
    "registry": "an id",
    "date": "a date",
    "address": "a web address",
    "flag": "`true` or `false`",
    "number": "a number",
    "percentage": "a probability",
    "version": "a version",
}
