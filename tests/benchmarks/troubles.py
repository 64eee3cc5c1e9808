"""What makes a code hard to read, as far as a clip can be drawn of it."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.demo.scenes import Carrier


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
