"""Sign-on, hidden desk, hand-over: every step, and what a wrong PIN costs."""

from __future__ import annotations

from kiosk.demo.gallery.offices import OfficeKind
from kiosk.demo.gallery.sample_files import ANH, BINH
from kiosk.demo.gallery.shot import Shot
from kiosk.demo.gallery.stand import Stand
from kiosk.domain.evening import DayCounts, DayEnded, DayStep, Step, StepState, to_do
from kiosk.domain.rights import Right
from kiosk.domain.shift import Shift
from kiosk.gui.presenters.desk_states import Notice, NoticeTone
from kiosk.gui.views.desk.audit_page import ERASURES, JOURNAL, LOOKS
from kiosk.gui.views.desk.handover_page import HandoverPage
from kiosk.gui.views.desk.page_keys import PageKey

_SCANNED = Notice("audit.scan_recorded", {"name": "Trần Văn Bình"}, NoticeTone.LOOK)
_NEW_PIN, _WRONG = "7046", "9999"


def _first(stand: Stand, *pins: str, name: str = "") -> None:
    sign_on = stand.presenters.sign_on
    sign_on.name = name
    sign_on.begin()
    stand.desk.front.name.set_text(name)
    for pin in pins:
        sign_on.enter(pin)
    stand.settle()


def _closed(stand: Stand, code: str, *pins: str) -> None:
    sign_on = stand.presenters.sign_on
    _forgive(stand)
    sign_on.begin()
    sign_on.pick(code)
    stand.settle()
    for pin in pins:
        sign_on.enter(pin)
        stand.settle()


def _leaving(stand: Stand) -> None:
    _closed(stand, "01")
    stand.presenters.sign_on.offer_leaving()
    stand.presenters.sign_on.leave()


def _forgive(stand: Stand) -> None:
    """Wrong PINs are counted in the register: those of the picture before would cost this one a wait."""
    for code, pin in (ANH, BINH):
        stand.office.shifts.choose.again(code, pin, recovered=True)


def _left_open(stand: Stand) -> None:
    duty = stand.office.desk.duty
    duty.left_open = Shift("", ANH[0], "Lê Ngọc Anh", stand.presenters.services.clock.now())
    stand.presenters.sign_on.begin()
    stand.presenters.duty.changed.emit()
    duty.left_open = None


def _hidden(stand: Stand, *pins: str) -> None:
    stand.presenters.duty.lock()
    stand.settle()
    for pin in pins:
        stand.presenters.sign_on.enter(pin)
    stand.settle()


def _audit(stand: Stand, tab: str, news: Notice | None = None) -> None:
    """Whoever may reads in the auditor's place, over the hidden desk."""
    _forgive(stand)
    stand.office.desk.permits.enter(Right.LOOKS, ANH)
    stand.presenters.duty.audit("Lê Ngọc Anh")
    stand.settle()
    page = stand.desk.fronts.audit
    page.choose(tab)
    page.act()
    stand.settle()
    if news is not None:
        stand.presenters.sign_on.audit.tell(news)


def _handover(stand: Stand) -> HandoverPage:
    stand.page(PageKey.HANDOVER)
    page = stand.body.current
    if not isinstance(page, HandoverPage):
        raise TypeError(page)
    return page


def _second_pin(stand: Stand) -> None:
    _handover(stand).step.entered.emit(ANH[1])


def _wrong_pin(stand: Stand) -> None:
    _forgive(stand)
    page = _handover(stand)
    for _ in range(2):
        page.step.entered.emit(_WRONG)


def _ending(stand: Stand) -> None:
    _handover(stand).end.click()


def _evening(stand: Stand) -> None:
    """What a day looks like whose copy failed and whose last visitor has not left."""
    evening = stand.presenters.evening
    stand.page(PageKey.EVENING)
    steps = (
        DayStep(Step.CLOSE, StepState.OPEN, 1),
        DayStep(Step.COUNT, StepState.DONE, 38),
        DayStep(Step.BADGES, StepState.OPEN, 2),
        DayStep(Step.SHEETS, StepState.DONE, 2),
        DayStep(Step.PRINT, StepState.WAITS, 1, "open"),
        DayStep(Step.BACKUP, StepState.FAILED, word="gone"),
        DayStep(Step.HEAD, StepState.DONE, word="WXWE-DYD8-WMB7"),
    )
    evening.counts = DayCounts(38, 36, 1, 1)
    evening.ended = DayEnded(evening.day, steps, evening.counts, 18263, "WXWE-DYD8-WMB7")
    evening.left = to_do(evening.ended)
    evening.changed.emit()


DUTY_SHOTS = (
    Shot("sign-on-first", _first, office=OfficeKind.NEW),
    Shot("sign-on-first-nameless", lambda stand: _first(stand, _NEW_PIN), office=OfficeKind.NEW),
    Shot("sign-on-first-easy", lambda stand: _first(stand, "1234", name="Lê Ngọc Anh"), office=OfficeKind.NEW),
    Shot("sign-on-first-again", lambda stand: _first(stand, _NEW_PIN, name="Lê Ngọc Anh"), office=OfficeKind.NEW),
    Shot("sign-on", lambda stand: _closed(stand, "01"), office=OfficeKind.CLOSED),
    Shot("sign-on-new-pin", lambda stand: _closed(stand, "03"), office=OfficeKind.CLOSED),
    Shot("sign-on-differs", lambda stand: _closed(stand, "03", _NEW_PIN, _WRONG), office=OfficeKind.CLOSED),
    Shot("sign-on-vouch", lambda stand: _closed(stand, "03", _NEW_PIN, _NEW_PIN), office=OfficeKind.CLOSED),
    Shot("sign-on-leave", _leaving, office=OfficeKind.CLOSED),
    Shot("sign-on-left-open", _left_open, office=OfficeKind.CLOSED),
    Shot("sign-on-wrong", lambda stand: _closed(stand, "02", _WRONG), office=OfficeKind.CLOSED),
    Shot("sign-on-wait", lambda stand: _closed(stand, "02", *[_WRONG] * 3), office=OfficeKind.CLOSED),
    Shot("hidden-desk", _hidden),
    Shot("audit-journal", lambda stand: _audit(stand, JOURNAL)),
    Shot("audit-looks", lambda stand: _audit(stand, LOOKS)),
    Shot("audit-erasures", lambda stand: _audit(stand, ERASURES)),
    Shot("audit-scan", lambda stand: _audit(stand, JOURNAL, _SCANNED)),
    Shot("handover-second-pin", _second_pin),
    Shot("handover-wrong-pin", _wrong_pin),
    Shot("handover-ending", _ending),
    Shot("evening", _evening),
)
