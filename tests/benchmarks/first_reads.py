"""How soon a code that comes up before the camera is read, at 30 frames a second on one core; and the cost of waiting.

A decoder that is still busy when the next frame comes misses it, as a live camera's would.
"""

from __future__ import annotations

import math
import os
import time
from collections import defaultdict
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import cv2
import numpy as np
import zxingcpp
from numpy.typing import NDArray

from kiosk.adapters.scanning.watcher import FilmWatcher
from kiosk.application.ports.camera import Frame
from kiosk.demo.scenes import ScenePainter
from tests.benchmarks.clips import RATE, Clip, all_clips
from tests.benchmarks.weather import ROOM_FOR_NOISE, SIZE, noise

Picture = NDArray[np.uint8]
Row = tuple[str, str, str]
Film = Callable[[Picture, float], list[str]]
SEEDS = int(os.environ.get("BENCH_SEEDS", "1"))
UNREAD_MS = 500
"""Added to a clip's length when nothing was read in it."""
_FORMATS = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCodeModel2)
_BEGAN = datetime(2026, 11, 25, 8, tzinfo=UTC)


def zxing_film() -> Film:
    """ZXing with its defaults on every frame."""

    def read(picture: Picture, _moment: float) -> list[str]:
        grey = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
        found = zxingcpp.read_barcodes(grey, formats=_FORMATS, text_mode=zxingcpp.TextMode.Plain)
        return [code.text for code in found]

    return read


def our_film() -> Film:
    """A new watcher."""
    watcher = FilmWatcher()

    def read(picture: Picture, moment: float) -> list[str]:
        return [code.text for code in watcher.look(Frame(picture, _BEGAN + timedelta(seconds=moment))).read]

    return read


def first_read_ms(frames: list[Picture], read: Film, text: str) -> tuple[float, int]:
    """Milliseconds from the first frame to the end of the first right reading; and how many wrong texts came before."""
    wrong, number = 0, 0
    while number < len(frames):
        began = time.perf_counter()
        texts = read(frames[number], number / RATE)
        took = time.perf_counter() - began
        if text in texts:
            return (number / RATE + took) * 1000, wrong
        wrong += len(texts)
        number = max(number + 1, math.ceil(number + took * RATE))
    return len(frames) / RATE * 1000 + UNREAD_MS, wrong


def clip_rows() -> list[Row]:
    """A row a trouble, then the mean of all clips, then the cost of a frame on which nothing comes."""
    kept: dict[str, list[tuple[float, float]]] = defaultdict(list)
    wrong = 0
    for clip in all_clips(SEEDS):
        alone, ours, mistaken = _both(clip)
        kept[clip.trouble.name].append((alone, ours))
        wrong += mistaken
    table = [_row(f"clips, {name}: first read", pairs) for name, pairs in kept.items()]
    table.append(_row("clips, all: first read", [pair for pairs in kept.values() for pair in pairs]))
    table.append(("clips, all: wrong texts", str(wrong), ""))
    return [*table, *_idle_rows()]


def _both(clip: Clip) -> tuple[float, float, int]:
    frames = list(clip.frames())
    alone, _ = first_read_ms(frames, zxing_film(), clip.text)
    ours, wrong = first_read_ms(frames, our_film(), clip.text)
    return alone, ours, wrong


def _row(what: str, pairs: list[tuple[float, float]]) -> Row:
    alone, ours = np.mean(pairs, axis=0)
    return what, f"{ours:.0f} ms", f"{ours / alone:.2f} x ZXing alone ({alone:.0f} ms), {len(pairs)} clips"


def _idle_rows() -> list[Row]:
    passing = [number for number in range(520) if number % 260 >= 130]
    return [
        _idle_row("an idle frame", [0] * 300),
        _idle_row("an idle frame while somebody passes", passing),
    ]


def _idle_row(what: str, numbers: list[int]) -> Row:
    painter, films = ScenePainter(SIZE), (zxing_film(), our_film())
    alone: list[float] = []
    ours: list[float] = []
    for turn, number in enumerate(numbers):
        picture = painter.empty(5, number)
        cv2.add(picture, _flicker(turn), dst=picture)
        for read, kept in zip(films, (alone, ours), strict=True):
            began = time.perf_counter()
            read(picture, turn / RATE)
            kept.append(time.perf_counter() - began)
    return what, f"x {np.mean(ours) / np.mean(alone):.2f}", "of one pass of ZXing with its defaults, grey made in both"


def _flicker(turn: int) -> Picture:
    """A sensor's noise, so that no frame is like the one before."""
    cut = noise()[turn % ROOM_FOR_NOISE :, :][: SIZE[1], : SIZE[0]]
    return np.repeat(np.clip(2 * cut, 0, 255).astype(np.uint8)[:, :, None], 3, axis=2)
