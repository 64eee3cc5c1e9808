"""The sign-on page step by step: whose PIN, a first PIN typed twice, an administrator who vouches for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.application.check_pin import RightPin
from kiosk.application.choose_pin import NotVouched, PinChosen, PinFault, PinRefused
from kiosk.application.shift_outcomes import SignedOn, Unlocked
from kiosk.domain.names import tidy
from kiosk.domain.staff import Member, is_easy_pin, is_pin
from kiosk.gui.presenters.audit_presenter import AuditPresenter
from kiosk.gui.presenters.desk_states import Notice, NoticeTone
from kiosk.gui.presenters.duty_presenter import DutyPresenter, verdict_notice
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.presenters.sign_on_asks import Ask
from kiosk.gui.workers.jobs import Err, Ok


class SignOnPresenter(QObject):
    """Holds the step; PINs live here until they are right or wrong, and nowhere else."""

    changed = Signal()
    left = Signal()
    """Somebody who may be on duty ends the program."""

    def __init__(self, services: DeskServices, duty: DutyPresenter) -> None:
        super().__init__()
        self._services, self._duty = services, duty
        self._choose = services.shifts.choose
        self.audit = AuditPresenter(services, duty)
        self.ask = Ask.PIN
        self.chosen = ""
        self.voucher = ""
        self.name = ""
        """Typed by the first person of an office that named nobody."""
        self.fault: Notice | None = None
        self.busy = False
        self._new = ""
        self._needs_voucher = False
        self._begun = False
        self.offers_leaving = False
        """Whether the program is locked down, so that this page is the way out of it."""
        duty.changed.connect(self._follow)
        self._follow()

    @property
    def nobody_named(self) -> bool:
        """Whether the first person of the office names themselves."""
        return self._choose.nobody_named

    @property
    def people(self) -> tuple[Member, ...]:
        """Whose names are offered in this step."""
        if self.ask is Ask.VOUCH:
            return self._services.shifts.staff.administrators
        return self._duty.members if self.ask is Ask.LEAVE else (*self._duty.members, *self.audit.readers)

    @property
    def who(self) -> str:
        """The code that is chosen in this step."""
        return self.voucher if self.ask is Ask.VOUCH else self.chosen

    def begin(self) -> None:
        """Whose PIN it is this time: whoever is or was on duty, else the first name."""
        shift = self._duty.shift or self._duty.left_open
        codes = [one.code for one in self._duty.members]
        code = shift.code if shift and shift.code in codes else next(iter(codes), "")
        self._restart(Ask.NEW if self.nobody_named else Ask.PIN)
        if code:
            self.pick(code)

    @Slot()
    def _follow(self) -> None:
        """Each time the desk is hidden the page begins anew."""
        if self._duty.closed and not self._begun:
            self.begin()
        self._begun = self._duty.closed

    def pick(self, code: str) -> None:
        """Somebody's name was chosen."""
        if self.ask is Ask.VOUCH:
            self.voucher, self.fault = code, None
            self.changed.emit()
            return
        self.chosen = code
        self._restart(Ask.PIN)
        choose = self._choose
        self._services.register_lane.submit(
            "has a pin",
            lambda: (code, choose.check.has_pin(code), choose.needs_administrator(code)),
            self._know,
        )

    def offer_leaving(self) -> None:
        """From now on the page is the way out."""
        self.offers_leaving = True
        self.changed.emit()

    def leave(self) -> None:
        """Ask for the PIN that ends the program."""
        self._restart(Ask.LEAVE)

    def step_back(self) -> bool:
        """Forget what was typed; False when the first step is open already."""
        if self.ask is (Ask.NEW if self.nobody_named else Ask.PIN) and not self._new:
            return False
        self.begin()
        return True

    def enter(self, pin: str) -> None:
        """A PIN was typed to its end."""
        if self.busy:
            return
        self.fault = None
        match self.ask:
            case Ask.PIN:
                self._sign_on(pin)
            case Ask.NEW:
                self._take_new(pin)
            case Ask.AGAIN:
                self._take_again(pin)
            case Ask.VOUCH:
                self._keep((self.voucher, pin))
            case Ask.LEAVE:
                self._look_at(pin, self._leaving)
        self.changed.emit()

    def _restart(self, ask: Ask) -> None:
        self.ask, self.fault, self._new = ask, None, ""
        self.changed.emit()

    def _know(self, result: Ok[Any] | Err) -> None:
        if isinstance(result, Ok) and result.value[0] == self.chosen and self.ask is Ask.PIN:
            _, has_pin, self._needs_voucher = result.value
            if not has_pin:
                self._restart(Ask.NEW)

    def _take_new(self, pin: str) -> None:
        if self.nobody_named and not tidy(self.name):
            self._refuse(PinFault.NAME)
        elif not is_pin(pin) or is_easy_pin(pin):
            self._refuse(PinFault.EASY if is_pin(pin) else PinFault.LENGTH)
        else:
            self._new, self.ask = pin, Ask.AGAIN

    def _take_again(self, pin: str) -> None:
        if pin != self._new:
            self._restart(Ask.NEW)
            self.fault = Notice("duty.differs", tone=NoticeTone.BAD)
        elif self._needs_voucher and not self.nobody_named:
            self.ask = Ask.VOUCH
            self.voucher = next((one.code for one in self.people if one.code != self.chosen), "")
        else:
            self._keep(None)

    def _keep(self, vouching: tuple[str, str] | None) -> None:
        choose, code, name, pin = self._choose, self.chosen, self.name, self._new
        self.busy = True
        self._services.pin_lane.submit(
            "choose a pin",
            lambda: choose.name_first(name, pin) if choose.nobody_named else choose.first(code, pin, vouching),
            self._told,
        )

    def _sign_on(self, pin: str) -> None:
        if self.chosen in {one.code for one in self.audit.readers}:
            self.busy = True
            self.audit.sign_on(self.chosen, pin, self._reads)
        else:
            self._look_at(pin, self._verified)

    def _reads(self, fault: Notice | None) -> None:
        """An auditor is never on duty: nothing begins, and the desk stays hidden."""
        self.busy, self.ask, self.fault = False, Ask.PIN, fault
        self.changed.emit()

    def _look_at(self, pin: str, then: Callable[[str, Ok[Any] | Err], None]) -> None:
        shifts, code = self._services.shifts, self.chosen
        self.busy = True
        self._services.pin_lane.submit(
            "look at the PIN", lambda: shifts.verify(code, pin), lambda result: then(code, result)
        )

    def _leaving(self, _code: str, result: Ok[Any] | Err) -> None:
        self.left.emit() if result == Ok(RightPin()) else self._told(result)

    def _verified(self, code: str, result: Ok[Any] | Err) -> None:
        if result == Ok(RightPin()):
            self._services.register_lane.submit("sign on", lambda: self._services.shifts.begin(code), self._told)
        else:
            self._told(result)

    def _told(self, result: Ok[Any] | Err) -> None:
        self.busy = False
        match result:
            case Ok(value=SignedOn() | Unlocked() as outcome):
                # First the desk opens: what was typed while the PIN was looked at is not typed for the next one.
                self._duty.opened(outcome)
                self._restart(Ask.PIN)
            case Ok(value=PinChosen(member=member)):
                pin, self._new, self.ask = self._new, "", Ask.PIN
                self.chosen = member.code
                self._sign_on(pin)
            case Ok(value=PinRefused(fault=fault)):
                self._restart(Ask.NEW)
                self._refuse(fault)
            case Ok(value=NotVouched(verdict=verdict)):
                self.fault = verdict_notice(verdict)
            case Ok(value=verdict):
                self.fault = verdict_notice(verdict)
            case Err():
                self.fault = Notice("duty.not_recorded", tone=NoticeTone.BAD)
        self.changed.emit()

    def _refuse(self, fault: PinFault) -> None:
        self.fault = Notice(f"duty.fault_{fault.value}", tone=NoticeTone.BAD)
