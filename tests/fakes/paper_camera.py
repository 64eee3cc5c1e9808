"""A printed leaf of a fallback sheet, written on by different pens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.adapters.documents.fallback_pdf import FallbackPdf
from kiosk.adapters.documents.page_pictures import PdfPictures
from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.office_file import load_office
from kiosk.adapters.resources.wording_files import load_wordings
from kiosk.application.ports.fallback import SheetOrder
from kiosk.domain.fallback.layout import BOX_XS, HEIGHT, HOUR_XS, HOURS, MINUTE_XS, MINUTES, MORE_XS, NAME, WIDTH, row_y
from kiosk.domain.fallback.page_code import SheetCode
from tests.fakes.desk import RESOURCES

Grey = NDArray[np.uint8]
PIXELS = 8
"""A millimetre of the paper that is drawn on."""


@dataclass(frozen=True)
class Written:
    """What somebody wrote into one row: indices of boxes, hours and minutes as they stand there."""

    boxes: tuple[int, ...] = ()
    hours: tuple[int, ...] = ()
    minutes: tuple[int, ...] = ()
    more: tuple[int, ...] = ()
    struck: bool = False
    name: bool = True


@dataclass(frozen=True)
class Pen:
    """`ink` is how dark it writes (0 to 1), `wide` its stroke in millimetres; a filled bubble is scribbled."""

    ink: float = 0.85
    wide: float = 0.6
    ticks: bool = False
    """Marks bubbles by a tick or a cross instead of filling them."""


@cache
def printed_leaf(text: SheetCode, leaf: int = 1) -> Grey:
    """The leaf as the printer gives it, `(210 * PIXELS, 297 * PIXELS)` grey."""
    layers = Layers(RESOURCES)
    codes = tuple(SheetCode(text.office, text.number, one, text.leaves) for one in range(1, text.leaves + 1))
    order = SheetOrder(load_office(layers), codes, datetime(2026, 11, 18, 23, 55, tzinfo=UTC), "1")
    with TemporaryDirectory() as folder:
        file = Path(folder) / "sheet.pdf"
        FallbackPdf(RESOURCES / "fonts", load_wordings(layers).of("vi")).write(order, file)
        return leaf_of_print(file, leaf)


def leaf_of_print(file: Path, leaf: int = 1) -> Grey:
    """A leaf of a printed file."""
    page = list(PdfPictures().pages(file, int(WIDTH * PIXELS)))[leaf - 1]
    rgb = np.frombuffer(page.rgb, np.uint8).reshape(page.height, page.width, 3)
    grey = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)
    return np.asarray(cv2.resize(grey, (int(WIDTH * PIXELS), int(HEIGHT * PIXELS))), np.uint8)


@dataclass
class Paper:
    """A leaf that is written on."""

    leaf: Grey
    chance: np.random.Generator = field(default_factory=lambda: np.random.default_rng(7))

    def __post_init__(self) -> None:
        self.leaf = self.leaf.copy()

    def write(self, rows: dict[int, Written], pen: Pen) -> Grey:
        """The leaf with these rows (from 0) written; ink darkens what is printed below it."""
        ink = np.zeros(self.leaf.shape, np.float32)
        for row, written in rows.items():
            self._row(ink, row, written, pen)
        paper = self.leaf.astype(np.float32) * (1 - ink * pen.ink)
        return np.asarray(np.clip(paper, 0, 255), np.uint8)

    def _row(self, ink: NDArray[np.float32], row: int, written: Written, pen: Pen) -> None:
        y = row_y(row)
        for box in written.boxes:
            self._cross(ink, BOX_XS[box], y, 2.6, pen)
        marks = [HOUR_XS[HOURS.index(one)] for one in written.hours]
        marks += [MINUTE_XS[MINUTES.index(one)] for one in written.minutes]
        marks += [MORE_XS[one - 1] for one in written.more]
        for x in marks:
            if pen.ticks:
                self._tick(ink, x, y, pen)
            else:
                self._scribble(ink, x, y, pen)
        if written.struck:
            start, end = (33.0, y + self.chance.normal(0, 0.7)), (225.0, y + self.chance.normal(0, 1.0))
            self._line(ink, [start, (130.0, y + self.chance.normal(0, 0.8)), end], pen)
        if written.name:
            self._name(ink, y, pen)

    def _line(self, ink: NDArray[np.float32], places: Sequence[tuple[float, float]], pen: Pen) -> None:
        shape = np.array([[x * PIXELS * 16, (HEIGHT - y) * PIXELS * 16] for x, y in places], np.int32)
        cv2.polylines(ink, [shape.reshape(-1, 1, 2)], False, 1.0, max(1, round(pen.wide * PIXELS)), cv2.LINE_AA, 4)

    def _cross(self, ink: NDArray[np.float32], x: float, y: float, arm: float, pen: Pen) -> None:
        if self.chance.random() < 0.3:
            self._tick(ink, x, y, pen, 1.6)
            return
        for turn in (1, -1):
            jitter = self.chance.normal(0, 0.4, 4)
            a, b = self.chance.uniform(0.75, 1.15, 2) * arm
            self._line(
                ink, [(x - a + jitter[0], y - a * turn + jitter[1]), (x + b + jitter[2], y + b * turn + jitter[3])], pen
            )

    def _tick(self, ink: NDArray[np.float32], x: float, y: float, pen: Pen, size: float = 1.2) -> None:
        j = self.chance.normal(0, 0.25, 6)
        self._line(
            ink,
            [
                (x - size + j[0], y + 0.2 * size + j[1]),
                (x - 0.2 * size + j[2], y - size + j[3]),
                (x + 1.4 * size + j[4], y + 1.5 * size + j[5]),
            ],
            pen,
        )

    def _scribble(self, ink: NDArray[np.float32], x: float, y: float, pen: Pen) -> None:
        """To and fro until the bubble is full, as well as a hand does it."""
        x, y = x + self.chance.normal(0, 0.2), y + self.chance.normal(0, 0.2)
        radius = self.chance.uniform(1.6, 2.3)
        step = self.chance.uniform(0.45, 0.8)
        places, side, down = [], 1, -radius
        while down <= radius:
            half = np.sqrt(max(radius**2 - down**2, 0.0))
            places.append((x + side * half + self.chance.normal(0, 0.12), y - down + self.chance.normal(0, 0.12)))
            side, down = -side, down + step
        self._line(ink, places, pen)

    def _name(self, ink: NDArray[np.float32], y: float, pen: Pen) -> None:
        x = NAME[0] + 1.5
        places = []
        while x < self.chance.uniform(240, 268):
            places.append((x, y + self.chance.uniform(-2.2, 2.2)))
            x += self.chance.uniform(0.6, 1.6)
        self._line(ink, places, Pen(pen.ink, 0.45))
