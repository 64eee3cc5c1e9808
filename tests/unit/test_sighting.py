"""Codes that no reader reads are spotted where they are, with the size they have; an empty room has none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import cache

import cv2
import numpy as np
import pytest
import segno
from numpy.typing import NDArray

from kiosk.adapters.scanning.reading.one_look import Look, Spoiled
from kiosk.adapters.scanning.sighting import CodeSpotter, seen_in
from kiosk.adapters.scanning.unread import UnreadCodes
from kiosk.adapters.scanning.watcher import FilmWatcher
from kiosk.application.ports.camera import Corners, DecodedCode, Frame
from kiosk.demo.scenes import Carrier, ScenePainter, Showing
from kiosk.domain.seen_code import apart, side_of
from tests.unit.seen_codes import NOON

Grey = NDArray[np.uint8]
TEXT = "091090000001|NGUYEN VAN THU|1990-01-01|0|900000000000000001|<1<<0900000001"
MODULES = 37
painter = cache(ScenePainter)


def grey_of(picture: NDArray[np.uint8]) -> Grey:
    return np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), np.uint8)


def held(carrier: Carrier, seed: int, *, dim: float = 1.0, small: float = 1.0, dark_mode: bool = False) -> Grey:
    return grey_of(painter().frame(Showing(TEXT, carrier, seed, dim, dark_mode, small), 0.5))


def blurred(picture: Grey, sigma: float) -> Grey:
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), sigma), np.uint8)


def corners_of(picture: Grey) -> Corners:
    """Where the code stands, as the real watcher tells while nothing is in the way."""
    (code,) = FilmWatcher().look(Frame(picture, NOON)).read
    return code.corners


SPOILED: dict[str, Callable[[int], tuple[Grey, Grey]]] = {
    "a blur": lambda seed: (held(Carrier.PHONE, seed), blurred(held(Carrier.PHONE, seed), 4)),
    "a blur from near": lambda seed: (
        held(Carrier.PHONE, seed, small=1.6),
        blurred(held(Carrier.PHONE, seed, small=1.6), 7),
    ),
    "a blur from far": lambda seed: (
        held(Carrier.PHONE, seed, small=0.5),
        blurred(held(Carrier.PHONE, seed, small=0.5), 1.8),
    ),
    "a dim blur": lambda seed: (held(Carrier.PHONE, seed), blurred(held(Carrier.PHONE, seed, dim=0.25), 3)),
    "a blur in dark mode": lambda seed: (
        held(Carrier.PHONE, seed),
        blurred(held(Carrier.PHONE, seed, dark_mode=True), 3),
    ),
    "a blurred paper": lambda seed: (held(Carrier.PAPER, seed), blurred(held(Carrier.PAPER, seed), 4)),
}


@pytest.mark.parametrize("how", SPOILED)
def test_a_spoiled_code_is_seen_where_it_is_as_large_as_it_is(how: str) -> None:
    seen = 0
    for seed in range(3):
        clean, spoiled = SPOILED[how](seed)
        where = corners_of(clean)
        for code in seen_in(spoiled):
            seen += 1
            assert apart(code.corners, where) < 0.1 * side_of(where)
            assert code.module == pytest.approx(side_of(where) / MODULES, rel=0.15)
    assert seen >= 2


@pytest.mark.parametrize("turn", range(0, 360, 45))
def test_a_code_may_be_turned_any_way(turn: int) -> None:
    modules = np.array([[not dark for dark in row] for row in segno.make(TEXT, micro=False).matrix_iter(border=6)])
    code = (modules * 200 + 20).astype(np.uint8).repeat(5, 0).repeat(5, 1)
    picture = np.full((720, 1280), 220, np.uint8)
    half = len(code) / 2
    way = cv2.getRotationMatrix2D((half, half), turn, 1.0) + np.array([[0, 0, 640 - half], [0, 0, 360 - half]])
    turned = cv2.warpAffine(code, way, (1280, 720), picture, borderMode=cv2.BORDER_TRANSPARENT)
    (seen,) = seen_in(blurred(np.asarray(turned, np.uint8), 4))
    assert np.allclose(np.mean(seen.corners, axis=0), (640, 360), atol=8)
    assert seen.module == pytest.approx(5, rel=0.1)
    assert seen.tilt < 20


def test_an_empty_room_and_people_without_a_code_show_none() -> None:
    rooms = [painter().empty(seed, number) for seed in range(2) for number in range(0, 260, 26)]
    coming = [painter().frame(Showing(TEXT, Carrier.PHONE, seed), 0.1) for seed in range(4)]
    assert [seen_in(grey_of(one)) for one in (*rooms, *coming)] == [()] * 24


@pytest.mark.parametrize("noise", [0.0, 5.0, 40.0])
def test_noise_is_no_code(noise: float) -> None:
    chance = np.random.default_rng(3)
    for level in (0, 60, 128, 255):
        picture = np.clip(level + chance.normal(0, noise, (720, 1280)), 0, 255).astype(np.uint8)
        assert seen_in(picture) == ()


@pytest.mark.parametrize("size", [(0, 0), (0, 5), (1, 1), (3, 2000), (2000, 3), (40, 40), (1080, 1920)])
def test_a_picture_of_any_size_is_borne(size: tuple[int, int]) -> None:
    assert seen_in(np.zeros(size, np.uint8)) == ()


def test_the_spotter_looks_a_few_times_a_second_and_finds_a_code_soon() -> None:
    code, room = blurred(held(Carrier.PHONE, 1), 4), grey_of(painter().empty(0, 1))
    spotter = CodeSpotter()
    film = [room] * 30 + [code] * 60
    seen = [bool(spotter.spot(picture, NOON + timedelta(seconds=number / 30))) for number, picture in enumerate(film)]
    assert not any(seen[:30])
    assert any(seen[30:56]), "both places were looked at"
    assert 6 <= sum(seen) <= 14, "six or seven looks a second"


def test_a_clock_that_is_set_back_does_not_stop_the_spotter() -> None:
    code, spotter = blurred(held(Carrier.PHONE, 1), 4), CodeSpotter()
    assert spotter.spot(code, NOON)
    assert spotter.spot(code, NOON - timedelta(hours=1))


def test_a_symbol_that_a_reader_tells_twice_is_one_code_in_view() -> None:
    corners: Corners = ((100.0, 100.0), (200.0, 100.0), (200.0, 200.0), (100.0, 200.0))
    nearly: Corners = ((101.0, 99.0), (203.0, 101.0), (199.0, 202.0), (99.0, 198.0))
    elsewhere: Corners = ((400.0, 100.0), (500.0, 100.0), (500.0, 200.0), (400.0, 200.0))
    grey = np.random.default_rng(4).integers(0, 255, (400, 640), dtype=np.uint8)
    twice = Look(spoiled=(Spoiled(corners, 2), Spoiled(nearly, 2), Spoiled(elsewhere, 3)))
    assert len(UnreadCodes().in_view(grey, twice, NOON, moved=True)) == 2
    read = Look(read=(DecodedCode("one", nearly),), spoiled=(Spoiled(corners, 2), Spoiled(elsewhere, 3)))
    assert len(UnreadCodes().in_view(grey, read, NOON, moved=True)) == 1
