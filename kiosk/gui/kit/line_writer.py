"""Writes signs into a line where its cursor stands, letters by Telex."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit

from kiosk.domain.telex import Word, erase, pick_up, press
from kiosk.gui.kit.line_kind import TypedLine


class LineWriter:
    """Remembers the word being typed; whatever else changed the line, the word before the cursor is picked up anew."""

    def __init__(self) -> None:
        self._word = Word()

    def type(self, line: TypedLine, sign: str, *, telex: bool) -> None:
        """One sign, over what is selected."""
        before = _word_before(line)
        if telex and sign.isalpha():
            word = press(self._known(before), sign)
            self._word = word if _replace(line, len(before), word.text) else Word()
        else:
            _replace(line, 0, sign)
            # Letters as they are go on as letters, also when Telex is turned on behind them.
            self._word = Word()

    def erase(self, line: TypedLine, *, telex: bool) -> None:
        """What is selected, else one letter before the cursor; a wrong Telex key gives the word back."""
        before = _word_before(line)
        if telex and before and not _is_selected(line):
            self._word = erase(self._known(before))
            _replace(line, len(before), self._word.text)
        elif isinstance(line, QLineEdit):
            line.backspace()
        else:
            line.textCursor().deletePreviousChar()

    def _known(self, before: str) -> Word:
        return self._word if before and self._word.text == before else pick_up(before) if before else Word()


def text_before(line: TypedLine) -> str:
    """What stands before the cursor, or before what is selected, in the same line."""
    if isinstance(line, QLineEdit):
        return line.text()[: line.selectionStart() if line.hasSelectedText() else line.cursorPosition()]
    cursor = line.textCursor()
    block = line.document().findBlock(cursor.selectionStart())
    return block.text()[: cursor.selectionStart() - block.position()]


def _word_before(line: TypedLine) -> str:
    before = text_before(line)
    start = len(before)
    while start and before[start - 1].isalpha():
        start -= 1
    return before[start:]


def _is_selected(line: TypedLine) -> bool:
    return line.hasSelectedText() if isinstance(line, QLineEdit) else line.textCursor().hasSelection()


def _replace(line: TypedLine, letters: int, text: str) -> bool:
    """`text` instead of so many letters before the cursor and of what is selected; False when the line refuses it."""
    if isinstance(line, QLineEdit):
        return _replace_in_one(line, letters, text)
    cursor = line.textCursor()
    start, end = cursor.selectionStart() - letters, cursor.selectionEnd()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(text)
    line.setTextCursor(cursor)
    return True


def _replace_in_one(line: QLineEdit, letters: int, text: str) -> bool:
    selected = line.hasSelectedText()
    start = (line.selectionStart() if selected else line.cursorPosition()) - letters
    end = line.selectionEnd() if selected else start + letters
    before = line.text()
    wanted = before[:start] + text + before[end:]
    if start < end:
        line.setSelection(start, end - start)
    line.insert(text)
    if line.text() == before and wanted != before:
        line.deselect()
        line.setCursorPosition(end)
        return False
    return True
