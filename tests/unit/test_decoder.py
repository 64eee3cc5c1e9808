"""Proves that the decoder reads what a visitor may show, invents nothing, and is bounded and safe on any array."""

from __future__ import annotations

from random import Random
from typing import Any

import cv2
import numpy as np
import pytest
import segno
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from numpy.typing import NDArray

from kiosk.adapters.scanning.decoder import SECONDS, PictureDecoder, grey_of
from kiosk.adapters.scanning.pixels import MOST_PIXELS

Picture = NDArray[np.uint8]
FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Mã", "Ỷ")
MIDDLE = ("Thị", "Văn", "Hữu", "Đức", "Ngọc", "Quốc", "Minh", "Thuỳ", "Mỹ", "Xuân", "Kim", "Bảo")
GIVEN = ("Hương", "Ngữ", "Đạt", "Ánh", "Thuỷ", "Quỳnh", "Tuấn", "Hoà", "Ưng", "Ẩn", "Nghĩa", "Oanh", "Yến", "Ý", "Bằng")
TEXT = "Đặng Thị Ngữ"


def drawn(code: segno.QRCode, pitch: int = 5) -> Picture:
    """The code in dark on white with its quiet zone, (side, side) uint8."""
    modules = np.array([[module & 1 for module in row] for row in code.matrix_iter(border=4)], dtype=np.uint8)
    return (255 * (1 - modules)).astype(np.uint8).repeat(pitch, 0).repeat(pitch, 1)


def colour(grey: Picture) -> Picture:
    return np.repeat(grey[:, :, None], 3, axis=2)


def texts(picture: Picture) -> list[str]:
    return [code.text for code in PictureDecoder().decode(picture)]


def test_five_hundred_vietnamese_names_with_and_without_a_charset_mark() -> None:
    chance = Random(19)
    for turn in range(500):
        text = f"{chance.choice(FAMILY)} {chance.choice(MIDDLE)} {chance.choice(GIVEN)}|{chance.randint(1920, 2020)}"
        code = segno.make_qr(text, encoding="utf-8", eci=turn % 2 == 0)
        assert texts(drawn(code, 3)) == [text]


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), min_size=1, max_size=60))
# In byte mode: segno takes some texts for Kanji, and writes them wrong.
def test_marked_text_of_any_script_comes_out_as_it_went_in(text: str) -> None:
    assert texts(drawn(segno.make_qr(text, encoding="utf-8", eci=True, mode="byte"))) == [text]


def test_latin_1_as_some_generators_choose_it() -> None:
    assert texts(drawn(segno.make_qr("Lê Thúy Âu", encoding="iso-8859-1"))) == ["Lê Thúy Âu"]


def test_lines_and_tabs_stay_as_they_are() -> None:
    assert texts(drawn(segno.make_qr("một\thai\r\nba <LF>", encoding="utf-8"))) == ["một\thai\r\nba <LF>"]


@pytest.mark.parametrize(
    "way", ["as drawn", "colour", "inverted", "mirrored", "left", "upside down", "tilted", "every other pixel"]
)
def test_a_code_is_read_however_it_is_held(way: str) -> None:
    upright = drawn(segno.make_qr(TEXT), 6)
    middle = (upright.shape[0] / 2, upright.shape[0] / 2)
    turned = cv2.warpAffine(upright, cv2.getRotationMatrix2D(middle, 27, 0.7), upright.shape, borderValue=255)
    shown = {
        "as drawn": upright,
        "colour": colour(upright),
        "inverted": 255 - upright,
        "mirrored": upright[:, ::-1],
        "left": np.rot90(upright),
        "upside down": upright[::-1, ::-1],
        "tilted": np.asarray(turned, np.uint8),
        "every other pixel": colour(upright)[::2, ::2],
    }
    assert texts(shown[way]) == [TEXT]


def test_corners_go_around_the_code_as_it_stands_in_the_picture_given() -> None:
    scene = np.full((3000, 4000), 255, np.uint8)
    code = drawn(segno.make_qr("0123456789", version=1), 40)
    scene[1000 : 1000 + len(code), 2000 : 2000 + len(code)] = np.rot90(code, -1)
    (found,) = PictureDecoder().decode(scene)
    left, top, right, bottom = 2160, 1160, 2160 + 840, 1160 + 840
    wanted = ((right, top), (right, bottom), (left, bottom), (left, top))
    assert np.allclose(found.corners, wanted, atol=8)


def test_every_code_in_view_is_told() -> None:
    one, other = (drawn(segno.make_qr(text, version=2)) for text in ("một", "hai"))
    assert sorted(texts(np.hstack([one, other]))) == ["hai", "một"]


