"""Writes signs into a line where its cursor stands, letters by Telex."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from kiosk.domain.telex import Word, erase, pick_up, press


class LineWriter:
    """Remembers the word being typed; whatever else changed the line, the word before the cursor is picked up anew."""

    def __init__(self) -> None:
        self._word = Word()

    def type(self, line: QLineEdit, sign: str, *, telex: bool) -> None:
        """One sign, over what is selected."""
        before = _word_before(line)
        if telex and sign.isalpha():
            word = press(self._known(before), sign)
            self._word = word if _replace(line, len(before), word.text) else Word()
        else:
            _replace(line, 0, sign)
            # Letters as they are go on as letters, also when Telex is turned on behind them.
            self._word = Word()

    def erase(self, line: QLineEdit, *, telex: bool) -> None:
        """What is selected, else one letter before the cursor; a wrong Telex key gives the word back."""
        before = _word_before(line)
        if telex and before and not line.hasSelectedText():
            self._word = erase(self._known(before))
            _replace(line, len(before), self._word.text)
        else:
            line.backspace()

    def _known(self, before: str) -> Word:
        return self._word if before and self._word.text == before else pick_up(before) if before else Word()


def _word_before(line: QLineEdit) -> str:
    place = line.selectionStart() if line.hasSelectedText() else line.cursorPosition()
    head = line.text()[:place]
    return head[len(head.rstrip("".join(filter(str.isalpha, set(head))))) :]


def _replace(line: QLineEdit, letters: int, text: str) -> bool:
    """`text` instead of so many letters before the cursor and of what is selected; False when the line refuses it."""
    selected = line.hasSelectedText()
    start = line.selectionStart() if selected else line.cursorPosition()
    end = line.selectionEnd() if selected else start
    before, wanted = line.text(), line.text()[: start - letters] + text + line.text()[end:]
    if start - letters < end:
        line.setSelection(start - letters, end - start + letters)
    line.insert(text)
    if line.text() == before and wanted != before:
        line.deselect()
        line.setCursorPosition(end)
        return False
    return True
