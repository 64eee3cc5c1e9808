"""A second try at symbols that ZXing found and could not read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

import cv2
import numpy as np

from kiosk.adapters.scanning.reading.module_grid import read_levels
from kiosk.adapters.scanning.reading.one_look import Spoiled
from kiosk.adapters.scanning.reading.place import Place, box_around, is_near, side
from kiosk.adapters.scanning.reading.straightening import flattened, is_inverted

if TYPE_CHECKING:
    from kiosk.adapters.scanning.reading.straightening import Levels
    from kiosk.application.ports.camera import DecodedCode, Picture

LARGEST = 25
"""Versions above are for documents; flattening them would take longer than one picture may."""
_ROOM = 0.2
"""Of its side: what may be beside the corners that ZXing told."""


def read_spoiled(grey: Picture, spoiled: Spoiled, in_time: Callable[[], bool] = lambda: True) -> DecodedCode | None:
    """The code of a spoiled symbol once it is flattened, None when it stays unreadable or `in_time` says no more."""
    for levels in levels_of(grey, spoiled):
        code = read_levels(levels, spoiled.corners)
        if code is not None or not in_time():
            return code
    return None


def levels_of(grey: Picture, spoiled: Spoiled) -> Iterator[Levels]:
    """The brightness of its modules, ever better flattened, dark on light however it was printed."""
    if spoiled.version > LARGEST:
        return
    box = box_around(spoiled.corners, grey.shape, _ROOM)
    inside = Spoiled(Place(left=-box.left, top=-box.top).corners(spoiled.corners), spoiled.version)
    part = box.of(grey)
    upright = np.asarray(cv2.bitwise_not(part), np.uint8) if is_inverted(part, inside) else part
    yield from flattened(upright, inside)


def not_yet(tried: Iterable[Spoiled], spoiled: Spoiled) -> bool:
    """Whether no symbol of this version was tried in about the same place."""
    near = side(spoiled.corners) / spoiled.modules * 0.6
    return not any(one.version == spoiled.version and is_near(one.corners, spoiled.corners, near) for one in tried)
