"""A desk put in order after a picture, so that nothing of one stands in the next."""

from __future__ import annotations

from kiosk.application.ports.paper import PrinterState
from kiosk.demo.gallery.offices import PosedDevices
from kiosk.gui.presenters.board_presenter import BoardTab
from kiosk.gui.presenters.desk_states import Device, Health
from kiosk.gui.presenters.lists_presenter import ListKind
from kiosk.gui.presenters.presenters import Presenters
from kiosk.gui.views.desk.board_filter import BoardFilter
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.page_keys import PageKey
from kiosk.gui.views.desk.period_chooser import PeriodKind
from kiosk.gui.views.desk.register_form import PAPER, RegisterFormView
from kiosk.gui.views.desk.window import DeskWindow


def put_back(presenters: Presenters, desk: DeskWindow, devices: PosedDevices) -> None:
    """Forms, cards, pages, lists, devices: everything at rest."""
    desk.typing.close_keys()
    desk.body.desk.place.leave_form()
    presenters.undo.close_offer()
    presenters.card.done()
    presenters.doctor.advise(None)
    presenters.doctor.withdraw_offer()
    mask, strip = desk.name_mask, desk.layout_in_use is DeskLayout.STRIP
    if mask.masked is not strip:
        mask.toggle()
    if presenters.rush.on:
        presenters.rush.toggle()
    presenters.rush.left_over = False
    presenters.rush.changed.emit()
    _lists(presenters, desk)
    _devices(presenters, devices)
    _register(desk.body.pages.register.form)
    desk.body.show_page(PageKey.DESK)
    presenters.visitor.clear()
    desk.body.toast.dismiss()


def _lists(presenters: Presenters, desk: DeskWindow) -> None:
    presenters.manual.clear()
    presenters.dispatch_files.guard.lock()
    presenters.dispatch_files.give_up()
    presenters.declarations.close()
    presenters.trace.leave()
    presenters.closing.gap = None
    presenters.closing.changed.emit()
    presenters.look_up.forget()
    presenters.lists.choose(ListKind.EXPECTED)
    presenters.lists.change("")
    presenters.roll_call.go_on()
    desk.body.top.search.clear()
    desk.body.desk.board.show_filter(BoardFilter.INSIDE)
    presenters.board.search("")
    presenters.board.choose(BoardTab.INSIDE)
    desk.body.desk.board.table.clearSelection()
    desk.body.desk.board.table.scrollToTop()


def _devices(presenters: Presenters, devices: PosedDevices) -> None:
    status = presenters.status
    devices.standing, devices.disk_is_short = PrinterState.READY, False
    status.tell_lens(None)
    status.frame_came()
    status.set_database("good", Health.GOOD)
    status.look_at_printer()
    status.look_at_disk()
    status.clock_caught_up()
    for device in (Device.READER, Device.REQUESTS, Device.BREACH):
        status.put_out(device)
    presenters.print_jobs.show(())


def _register(form: RegisterFormView) -> None:
    """A day on paper, as the page begins."""
    form.chooser.choose(PeriodKind.DAY)
    form.form.choose(PAPER)
    form.form.picked.emit(PAPER)
    form.ask_reason(asked=False)
