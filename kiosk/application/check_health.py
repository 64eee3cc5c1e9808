"""The self-test: what of the machine works, and what to do about what does not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum

from kiosk.application.ports.register import Register


def reach_register(register: Register) -> None:
    """Take the register for writing and let it go. Raises `RegisterUnavailableError`."""
    with register.write() as writer:
        # A unit of work begins with its first question.
        writer.head()


class Part(Enum):
    """What is tested, in the order of the report."""

    CAMERA = "camera"
    READER = "reader"
    PRINTER = "printer"
    VOICE = "voice"
    CLOCK = "clock"
    DISK = "disk"
    FONTS = "fonts"
    DATABASE = "database"
    COPIES = "copies"
    """How old the last copy is that was verified."""
    SECOND = "second"
    """The second disk for copies."""
    DRILL = "drill"
    """The trial by which a copy is restored once a week."""
    RECOVERY = "recovery"
    """Whether the register's key lies on paper in the safe."""
    ERASING = "erasing"
    """Whether what is over its time is gone."""
    DISPATCHES = "dispatches"
    FORMS = "forms"
    """Questionnaires of health declarations."""
    SETTINGS = "settings"
    """The administrator's files."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found. The sentence has the key `doctor.<part>.<word>`; `detail` is a figure or a file's name."""

    part: Part
    good: bool
    word: str
    detail: str = ""


Probe = Callable[[], Finding]


def check_health(probes: Sequence[tuple[Part, Probe]]) -> tuple[Finding, ...]:
    """Run every probe; one that fails itself is a finding, not an end of the test."""
    return tuple(_found(part, probe) for part, probe in probes)


def _found(part: Part, probe: Probe) -> Finding:
    try:
        return probe()
    except Exception as error:  # the self-test must outlive whatever is wrong with the machine
        return Finding(part, good=False, word="failed", detail=type(error).__name__)
