"""Long lists in parts: no page grows with the whole site."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar

from indicia.model.value_class import value_class

Row_co = TypeVar("Row_co", covariant=True)
ROWS = 500


@value_class
class Part(Generic[Row_co]):
    """Some rows of a list: `number` of `total`, from 1; `earlier` and `later` are addresses, empty at the ends."""

    address: str
    rows: Sequence[Row_co]
    number: int
    total: int
    earlier: str
    later: str


def parts(address: str, rows: Sequence[Row_co], most: int = ROWS) -> Iterator[Part[Row_co]]:
    """At least one part, at `address` itself; the others at `page-2/` and so on below it."""
    total = max(1, -(-len(rows) // most))
    addresses = [address, *(f"{address}page-{number}/" for number in range(2, total + 1))]
    for index, here in enumerate(addresses):
        yield Part(
            here,
            rows[index * most : (index + 1) * most],
            index + 1,
            total,
            addresses[index - 1] if index else "",
            addresses[index + 1] if index + 1 < total else "",
        )
