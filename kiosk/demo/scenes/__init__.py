"""Camera frames of a reception, drawn from seeds: phones, cards and papers with QR codes held up by visitors."""

from __future__ import annotations

from kiosk.demo.scenes.lobby import background
from kiosk.demo.scenes.painter import ScenePainter
from kiosk.demo.scenes.showing import Carrier, Showing

__all__ = ["Carrier", "ScenePainter", "Showing", "background"]
