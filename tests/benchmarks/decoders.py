"""Ours beside ZXing, pyzbar and OpenCV in one run: on drawn pictures, on drawn clips, on a folder of photographs.

`BENCH_PHOTOGRAPHS=FOLDER` names photographs with a `manifest.jsonl`, a line a picture: `file`, `expected` (null where
nobody knows), `negative` (no code in it). `read_texts` takes a `(height, width, 3)` uint8 BGR array.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path

import cv2
import numpy as np
import zxingcpp
from numpy.typing import NDArray

from kiosk.adapters.scanning.decoder import read_texts
from tests.benchmarks.clips import all_clips
from tests.benchmarks.first_reads import clip_rows

__all__ = ["read_texts", "rows"]

Picture = NDArray[np.uint8]
Reader = Callable[[Picture], list[str]]
Row = tuple[str, str, str]
_HELD_FRAMES = (22, 34, 58)
"""Frames of a clip that stand for stills: still moving, just arrived, held."""
_ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class Still:
    """A picture and what is known of it."""

    picture: Picture
    expected: str | None
    negative: bool = False


@dataclass(slots=True)
class Score:
    """What one decoder made of all pictures; seconds a picture in `times`."""

    read: int = 0
    wrong: int = 0
    mangled: int = 0
    times: list[float] = field(default_factory=list)

    def note(self, still: Still, texts: list[str]) -> None:
        """Count one picture's answer. A text that nobody knows to be right or wrong counts as read."""
        if not texts:
            return
        if still.negative:
            self.wrong += 1
        elif still.expected is None or still.expected == "" or still.expected in texts:
            self.read += 1
        elif max(SequenceMatcher(None, still.expected, text).ratio() for text in texts) > _ALIKE:
            self.mangled += 1
        else:
            self.wrong += 1


def zxing_alone(picture: Picture) -> list[str]:
    """ZXing with its defaults, on grey."""
    grey = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
    formats = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCodeModel2)
    return [code.text for code in zxingcpp.read_barcodes(grey, formats=formats, text_mode=zxingcpp.TextMode.Plain)]


def opencv_alone(picture: Picture) -> list[str]:
    """OpenCV's own detector."""
    try:
        found, texts, _, _ = cv2.QRCodeDetector().detectAndDecodeMulti(picture)
    except (cv2.error, UnicodeDecodeError):  # raises on some pictures, and on bytes that are no UTF-8
        return []
    return [text for text in texts if text] if found else []


def readers() -> dict[str, Reader]:
    """Every decoder that is on this machine, ZXing first: the others' times are multiples of its."""
    found: dict[str, Reader] = {"ZXing alone": zxing_alone, "ours": read_texts, "OpenCV": opencv_alone}
    try:
        from pyzbar.pyzbar import ZBarSymbol, decode
    except ImportError:  # the library itself may be missing too
        return found

    def pyzbar_alone(picture: Picture) -> list[str]:
        try:
            codes = decode(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), symbols=[ZBarSymbol.QRCODE])
        except ValueError:  # an orientation that its enumeration does not know
            return []
        return [code.data.decode("utf-8", "replace") for code in codes]

    found["pyzbar"] = pyzbar_alone
    return found


def drawn_stills() -> Iterator[Still]:
    """Frames of every clip."""
    for clip in all_clips(1):
        for number, frame in enumerate(clip.frames()):
            if number in _HELD_FRAMES:
                yield Still(frame, clip.text)


def photographs(folder: Path) -> Iterator[Still]:
    """The pictures of a folder with a manifest."""
    from PIL import Image

    for line in (folder / "manifest.jsonl").read_text("utf-8").splitlines():
        told = json.loads(line)
        with Image.open(folder / told["file"]) as picture:
            bgr = np.asarray(picture.convert("RGBA").convert("RGB"))[:, :, ::-1].copy()
        yield Still(bgr, told["expected"], told["negative"])


def scores(stills: Iterator[Still]) -> tuple[int, dict[str, Score]]:
    """How many pictures there were, and each decoder's score."""
    named = readers()
    kept = {name: Score() for name in named}
    for still in stills:
        for name, read in named.items():
            began = time.perf_counter()
            texts = read(still.picture)
            kept[name].times.append(time.perf_counter() - began)
            kept[name].note(still, texts)
    return len(kept["ZXing alone"].times), kept


def still_rows(what: str, stills: Iterator[Still]) -> list[Row]:
    """A row a decoder."""
    count, kept = scores(stills)
    base = kept["ZXing alone"].times
    return [(f"{what}: {name}", f"{score.read} of {count}", _beside(score, base)) for name, score in kept.items()]


def _beside(score: Score, base: list[float]) -> str:
    mean, slow = np.mean(score.times) / np.mean(base), np.percentile(score.times, 95) / np.percentile(base, 95)
    return f"wrong {score.wrong}, mangled {score.mangled}; time x {mean:.1f}, p95 x {slow:.1f}"


def rows() -> list[Row]:
    """The whole table."""
    table = still_rows("drawn stills", drawn_stills())
    folder = os.environ.get("BENCH_PHOTOGRAPHS")
    if folder:
        table += still_rows("photographs", photographs(Path(folder)))
    return table + clip_rows()
