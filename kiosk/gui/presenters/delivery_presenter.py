"""Deliveries of the day: the form, who is inside, and the end that comes by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any, Literal

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.application.ports.deliveries import DeliveryLine
from kiosk.application.record_deliveries import ContactMissing, DeliveryForm
from kiosk.domain.delivery_facts import DeliveryEnd
from kiosk.domain.office_time import office_clock, office_day
from kiosk.gui.presenters.desk_states import Notice, NoticeTone
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.presenters.undo_presenter import UndoOffer, UndoPresenter
from kiosk.gui.workers.jobs import Err, Ok

_TICK_MS = 5_000


class DeliveryPresenter(QObject):
    """`changed` with the list, the form or its fault; `passed` as minutes pass."""

    changed = Signal()
    passed = Signal()
    recorded = Signal()
    notice = Signal(object)
    failed = Signal(object)
    """The `Err` of what the desk asked for; what was typed stays, and Enter tries again."""

    def __init__(self, services: DeskServices, undo: UndoPresenter) -> None:
        super().__init__()
        self._services, self._undo = services, undo
        self.form = self._blank()
        self.faulty = False
        """Neither a phone number nor a plate was typed."""
        self._lines: dict[str, DeliveryLine] = {}
        self._day: date | None = None
        self._busy = self._ending = self._told = False
        self._ticks = QTimer(self)
        self._ticks.setInterval(_TICK_MS)
        self._ticks.timeout.connect(self.pass_time)

    def start(self) -> None:
        """End what was left, read the day, and follow the time from now on."""
        self._ticks.start()
        self._end_due()
        self._read()

    @property
    def inside(self) -> tuple[DeliveryLine, ...]:
        """Who is inside, latest first."""
        return tuple(one for one in self.lines if one.delivery.inside)

    @property
    def lines(self) -> tuple[DeliveryLine, ...]:
        """The day's deliveries, latest first; what was recorded by mistake is none."""
        kept = [one for one in self._lines.values() if one.delivery.how is not DeliveryEnd.MISTAKE]
        return tuple(sorted(kept, key=lambda one: one.delivery.seq, reverse=True))

    def change(self, **typed: str) -> None:
        """Fields of `DeliveryForm` as typed."""
        self.form = replace(self.form, **typed)
        if self.faulty and "contact" in typed:
            self.faulty = False
            self.changed.emit()

    def record(self) -> None:
        """Commit the form; a second press while the first is on its way does nothing."""
        if not self._busy:
            self._busy, form = True, self.form
            use = self._services.deliveries
            self._services.register_lane.submit("record delivery", lambda: use.record(form), self._recorded)

    def end(
        self, delivery_id: str, how: Literal[DeliveryEnd.BY_DESK, DeliveryEnd.MISTAKE] = DeliveryEnd.BY_DESK
    ) -> None:
        """The shipper left, or there was none."""
        use = self._services.deliveries
        self._services.register_lane.submit("end delivery", lambda: use.end(delivery_id, how), self._ended)

    def _recorded(self, result: Ok[Any] | Err) -> None:
        self._busy = False
        match result:
            case Ok(value=ContactMissing()):
                self.faulty = True
                self.changed.emit()
            case Ok(value=DeliveryLine() as line):
                self.form, self.faulty = self._blank(), False
                self._put(line)
                self._offer_undo(line.delivery.delivery_id)
                self.notice.emit(Notice("delivery.recorded", {"clock": office_clock(line.delivery.due_at)}))
                self.recorded.emit()
            case Ok():
                raise ValueError(result)
            case Err():
                self.failed.emit(result)

    def _offer_undo(self, delivery_id: str) -> None:
        """As of every record: for a minute one key takes it back."""
        take_back = partial(self._take_back, delivery_id)
        self._undo.make_offer(UndoOffer(delivery_id, None, is_entry=False, about="delivery", take_back=take_back))

    def _take_back(self, delivery_id: str) -> None:
        use = self._services.deliveries
        self._services.register_lane.submit(
            "take delivery back",
            lambda: use.end(delivery_id, DeliveryEnd.MISTAKE),
            lambda result: self._taken_back(delivery_id, result),
        )

    def _taken_back(self, delivery_id: str, result: Ok[Any] | Err) -> None:
        self._ended(result)
        if isinstance(result, Err):
            if self._undo.offer is None:
                self._offer_undo(delivery_id)
        elif result.value is None:
            self.notice.emit(Notice("desk.too_late", tone=NoticeTone.LOOK))
        else:
            self.notice.emit(Notice("desk.undone"))

    def _ended(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Err):
            self.failed.emit(result)
        elif result.value is not None:
            self._put(result.value)

    @Slot()
    def pass_time(self) -> None:
        """End what is due; an end that could not be recorded is tried again."""
        now = self._services.clock.now()
        if any(one.delivery.is_due(now) for one in self.inside):
            self._end_due()
        if self._day != office_day(now):
            self._read()
        self.passed.emit()

    def _end_due(self) -> None:
        if not self._ending:
            self._ending = True
            self._services.register_lane.submit("end due deliveries", self._services.deliveries.end_due, self._over)

    def _over(self, result: Ok[Any] | Err) -> None:
        self._ending = False
        if isinstance(result, Ok):
            self._told = False
            self._put(*result.value)
        elif not self._told:
            # Told once, not every few seconds while the disk stays full.
            self._told = True
            self.notice.emit(Notice("delivery.not_ended", tone=NoticeTone.BAD))

    def _read(self) -> None:
        day, use = office_day(self._services.clock.now()), self._services.deliveries
        self._services.register_lane.submit(
            "read deliveries", lambda: use.of_day(day), lambda result: self._loaded(day, result)
        )

    def _loaded(self, day: date, result: Ok[Any] | Err) -> None:
        if isinstance(result, Ok):
            self._day, self._lines = day, {}
            self._put(*result.value)

    def _put(self, *lines: DeliveryLine) -> None:
        self._lines |= {one.delivery.delivery_id: one for one in lines}
        self.changed.emit()

    def _blank(self) -> DeliveryForm:
        return DeliveryForm(self._services.chance.new_id())
