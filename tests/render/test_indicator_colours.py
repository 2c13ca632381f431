"""Colours of indicators: those of the figures, whose contrast is computed beside; and the cells of the heat table."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from render.test_figures_colours import FIGURES, OWN, TEXT, colour, contrast, over, theme_background, variables

OURS = Path(__file__).resolve().parents[2] / "templates" / "assets" / "indicators.css"
LEVELS = ("highly-likely", "likely", "could", "unlikely")


def share(level: str) -> float:
    """How much of the colour a level's cell has."""
    css = OWN.read_text(encoding="utf-8") + OURS.read_text(encoding="utf-8")
    found = re.search(rf"ind-expect-{level}\b[^{{}}]*{{[^}}]*--ind-likely\), ([\d.]+)\)", css)
    assert found, level
    return float(found[1])


def test_drawings_take_their_colours_from_the_figures_alone() -> None:
    css = OURS.read_text(encoding="utf-8")
    drawn = [body for head, body in re.findall(r"([^{}]*)\{([^{}]*)\}", css) if ".ind-drawing" in head]
    colours = [value for body in drawn for value in re.findall(r"(?:fill|stroke): ([^;]+);", body)]

    assert set(colours) <= {"none", *(f"var({name})" for name in variables(FIGURES, "default"))}
    assert len(colours) > 4
    assert not re.search(r"#[0-9a-f]{3}", css)


@pytest.mark.parametrize("scheme", ["default", "slate"])
@pytest.mark.parametrize("level", LEVELS)
def test_words_in_every_cell_can_be_read(scheme: str, level: str) -> None:
    background = theme_background(scheme)
    red, green, blue = variables(OWN, scheme)["--ind-likely"].split(",")
    cell = over(background, f"rgba({red}, {green}, {blue}, {share(level)})")
    ink = colour(variables(FIGURES, scheme)["--ind-fig-ink"])

    assert contrast(ink, cell) >= TEXT


def test_each_step_is_darker_than_the_next() -> None:
    assert [share(each) for each in LEVELS] == sorted((share(each) for each in LEVELS), reverse=True)
    assert len({share(each) for each in LEVELS}) == len(LEVELS)
