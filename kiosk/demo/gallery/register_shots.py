"""The register's page: a day and its pages, a month, a file, once more and why."""

from __future__ import annotations

from kiosk.application.put_register import RegisterFile
from kiosk.demo.gallery.shot import Shot
from kiosk.demo.gallery.stand import Stand
from kiosk.gui.views.desk.page_keys import PageKey
from kiosk.gui.views.desk.period_chooser import PeriodKind
from kiosk.gui.views.desk.register_page import RegisterPage


def _page(stand: Stand) -> RegisterPage:
    stand.page(PageKey.REGISTER)
    stand.presenters.register_look.draw()
    stand.settle()
    return stand.body.pages.register


def _drawn(stand: Stand) -> None:
    _page(stand)


def _printed(stand: Stand) -> None:
    _page(stand)
    stand.presenters.printing.print_day()


def _month(stand: Stand) -> None:
    _page(stand).chooser.choose(PeriodKind.MONTH)


def _file(stand: Stand) -> None:
    form = _page(stand).form
    form.form.choose(RegisterFile.XLSX.value)
    form.form.picked.emit(RegisterFile.XLSX.value)


def _again(stand: Stand) -> None:
    _page(stand).form.ask_reason(asked=True)


REGISTER_SHOTS = (
    Shot("register-drawn", _drawn),
    Shot("register-printed", _printed),
    Shot("register-month", _month),
    Shot("register-file", _file),
    Shot("register-again", _again),
)
