"""Reads the codes in a film, frame by frame."""

from __future__ import annotations

from kiosk.adapters.scanning.decoder import ZxingDecoder
from kiosk.application.ports.camera import Decoder, Frame, Glance


class FilmWatcher:
    """Implements `Watcher` over a decoder of single pictures."""

    def __init__(self, decoder: Decoder | None = None) -> None:
        self._decoder = decoder or ZxingDecoder()

    def look(self, frame: Frame) -> Glance:
        """What this frame shows."""
        return Glance(read=self._decoder.decode(frame.picture))
