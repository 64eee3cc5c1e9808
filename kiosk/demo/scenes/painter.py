"""The painter of camera frames."""

from __future__ import annotations

import math
import zlib

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.demo.scenes.carrier import carrier_sheet, hand_side
from kiosk.demo.scenes.figure import HEIGHT, WIDTH, figure
from kiosk.demo.scenes.grain import add_grain
from kiosk.demo.scenes.lobby import lobby
from kiosk.demo.scenes.pose import carrier_pose, homography, visitor_offset
from kiosk.demo.scenes.sheet import Pixels, Sheet, blend
from kiosk.demo.scenes.showing import Carrier, Showing

_ROOM_SEED = 2021  # a camera does not move: all frames show the same room
_CYCLE = 260  # empty frames after which somebody may pass again
_FAR = 0.62  # size of people who pass behind


class ScenePainter:
    """Paints what the webcam at the reception sees; the same arguments always give the same bytes."""

    def __init__(self, size: tuple[int, int] = (1280, 720)) -> None:
        """`size` is (width, height) of the frames in pixels; the proportions should be 16 to 9."""
        self._size = size
        self._factor = size[1] / 720
        self._room = lobby(_ROOM_SEED, size)

    def empty(self, seed: int, number: int) -> NDArray[np.uint8]:
        """Frame `number` of a lobby without a visitor at the camera: (height, width, 3) uint8 BGR.

        Now and then somebody passes in the background; `seed` decides who and when.
        """
        frame = self._room.copy()
        self._pass_by(frame, seed, number)
        add_grain(frame, seed, number)
        return frame

    def frame(self, showing: Showing, progress: float) -> NDArray[np.uint8]:
        """The frame at `progress` (0..1) of a showing: (height, width, 3) uint8 BGR.

        The visitor steps up, brings the code from below, holds it still from about 0.3 to 0.78, and leaves. Raises
        `segno.DataOverflowError` (a `ValueError`) when the text is too long for a QR code.
        """
        frame = self._room.copy()
        aside = visitor_offset(showing, progress) - 105 * hand_side(showing)
        self._stand(frame, (showing.skin, showing.seed), aside, 1.0, round(progress * 60))
        if showing.carrier is not Carrier.PHONE and showing.dim < 1:
            cv2.convertScaleAbs(frame, frame, alpha=0.45 + 0.55 * max(showing.dim, 0.0))  # the lamps are off
        self._hold(frame, showing, progress)
        add_grain(frame, showing.seed, round(progress * 1_000_000))
        return frame

    def _pass_by(self, frame: Pixels, seed: int, number: int) -> None:
        turn, step = divmod(number, _CYCLE)
        chance = zlib.crc32(f"{seed} passer {turn}".encode())
        share = 2 * step / _CYCLE - 1
        if chance % 2 and share > 0:
            aside = 1800 * (share - 0.5) * (1 if chance & 4 else -1)
            self._stand(frame, (chance // 8 % 7, chance // 64 % 97), aside, _FAR, step)

    def _stand(self, frame: Pixels, person: tuple[int, int], aside: float, distance: float, step: int) -> None:
        width = WIDTH * distance
        left = 640 + aside - width / 2
        if left > 1280 or left + width < 0:
            return
        top = 740 - HEIGHT * distance + 5 * math.sin(step * 0.35) * min(abs(aside) / 300, 1)
        _over(frame, figure(*person, self._factor, distance), round(left * self._factor), round(top * self._factor))

    def _hold(self, frame: Pixels, showing: Showing, progress: float) -> None:
        sheet, pose = carrier_sheet(showing, self._factor), carrier_pose(showing, progress)
        matrix = homography(pose, sheet, self._factor)
        left, top, right, bottom = _visible(matrix, sheet, frame)
        if right <= left or bottom <= top:
            return
        shifted = np.array([[1, 0, -left], [0, 1, -top], [0, 0, 1]]) @ matrix
        layer = cv2.warpPerspective(sheet.pixels, shifted, (right - left, bottom - top))
        smear = round(pose.smear * self._factor)
        if smear > 1:
            layer = cv2.blur(cv2.blur(layer, (1, smear)), (1, max(1, smear // 2)))
        _over(frame, np.asarray(layer, dtype=np.uint8), left, top)


def _visible(matrix: NDArray[np.float64], sheet: Sheet, frame: Pixels) -> tuple[int, int, int, int]:
    height, width = sheet.pixels.shape[:2]
    corners = matrix @ np.array([(0, 0, 1), (width, 0, 1), (width, height, 1), (0, height, 1)], dtype=np.float64).T
    low, high = (corners[:2] / corners[2]).min(1), (corners[:2] / corners[2]).max(1)
    left, top = max(math.floor(low[0]), 0), max(math.floor(low[1]), 0)
    return left, top, min(math.ceil(high[0]), frame.shape[1]), min(math.ceil(high[1]), frame.shape[0])


def _over(frame: Pixels, layer: Pixels, left: int, top: int) -> None:
    """Lay a layer with multiplied opacity over the frame; what lies outside the frame is cut off."""
    right, bottom = min(left + layer.shape[1], frame.shape[1]), min(top + layer.shape[0], frame.shape[0])
    x, y = max(left, 0), max(top, 0)
    if right <= x or bottom <= y:
        return
    part, region = layer[y - top : bottom - top, x - left : right - left], frame[y:bottom, x:right]
    blend(region, part)
