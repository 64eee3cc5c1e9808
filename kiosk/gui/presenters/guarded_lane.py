"""Lanes whose refusals are asked about before anybody hears of them: the one way from a use case to a PIN."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from kiosk.application.permits import NotAllowedError
from kiosk.application.record_looks import ReasonWantedError, RecordLooks
from kiosk.gui.presenters.permit_guard import ASKED, PermitGuard, Stopped, Tell
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.workers.jobs import Err, Ok
from kiosk.gui.workers.lane import Lane


def guarded(services: DeskServices) -> tuple[PermitGuard, DeskServices]:
    """The guard of one desk, and its services, on whose lanes the guard asks before a refusal is told."""
    desk = services.shifts.desk
    guard = PermitGuard(desk.permits, RecordLooks(desk), services.pin_lane, services.register_lane)
    register, report = GuardedLane(guard, services.register_lane), GuardedLane(guard, services.report_lane)
    return guard, replace(services, register_lane=register, report_lane=report)


@dataclass(frozen=True, slots=True)
class GuardedLane:
    """Implements `Lane` over another one."""

    guard: PermitGuard
    inner: Lane

    def submit(self, name: str, work: Callable[[], Any], tell: Tell) -> None:
        """Do it; where a use case refuses, ask first, then do it again, or tell of the refusal."""

        def told(result: Ok[Any] | Err) -> None:
            fault = result.fault if isinstance(result, Err) else None
            told_only = isinstance(fault, NotAllowedError) and fault.why not in ASKED
            if isinstance(fault, NotAllowedError | ReasonWantedError) and not told_only:
                again = lambda: self.submit(name, work, tell)  # noqa: E731 - named for what it is
                self.guard.stop(Stopped(fault, again, lambda: tell(result)))
            else:
                tell(result)

        self.inner.submit(name, work, told)
