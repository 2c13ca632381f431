"""Dates in other forms are answered with the form to write."""

from __future__ import annotations

import pytest

from indicia.load.fields.date_hints import date_hint


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
        ("soon", ""),
        ("2026-11-15", ""),
    ],
)
def test_a_date_in_another_form(written: str, hint: str) -> None:
    assert date_hint(written) == hint
