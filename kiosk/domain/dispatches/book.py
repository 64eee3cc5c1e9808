"""All dispatches that the office keeps, and what of them is due."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kiosk.domain.dispatches.deadline import Deadline
from kiosk.domain.dispatches.dispatch import Dispatch, Obligation
from kiosk.domain.dispatches.target import Target


@dataclass(frozen=True, slots=True)
class Duty:
    """One line of the board: an obligation, or one of its targets."""

    dispatch: Dispatch
    obligation: Obligation
    target: Target | None = None

    @property
    def deadline(self) -> Deadline | None:
        """Until when; the target's own before the obligation's."""
        own = self.target.deadline if self.target else None
        return own or self.obligation.deadline

    @property
    def rank(self) -> tuple[int, date, str]:
        """Sorts the urgent dispatch first (dispatch 000: "nhiệm vụ khẩn cấp"), then what ends first."""
        ends = self.deadline.last_good_day if self.deadline else date.max
        return -self.dispatch.urgency.rank, ends, self.obligation.obligation_id


@dataclass(frozen=True, slots=True)
class DispatchBook:
    """Every dispatch, retired ones too, in the order of their files."""

    dispatches: tuple[Dispatch, ...] = ()

    def in_force(self, today: date) -> tuple[Dispatch, ...]:
        """Those that hold on `today`; none is a good answer, too."""
        return tuple(one for one in self.dispatches if one.in_force(today))

    def find(self, name: str) -> Dispatch | None:
        """The dispatch of this key or number, None where there is none."""
        return next((one for one in self.dispatches if one.is_called(name)), None)

    def duties(self, today: date) -> tuple[Duty, ...]:
        """Every target, and every obligation without one, of the dispatches in force: the urgent first."""
        return tuple(sorted(self._duties(today), key=lambda one: one.rank))

    def warnings(self, today: date) -> tuple[tuple[Duty, int], ...]:
        """What of it ends within 7, 3 or 1 days, with that number."""
        due = ((one, one.deadline.warning(today)) for one in self.duties(today) if one.deadline)
        return tuple((one, days) for one, days in due if days is not None)

    def _duties(self, today: date) -> Iterator[Duty]:
        for dispatch in self.in_force(today):
            for obligation in dispatch.obligations:
                targets: tuple[Target | None, ...] = obligation.targets or (None,)
                yield from (Duty(dispatch, obligation, target) for target in targets)
