"""What a line is for: the touch keyboard opens the keys that fit, and so does the system's own."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

_Hint = Qt.InputMethodHint
_PROPERTY = "typed"
_NUMBERS = _Hint.ImhDigitsOnly | _Hint.ImhFormattedNumbersOnly | _Hint.ImhDialableCharactersOnly


class LineKind(Enum):
    """What is typed into a line."""

    TEXT = "text"
    """Sentences: the first letter is large."""
    NAME = "name"
    """The first letter of every word is large."""
    FOREIGN_NAME = "foreign_name"
    """The same, and no Telex: a passport has no marks, and Harry is written with two r."""
    SEARCH = "search"
    """Nothing is large by itself."""
    DIGITS = "digits"
    """A year, a telephone number, a PIN."""
    SECRET = "secret"  # noqa: S105 - a kind of line, no password
    """Letters that are not shown: nobody could see what Telex makes of them."""


_HINTS = {
    LineKind.DIGITS: _Hint.ImhDigitsOnly,
    LineKind.SEARCH: _Hint.ImhNoAutoUppercase | _Hint.ImhNoPredictiveText,
    LineKind.NAME: _Hint.ImhNoPredictiveText,
    LineKind.FOREIGN_NAME: _Hint.ImhNoPredictiveText,
}


TypedLine = QLineEdit | QPlainTextEdit
"""One line, or several."""


def tell_kind(line: TypedLine, kind: LineKind) -> None:
    """Say what `line` is for."""
    line.setProperty(_PROPERTY, kind.value)
    line.setInputMethodHints(_HINTS.get(kind, _Hint.ImhNone))


def kind_of(line: TypedLine) -> LineKind:
    """What `line` is for: as it was told, else by what Qt knows of it."""
    one = line if isinstance(line, QLineEdit) else None
    if line.inputMethodHints() & _NUMBERS or (one is not None and isinstance(one.validator(), QIntValidator)):
        return LineKind.DIGITS
    if one is not None and one.echoMode() is not QLineEdit.EchoMode.Normal:
        return LineKind.SECRET
    told = line.property(_PROPERTY)
    return LineKind(told) if told else LineKind.TEXT
