"""What a visitor holds up to the camera."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Carrier(Enum):
    """The thing that carries the code."""

    PHONE = "phone"
    CARD = "card"
    PAPER = "paper"


@dataclass(frozen=True, slots=True)
class Showing:
    """One visitor holding up one code.

    `text` is the content of the code, at most about 500 characters; `seed` decides the pose, the hand and the person;
    `dim` is the brightness of the phone's screen or of the light on the card or paper (0..1); `dark_mode` shows light
    modules on dark (phones only); `small` scales the carrier (0.5 = held far away); `tilt` turns it out of the picture
    plane, in degrees; `skin` varies the colours of hands and clothes.
    """

    text: str
    carrier: Carrier
    seed: int
    dim: float = 1.0
    dark_mode: bool = False
    small: float = 1.0
    tilt: float = 0.0
    skin: int = 0
