"""Figures are seen by those who see little contrast or no colour: computed on the theme's own backgrounds."""

from __future__ import annotations

import colorsys
import importlib.util
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FIGURES = ROOT / "templates" / "assets" / "figures.css"
OWN = ROOT / "templates" / "assets" / "indicia.css"
TEXT, GRAPHICS = 4.5, 3.0  # WCAG 2.2, 1.4.3 and 1.4.11
Colour = tuple[float, float, float]


def theme_background(scheme: str) -> Colour:
    """The background of a colour scheme, out of the style sheets of the theme that is installed."""
    theme = importlib.util.find_spec("material")
    assert theme is not None
    assert theme.origin is not None
    folder = Path(theme.origin).parent / "templates" / "assets" / "stylesheets"
    css = "".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.css")))
    blocks = [body for heads, body in re.findall(r"([^{}]*)\{([^{}]*)\}", css) if f"scheme={scheme}" in heads]
    found = next(m[1] for body in blocks if (m := re.search(r"--md-default-bg-color:([^;}]+)", body)))
    hues = [m[1] for body in (*blocks, css) if (m := re.search(r"--md-hue:(\d+)", body))]  # the root's, if no own
    hue = hues[0]
    return colour(found.replace("var(--md-hue)", hue))


def colour(written: str) -> Colour:
    """Red, green and blue from 0 to 1 of `#fff`, `#ffffff` or `hsla(232,15%,14%,1)`."""
    if written.startswith("#"):
        digits = written[1:] if len(written) == 7 else "".join(2 * each for each in written[1:4])
        red, green, blue = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
        return red, green, blue
    hue, saturation, lightness = (float(each) for each in re.findall(r"[\d.]+", written)[:3])
    return colorsys.hls_to_rgb(hue / 360, lightness / 100, saturation / 100)


def variables(path: Path, scheme: str) -> dict[str, str]:
    """The custom properties that a style sheet of ours sets for a scheme."""
    for heads, body in re.findall(r"([^{}]*)\{([^{}]*)\}", path.read_text(encoding="utf-8")):
        if f'"{scheme}"' in heads and "--ind" in body:
            return dict(re.findall(r"(--ind[\w-]*):\s*([^;]+);", body))
    raise AssertionError(f"{path.name} has no {scheme}")


def over(background: Colour, written: str) -> Colour:
    """A see-through colour, `rgba(0, 0, 0, 0.04)`, laid on a background."""
    *rgb, alpha = (float(each) for each in re.findall(r"[\d.]+", written))
    red, green, blue = (alpha * top / 255 + (1 - alpha) * below for top, below in zip(rgb, background, strict=True))
    return red, green, blue


def luminance(of: Colour) -> float:
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in of)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_formula_knows_black_on_white() -> None:
    assert contrast((0, 0, 0), (1, 1, 1)) == pytest.approx(21)
    assert contrast(colour("#777777"), colour("#fff")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", ["default", "slate"])
@pytest.mark.parametrize(
    ("name", "least"),
    [("ink", TEXT), ("quiet", TEXT), ("against", TEXT), ("band", GRAPHICS), ("line", GRAPHICS)],
)
def test_every_colour_of_a_figure_stands_out(scheme: str, name: str, least: float) -> None:
    found = variables(FIGURES, scheme)
    page = theme_background(scheme)
    grounds = {
        "page": page,
        "box": colour(found["--ind-fig-ground"]),
        "thesis": over(page, variables(OWN, scheme)["--ind-soft"]),
    }
    seen = {where: contrast(colour(found[f"--ind-fig-{name}"]), ground) for where, ground in grounds.items()}

    assert {where: round(value, 2) for where, value in seen.items() if value < least} == {}


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_boxes_have_the_colour_of_the_page(scheme: str) -> None:
    ground = colour(variables(FIGURES, scheme)["--ind-fig-ground"])

    assert contrast(ground, theme_background(scheme)) < 1.02


def test_letters_have_eleven_pixels_at_least_whatever_the_width() -> None:
    css = FIGURES.read_text(encoding="utf-8")
    sizes = [float(each) for each in re.findall(r"font-size:\s*([\d.]+)px", css)]
    drawings = [path.read_text(encoding="utf-8") for path in (ROOT / "templates" / "figures").glob("*.svg")]

    assert min(sizes) >= 11
    assert [text for text in drawings if "viewBox=" in text] == []  # nothing shrinks them


def test_no_figure_has_a_colour_of_its_own() -> None:
    """All colours come from the variables, so that light and dark follow the theme."""
    written = re.compile(r"(?:fill|stroke|color)=\"(?!url\(#)")
    rules = re.sub(r"--ind[\w-]*:[^;]+;", "", FIGURES.read_text(encoding="utf-8"))

    assert not re.search(r"#[0-9a-f]{3,6}\b|rgba?\(|hsla?\(", rules)
    for path in sorted((ROOT / "templates" / "figures").glob("*.svg")):
        assert not written.search(path.read_text(encoding="utf-8")), path.name
