"""Everything that widgets, their models, tips, names and undo steps, and the clipboard say: to find somebody in it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

_SAID = ("text", "title", "toolTip", "statusTip", "whatsThis", "accessibleName", "accessibleDescription",
         "windowTitle", "placeholderText", "toPlainText", "currentText")  # fmt: skip
_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole,
          Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.UserRole)  # fmt: skip


def widgets_with(words: str) -> list[str]:
    """The widgets that say any of these words anywhere, and the clipboard."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    found = [type(one).__name__ for one in QApplication.allWidgets() if any(words in said for said in _said(one))]
    return [*found, *(["clipboard"] if words in QGuiApplication.clipboard().text() else [])]


def _said(widget: QWidget) -> Iterator[str]:
    for name in _SAID:
        say = getattr(widget, name, None)
        if callable(say):
            yield str(say())
    for action in widget.actions():
        yield from (action.text(), action.toolTip())
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _modelled(widget.model())
    yield from _undone(widget)
    # What a drawn widget keeps for its painter.
    yield from (str(kept) for kept in vars(widget).values() if isinstance(kept, str | tuple | list | dict))


def _modelled(model: QAbstractItemModel) -> Iterator[str]:
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            place = model.index(row, column, QModelIndex())
            yield from (str(model.data(place, role)) for role in _ROLES)


def _undone(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLineEdit) and widget.isUndoAvailable():
        widget.undo()
        yield widget.text()
        widget.redo()
    elif isinstance(widget, QPlainTextEdit) and widget.document().isUndoAvailable():
        widget.undo()
        yield widget.toPlainText()
        widget.redo()
