"""Commands for a list of references that stand where they are none, and so are printed as they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indicia.model.finding import Problem
from indicia.model.place import Passage
from indicia.model.site import Site
from indicia.rules.citation.other_syntax import NOT_OURS, without_code
from indicia.rules.target import target

_COMMAND = re.compile(r"(?<![\\\w])\\(?P<name>(?:full_|print)?bibliography)(?![\w*])(?:\[[^\]\n]*\])?(?:\{[^{}\n]*\})?")
_OF_PAGES = ("bibliography", "full_bibliography")
# Lines that end or begin a block, so that the line beside them is a paragraph of its own: headings, admonitions, rules.
_BLOCK = re.compile(r"[ \t>]*(?:#|!!!|\?\?\?|===|---|\*\*\*|///|:::|$)")


def misplaced_lists(site: Site) -> Iterator[Problem]:
    """In pages those that stand in a line with other words; in briefs, which list their sources anyway, all."""
    for wording in site.wordings:
        if wording.field.rpartition(".")[2].partition("[")[0] not in NOT_OURS:
            where = target(wording.brief, wording.item, wording.field)
            yield from _in(wording.passage, where, page=False)
    for page in site.pages:
        yield from _in(page.body, page.path, page=True)


def _in(passage: Passage, where: str, *, page: bool) -> Iterator[Problem]:
    if "bibliography" not in passage.value:
        return
    text = without_code(passage.value)
    for found in _COMMAND.finditer(text):
        written = found[0]
        if page and written.removeprefix("\\") in _OF_PAGES:
            if _alone(text, found):
                continue
            hint = f"put `{written}` into a paragraph of its own, an empty line before and behind it"
        else:
            hint = "delete it: what is cited is listed at the end of the page by itself"
        message = f"`{written}` is no command here: readers see it as it stands"
        yield Problem(passage.place(found.start(), found.end()), message, where, written, hint=hint)


def _alone(text: str, found: re.Match[str]) -> bool:
    before, _, own = text[: found.start()].rpartition("\n")
    rest, _, after = text[found.end() :].partition("\n")
    beside = before.rpartition("\n")[2], after.partition("\n")[0]
    return not f"{own}{rest}".strip(" \t\r>") and all(_BLOCK.match(line.rstrip("\r")) for line in beside)
