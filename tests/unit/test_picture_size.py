"""Proves that a picture file tells its size before it is unpacked, and that a huge one is refused for it."""

from __future__ import annotations

import time
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.adapters.scanning.album import Tempo, open_album
from kiosk.adapters.scanning.picture_size import pixels_of

HEADS = (b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8", b"\xff\xd8\xff\xe0", b"BM")


def packed(kind: str, height: int, width: int, *options: int) -> bytes:
    return cv2.imencode(kind, np.zeros((height, width, 3), np.uint8), options)[1].tobytes()


@pytest.mark.parametrize(("height", "width"), [(1, 1), (3, 700), (480, 640)])
@pytest.mark.parametrize("kind", [".png", ".jpg", ".bmp"])
def test_the_size_is_read_from_the_head(kind: str, height: int, width: int) -> None:
    assert pixels_of(packed(kind, height, width)) == height * width


def test_a_progressive_photograph_with_a_comment_tells_its_size() -> None:
    photograph = packed(".jpg", 30, 40, cv2.IMWRITE_JPEG_PROGRESSIVE, 1)
    comment = b"\xff\xfe" + (3000).to_bytes(2, "big") + b"\xff\xc0" * 1499
    assert pixels_of(photograph[:2] + comment + b"\xff" + photograph[2:]) == 30 * 40


@given(st.sampled_from(HEADS), st.binary(max_size=200))
def test_no_content_makes_it_raise(head: bytes, rest: bytes) -> None:
    assert pixels_of(head + rest) >= 0


@pytest.mark.parametrize("kind", [".png", ".jpg", ".bmp"])
def test_a_huge_picture_is_refused_before_it_is_unpacked(tmp_path: Path, kind: str) -> None:
    (tmp_path / f"1{kind}").write_bytes(cv2.imencode(kind, np.zeros((8000, 8000), np.uint8))[1].tobytes())
    album = open_album(tmp_path, Tempo())
    started = time.perf_counter()
    assert album.picture(album.names[0]) is None
    assert time.perf_counter() - started < 1
    assert album.skipped == 1


def test_a_bomb_that_lies_about_its_size_is_no_picture(tmp_path: Path) -> None:
    honest = packed(".png", 4, 4)
    (tmp_path / "1.png").write_bytes(honest[:16] + (7000).to_bytes(4, "big") * 2 + honest[24:])
    album = open_album(tmp_path, Tempo())
    assert album.picture("1.png") is None
