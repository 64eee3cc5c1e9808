"""Proves that codes which ZXing finds and cannot read are read when they are flattened, and nothing is made up."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
import segno
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from kiosk.adapters.scanning.decoder import read_texts
from kiosk.adapters.scanning.reading.fixed_modules import fixed_modules
from kiosk.adapters.scanning.reading.module_grid import read_levels, read_modules
from kiosk.adapters.scanning.reading.one_look import Spoiled, look_at
from kiosk.adapters.scanning.reading.place import covers
from kiosk.adapters.scanning.reading.slow_pictures import ROWS, is_slow, made_quick
from kiosk.adapters.scanning.reading.spoiled_codes import read_spoiled
from kiosk.adapters.scanning.reading.texture import likely_box
from kiosk.application.ports.camera import Corners
from tests.unit.drawn_codes import CARD, Picture, blurred, code, creased, on_table, stained

SQUARE: Corners = ((0, 0), (9, 0), (9, 9), (0, 9))


def modules_of(text: str, error: str = "h") -> NDArray[np.bool_]:
    made = segno.make_qr(text, error=error, boost_error=False)
    return np.array([[module & 1 for module in row] for row in made.matrix], np.bool_)


@pytest.mark.parametrize("version", range(1, 41))
def test_the_fixed_modules_are_those_of_every_version(version: int) -> None:
    made = segno.make_qr("A1", version=version)
    dark = np.array([[module & 1 for module in row] for row in made.matrix], np.bool_)
    known, right = fixed_modules(version)
    assert np.array_equal(dark[known], right[known])


@pytest.mark.parametrize("depth", [7.0, 9.0, 11.0])
def test_a_creased_code_that_a_plain_look_cannot_read_is_read(depth: float) -> None:
    shown = on_table(creased(code(pitch=5), depth))
    look = look_at(shown)
    assert not look.read
    assert look.spoiled, "ZXing finds it"
    found = read_spoiled(shown, look.spoiled[0])
    assert found is not None
    assert found.text == CARD
    assert read_texts(np.repeat(shown[:, :, None], 3, axis=2)) == [CARD]


def test_a_creased_code_in_light_on_dark_is_read() -> None:
    shown = on_table(255 - creased(code(pitch=5), 9.0), shade=40)
    assert not look_at(shown).read
    assert read_texts(shown) == [CARD]


def test_a_spoiled_code_is_not_guessed_at() -> None:
    shown = stained(on_table(code(pitch=5, error="l")), (330, 250), 70)
    for spoiled in look_at(shown).spoiled:
        assert read_spoiled(shown, spoiled) is None
    assert read_texts(shown) == []


def test_corners_that_go_round_nothing_spoil_nothing() -> None:
    blank = np.full((200, 200), 255, np.uint8)
    for corners in (SQUARE, ((0, 0), (190, 0), (190, 190), (0, 190)), ((-50, -50), (300, 0), (260, 260), (0, 240))):
        assert read_spoiled(blank, Spoiled(corners, 2)) is None


def test_fields_are_told_from_lines_and_bows() -> None:
    assert covers(SQUARE, 81)
    assert not covers(SQUARE, 82)
    assert not covers(((0, 0), (5, 5), (9, 9), (3, 3)), 1)
    assert not covers(((0, 0), (9, 9), (9, 0), (0, 9)), 1)


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(1, 12))
def test_errors_within_the_correction_are_mended_and_more_never_read_as_another_text(seed: int, flips: int) -> None:
    dark = modules_of("0912345678")
    chance = np.random.default_rng(seed)
    known, _ = fixed_modules(1)
    places = chance.choice(np.argwhere(~known), flips, replace=False)
    dark[places[:, 0], places[:, 1]] ^= True
    found = read_modules(dark, SQUARE)
    assert found is None or found.text == "0912345678"


def test_modules_that_ran_into_their_neighbours_are_told_apart() -> None:
    levels = np.where(modules_of(CARD, "m"), 40, 215).astype(np.uint8)
    kernel = np.outer([0.2, 0.6, 0.2], [0.2, 0.6, 0.2])
    smeared = np.asarray(cv2.filter2D(levels, -1, kernel, borderType=cv2.BORDER_REPLICATE), np.uint8)
    assert read_modules(smeared < 128, SQUARE) is None
    found = read_levels(smeared, SQUARE)
    assert found is not None
    assert found.text == CARD


@pytest.mark.parametrize("unit", [1])
def test_a_picture_of_nothing_but_finder_patterns_is_made_quick(unit: int) -> None:
    finder = np.pad(
        np.where(fixed_modules(1)[1][:7, :7], 0, 255).astype(np.uint8), ((0, 1), (0, 1)), constant_values=255
    )
    tile = finder.repeat(unit, 0).repeat(unit, 1)
    across, down = 1920 // len(tile), 1080 // len(tile)
    wall = np.tile(tile, (down, across))
    assert is_slow(wall)
    quick, factor = made_quick(wall)
    assert factor < 1
    assert not is_slow(quick)


def test_a_wall_that_spares_some_rows_is_found_out() -> None:
    finder = np.pad(fixed_modules(1)[1][:7, :7], ((0, 2), (0, 2)))
    wall = np.tile(np.where(finder, 0, 255).astype(np.uint8), (120, 213))
    step = len(wall) // ROWS
    wall[step // 2 :: step] = 255
    assert sum(is_slow(wall) for _ in range(20)) >= 10


def test_no_photograph_of_a_code_counts_as_slow() -> None:
    sheet = np.tile(code("0123456789", 2), (9, 14))
    noise = np.random.default_rng(3).integers(0, 256, (720, 1280), dtype=np.uint8)
    assert not is_slow(sheet)
    assert not is_slow(noise)
    assert made_quick(sheet)[1] == 1.0


def test_the_place_that_looks_like_a_code_is_found() -> None:
    scene = on_table(np.full((10, 10), 190, np.uint8), (1280, 720))
    shown = code(pitch=3)
    scene[400 : 400 + len(shown), 900 : 900 + len(shown)] = shown
    box = likely_box(scene)
    assert box is not None
    assert box.left <= 900 + 12
    assert box.top <= 400 + 12
    assert box.right >= 900 + len(shown) - 12
    assert box.bottom >= 400 + len(shown) - 12
    assert (box.right - box.left) * (box.bottom - box.top) < scene.size / 4
    assert likely_box(np.full((720, 1280), 120, np.uint8)) is None


def dotted(pitch: int, radius: int) -> Picture:
    """Modules as round dots, as some printers of labels and some designers make them."""
    disc = cv2.circle(np.zeros((pitch, pitch), np.uint8), (pitch // 2, pitch // 2), radius, (1,), -1)
    large = code(pitch=pitch)
    return np.where(np.tile(disc, (len(large) // pitch,) * 2) == 1, large, 255).astype(np.uint8)


def shrunk(picture: Picture, factor: float) -> Picture:
    return np.asarray(cv2.resize(picture, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA), np.uint8)


def grainy(picture: Picture, strength: float) -> Picture:
    noise = np.random.default_rng(1).normal(0, strength, picture.shape)
    return np.clip(picture + noise, 0, 255).astype(np.uint8)


DIFFICULT: dict[str, Picture] = {
    "small": on_table(blurred(shrunk(code(), 0.22), 0.6)),
    "cut at the edge": code("0123456789", 6, "h", border=0)[: 21 * 6 - 5, : 21 * 6 - 5],
    "out of focus": on_table(blurred(code(pitch=5), 3)),
    "grainy": on_table(grainy(code(), 120)),
    "drawn as dots": on_table(dotted(10, 4), (640, 640)),
}


@pytest.mark.parametrize("name", sorted(DIFFICULT))
def test_other_takes_read_what_a_plain_look_does_not(name: str) -> None:
    shown = DIFFICULT[name]
    assert not look_at(shown).read
    assert read_texts(shown) in ([CARD], ["0123456789"])
