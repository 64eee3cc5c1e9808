"""The carrier of a code with the hand that holds it, drawn once for each showing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from kiosk.demo.scenes import card, paper, phone
from kiosk.demo.scenes.palette import Look, look
from kiosk.demo.scenes.qr import pitch_units
from kiosk.demo.scenes.sheet import Sheet
from kiosk.demo.scenes.showing import Carrier, Showing

_FINE = 2.0  # pixels to the unit while drawing
_CLOSE = 1.25  # no visitor brings the carrier nearer than this
_LEGIBLE = 3.3  # units of one module below which a visitor comes nearer
_LENS = 0.55  # units of blur of a webcam's lens

_Draw = Callable[[Sheet, Showing, Look, float, float], None]


@dataclass(frozen=True, slots=True)
class _Shape:
    draw: _Draw
    width: float
    height: float
    code_side: float


_SHAPES = {
    Carrier.PHONE: _Shape(phone.draw_phone, phone.HALF_WIDTH, phone.HALF_HEIGHT, phone.CODE_SIDE),
    Carrier.CARD: _Shape(card.draw_card, card.HALF_WIDTH, card.HALF_HEIGHT, card.CODE_SIDE),
    Carrier.PAPER: _Shape(paper.draw_paper, paper.HALF_WIDTH, paper.HALF_HEIGHT, paper.CODE_SIDE),
}


def hand_side(showing: Showing) -> float:
    """1.0 for a hand that comes from the right of the picture, -1.0 from the left."""
    return 1.0 if showing.seed % 3 else -1.0


def closeness(showing: Showing) -> float:
    """Size of the carrier in the picture relative to its drawing: dense codes are held nearer."""
    pitch = pitch_units(showing.text, _SHAPES[showing.carrier].code_side)
    return min(max(_LEGIBLE / pitch, 1.0), _CLOSE) * showing.small


@lru_cache(maxsize=4)
def carrier_sheet(showing: Showing, factor: float) -> Sheet:
    """The finished carrier, its middle at (0, 0); `factor` is the pixels of the frame to one picture unit."""
    shape, size = _SHAPES[showing.carrier], closeness(showing)
    reach = 470 / size
    sheet = Sheet(-shape.width - 160, -shape.height - 50, shape.width + 160, max(reach, shape.height + 60), _FINE)
    shape.draw(sheet, showing, look(showing.skin, showing.seed), hand_side(showing), reach + 120)
    sheet = sheet.reduced(1.2 * factor * size)
    sheet.soften(_LENS / size)
    if showing.carrier is not Carrier.PHONE and showing.dim < 1:
        sheet.light(max(showing.dim, 0.0))
    return sheet
