"""What the scan doctor's counsel says and shows, in words and icons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.domain.scan_advice import Advice, Brightness, Distance, Slant
from kiosk.gui.kit.hint_marks import Hint, Motion

if TYPE_CHECKING:
    from kiosk.application.wording import Wording
    from kiosk.domain.scan_doctor import Counsel

_SHOWN = {
    Advice.CLOSER: (Motion.OUTWARD, "zoom-in"),
    Advice.FARTHER: (Motion.INWARD, "zoom-out"),
    Advice.HOLD_STILL: (Motion.NONE, "pause"),
    Advice.TILT_FROM_LIGHT: (Motion.TURN, "lightbulb"),
    Advice.STRAIGHTEN: (Motion.TURN, "rotate-3d"),
    Advice.BRIGHTEN: (Motion.NONE, "sun"),
    Advice.WIPE_LENS: (Motion.NONE, "sparkles"),
    Advice.ONE_CODE_ONLY: (Motion.NONE, "scan-qr-code"),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A live line: what is watched, how it stands, whether that is good."""

    name: str
    word: str
    good: bool


@dataclass(frozen=True, slots=True)
class DoctorText:
    """Everything that a counsel says."""

    hint: Hint
    why: str
    scale: tuple[str, str, str]
    """The ends and the middle of the distance scale: far, good, near."""
    marks: tuple[Mark, Mark, Mark]
    """Brightness, slant, distance."""
    soon: str
    """When the desk types."""


def doctor_text(counsel: Counsel, wording: Wording) -> DoctorText:
    """The words of `counsel` in the language of `wording`."""
    say, advice = wording.say, counsel.advice
    motion, icon = _SHOWN[advice]
    seconds = counsel.seconds_left
    marks = (
        _mark("brightness", counsel.brightness, wording),
        _mark("slant", counsel.slant, wording),
        _mark("distance", counsel.distance, wording),
    )
    return DoctorText(
        hint=Hint(motion, icon, say(f"visitor.doctor_{advice.value}")),
        why=say(f"visitor.doctor_{advice.value}_why"),
        scale=(say("visitor.doctor_far"), say("visitor.doctor_right"), say("visitor.doctor_near")),
        marks=marks,
        soon=say("visitor.doctor_soon", seconds=seconds) if seconds else say("visitor.doctor_desk"),
    )


def _mark(name: str, state: Brightness | Slant | Distance, wording: Wording) -> Mark:
    good = state.value == "good"
    word = wording.say("visitor.doctor_good") if good else wording.say(f"visitor.doctor_mark_{state.value}")
    return Mark(wording.say(f"visitor.doctor_{name}"), word, good)
