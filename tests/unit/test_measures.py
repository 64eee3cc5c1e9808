"""What keeps a drawn code from being read is measured, and the doctor draws the right conclusion from it."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from functools import cache
from itertools import pairwise

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from kiosk.adapters.scanning.measures import measured
from kiosk.adapters.scanning.watcher import FilmWatcher
from kiosk.application.ports.camera import Frame
from kiosk.demo.scenes import Carrier, ScenePainter, Showing
from kiosk.domain.scan_advice import Advice, Symptoms, advice_for
from kiosk.domain.seen_code import Corners, SeenCode, side_of

Grey = NDArray[np.uint8]
TEXT = "091090000001|NGUYEN VAN THU|1990-01-01|0|900000000000000001|<1<<0900000001"
MODULES = 33


@cache
def scene(**how: float) -> Grey:
    """A phone with a code before the lobby, grey."""
    picture = ScenePainter().frame(Showing(TEXT, Carrier.PHONE, 1, **how), 0.5)  # type: ignore[arg-type]  # floats all
    return np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), np.uint8)


def place(picture: Grey) -> Corners:
    """Where the code stands: the real watcher knows while nothing is in the way."""
    (code,) = FilmWatcher().look(Frame(picture, datetime(2026, 11, 19, 5, tzinfo=UTC))).read
    return code.corners


def look(picture: Grey, corners: Corners) -> SeenCode:
    return measured(picture, corners, side_of(corners) / MODULES)


def advice(code: SeenCode, seen_for: float = 2.0) -> Advice:
    return advice_for(Symptoms(code.module, code.sharpness, code.glare, code.contrast, code.tilt, seen_for=seen_for))


def blurred(sigma: float) -> SeenCode:
    return look(np.asarray(cv2.GaussianBlur(scene(), (0, 0), sigma), np.uint8), place(scene()))


def lit(radius: float) -> SeenCode:
    """A lamp mirrored in the glass, `radius` as a share of the code's side."""
    corners, picture = place(scene()), scene().copy()
    x, y = np.mean(corners, axis=0)
    spot = cv2.circle(np.zeros_like(picture), (int(x), int(y)), int(radius * side_of(corners)), (255,), cv2.FILLED)
    halo = cv2.GaussianBlur(spot, (0, 0), 4)
    return look(np.asarray(cv2.add(picture, halo), np.uint8), corners)


def test_a_clean_code_ails_nothing() -> None:
    code = look(scene(), place(scene()))
    assert code.sharpness > 0.8
    assert code.glare < 0.02
    assert code.contrast > 0.7
    assert code.tilt < 12


def test_the_more_blurred_the_less_sharp() -> None:
    sharpness = [blurred(sigma).sharpness for sigma in (0.5, 1, 2, 3, 5, 8)]
    assert all(before > after for before, after in pairwise(sharpness))
    assert advice(blurred(5), seen_for=6.0) is Advice.WIPE_LENS


@pytest.mark.parametrize("small", [0.7, 1.0, 1.2])
def test_sharpness_is_what_the_size_allows(small: float) -> None:
    picture = scene(small=small)
    assert look(picture, place(picture)).sharpness > 0.8


def test_the_larger_the_lamp_the_more_glare() -> None:
    glare = [lit(radius).glare for radius in (0.0, 0.15, 0.25, 0.35)]
    assert all(before < after for before, after in pairwise(glare))
    assert glare[0] < 0.02
    assert glare[-1] > 0.9 * np.pi * 0.35**2
    assert advice(lit(0.25)) is Advice.TILT_FROM_LIGHT


@pytest.mark.parametrize("carrier", Carrier)
def test_white_paper_is_no_glare(carrier: Carrier) -> None:
    picture = ScenePainter().frame(Showing(TEXT, carrier, 2), 0.5)
    grey = np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), np.uint8)
    bright = np.asarray(cv2.convertScaleAbs(grey, alpha=1.1), np.uint8)
    assert look(bright, place(grey)).glare < 0.05


def test_the_dimmer_the_less_contrast() -> None:
    contrast = [look(scene(dim=dim), place(scene())).contrast for dim in (1.0, 0.7, 0.4, 0.2, 0.1)]
    assert all(before > after for before, after in pairwise(contrast))
    assert advice(look(scene(dim=0.15), place(scene()))) is Advice.BRIGHTEN


def test_dark_mode_is_not_dim() -> None:
    picture = scene(dark_mode=True)
    assert look(picture, place(picture)).contrast > 0.6


def test_the_more_turned_the_more_tilt() -> None:
    tilts = [look(scene(tilt=tilt), place(scene(tilt=tilt))).tilt for tilt in (0.0, 15.0, 25.0, 35.0, 42.0)]
    assert all(before < after for before, after in pairwise(tilts))
    assert tilts[-1] == pytest.approx(42, abs=6)
    assert advice(look(scene(tilt=42.0), place(scene(tilt=42.0)))) is Advice.STRAIGHTEN


@pytest.mark.parametrize("roll", range(0, 360, 30))
def test_a_code_turned_in_its_plane_is_not_tilted(roll: int) -> None:
    turn = np.radians(roll)
    across, down = np.array([np.cos(turn), np.sin(turn)]) * 90, np.array([-np.sin(turn), np.cos(turn)]) * 90
    centre = np.array([900.0, 300.0])
    corners = [centre - across - down, centre + across - down, centre + across + down, centre - across + down]
    seen = measured(scene(), tuple((float(x), float(y)) for x, y in corners), 5.0)  # type: ignore[arg-type]  # four
    assert seen.tilt < 1


OUTSIDE: dict[str, Corners] = {
    "beside the picture": ((-300.0, 10.0), (-100.0, 10.0), (-100.0, 210.0), (-300.0, 210.0)),
    "half in it": ((-100.0, -100.0), (100.0, -100.0), (100.0, 100.0), (-100.0, 100.0)),
    "around it": ((-500.0, -500.0), (2500.0, -500.0), (2500.0, 2500.0), (-500.0, 2500.0)),
    "a point": ((5.0, 5.0),) * 4,
    "a line": ((5.0, 5.0), (300.0, 5.0), (300.0, 5.0), (5.0, 5.0)),
    "crossed": ((0.0, 0.0), (100.0, 100.0), (100.0, 0.0), (0.0, 100.0)),
}


@pytest.mark.parametrize("where", OUTSIDE)
@pytest.mark.parametrize("module", [0.0, 3.0, 400.0])
@pytest.mark.parametrize("size", [(0, 0), (1, 1), (720, 1280)])
def test_no_place_and_no_picture_is_too_odd(where: str, module: float, size: tuple[int, int]) -> None:
    code = measured(np.full(size, 128, np.uint8), OUTSIDE[where], module)
    assert 0.0 <= code.tilt <= 90.0
    assert (code.sharpness, code.contrast, code.glare) == (0.0, 0.0, 0.0)


def test_measuring_costs_next_to_nothing() -> None:
    picture, corners = scene(), place(scene())
    look(picture, corners)
    begins = time.perf_counter()
    for _ in range(100):
        look(picture, corners)
    assert (time.perf_counter() - begins) / 100 < 0.003, "ten times what an idle machine takes"
