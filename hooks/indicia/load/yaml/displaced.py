"""Mends of fields further left than the record that they belong to: at the dash of their item, at the margin.

To YAML such a field ends the item, and the right lines below it are what cannot be read. Which record has a field of
that name is known, so the field itself is answered.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from indicia.load.yaml.lines import Edit, Mend
from indicia.load.yaml.loader import Trouble
from indicia.load.yaml.readings import Line, field_name, line_at, lines_above, lines_below
from indicia.model.brief import Brief
from indicia.model.item import Item
from indicia.model.shape import Record, declared

_MOST = 400
"""Lines above in which the beginning of a record is looked for."""


@dataclass(slots=True)
class Open:
    """A record that goes on at a line: the column of its fields, those written above, and the key that leads to it."""

    column: int
    written: set[str] = field(default_factory=set)
    key: str = ""
    record: type[Record] = Brief

    def lacks(self, name: str) -> bool:
        return name in declared(self.record) and name not in self.written


def displaced(text: str, trouble: Trouble) -> Iterator[Mend]:
    """The field of the error's line, or of one above, at the column of the record above that lacks it."""
    here = line_at(text, trouble.at)
    for line in dict.fromkeys((*lines_above(text, here, most=3), here, line_at(text, trouble.context))):
        named = None if line.is_item else field_name(text, line)
        for record in open_records(text, line) if named else ():
            if named and record.lacks(named[1]) and record.column > line.indent:
                yield from _moved(text, line, named[1], record)


def indented_start(text: str, trouble: Trouble) -> Iterator[Mend]:
    """The first field of the file, indented although all below it begin at the margin."""
    here = line_at(text, trouble.at)
    above = [each for each in lines_above(text, here, most=_MOST) if text[each.content] != "#"]
    if here.indent or here.is_item or not field_name(text, here) or not above:
        return
    first = above[-1]
    if first.indent and not first.is_item and field_name(text, first) and all(each.indent for each in above):
        edits = tuple(Edit(each.start, each.start + first.indent, "") for each in above[::-1])
        hint = f"write it with no space before it{_along(len(above) - 1)}: {text[first.content : first.end].rstrip()}"
        message = "the first field is indented, and those below it are not"
        yield Mend(edits, first.content, first.end, message, hint, early=True)


def _moved(text: str, line: Line, name: str, record: Open) -> Iterator[Mend]:
    lines = _block(text, line, record)
    if _names_at(text, lines[-1], record.column) & record.written.union((name,)):
        return
    made = record.record
    kind = made.kind if issubclass(made, Item) else made.__name__.lower()
    edits = tuple(Edit(each.start, each.start, " " * (record.column - line.indent)) for each in lines)
    spaces = f"{record.column} space{'s' * (record.column > 1)}"
    message = f"`{name}` is a field of the {kind} above, and not indented as its fields are"
    hint = f"write it with {spaces} before it{_along(len(lines) - 1)}: {text[line.content : line.end].rstrip()}"
    yield Mend(edits, line.content, line.end, message, hint, early=True)


def _along(rest: int) -> str:
    return f", and move the {f'{rest} lines' if rest > 1 else 'line'} below along with it" if rest else ""


def _block(text: str, line: Line, record: Open) -> list[Line]:
    """The line, what hangs on it, and the fields of the same record that stand beside it at the same column."""
    block, names, shifts = [line], {_name(text, line)}, True
    for below in lines_below(text, line):
        if below.is_empty:
            continue
        if below.indent == line.indent:
            name = "" if below.is_item else _name(text, below)
            if name in names or not record.lacks(name):
                break
            names.add(name)
            block.append(below)
            shifts = True
        elif below.indent < line.indent or _is_beside(text, block[-1], below, record.column):
            break
        elif shifts and below.indent <= record.column:
            block.append(below)
        else:
            shifts = False
    return block


def _is_beside(text: str, line: Line, below: Line, column: int) -> bool:
    """Whether a line hangs on nothing, although it is indented: a field of the record, an item below a whole field."""
    if not below.is_item:
        return below.indent == column
    return field_name(text, line) is not None and not text[line.content : line.end].rstrip().endswith(":")


def _name(text: str, line: Line) -> str:
    found = field_name(text, line)
    return found[1] if found else ""


def _names_at(text: str, line: Line, column: int) -> set[str]:
    """The fields below the line at a column, as far as the same record goes."""
    found = set()
    for below in lines_below(text, line):
        if not below.is_empty:
            if below.indent < column:
                break
            if below.indent == column and not below.is_item:
                found.add(_name(text, below))
    return found


def open_records(text: str, line: Line) -> list[Open]:
    """The records above whose fields stand further right than the line, innermost first."""
    chain: list[Open] = []
    dash = -1  # the column of the dash with which the last record begins, once it is found
    for above in lines_above(text, line, most=_MOST):
        name, column = _name(text, above), above.content - above.start
        if not name:
            continue
        if not chain and (column <= line.indent if not line.is_item else column < line.indent):
            return []
        inside = bool(chain) and dash < 0
        if not chain or (inside and column < chain[-1].column) or (not inside and _leads_to(above, dash)):
            if chain:
                chain[-1].key = name
            chain.append(Open(column))
        elif not inside or column > chain[-1].column:
            continue
        chain[-1].written.add(name)
        dash = above.indent if above.is_item else -1
        if column == 0:
            return _typed(chain, line.indent)
    return []


def _leads_to(line: Line, dash: int) -> bool:
    """Whether a line may hold the key of a list whose dashes stand at a column."""
    return line.indent < dash or (line.indent == dash and not line.is_item)


def _typed(chain: list[Open], indent: int) -> list[Open]:
    """Those right of a column, with the fields that each may hold; `chain` ends with the brief itself."""
    record: type[Record] = Brief
    for each in reversed(chain[:-1]):
        field = declared(record).get(each.key)
        if field is None or field.shape.of is None:
            return []
        record = each.record = field.shape.of
    return [each for each in chain[:-1] if each.column >= indent]
