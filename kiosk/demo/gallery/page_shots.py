"""Every page of the desk, full, empty and faulty."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from kiosk.application.compose_report import ReportOrder
from kiosk.application.report_figures import Period
from kiosk.demo.gallery.morning import NEW
from kiosk.demo.gallery.offices import OfficeKind
from kiosk.demo.gallery.sample_files import FAULTY_LIST, ROSTER
from kiosk.demo.gallery.shot import Shot
from kiosk.demo.gallery.stand import Stand
from kiosk.domain.app_answers import Phone
from kiosk.domain.report_form import ReportKind
from kiosk.gui.kit.touch_keyboard import KeyPage
from kiosk.gui.presenters.board_presenter import BoardTab
from kiosk.gui.presenters.lists_presenter import ListKind
from kiosk.gui.views.desk.board_filter import BoardFilter
from kiosk.gui.views.desk.duty_row_view import DutyRowView
from kiosk.gui.views.desk.lists_page import ListsPage
from kiosk.gui.views.desk.page_keys import PageKey

_TYPED: dict[str, Any] = {
    "name": "Đoàn Thị Lan",
    "birth_year": "1958",
    "phone": "0900000501",
    "counter": "2",
    "phone_kind": Phone.PLAIN,
}
_FOREIGN: dict[str, Any] = {"name": "Park Min Jun", "foreigner": True, "nationality": "KOR", "paper": "M12345678"}
_HELPED: dict[str, Any] = {
    "on_behalf": True,
    "declarer": "Lê Minh Tuấn",
    "declarer_phone": "0900000301",
    "relation": "grandchild",
}


_FIRST, _LAST = date(2026, 11, 1), date(2026, 11, 30)
_REASON = "health"
"""Why the pictures look at somebody: a key of `office/looks.toml`."""


def _tab(tab: BoardTab) -> Shot:
    return Shot(f"table-{tab.value}", lambda stand: stand.presenters.board.choose(tab))


def _filtered(kind: BoardFilter) -> Shot:
    return Shot(f"filter-{kind.value}", lambda stand: stand.body.desk.board.show_filter(kind))


def _search(stand: Stand, typed: str) -> None:
    stand.body.top.search.setText(typed)
    stand.presenters.board.search(typed)


def _rush(stand: Stand) -> None:
    stand.presenters.rush.toggle()
    stand.enter(NEW)


def _rush_over(stand: Stand) -> None:
    stand.presenters.rush.toggle()
    stand.presenters.rush.toggle()


def _manual(stand: Stand, **typed: Any) -> None:
    stand.page(PageKey.MANUAL)
    stand.presenters.manual.begin(**typed)


def _matches(stand: Stand) -> None:
    _manual(stand)
    stand.presenters.manual.change(name="tran")
    stand.presenters.manual.form_changed.emit()
    stand.until(lambda: bool(stand.presenters.manual.matches))


def _manual_faulty(stand: Stand) -> None:
    _manual(stand, name="Đoàn Thị Lan", phone="0900")
    stand.presenters.manual.record()


def _keys(stand: Stand, page: KeyPage) -> None:
    _manual(stand)
    stand.desk.typing.open()
    stand.settle()
    if stand.desk.typing.keys is not None:
        stand.desk.typing.keys.show_page(page)


def _look_up(stand: Stand, typed: str = "do manh") -> None:
    stand.page(PageKey.LOOK_UP)
    stand.body.pages.look_up.begin(typed)
    stand.settle()


def _visits(stand: Stand) -> None:
    _look_up(stand)
    look_up = stand.presenters.look_up
    look_up.choose(look_up.people[0].visitor_id)
    stand.settle()
    if stand.presenters.guard.stopped is not None:
        stand.presenters.guard.give_reason(_REASON)
        stand.settle()


def _trace(stand: Stand) -> None:
    _visits(stand)
    stand.body.pages.look_up.visits.trace_asked.emit(stand.presenters.look_up.visits[0].visit.visit_id)


def _traced(stand: Stand) -> None:
    _trace(stand)
    stand.presenters.trace.trace("Trung tâm Y tế khu vực An Bình", "Truy vết ca bệnh")


def _lists(stand: Stand, kind: ListKind, typed: str = "") -> None:
    stand.page(PageKey.LISTS)
    stand.presenters.lists.choose(kind)
    stand.settle()
    page = stand.body.current
    if typed and isinstance(page, ListsPage):
        page.text.setPlainText(typed)
        stand.presenters.lists.keep()


def _expected_strike(stand: Stand) -> None:
    stand.presenters.board.choose(BoardTab.EXPECTED)
    board = stand.body.desk.board
    board.table.selectRow(0)
    board.bar.strike.click()


def _roll_call(stand: Stand, ticks: int = 0, *, ended: bool = False) -> None:
    call = stand.presenters.roll_call
    call.start()
    stand.page(PageKey.ROLL_CALL)
    for one in (call.call.listed if call.call else ())[:ticks]:
        call.toggle(one.visit_id)
    if ended:
        call.end()


def _unfinished(stand: Stand) -> None:
    _roll_call(stand, 3)
    stand.presenters.roll_call.asks_to_go_on = True
    stand.presenters.roll_call.changed.emit()


def _drafted(stand: Stand) -> None:
    stand.page(PageKey.REPORTS)
    stand.presenters.reports.draft(ReportOrder(ReportKind.SUMMARY, Period(_FIRST, _LAST), "003"))
    stand.settle()


def _dispatch(stand: Stand, percent: str = "", *, unlocked: bool = True) -> None:
    stand.page(PageKey.DISPATCH_LIST)
    files = stand.presenters.dispatch_files
    files.guard.unlocked = unlocked
    files.edit()
    stand.settle()
    if percent:
        shown = stand.desk.findChildren(DutyRowView)[1].percent
        shown.set_text(percent)
        shown.edited.emit(percent)
        files.save()
        stand.settle()


def _faulty_delivery(stand: Stand) -> None:
    stand.page(PageKey.DELIVERY)
    stand.presenters.deliveries.record()


def _page(name: str, key: PageKey, office: OfficeKind = OfficeKind.BUSY) -> Shot:
    return Shot(name, partial(Stand.page, key=key), office=office)


PAGE_SHOTS = (
    *(_page(f"page-{key.value}", key) for key in PageKey),
    *(_page(f"empty-{key.value}", key, OfficeKind.EMPTY) for key in PageKey),
    *(_tab(tab) for tab in BoardTab),
    *(_filtered(kind) for kind in BoardFilter),
    Shot("search-found", partial(_search, typed="tran")),
    Shot("search-nobody", partial(_search, typed="khong co ai")),
    Shot("rush", _rush),
    Shot("rush-over", _rush_over),
    Shot("names-shown", lambda stand: stand.desk.name_mask.toggle()),
    Shot("manual-typed", partial(_manual, **_TYPED)),
    Shot("manual-found", _matches),
    Shot("manual-faulty", _manual_faulty),
    Shot("manual-foreigner", partial(_manual, **_FOREIGN)),
    Shot("manual-on-behalf", partial(_manual, **_TYPED, **_HELPED)),
    Shot("manual-group", partial(_manual, **_TYPED, people=20)),
    *(Shot(f"keyboard-{page.value}", partial(_keys, page=page)) for page in KeyPage),
    Shot("delivery-faulty", _faulty_delivery),
    Shot("look-up-found", _look_up),
    Shot("look-up-nobody", partial(_look_up, typed="khong co ai")),
    Shot("look-up-visits", _visits),
    Shot("trace", _trace),
    Shot("traced", _traced),
    Shot("lists-watched", partial(_lists, kind=ListKind.WATCH)),
    Shot("lists-officials", partial(_lists, kind=ListKind.OFFICIALS)),
    Shot("lists-roster", partial(_lists, kind=ListKind.ROSTER, typed=ROSTER)),
    Shot("expected-strike", _expected_strike),
    Shot("lists-faulty", partial(_lists, kind=ListKind.EXPECTED, typed=FAULTY_LIST)),
    Shot("roll-call-ticked", partial(_roll_call, ticks=6)),
    Shot("roll-call-unfinished", _unfinished),
    Shot("roll-call-ended", partial(_roll_call, ticks=8, ended=True)),
    Shot("reports-drafted", _drafted),
    Shot("dispatch-pin", partial(_dispatch, unlocked=False)),
    Shot("dispatch-form", _dispatch),
    Shot("dispatch-faulty", partial(_dispatch, percent="150")),
)
