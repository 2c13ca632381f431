"""Dates in other forms are answered with the form to write."""

from __future__ import annotations

import pytest

from indicia.load.fields.date_hints import date_hint
from indicia.model.date import parse_date
from indicia.model.place import Source, Span


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("15.11.2026", "write 2026-11-15"),
        ("05/11/2026", "write 2026-11-05 or 2026-05-11"),
        ("05/05/2026", "write 2026-05-05"),
        ("31/01/2026", "write 2026-01-31"),
        ("2026/11/5", "write 2026-11-05"),
        ("2026-1-15", "write 2026-01-15"),
        ("15 November 2026", "write 2026-11-15"),
        ("November 15, 2026", "write 2026-11-15"),
        ("Nov 2026", "write 2026-11"),
        ("31.02.2026", ""),
        ("Novembre 2026", "write 2026-11"),
        ("2026-11-15T10:00", "write 2026-11-15"),
        ("2026-11-15T10:00:00Z", "write 2026-11-15"),
        ("15.11.2026, 10:00", "write 2026-11-15"),
        ("2020-2023", "write 2020/2023"),
        ("2020 – 2023", "write 2020/2023"),
        ("c. 2024", "write 2024~"),
        ("circa 2024", "write 2024~"),
        ("8 сентября 2025", "write 2025-09-08"),
        ("сентябрь 2025", "write 2025-09"),
        ("8 sentyabr 2025", "write 2025-09-08"),
        ("8 мая 2025", "write 2025-05-08"),
        ("13 мая 2025 года", "write 2025-05-13"),
        ("в мае 2025", "write 2025-05"),
        ("13 may 2025-ci il", "write 2025-05-13"),
        ("2025-ci ilin mayı", "write 2025-05"),
        ("2025-ci il", "write 2025"),
        ("13.05.25", "write 2025-05-13"),
        ("20250513", "write 2025-05-13"),
        ("05/2025", "write 2025-05"),
        ("May 13th, 2025", "write 2025-05-13"),
        ("the 13th of May 2025", "write 2025-05-13"),
        ("1. May 2025", "write 2025-05-01"),
        ("13-May-2025", "write 2025-05-13"),
        ("2025 May 13", "write 2025-05-13"),
        ("Tuesday, 13 May 2025", "write 2025-05-13"),
        ("2025-05-13 (Tuesday)", "write 2025-05-13"),
        ("2025-05-13.", "write 2025-05-13"),
        ("Q2 2025", "write 2025-04/2025-06"),
        ("2025-Q4", "write 2025-10/2025-12"),
        ("II квартал 2025 года", "write 2025-04/2025-06"),
        ("2025-ci ilin ikinci rübü", ""),
        ("H1 2025", "write 2025-01/2025-06"),
        ("second half of 2025", "write 2025-07/2025-12"),
        ("spring 2025", "write 2025-03/2025-05"),
        ("весна 2025 года", "write 2025-03/2025-05"),
        ("2025-ci ilin payızı", "write 2025-09/2025-11"),
        ("winter 2025", "write 2024-12/2025-02 or 2025-12/2026-02"),
        ("mid-2025", "write 2025~"),
        ("end of 2025", "write 2025~"),
        ("1990s", "write 1990/1999"),
        ("13-15 May 2025", "write 2025-05-13/2025-05-15"),
        ("May-June 2025", "write 2025-05/2025-06"),
        ("2025-05-13 to 2025-05-15", "write 2025-05-13/2025-05-15"),
        ("13.05.2025 – 15.05.2025", "write 2025-05-13/2025-05-15"),
        ("2025-06/07", "write 2025-06/2025-07"),
        ("since 2025", "write 2025/.."),
        ("by May 2025", "write ../2025-05"),
        ("2025-02-30", "the last day of that month is 2025-02-28"),
        ("2025-13-01", "write 2025-01-13"),
        ("2025-13-13", ""),
        ("0000-01-01", ""),
        ("today", "write the day itself, such as 2025-12-06: a date that moves is none"),
        ("٢٠٢٥-٠٥-١٣", ""),
        ("soon", ""),
        ("2026-11-15", ""),
    ],
)
def test_a_date_in_another_form(written: str, hint: str) -> None:
    assert date_hint(written) == hint
    for each in hint.removeprefix("write ").split(" or ") if hint.startswith("write 2") else ():
        assert str(parse_date(each, Span(Source("a.yml", each), 0, len(each)))) == each
