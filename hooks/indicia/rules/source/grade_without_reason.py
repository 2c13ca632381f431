"""SRC-006."""

from __future__ import annotations

from collections.abc import Iterator

from indicia.model.finding import Problem, Severity, rule
from indicia.model.site import Site

_NEED_REASONS = ("A", "D", "E")


@rule("SRC-006", Severity.WARNING)
def grade_without_reason(site: Site) -> Iterator[Problem]:
    """A publisher's grade of A, D or E has its reason in `grade_note`.

    The best and the worst grades are strong opinions on named publishers, who may ask why. B and C are what most get;
    F says only that nobody can judge.

    ```yaml publishers bad
    mirror.example: {name: The Mirror, reliability: ⟦D⟧}
    ```

    ```yaml publishers good
    mirror.example: {name: The Mirror, reliability: D, grade_note: Withdrew two reports in 2024 without saying so.}
    ```
    """
    for publisher in site.publishers.values():
        grade = publisher.reliability
        if grade and grade.value in _NEED_REASONS and "grade_note" not in publisher.written:
            name = publisher.id.value
            yield Problem(
                grade.span,
                f"`{name}` is graded {grade.value} without a reason",
                f"publishers#{name}.reliability",
                grade.value,
                hint="say why in `grade_note`",
            )
