"""Clips of a phone, a card or a paper brought to a webcam, drawn from fixed seeds: nobody's real code is in them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.demo.scenes import Carrier, ScenePainter, Showing
from kiosk.demo.scenes.carrier import carrier_sheet, closeness
from kiosk.demo.scenes.pose import Pose, eased, homography
from kiosk.demo.scenes.sheet import Sheet, blend
from tests.benchmarks.troubles import TROUBLES, Trouble
from tests.benchmarks.weather import ROOM_FOR_NOISE, SIZE, lamp, noise, waves

Picture = NDArray[np.uint8]
RATE = 30
_FACTOR = SIZE[1] / 720
COMING, HELD = 1.0, 1.5
"""Seconds in which the code comes up, and in which it is held."""
_SHUTTER = 0.02
_SUBFRAMES = 3

PERSONAL = "******{n:06d}|NGUYEN VAN THU {letter}|1990-**-**|0|90000000000{n:07d}|<1<<09000{n:05d}"
CITIZEN = "0910900{n:05d}|37000{n:04d}|Nguyễn Văn Thử {letter}|01011990|Nam|Số {n}, Khu phố Mẫu, An Hòa|15042021"
INSURANCE = (
    "DN49100{n:08d}|4e677579e1bb856e2056c4836e205468e1bbad|01/01/1990|1|53e1bb91203120c491c6b0e1bb9d6e67204de1baab75"
    "|91 - 001|01/01/2020|31/12/2020|20/12/2019|9100910{n:07d}|-|4|01/01/2025|15e0000000000a1-7102|$"
)
_TEXTS = {Carrier.PHONE: PERSONAL, Carrier.CARD: CITIZEN, Carrier.PAPER: INSURANCE}


@dataclass(frozen=True, slots=True)
class Clip:
    """One code brought to the camera. `frames` are `(720, 1280, 3)` uint8 BGR, the code's entry first."""

    trouble: Trouble
    carrier: Carrier
    seed: int
    text: str = field(repr=False)

    @property
    def name(self) -> str:
        """What is shown how."""
        return f"{self.trouble.name}, {self.carrier.value}, {self.seed}"

    def frames(self) -> Iterator[Picture]:
        """Each frame in turn; the same clip gives the same frames."""
        camera = _Camera(self)
        for number in range(round((COMING + HELD) * RATE)):
            yield camera.frame(number)


def all_clips(seeds: int = 2) -> tuple[Clip, ...]:
    """Every trouble with every carrier that can have it, so many times."""
    return tuple(
        Clip(trouble, carrier, seed, _text(carrier, 37 * seed + number))
        for number, trouble in enumerate(TROUBLES)
        for carrier in trouble.carriers
        for seed in range(seeds)
    )


def _text(carrier: Carrier, number: int) -> str:
    return _TEXTS[carrier].format(n=number, letter=chr(ord("A") + number % 26))


@cache
def _room() -> Picture:
    return ScenePainter(SIZE).empty(5, 1)


