"""Competing hypotheses on a brief's page: how each piece of evidence fits each of several sibling scenarios."""

from __future__ import annotations

from indicia.inference.matrix import Column, Matrix, Row, Sensitivity, matrices
from indicia.model.brief import Brief
from indicia.model.scenario import Scenario
from indicia.model.value_class import value_class
from indicia.render.chips import Chip, item_chip
from indicia.render.edition import Sheet

LETTERS = {
    "very-consistent": "CC", "consistent": "C", "neutral": "N",
    "inconsistent": "I", "very-inconsistent": "II", "not-applicable": "NA",
}  # fmt: skip


@value_class
class Cell:
    """`against` is True where the evidence speaks against the scenario: such cells bear a border, not only letters."""

    letters: str
    name: str
    against: bool


@value_class
class AchRow:
    evidence: Chip
    cells: tuple[Cell, ...]
    weight: str
    diagnostic: bool


@value_class
class AchColumn:
    """A scenario with its sums as words; `heaviest` are the items that weigh most against it."""

    scenario: Chip
    weighted: str
    count: int
    plain: int
    heaviest: tuple[Chip, ...]


@value_class
class MatrixView:
    """One set of siblings. `remarks` are sentences: the order, what it hangs on, what was not graded."""

    given: Chip | None
    columns: tuple[AchColumn, ...]
    rows: tuple[AchRow, ...]
    remarks: tuple[str, ...]


@value_class
class AchView:
    matrices: tuple[MatrixView, ...]
    legend: tuple[tuple[str, str], ...]


def ach_view(sheet: Sheet, brief: Brief) -> AchView | None:
    """None where no evidence was weighed against two scenarios of one condition: others are not alternatives."""
    found = matrices(sheet.site, brief)
    if not found:
        return None
    legend = tuple((letters, sheet.words(f"consistency-{name}")) for name, letters in LETTERS.items())
    return AchView(tuple(_matrix(sheet, brief, each) for each in found), legend)


def _matrix(sheet: Sheet, brief: Brief, matrix: Matrix) -> MatrixView:
    return MatrixView(
        given=item_chip(sheet, brief, matrix.given) if matrix.given else None,
        columns=tuple(_column(sheet, brief, each) for each in matrix.columns),
        rows=tuple(_row(sheet, brief, each) for each in matrix.rows),
        remarks=tuple(_remarks(sheet, brief, matrix)),
    )


def _column(sheet: Sheet, brief: Brief, column: Column) -> AchColumn:
    heaviest = tuple(_short_chip(sheet, brief, each.id.value) for each in column.heaviest)
    scenario = item_chip(sheet, brief, column.scenario.id.value)
    return AchColumn(scenario, _sum(sheet, column), column.count, column.plain, heaviest)


def _short_chip(sheet: Sheet, brief: Brief, item_id: str) -> Chip:
    """An item by its name alone: its text stands in the same table."""
    chip = item_chip(sheet, brief, item_id)
    return Chip(chip.name or chip.label, chip.href)


def _sum(sheet: Sheet, column: Column) -> str:
    return sheet.words.number(round(column.weighted.value, 1))


def _row(sheet: Sheet, brief: Brief, row: Row) -> AchRow:
    say = sheet.words
    weight = say(f"weight-{row.weight}") if row.judged else say("weight-ungraded")
    cells = tuple(_cell(sheet, rating) for rating in row.ratings)
    return AchRow(item_chip(sheet, brief, row.evidence.id.value), cells, weight, row.diagnostic)


def _cell(sheet: Sheet, rating: str) -> Cell:
    if not rating:
        return Cell("–", sheet.words("not-weighed"), against=False)
    return Cell(LETTERS.get(rating, rating), sheet.words.choice("consistency", rating), "inconsistent" in rating)


def _remarks(sheet: Sheet, brief: Brief, matrix: Matrix) -> list[str]:
    say = sheet.words
    sums = {column.scenario.id.value: _sum(sheet, column) for column in matrix.columns}
    if len(matrix.order) == 1:
        found = [say("ach-all-same")]
    else:
        found = [say("ach-order", order=_ranking(sheet, brief, matrix.order, sums))]
    found += [_sensitivity(sheet, brief, each) for each in matrix.sensitive]
    if not matrix.sensitive and len(matrix.order) > 1:
        found.append(say("ach-stable"))
    if matrix.unjudged:
        scored = sum(row.diagnostic for row in matrix.rows)
        found.append(say("ach-ungraded", n=len(matrix.unjudged), of=scored))
    if matrix.non_diagnostic:
        found.append(say.count("ach-non-diagnostic", len(matrix.non_diagnostic)))
    return found


def _ranking(sheet: Sheet, brief: Brief, order: tuple[tuple[Scenario, ...], ...], sums: dict[str, str]) -> str:
    """ "Deal (1.4), then Collapse and War (3 each)": those with one sum stand together."""
    say = sheet.words
    places = []
    for tied in order:
        names = f" {say('cite-and')} ".join(_name(sheet, brief, each) for each in tied)
        value = sums.get(tied[0].id.value, "")
        places.append(f"{names} ({value})" if value else names)
    return say("ach-then").join(places)


def _name(sheet: Sheet, brief: Brief, scenario: Scenario) -> str:
    return sheet.plain(scenario.name, brief) if scenario.name else scenario.id.value


def _sensitivity(sheet: Sheet, brief: Brief, each: Sensitivity) -> str:
    name = sheet.words("item-evidence", id=each.evidence.id.value)
    key = "ach-without-leads" if each.leads else "ach-without"
    return sheet.words(key, item=name, order=_ranking(sheet, brief, each.order, {}))
