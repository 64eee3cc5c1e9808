"""The film's watcher with what it does not tell by itself yet."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np

from kiosk.adapters.scanning.lens import LensGuard
from kiosk.adapters.scanning.sighting import CodeSpotter
from kiosk.adapters.scanning.watcher import FilmWatcher
from kiosk.application.ports.camera import Frame, Glance


class SightedWatcher(FilmWatcher):
    """Tells of codes that are seen and not read, and of faults of the lens.

    To be deleted when `FilmWatcher` does both itself.
    """

    def __init__(self) -> None:
        super().__init__()
        self._spotter, self._lens = CodeSpotter(), LensGuard(live=False)

    def look(self, frame: Frame) -> Glance:
        """What this frame shows."""
        glance = super().look(frame)
        grey = np.asarray(cv2.cvtColor(frame.picture, cv2.COLOR_BGR2GRAY), np.uint8)
        seen = () if glance.read else self._spotter.spot(grey, frame.captured_at)
        return replace(glance, seen=seen, fault=self._lens.fault_of(grey, frame.captured_at))