class _Camera:
    """Takes the frames of a clip."""

    def __init__(self, clip: Clip) -> None:
        trouble = clip.trouble
        self._clip = clip
        self._chance = np.random.default_rng((clip.seed, len(trouble.name), len(clip.text)))
        self._showing = Showing(
            clip.text, clip.carrier, clip.seed, dim=trouble.dim, dark_mode=trouble.dark_mode, small=trouble.small
        )
        self._sheet = _bent(carrier_sheet(self._showing, _FACTOR), trouble.bend)
        self._turn = self._chance.uniform(-1, 1, 6)
        self._weather: NDArray[np.float32] | None = None
        self._dusk = 1.0 if clip.carrier is Carrier.PHONE else 0.3 + 0.7 * trouble.dim

    def frame(self, number: int) -> Picture:
        """Frame `number`, with the smear of an open shutter."""
        moments = number / RATE + np.linspace(0, _SHUTTER, _SUBFRAMES)
        self._weather = self._seen_on_it(number / RATE)
        light = np.zeros((SIZE[1], SIZE[0], 3), np.float32)
        for moment in moments:
            cv2.accumulate(self._instant(float(moment)), light)
        light /= _SUBFRAMES
        blur = self._blur(number / RATE)
        soft = cv2.GaussianBlur(light, (0, 0), blur)
        row, column = self._chance.integers(0, ROOM_FOR_NOISE, 2)
        grain = noise()[row : row + SIZE[1], column : column + SIZE[0]] * self._clip.trouble.noise
        sent = cv2.convertScaleAbs(np.maximum(soft + grain[..., None], 0))
        _, packed = cv2.imencode(".jpg", sent, (cv2.IMWRITE_JPEG_QUALITY, 88))  # as a webcam sends it
        return np.asarray(cv2.imdecode(packed, cv2.IMREAD_COLOR), np.uint8)

    def _blur(self, moment: float) -> float:
        """A lens that looks for its focus while something comes nearer, and finds it roughly."""
        defocus = self._clip.trouble.defocus
        coming = max(0.0, 1 - moment / (COMING + 0.6))
        return 0.7 + 1.6 * coming + defocus * (0.25 + 0.75 * coming * (1 + 0.4 * math.sin(9 * moment)))

    def _instant(self, moment: float) -> Picture:
        frame = np.asarray(cv2.convertScaleAbs(_room(), alpha=self._dusk), np.uint8)
        pose = self._pose(moment)
        matrix = homography(pose, self._sheet, _FACTOR)
        layer = np.asarray(cv2.warpPerspective(self._sheet.pixels, matrix, SIZE), np.uint8)
        self._light_up(layer)
        blend(frame, layer)
        return frame

    def _pose(self, moment: float) -> Pose:
        trouble, turn = self._clip.trouble, self._turn
        near = eased(moment / COMING)
        sway = [math.sin(a * moment + 3 * b) for a, b in zip((23, 17, 29, 13), turn, strict=False)]
        return Pose(
            x=640 + 60 * turn[0] + 220 * turn[1] * (1 - near) + 2.5 * trouble.shake * sway[0],
            y=380 + 20 * turn[2] + 420 * (1 - near) + 2.5 * trouble.shake * sway[1],
            roll=8 * turn[3] + 25 * turn[4] * (1 - near) + 0.4 * trouble.shake * sway[2],
            pitch=6 * turn[4] + 0.4 * trouble.tilt,
            yaw=6 * turn[5] + trouble.tilt * (1 if turn[0] > 0 else -1) + 12 * (1 - near),
            size=closeness(self._showing) * (0.3 + 0.7 * near),
            smear=0,
        )

    def _seen_on_it(self, moment: float) -> NDArray[np.float32] | None:
        """What lamps and the sensor add to the carrier, in grey levels."""
        trouble = self._clip.trouble
        if trouble.moire:
            return trouble.moire * waves(moment)
        if trouble.glare:
            return 255 * trouble.glare * lamp(moment, self._turn)
        return None

    def _light_up(self, layer: Picture) -> None:
        if self._weather is None:
            return
        left, top, width, height = cv2.boundingRect(cv2.extractChannel(layer, 3))
        part = layer[top : top + height, left : left + width]
        added = self._weather[top : top + height, left : left + width, None] * (part[..., 3:] / np.float32(255))
        part[..., :3] = np.clip(part[..., :3] + added, 0, 255)


def _bent(sheet: Sheet, bend: float) -> Sheet:
    """The sheet as seen when it is rolled about an upright axis."""
    if not bend:
        return sheet
    height, width = sheet.pixels.shape[:2]
    across = np.linspace(-1, 1, width, dtype=np.float32)
    angle = bend * math.pi / 2
    flat = np.arcsin(np.clip(across * math.sin(angle), -1, 1)) / angle
    columns = ((flat + 1) * (width - 1) / 2).astype(np.float32)
    rows = np.arange(height, dtype=np.float32)[:, None] + 18 * sheet.scale * (1 - across[None, :] ** 2)
    rolled = Sheet(sheet.left, sheet.top, sheet.left, sheet.top, sheet.scale)
    maps = (np.broadcast_to(columns, (height, width)).astype(np.float32), rows.astype(np.float32))
    rolled.pixels = np.asarray(cv2.remap(sheet.pixels, *maps, cv2.INTER_LINEAR), np.uint8)
    return rolled
