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

Picture = NDArray[np.uint8]
RATE = 30
SIZE = (1280, 720)
_FACTOR = SIZE[1] / 720
COMING, HELD = 1.0, 1.5
"""Seconds in which the code comes up, and in which it is held."""
_SHUTTER = 0.02
_SUBFRAMES = 5

PERSONAL = "******{n:06d}|NGUYEN VAN THU {letter}|1990-**-**|0|90000000000{n:07d}|<1<<09000{n:05d}"
CITIZEN = "0910900{n:05d}|37000{n:04d}|Nguyễn Văn Thử {letter}|01011990|Nam|Số {n}, Khu phố Mẫu, An Hòa|15042021"
INSURANCE = (
    "DN49100{n:08d}|4e677579e1bb856e2056c4836e205468e1bbad|01/01/1990|1|53e1bb91203120c491c6b0e1bb9d6e67204de1baab75"
    "|91 - 001|01/01/2020|31/12/2020|20/12/2019|9100910{n:07d}|-|4|01/01/2025|15e0000000000a1-7102|$"
)
_TEXTS = {Carrier.PHONE: PERSONAL, Carrier.CARD: CITIZEN, Carrier.PAPER: INSURANCE}


@dataclass(frozen=True, slots=True)
class Trouble:
    """What makes a clip hard; every figure 0 or 1 for none."""

    name: str
    carriers: tuple[Carrier, ...] = (Carrier.PHONE, Carrier.CARD, Carrier.PAPER)
    defocus: float = 0.0
    """Blur in pixels while the lens looks for its focus, and after that a quarter of it."""
    shake: float = 1.0
    """Of the hand, as a multiple of a calm one's."""
    glare: float = 0.0
    """Strength of a lamp's reflection, 0 to 1."""
    moire: float = 0.0
    """Grey levels of the beat between the screen's and the sensor's pixels."""
    dark_mode: bool = False
    dim: float = 1.0
    tilt: float = 0.0
    """Degrees out of the picture plane."""
    small: float = 1.0
    bend: float = 0.0
    """How much of a half cylinder the paper is, 0 to 1."""
    noise: float = 3.0
    """Standard deviation in grey levels."""


TROUBLES = (
    Trouble("calm"),
    Trouble("blur", defocus=3.2),
    Trouble("shake", shake=7),
    Trouble("glare", glare=0.9),
    Trouble("moiré", (Carrier.PHONE,), moire=34),
    Trouble("dark mode", (Carrier.PHONE,), dark_mode=True, defocus=1.2),
    Trouble("dim", dim=0.22, noise=5),
    Trouble("tilted", tilt=48),
    Trouble("small", small=0.55),
    Trouble("bent", (Carrier.CARD, Carrier.PAPER), bend=0.75),
)


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
        self._dusk = 1.0 if clip.carrier is Carrier.PHONE else 0.3 + 0.7 * trouble.dim

    def frame(self, number: int) -> Picture:
        """Frame `number`, with the smear of an open shutter."""
        moments = number / RATE + np.linspace(0, _SHUTTER, _SUBFRAMES)
        parts = [self._instant(float(moment)) for moment in moments]
        light = np.mean(parts, axis=0, dtype=np.float32)
        trouble = self._clip.trouble
        blur = self._blur(number / RATE)
        if blur > 0.3:
            light = cv2.GaussianBlur(light, (0, 0), blur)
        light = light + self._chance.normal(0, trouble.noise, light.shape[:2])[..., None].astype(np.float32)
        sent = np.clip(light, 0, 255).astype(np.uint8)
        _, packed = cv2.imencode(".jpg", sent, (cv2.IMWRITE_JPEG_QUALITY, 88))  # as a webcam sends it
        return np.asarray(cv2.imdecode(packed, cv2.IMREAD_COLOR), np.uint8)

    def _blur(self, moment: float) -> float:
        """A lens that looks for its focus while something comes nearer, and finds it roughly."""
        defocus = self._clip.trouble.defocus
        coming = max(0.0, 1 - moment / (COMING + 0.6))
        return 0.7 + 1.6 * coming + defocus * (0.25 + 0.75 * coming * (1 + 0.4 * math.sin(9 * moment)))

    def _instant(self, moment: float) -> Picture:
        frame = cv2.convertScaleAbs(_room(), alpha=self._dusk)
        pose = self._pose(moment)
        matrix = homography(pose, self._sheet, _FACTOR)
        layer = cv2.warpPerspective(self._sheet.pixels, matrix, SIZE, flags=cv2.INTER_AREA)
        self._light_up(layer, moment)
        blend(frame, np.asarray(layer, np.uint8))
        return np.asarray(frame, np.uint8)

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

    def _light_up(self, layer: object, moment: float) -> None:
        trouble = self._clip.trouble
        pixels = np.asarray(layer)
        cover = pixels[..., 3:] / np.float32(255)
        if trouble.moire:
            beat = trouble.moire * _waves(moment)[..., None] * cover
            pixels[..., :3] = np.clip(pixels[..., :3] + beat, 0, 255)
        if trouble.glare:
            lamp = 255 * trouble.glare * _lamp(moment, self._turn)[..., None] * cover
            pixels[..., :3] = np.clip(pixels[..., :3] + lamp, 0, 255)


def _waves(moment: float) -> NDArray[np.float32]:
    rows, columns = np.mgrid[0 : SIZE[1], 0 : SIZE[0]].astype(np.float32)
    shift = 9 * moment
    return np.asarray(np.sin(columns / 2.1 + rows / 9 + shift) * np.sin(rows / 2.4 - columns / 13), np.float32)


def _lamp(moment: float, turn: NDArray[np.float64]) -> NDArray[np.float32]:
    """A reflection that wanders over the code, brightest in its middle."""
    rows, columns = np.mgrid[0 : SIZE[1], 0 : SIZE[0]].astype(np.float32)
    x = 640 + 60 * turn[0] + 70 * math.sin(2.2 * moment + 3 * turn[1])
    y = 350 + 55 * math.cos(1.7 * moment + 3 * turn[2])
    distance = ((columns - x) / 85) ** 2 + ((rows - y) / 60) ** 2
    return np.asarray(np.clip(1.6 * np.exp(-distance), 0, 1), np.float32)


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
