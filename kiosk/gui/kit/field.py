"""One thing to type, with its name above it and what is wrong with it under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from kiosk.gui.kit.boxes import Column, Row, show_property
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.key_cap import KeyCap
from kiosk.gui.kit.text_label import TextLabel

if TYPE_CHECKING:
    from kiosk.gui.theme.look import Look


class Field(QWidget):
    """Label (star when required, else `optional_word`), Alt key cap, line to type in, help or error.

    `alt` is the letter that brings the focus here ("H" for Alt+H); `edit` is the line itself.
    """

    edited = Signal(str)
    """A person changed the text."""

    def __init__(
        self,
        look: Look,
        label: str,
        *,
        required: bool = False,
        optional_word: str = "",
        alt: str = "",
        placeholder: str = "",
        advice: str = "",
    ) -> None:
        super().__init__()
        self._look, self._label_text, self._advice = look, label, advice
        self.edit = QLineEdit()
        self.edit.setAccessibleName(label)
        self.edit.setPlaceholderText(placeholder)
        self.edit.textEdited.connect(self.edited)
        self._error_icon = IconLabel(look, "circle-alert", "errx", 16, side=24)
        self._under = TextLabel(look, advice, "caption", "ink2", wrap=True)
        column = Column(look, 8)
        self.setLayout(column)
        column.addLayout(self._head(required, optional_word, alt))
        column.addWidget(self.edit)
        column.addLayout(self._foot())
        if alt:
            QShortcut(QKeySequence(f"Alt+{alt}"), self, self.take_focus)
        look.changed.connect(self._restyle)
        self._restyle()
        self.set_error("")

    def _head(self, required: bool, optional_word: str, alt: str) -> Row:
        row = Row(self._look, 6)
        row.addWidget(TextLabel(self._look, self._label_text, "label"))
        if required:
            row.addWidget(TextLabel(self._look, "*", "label", "errx"))
        elif optional_word:
            row.addWidget(TextLabel(self._look, optional_word, "body", "ink2"))
        row.addStretch(1)
        if alt:
            row.addWidget(KeyCap(self._look, f"Alt+{alt}"))
        return row

    def _foot(self) -> Row:
        row = Row(self._look, 6)
        row.addWidget(self._error_icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._under, 1)
        return row

    def _restyle(self) -> None:
        self.edit.setFont(self._look.font("field"))

    def take_focus(self) -> None:
        """Put the cursor here with the text selected."""
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()

    def text(self) -> str:
        """What was typed."""
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Show a text; takes an error away."""
        self.edit.setText(text)
        self.set_error("")

    def error(self) -> str:
        """The sentence that says what is wrong, empty when nothing is."""
        return self._under.text() if self.edit.property("invalid") else ""

    def set_error(self, sentence: str) -> None:
        """Say what is wrong, by border, icon and sentence; empty brings the help back."""
        show_property(self.edit, "invalid", bool(sentence))
        self._under.setText(sentence or self._advice)
        self._under.set_tone("errx" if sentence else "ink2")
        self._under.setVisible(bool(sentence or self._advice))
        self._error_icon.setVisible(bool(sentence))
        self.edit.setAccessibleDescription(sentence or self._advice)
