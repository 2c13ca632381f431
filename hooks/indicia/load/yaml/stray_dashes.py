"""Mends of dashes too many: two before one item, one before a field of an item; and of tabs behind a dash."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indicia.load.yaml.displaced import open_records
from indicia.load.yaml.lines import Edit, Mend, write
from indicia.load.yaml.loader import Trouble
from indicia.load.yaml.readings import Line, field_name, line_at, lines_above, lines_below

_TAB = re.compile(r" *-( *\t[ \t]*)(?=\S)")
_TWO = re.compile(r" *-[ \t]+(-[ \t]+)+(?=\S)")


def stray_dashes(text: str, trouble: Trouble) -> Iterator[Mend]:
    here = line_at(text, trouble.at)
    for line in dict.fromkeys((here, *lines_above(text, here, most=3), line_at(text, trouble.context))):
        if tab := _TAB.match(text, line.start, line.end):
            edit = Edit(tab.start(1), tab.end(1), " ")
            message = "a tab stands after the dash; YAML wants a space"
            yield Mend((edit,), tab.start(1), tab.end(1), message, write(text, [edit]), early=True)
        elif two := _TWO.match(text, line.start, line.end):
            edit = Edit(two.start(1), two.end(1), "")
            message = "two dashes begin this item; one is enough"
            yield Mend((edit,), two.start(1), two.start(1) + 1, message, write(text, [edit]), early=True)
        elif line.is_item and (named := field_name(text, line)):
            for record in open_records(text, line):
                if record.lacks(named[1]) and record.column == line.indent:
                    yield from _no_item(text, line, record.column)


def _no_item(text: str, line: Line, column: int) -> Iterator[Mend]:
    """`- claim: …` among the fields of an item, with the dashes of its neighbours, if they have one."""
    run = [line]
    for below in lines_below(text, line):
        if below.indent < column and not below.is_empty:
            break
        if below.is_item and below.indent == column and field_name(text, below):
            run.append(below)
    message = "a dash begins an item of a list, and this is a field of the item above"
    for lines in (run, [line]) if len(run) > 1 else ([line],):
        edits = tuple(Edit(each.start + each.indent, each.content, "") for each in lines)
        more = f" (and the {len(lines) - 1} below)" if len(lines) > 1 else ""
        hint = f"take the dash away{more}, and write it with {column} spaces before it: "
        hint += text[line.content : line.end].rstrip()
        yield Mend(edits, line.start + line.indent, line.start + line.indent + 1, message, hint, early=True)
