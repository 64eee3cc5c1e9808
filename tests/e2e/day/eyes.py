"""What a person sees of the two screens, and a screen reader says: never a private member of the product."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QLineEdit, QWidget

from kiosk.gui.kit.segmented_answer import SegmentedAnswer
from kiosk.gui.kit.table_roles import TableRole
from kiosk.gui.views.desk.window import DeskWindow
from kiosk.gui.views.start.stopped_window import StoppedWindow
from kiosk.gui.views.start.visitor_notice import VisitorNotice
from kiosk.gui.views.visitor.screen import VisitorScreen
from kiosk.gui.views.visitor.strip import VisitorStrip
from tests.e2e.day.not_there import NotThereError

_SCREENS = {"desk": (DeskWindow, StoppedWindow), "visitor": (VisitorScreen, VisitorStrip, VisitorNotice)}


def screen(name: str) -> QWidget:
    """The desk's or the visitor's screen; beside each other in one window they are still two."""
    for one in QApplication.allWidgets():
        if isinstance(one, _SCREENS[name]) and one.isVisible():
            return one
    raise NotThereError(f"no {name} screen is open")


def name_of(widget: QWidget) -> str:
    """What a screen reader calls it."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def words_of(widget: QWidget) -> Iterator[str]:
    """Everything that one widget says by itself, to the eye and to a screen reader."""
    if isinstance(widget, QLabel):
        yield widget.text()
    elif isinstance(widget, QAbstractButton):
        yield widget.text().replace("&&", "&")
    elif isinstance(widget, QLineEdit):
        yield widget.text()
    yield name_of(widget)
    yield widget.accessibleDescription()


def seen(name: str) -> list[str]:
    """Every text that stands on a screen, in the order of its parts, each part's own words together."""
    whole = screen(name)
    found: list[str] = []
    for one in (whole, *whole.findChildren(QWidget)):
        if one.isVisible() and not one.visibleRegion().isEmpty():
            found.extend(dict.fromkeys(text for text in words_of(one) if text))
        if isinstance(one, QAbstractItemView) and one.isVisible():
            found.extend(" | ".join(row) for row in rows_of(one))
    return found


def rows_of(view: QAbstractItemView) -> list[list[str]]:
    """The rows of a table or list as they are read, hidden columns left out."""
    model, shown = view.model(), []
    for row in range(model.rowCount()):
        cells = []
        for column in range(model.columnCount()):
            index = model.index(row, column)
            if view.visualRect(index).width():
                dim = index.data(TableRole.DIM)
                text = index.data(Qt.ItemDataRole.DisplayRole)
                cells.append(" ".join(str(part) for part in (text, dim) if part))
        shown.append(cells)
    return shown


def tables(name: str) -> list[list[list[str]]]:
    """The tables that are visible on a screen."""
    return [rows_of(one) for one in screen(name).findChildren(QAbstractItemView) if one.isVisible()]


def focused() -> str:
    """What has the focus, as a screen reader says it; a line by its name and text."""
    widget = QApplication.focusWidget()
    if widget is None:
        return ""
    text = f": {widget.text()}" if isinstance(widget, QLineEdit) else ""
    return name_of(widget) + text


def control(name: str, on: str) -> QWidget:
    """The control of this accessible name, else of these words, else whose name begins so; of two alike the first.

    Raises `NotThereError` when there is none that a person could use now.
    """
    controls = [one for one in screen(on).findChildren(QWidget) if one.isVisible() and _is_control(one)]
    named = (
        [one for one in controls if name_of(one) == name]
        or [one for one in controls if _words(one) == name]
        or [one for one in controls if name_of(one).startswith(name)]
    )
    if not named:
        raise NotThereError(f"nothing called {name!r} on the {on}'s screen")
    usable = [one for one in named if one.isEnabled()]
    if not usable:
        raise NotThereError(f"{name!r} cannot be used now")
    return usable[0]


def _words(widget: QWidget) -> str:
    return widget.text().replace("&&", "&") if isinstance(widget, QAbstractButton) else ""


def finger_room(widget: QWidget) -> int:
    """Px of the narrower side; an answer fills its question's frame."""
    frame = widget.parentWidget()
    high = frame.height() if isinstance(frame, SegmentedAnswer) else widget.height()
    return min(high, widget.width())


def _is_control(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractButton | QLineEdit | QAbstractItemView) or (
        widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and not widget.findChildren(QAbstractButton)
    )


def row_number(text: str, on: str) -> tuple[str, int]:
    """The name of the table whose row says `text`, and the row's number. Raises `NotThereError`."""
    view, number = _row(text, on)
    return name_of(view), number


def row_place(text: str, on: str) -> tuple[QWidget, QPoint]:
    """Where in which table the first row stands that says `text`. Raises `NotThereError`."""
    view, number = _row(text, on)
    model = view.model()
    view.scrollTo(model.index(number, 0))
    cells = [view.visualRect(model.index(number, column)) for column in range(model.columnCount())]
    return view.viewport(), max(cells, key=lambda cell: cell.width()).center()


def _row(text: str, on: str) -> tuple[QAbstractItemView, int]:
    for view in screen(on).findChildren(QAbstractItemView):
        for number, cells in enumerate(rows_of(view) if view.isVisible() else ()):
            if text in " | ".join(cells):
                return view, number
    raise NotThereError(f"no row says {text!r} on the {on}'s screen")
