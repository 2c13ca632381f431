"""Values of the model as a difference tells them in a line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from indicia.load import load_site
from indicia.report.differences import spoken

HEAD = "title: T\nauthors: A\nas_of: 2025\nthesis: x\nindicators:\n  - id: I1\n    statement: It falls.\n"


@pytest.mark.parametrize(
    ("look", "line"),
    [
        ("{date: 2025-06-30, status: absent, note: 18 mm., cite: a2025}", "2025-06-30 absent (18 mm.), a2025"),
        ("{date: 2025-06-30, status: absent, note: 18 mm., cite: b2025}", "2025-06-30 absent (18 mm.), b2025"),
        ("{date: 2025-06-30, status: absent, uncited: We forgot.}", "2025-06-30 absent, no source"),
        ("{date: 2025-06-30, status: absent}", "2025-06-30 absent"),
    ],
)
def test_a_look_is_told_with_its_source(site: Callable[[Mapping[str, str]], Path], look: str, line: str) -> None:
    root = site({"content/briefs/canal.yml": f"{HEAD}    observations: {look}\n"})

    assert spoken(load_site(root).briefs[0].indicators[0].observations[0]) == line
