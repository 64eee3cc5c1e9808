"""A register as a spreadsheet: days are days, telephone numbers texts, no cell is a formula, A4 across when printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from kiosk.adapters.documents.measures import RIGHT
from kiosk.adapters.documents.register_sheet import RegisterSheet, RowKind, SheetRow, Value
from kiosk.adapters.documents.whole_file import name_whole
from kiosk.application.ports.opening import Told, hears_nothing
from kiosk.application.wording import Wording
from kiosk.domain.register_form import RegisterColumn, RegisterForm
from kiosk.domain.register_volume import RegisterVolume

_C = RegisterColumn
_WIDTHS = {
    _C.NUMBER: 6,
    _C.DATE: 11,
    _C.ENTRY: 7,
    _C.EXIT: 13,
    _C.NAME: 28,
    _C.BIRTH_YEAR: 7,
    _C.PAPER: 10,
    _C.ADDRESS: 30,
    _C.PHONE: 14,
    _C.PURPOSE: 24,
    _C.COUNTER: 16,
    _C.HOW: 13,
    _C.APP: 13,
    _C.ANSWERS: 8,
    _C.NOTES: 42,
}
"""In digits of the sheet's font."""
_CENTRED = frozenset({_C.NUMBER, _C.DATE, _C.ENTRY, _C.EXIT, _C.BIRTH_YEAR, _C.PAPER, _C.PHONE, _C.APP, _C.ANSWERS})
_A4 = 9
_INCH = 25.4
_NO_GUESSING = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
"""The library must not look into a text for what it could be."""


@dataclass(frozen=True, slots=True)
class RegisterXlsx:
    """Implements `RegisterDocument`; rows go to the disk one after another, however many there are."""

    wording: Wording
    form: RegisterForm

    def write(self, volume: RegisterVolume, out: Path, told: Told = hears_nothing) -> int:
        """Write the sheet to `out`, whole or not at all, and give its number of lines. Raises OSError."""
        from xlsxwriter import Workbook

        sheet = RegisterSheet(self.wording, self.form, volume)
        with TemporaryDirectory(prefix=".", suffix=".part", dir=out.parent) as folder:
            made = Path(folder) / "register.xlsx"
            book = Workbook(str(made), {"constant_memory": True, "tmpdir": folder, **_NO_GUESSING})
            named = {"title": sheet.words.say("title"), "author": sheet.words.text(volume.office.name)}
            book.set_properties({**named, "created": volume.printed_at.replace(tzinfo=None)})
            try:
                lines = _Writer(book, sheet).write(told)
            finally:
                _close(book)  # what is called off too: its rows lie in an open file
            name_whole(made, out)
        return lines


def _close(book: Any) -> None:
    from xlsxwriter.exceptions import XlsxFileError

    try:
        book.close()
    except XlsxFileError as fault:
        raise OSError(str(fault)) from fault


class _Writer:
    """Fills one sheet from its first row to its last; a row that is written is out of memory."""

    def __init__(self, book: Any, sheet: RegisterSheet) -> None:
        self._sheet, self._page = sheet, book.add_worksheet("So")
        usual = {"font_name": "Times New Roman", "font_size": 11, "valign": "top"}
        self._formats: dict[tuple[RowKind, str, bool], Any] = {}
        self._new: Callable[..., Any] = lambda **more: book.add_format({**usual, **more})
        self._row = 0

    def write(self, told: Told) -> int:
        """Everything; gives the number of lines."""
        self._set_page()
        self._head()
        lines = 0
        for row in self._sheet.rows(told):
            self._write_row(row)
            lines += row.kind is RowKind.LINE
        self._row += 1
        for text in self._sheet.foot():
            self._page.write_string(self._row, 0, text, self._new(italic=True))
            self._row += 1
        return lines

    def _set_page(self) -> None:
        page = self._page
        for place, column in enumerate(self._sheet.columns):
            page.set_column(place, place, _WIDTHS[column])
        page.set_landscape()
        page.set_paper(_A4)
        page.fit_to_pages(1, 0)
        page.set_margins(left=30 / _INCH, right=(297 - RIGHT) / _INCH, top=20 / _INCH, bottom=20 / _INCH)
        page.set_header(f"&C&13{self._sheet.words.say('page', page='&P', pages='&N')}")

    def _head(self) -> None:
        titles = self._sheet.title()
        for text in titles:
            self._page.write_string(self._row, 0, text, self._new(bold=True))
            self._row += 1
        self._row += 1
        head = self._new(bold=True, text_wrap=True, border=1, align="center", bg_color="#E6E6E6")
        for place, words in enumerate(self._sheet.heads()):
            self._page.write_string(self._row, place, words, head)
        self._page.repeat_rows(self._row)
        self._page.freeze_panes(self._row + 1, 2)
        self._row += 1

    def _write_row(self, row: SheetRow) -> None:
        for place, (column, value) in enumerate(zip(self._sheet.columns, row.values, strict=True)):
            self._cell(place, value, row.kind, centred=column in _CENTRED)
        self._row += 1

    def _cell(self, place: int, value: Value, kind: RowKind, *, centred: bool) -> None:
        if isinstance(value, date):
            self._page.write_datetime(self._row, place, value, self._format(kind, "dd/mm/yyyy", centred))
        elif isinstance(value, time):
            self._page.write_datetime(self._row, place, value, self._format(kind, "hh:mm", centred))
        elif isinstance(value, int):
            self._page.write_number(self._row, place, value, self._format(kind, "0", centred))
        elif value or kind is RowKind.LINE:
            wrapped = centred and kind is RowKind.LINE
            # "@" is the format of a text: what is typed over it later is no formula and no number either.
            self._page.write_string(self._row, place, value, self._format(kind, "@", wrapped))

    def _format(self, kind: RowKind, shape: str, centred: bool) -> Any:
        key = (kind, shape, centred)
        if key not in self._formats:
            more: dict[str, Any] = {"num_format": shape}
            if kind is RowKind.LINE:
                more |= {"text_wrap": True, "border": 1}
            if kind is RowKind.GAP:
                more |= {"bg_color": "#E6E6E6"}
            more |= {"bold": True} if kind is RowKind.TOTAL else {"italic": kind in (RowKind.NOTE, RowKind.GAP)}
            self._formats[key] = self._new(**more, **({"align": "center"} if centred else {}))
        return self._formats[key]
