"""Proves that both palettes are readable, every size scales, and figures and words have their fonts."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtGui import QColor, QFontMetricsF
from PySide6.QtWidgets import QApplication

from kiosk.gui.theme.fonts import FIGURES, WORDS
from kiosk.gui.theme.icons import IconMissingError
from kiosk.gui.theme.look import Look
from kiosk.gui.theme.tokens import DARK, LIGHT, SCALES, Theme, read_theme
from tests.gui.looks import RESOURCES, dressed

# Every (text, ground) pair that a widget or the style sheet draws.
PAIRS = [
    *product(("ink", "ink2", "ink3"), ("bg", "surface", "sunken")),
    *product(("ink", "ink2", "accent"), ("brandt",)),
    *product(("accent", "inx", "outx", "warnx", "errx"), ("surface",)),
    ("inx", "int"),
    ("outx", "outt"),
    ("ink", "warnt"),
    ("ink2", "warnt"),
    ("ink3", "warnt"),
    ("warnx", "warnt"),
    ("errx", "errt"),
    ("onbrand", "brand"),
    ("white", "in"),
    ("white", "out"),
    ("white", "err"),
    ("onwarn", "warn"),
    ("barx", "bar"),
    ("railink", "rail"),
    ("white", "raila"),
    ("railink", "raila"),
    ("white", "field_in"),
    ("white", "field_out"),
    ("onrefused", "field_refused"),
    ("oncalm", "field_calm"),
    ("white", "camera_pill"),
]
# Borders of controls, the ring of focus, bars: 3:1 (WCAG 2.1, 1.4.11).
EDGES = [("ctl", "surface"), ("focus", "surface"), ("focus", "bg"), ("errx", "surface"), ("refused_bar", "white")]


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return dressed(qapp)


def luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    one = QColor(colour)
    return 0.2126 * linear(one.redF()) + 0.7152 * linear(one.greenF()) + 0.0722 * linear(one.blueF())


def contrast(theme: Theme, first: str, second: str) -> float:
    dark, light = sorted((luminance(theme.colour(first)), luminance(theme.colour(second))))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", [LIGHT, DARK])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_is_readable(name: str, text: str, ground: str) -> None:
    assert contrast(read_theme(RESOURCES, name), text, ground) >= 4.5


@pytest.mark.parametrize("name", [LIGHT, DARK])
@pytest.mark.parametrize(("edge", "ground"), EDGES)
def test_controls_stand_out(name: str, edge: str, ground: str) -> None:
    assert contrast(read_theme(RESOURCES, name), edge, ground) >= 3.0


def test_both_palettes_name_the_same_colours() -> None:
    assert read_theme(RESOURCES, LIGHT).colours.keys() == read_theme(RESOURCES, DARK).colours.keys()


@pytest.mark.parametrize(("name", "scale"), list(product((LIGHT, DARK), SCALES)))
def test_style_sheet_has_no_token_left(qapp: QApplication, name: str, scale: float) -> None:
    sheet = Look(RESOURCES, read_theme(RESOURCES, name, scale)).style_sheet()
    assert "@" not in sheet
    assert f"min-height: {round(48 * scale)}px" in sheet


def test_no_text_is_ever_smaller_than_14_px() -> None:
    tiny = read_theme(RESOURCES).scaled(0.3)
    assert min(tiny.type_style(role).size for role in tiny.types) == 14


def test_a_missing_icon_is_found_at_once(look: Look) -> None:
    with pytest.raises(IconMissingError):
        look.pixmap("no-such-icon", "ink", 20)


def test_figures_have_a_font_of_equal_width(look: Look) -> None:
    metrics = QFontMetricsF(look.font("clock"))
    assert look.font("clock").families()[0] == FIGURES
    assert look.font("body").families()[0] == WORDS
    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1
