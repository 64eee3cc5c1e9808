"""What to tell a visitor whose code is seen and not read: from what was measured to one piece of advice."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum


class Advice(Enum):
    """What the visitor is asked to do; one at a time."""

    CLOSER = "closer"
    FARTHER = "farther"
    HOLD_STILL = "hold_still"
    TILT_FROM_LIGHT = "tilt_from_light"
    STRAIGHTEN = "straighten"
    BRIGHTEN = "brighten"
    WIPE_LENS = "wipe_lens"
    ONE_CODE_ONLY = "one_code_only"


class Brightness(Enum):
    """How light and dark of the code stand apart."""

    GOOD = "good"
    DIM = "dim"
    GLARE = "glare"


class Slant(Enum):
    """How the code is turned to the camera."""

    GOOD = "good"
    SLANTED = "slanted"


class Distance(Enum):
    """How large the code is in the picture."""

    GOOD = "good"
    FAR = "far"
    NEAR = "near"


@dataclass(frozen=True, slots=True)
class Limits:
    """From where on something keeps a code from being read.

    Module sizes in pixels of the camera's picture: readers take modules from about 2 px on, and comfortably from 3.
    """

    module_least: float = 3.0
    module_most: float = 12.0
    module_middle: float = 6.0
    """Half way in the good range: under it a code that nothing else ails comes closer, over it a blurred one goes."""
    speed: float = 15.0
    """Modules a second; half a module while the shutter of a webcam in a room is open."""
    glare: float = 0.08
    """Share of the code's area; the weakest error correction repairs 7 %."""
    tilt: float = 38.0
    """Degrees."""
    contrast: float = 0.25
    kept_by_blur: float = 1.5
    """Share of the contrast that a blur leaves, for each part of sharpness that it leaves."""
    sharpness: float = 0.5
    focus_seconds: float = 4.5
    """A blurred code is first asked to go farther; when it stays blurred this long, the lens is what is left."""
    ease: float = 1.15
    """A limit is crossed back only by this factor, so that advice at a limit does not flicker."""


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Symptoms:
    """What was measured of a showing over the last moments, in the units of `SeenCode`."""

    module: float
    sharpness: float
    glare: float
    contrast: float
    tilt: float
    speed: float = 0.0
    """Modules a second that its corners move."""
    several: bool = False
    seen_for: float = 0.0
    """Seconds since the code came into view."""


def _is_dim(it: Symptoms, to: Limits, ease: float) -> bool:
    """Little contrast, and not because a blur has mixed dark and light: half a blur leaves about three quarters."""
    return it.contrast < to.contrast * min(1.0, to.kept_by_blur * it.sharpness) * ease


def _is_out_of_focus(it: Symptoms, to: Limits, ease: float) -> bool:
    """A large code that is a blur though held still is too near for a lens that cannot focus."""
    near = it.module >= to.module_middle and it.seen_for < to.focus_seconds
    return near and it.sharpness < to.sharpness * ease


_Ails = Callable[[Symptoms, Limits, float], bool]
_CAUSES: tuple[tuple[Advice, _Ails], ...] = (
    (Advice.ONE_CODE_ONLY, lambda it, to, ease: it.several),
    (Advice.CLOSER, lambda it, to, ease: it.module < to.module_least * ease),
    (Advice.FARTHER, lambda it, to, ease: it.module > to.module_most / ease),
    (Advice.HOLD_STILL, lambda it, to, ease: it.speed > to.speed / ease),
    (Advice.TILT_FROM_LIGHT, lambda it, to, ease: it.glare > to.glare / ease),
    (Advice.STRAIGHTEN, lambda it, to, ease: it.tilt > to.tilt / ease),
    (Advice.BRIGHTEN, _is_dim),
    (Advice.FARTHER, _is_out_of_focus),
    (Advice.WIPE_LENS, lambda it, to, ease: it.sharpness < to.sharpness * ease),
)


def advice_for(symptoms: Symptoms, current: Advice | None = None, limits: Limits = LIMITS) -> Advice:
    """The first cause in the order in which removing one helps most; `current` is what is told already."""
    for advice, ails in _CAUSES:
        if ails(symptoms, limits, limits.ease if advice is current else 1.0):
            return advice
    # Nothing measured is in the way: a dense or damaged code.
    return Advice.CLOSER if symptoms.module < limits.module_middle else Advice.HOLD_STILL


def brightness_of(symptoms: Symptoms, limits: Limits = LIMITS) -> Brightness:
    """The live line on brightness."""
    if symptoms.glare > limits.glare:
        return Brightness.GLARE
    return Brightness.DIM if _is_dim(symptoms, limits, 1.0) else Brightness.GOOD


def slant_of(symptoms: Symptoms, limits: Limits = LIMITS) -> Slant:
    """The live line on the angle."""
    return Slant.SLANTED if symptoms.tilt > limits.tilt else Slant.GOOD


def distance_of(symptoms: Symptoms, limits: Limits = LIMITS) -> Distance:
    """The live line on the distance."""
    if symptoms.module < limits.module_least:
        return Distance.FAR
    return Distance.NEAR if symptoms.module > limits.module_most else Distance.GOOD


def place_of(module: float, limits: Limits = LIMITS) -> float:
    """Where a module's size stands on the distance scale: 0.0 far, the middle third good, 1.0 near.

    Logarithmic, because a code twice as near has modules twice as large.
    """
    share = math.log(max(module, 1e-3) / limits.module_least) / math.log(limits.module_most / limits.module_least)
    return min(1.0, max(0.0, (1 + share) / 3))
