"""Hours of an open office in which nobody was on duty, from the shifts of one day.

Dispatches 002 and 004, item 1, ask that a person be assigned; the head of the office reads here when nobody was.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.domain.journal import Entry
from kiosk.domain.no_exit import Interval
from kiosk.domain.shift_facts import ShiftBegan, ShiftEnded, ShiftEnding, ShiftHandedOver

LEAST_GAP = timedelta(minutes=2)
"""Changing over takes a moment; less than this is no hour without anybody."""


@dataclass(frozen=True, slots=True)
class Watch:
    """Somebody was on duty from `since` to `until`; `certain_until` is earlier where nobody signed off."""

    operator: str
    since: datetime
    until: datetime
    certain_until: datetime


@dataclass(frozen=True, slots=True)
class DutyGap:
    """From when to when nobody was on duty, or nobody is known to have been (`known` is False)."""

    since: datetime
    until: datetime
    known: bool = True


def watches_of(entries: Iterable[Entry], limits: Interval, last_sign: datetime | None = None) -> tuple[Watch, ...]:
    """Who was on duty within `limits`, from one day's shift entries in journal order.

    `last_sign` is until when the person of a shift that the day does not end was there for certain; None is its end.
    """
    start, end = limits
    found: list[Watch] = []
    running: tuple[str, datetime] | None = None
    for entry in entries:
        at = entry.happened_at
        match entry.fact:
            case ShiftBegan(operator=operator):
                running = (operator, at)
            case ShiftHandedOver(from_operator=leaving, to_operator=coming):
                found.append(Watch(leaving, running[1] if running else start, at, at))
                running = (coming, at)
            case ShiftEnded(ending=ShiftEnding.FOUND_OPEN) if running is None:
                # A shift of an earlier day, found today.
                continue
            case ShiftEnded(operator=operator, ending=ending, last_sign_at=sign):
                certain = at if ending is ShiftEnding.SIGNED_OFF else sign
                found.append(Watch(operator, running[1] if running else start, at, certain))
                running = None
            case _:
                pass
    if running is not None:
        found.append(Watch(running[0], running[1], end, last_sign or end))
    return tuple(found)


def gaps_of(watches: Sequence[Watch], limits: Interval) -> tuple[DutyGap, ...]:
    """What no watch covers of `limits`, in order; a shift that nobody ended leaves what is not known."""
    gaps: list[DutyGap] = []
    start, end = limits
    at = start
    for one in sorted(watches, key=lambda each: each.since):
        gaps.append(DutyGap(at, min(one.since, end)))
        unsure = max(at, one.certain_until)
        gaps.append(DutyGap(unsure, min(one.until, end), known=False))
        at = max(at, one.until)
    gaps.append(DutyGap(at, end))
    return tuple(one for one in gaps if one.until - one.since >= LEAST_GAP)
