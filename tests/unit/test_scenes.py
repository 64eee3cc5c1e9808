"""Proves that the drawn camera frames repeat byte for byte and that a real decoder reads the codes in them."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pytest
import segno
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from kiosk.demo.scenes import Carrier, ScenePainter, Showing, background

TEXTS = {
    Carrier.PHONE: "091090000001|NGUYEN VAN THU|1990-01-01|0|900000000000000001|<1<<0900000001",
    Carrier.CARD: (
        "091090000001|370000001|Nguyễn Văn Thử|01011990|Nam|Số 1, Khu phố Mẫu, An Hòa, Rạch Giá, Kiên Giang|15042021"
    ),
    Carrier.PAPER: "|".join(
        (
            "DN4910000000001",
            "Nguyễn Văn Thử".encode().hex(),
            "01/01/1990|1",
            "Số 1, Đường Mẫu, Phường Ví Dụ, TP. Rạch Giá".encode().hex(),
            "91 - 001|01/01/2020|31/12/2020|20/12/2019|91009100000001|-|4|01/01/2025|15e0000000000a1-7102|4",
            "Tỉnh Kiên Giang".encode().hex(),
            "$",
        )
    ),
}
EVERY_CARRIER = pytest.mark.parametrize("carrier", list(Carrier))


@lru_cache(maxsize=2)
def painter(width: int = 1280) -> ScenePainter:
    return ScenePainter((width, width * 9 // 16))


def codes(frame: NDArray[np.uint8]) -> list[zxingcpp.Barcode]:
    return list(zxingcpp.read_barcodes(frame, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCodeModel2)))


def texts(frame: NDArray[np.uint8]) -> list[str]:
    return [code.text for code in codes(frame)]


@EVERY_CARRIER
def test_codes_that_are_held_still_are_read(carrier: Carrier) -> None:
    showings = [Showing(TEXTS[carrier], carrier, seed, skin=seed) for seed in range(7)]
    frames = [painter().frame(showing, progress) for showing in showings for progress in (0.35, 0.52, 0.75)]
    read = [texts(frame) for frame in frames]
    assert read.count([TEXTS[carrier]]) >= 0.95 * len(frames)
    assert all(found in ([], [TEXTS[carrier]]) for found in read)


@EVERY_CARRIER
def test_nothing_is_shown_before_the_visitor_comes_and_after_he_left(carrier: Carrier) -> None:
    showing = Showing(TEXTS[carrier], carrier, seed=3)
    assert [texts(painter().frame(showing, progress)) for progress in (0.0, 0.08, 0.96, 1.0)] == [[]] * 4


@EVERY_CARRIER
def test_a_showing_begins_and_ends_with_the_empty_lobby(carrier: Carrier) -> None:
    showing, calm = Showing(TEXTS[carrier], carrier, seed=3), painter().empty(1, 0).astype(np.int16)
    assert [np.abs(painter().frame(showing, progress) - calm).mean() < 6 for progress in (0.0, 0.5, 1.0)] == [
        True,
        False,
        True,
    ]


@EVERY_CARRIER
def test_the_moving_code_is_smeared(carrier: Carrier) -> None:
    assert texts(painter().frame(Showing(TEXTS[carrier], carrier, seed=4), 0.22)) == []


@pytest.mark.parametrize(
    "hard",
    [
        Showing(TEXTS[Carrier.PHONE], Carrier.PHONE, 1, dark_mode=True),
        Showing(TEXTS[Carrier.PHONE], Carrier.PHONE, 2, dim=0.35),
        Showing(TEXTS[Carrier.CARD], Carrier.CARD, 3, dim=0.35),
        Showing(TEXTS[Carrier.PHONE], Carrier.PHONE, 4, small=0.6),
        Showing(TEXTS[Carrier.PAPER], Carrier.PAPER, 5, tilt=25),
    ],
    ids=["dark mode", "dim screen", "dim light", "far away", "tilted"],
)
def test_hard_showings_are_different_pictures_of_the_same_code(hard: Showing) -> None:
    frame = painter().frame(hard, 0.5)
    assert texts(frame) == [hard.text]
    assert not np.array_equal(frame, painter().frame(Showing(hard.text, hard.carrier, hard.seed), 0.5))


def test_a_carrier_held_far_away_is_smaller() -> None:
    def width(small: float) -> int:
        showing = Showing(TEXTS[Carrier.PHONE], Carrier.PHONE, seed=6, small=small)
        (code,) = codes(painter().frame(showing, 0.5))
        return abs(code.position.top_right.x - code.position.top_left.x)

    assert width(0.6) == pytest.approx(0.6 * width(1.0), rel=0.05)


def test_the_same_arguments_give_the_same_bytes() -> None:
    showing, other = (Showing(TEXTS[Carrier.CARD], Carrier.CARD, seed) for seed in (8, 9))
    frame = painter().frame(showing, 0.4)
    assert np.array_equal(frame, ScenePainter().frame(showing, 0.4))
    assert not np.array_equal(frame, painter().frame(other, 0.4))
    assert np.array_equal(painter().empty(5, 200), ScenePainter().empty(5, 200))


def test_two_empty_frames_differ_by_noise_only() -> None:
    first, second = (painter().empty(1, number).astype(np.int16) for number in (1, 2))
    assert 0 < np.abs(first - second).mean() < 6


def test_people_pass_in_the_empty_lobby_and_nobody_shows_a_code() -> None:
    calm = painter().empty(1, 0).astype(np.int16)
    frames = [painter().empty(seed, 195) for seed in range(8)]
    passing = [bool(np.abs(frame - calm).mean() > 5) for frame in frames]
    assert any(passing)
    assert not all(passing)
    assert [found for frame in frames if (found := texts(frame))] == []


def test_background_is_repeatable_and_follows_the_size() -> None:
    assert background(4).shape == (720, 1280, 3)
    assert background(4, (640, 360)).shape == (360, 640, 3)
    assert np.array_equal(background(4), background(4))


@pytest.mark.parametrize("text", ["A" * 500, "7", "Đặng Thị Ngữ " * 30], ids=["500 letters", "one digit", "Vietnamese"])
def test_long_and_short_texts_are_drawn_and_read(text: str) -> None:
    assert texts(painter().frame(Showing(text, Carrier.PAPER, seed=2), 0.5)) == [text]


def test_a_text_beyond_any_code_is_refused() -> None:
    with pytest.raises(segno.DataOverflowError):
        painter().frame(Showing("A" * 9000, Carrier.PAPER, seed=1), 0.5)


@settings(max_examples=25, deadline=None)
@given(
    progress=st.floats(0, 1),
    seed=st.integers(0, 2**31),
    tilt=st.floats(-45, 45),
    small=st.floats(0.5, 1.2),
    dim=st.floats(0, 1),
    carrier=st.sampled_from(Carrier),
)
def test_every_showing_fills_a_whole_frame(
    progress: float, seed: int, tilt: float, small: float, dim: float, carrier: Carrier
) -> None:
    showing = Showing("0900000001", carrier, seed, dim=dim, small=small, tilt=tilt, skin=seed % 11)
    frame = painter(640).frame(showing, progress)
    assert frame.shape == (360, 640, 3)
    assert frame.dtype == np.uint8