def test_bytes_are_told_apart_from_a_text() -> None:
    (found,) = PictureDecoder().decode(drawn(segno.make_qr(bytes(range(256)), mode="byte")))
    assert found.binary
    assert found.text.encode("latin-1") == bytes(range(256))


@pytest.mark.parametrize("held", ["upright", "inverted", "mirrored", "left"])
@pytest.mark.parametrize("text", ["Khách đến liên hệ công tác " * 8, "0123456789" * 40, "ABC DEF" * 60])
def test_a_part_of_a_series_is_told_as_one(text: str, held: str) -> None:
    for part in segno.make_sequence(text, symbol_count=4):
        upright = drawn(part)
        shown = {"upright": upright, "inverted": 255 - upright, "mirrored": upright[:, ::-1], "left": np.rot90(upright)}
        assert [code.part for code in PictureDecoder().decode(shown[held])] == [True]


@pytest.mark.parametrize("mask", range(8))
@pytest.mark.parametrize("error", "LMQH")
@pytest.mark.parametrize("text", ["0123456789", "BLUEZONE 2026", TEXT])
def test_whole_codes_of_every_mask_and_level_are_no_parts(text: str, error: str, mask: int) -> None:
    upright = drawn(segno.make_qr(text, error=error, mask=mask, boost_error=False))
    for shown in (upright, upright[:, ::-1]):
        assert [(code.text, code.part) for code in PictureDecoder().decode(shown)] == [(text, False)]


def test_small_relatives_and_bar_codes_are_not_read() -> None:
    assert texts(drawn(segno.make_micro("12345"), 8)) == []
    for kind in (zxingcpp.BarcodeFormat.Code128, zxingcpp.BarcodeFormat.EAN13, zxingcpp.BarcodeFormat.RMQRCode):
        made = zxingcpp.create_barcode("893456789012", kind)
        shown = np.array(made.to_image(scale=4))
        assert zxingcpp.read_barcodes(shown), "a reader of bar codes would find it"
        assert texts(shown) == []


@pytest.mark.parametrize("seed", range(12))
def test_nothing_is_invented_from_noise_or_stripes(seed: int) -> None:
    chance = np.random.default_rng(seed)
    noise = chance.integers(0, 256, (360, 640, 3), dtype=np.uint8)
    stripes = np.repeat(chance.integers(0, 2, (1, 640), dtype=np.uint8) * 255, 360, axis=0)
    assert texts(noise) == []
    assert texts(np.asarray(cv2.GaussianBlur(noise, (9, 9), 0), np.uint8)) == []
    assert texts(stripes) == []


@pytest.mark.parametrize("square", [1, 2, 3, 5])
def test_a_board_of_any_size_is_looked_at_as_two_megapixels(square: int) -> None:
    """Unbounded, one such picture kept the reader for over a minute."""
    rows, columns = np.ogrid[:8000, :8000]
    board = (((rows // square + columns // square) % 2) * 255).astype(np.uint8)
    shown = grey_of(board)
    assert shown is not None
    assert shown.size <= MOST_PIXELS
    assert texts(board) == []


class Ticks:
    """A clock on which every look at it takes its time."""

    def __init__(self, step: float) -> None:
        self.now, self.step = 0.0, step

    def __call__(self) -> float:
        self.now += self.step
        return self.now


def test_what_is_not_read_in_time_is_given_up() -> None:
    empty = np.full((480, 640), 200, np.uint8)
    patient, hurried = Ticks(0.0001), Ticks(0.05)
    PictureDecoder(patient).decode(empty)
    PictureDecoder(hurried).decode(empty)
    assert hurried.now / hurried.step < patient.now / patient.step
    assert hurried.now <= SECONDS + 3 * hurried.step


@pytest.mark.parametrize("shape", [(2, 100_000, 3), (200_000, 1, 3), (1, 70_000), (3, 66_000, 4)])
def test_a_strip_of_any_length_holds_no_code(shape: tuple[int, ...]) -> None:
    assert PictureDecoder().decode(np.zeros(shape, np.uint8)) == ()


@settings(max_examples=150, deadline=None)
@given(arrays.arrays(np.uint8, arrays.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=9)))
def test_no_array_of_bytes_makes_it_raise(anything: Any) -> None:
    assert PictureDecoder().decode(anything) == ()


@pytest.mark.parametrize("shape", [(0, 0), (0, 0, 3), (0, 9, 3), (1, 1, 3), (1, 3000), (3000, 1), (7, 7, 2), (5,), ()])
@pytest.mark.parametrize("kind", [np.uint8, np.float32, np.int64, np.bool_])
def test_odd_shapes_and_kinds_hold_no_code(shape: tuple[int, ...], kind: Any) -> None:
    assert PictureDecoder().decode(np.zeros(shape, kind)) == ()
