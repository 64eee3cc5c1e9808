"""Whether what hangs on a wall still says what the office says today."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.publicity.check_code import CheckCode
from kiosk.domain.publicity.content import Publicity
from kiosk.domain.publicity.printed import Part


@dataclass(frozen=True, slots=True)
class Current:
    """It says what is true now."""


@dataclass(frozen=True, slots=True)
class OutOfDate:
    """These parts that it shows have changed since, in their order."""

    changed: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class OtherOffice:
    """It is of another office, or of a time when this one had another name."""

    initials: str


Verdict = Current | OutOfDate | OtherOffice


def judge(code: CheckCode, content: Publicity) -> Verdict:
    """What a print with this code is worth today."""
    if code.office != content.initials:
        return OtherOffice(code.office)
    now = content.fingerprints
    # A place code that was given for one print alone is nowhere to be compared with.
    judged = code.kind.parts - (frozenset() if content.place.text else {Part.PLACE})
    changed = tuple(part for part in Part if part in judged and now[part] != code.fingerprints[part])
    return OutOfDate(changed) if changed else Current()
