"""The foot of the entry by hand: record, record and go on, leave it for later."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from kiosk.application.register_by_hand import Direction
from kiosk.gui.kit.boxes import Column, Hold, Row, panel, rule
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.station import Station

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class ManualFoot(QFrame):
    """The one primary button says what it will record."""

    cancelled = Signal()

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, self._manual = station, station.presenters.manual
        look, say, wide = station.look, station.say, station.wide
        self.record = Button(look, "", ButtonKind.PRIMARY, icon="log-in", key="Ctrl+Enter", large=wide)
        key = "Ctrl+Shift+Enter" if wide else ""
        self.and_next = Button(
            look, say("manual.record_and_next"), icon="" if station.strip else "plus", key=key, large=wide
        )
        # The words have no room beside the others; a finger holds the button to read them.
        self.quiet = Button(look, "", icon="volume-x", large=wide)
        self.quiet.setAccessibleName(say("manual.quiet"))
        self.quiet.setToolTip(f"{say('manual.quiet')} (Alt+Q)")
        QShortcut(QKeySequence("Alt+Q"), self, self._record_quietly)
        self.with_pass = Button(look, "", icon="contact", large=wide)
        self.with_pass.setAccessibleName(say("manual.with_pass"))
        self.with_pass.setToolTip(f"{say('manual.with_pass')} (Alt+V)")
        self.empty = Button(look, say("manual.empty_form"), ButtonKind.QUIET)
        self.cancel = Button(look, say("manual.cancel"), ButtonKind.QUIET, key="" if station.strip else "Esc")
        self.buttons = (self.record, self.and_next, self.with_pass, self.quiet, self.empty, self.cancel)
        self._faults = TextLabel(look, "", "caption_strong", "errx")
        self._line = self._over_the_buttons()
        self._build()
        self.record.clicked.connect(self._record)
        self.and_next.clicked.connect(self._record_and_next)
        self.with_pass.clicked.connect(self._record_with_pass)
        self.quiet.clicked.connect(self._record_quietly)
        self.empty.clicked.connect(self._manual.clear)
        self.cancel.clicked.connect(self.cancelled)
        self._manual.faults_changed.connect(self._show_faults)
        self._manual.form_changed.connect(self.show_direction)
        self.show_direction()
        self._show_faults()

    def _build(self) -> None:
        look, station = self._station.look, self._station
        inner, wide = station.measures.inner, station.wide
        column, row = Column(look), Row(look, 12 if wide else 8, (inner, 12, inner, 12))
        self.setLayout(column)
        if wide:
            column.addLayout(self._notice())
        column.addWidget(rule())
        column.addWidget(self._line)
        column.addLayout(row)
        if wide:
            Hold(look, self.record, width=264)
        row.addWidget(self.record)
        row.addWidget(self.and_next)
        row.addWidget(self.with_pass)
        row.addWidget(self.quiet)
        row.addStretch(1)
        row.addWidget(self.empty)
        row.addWidget(self.cancel)
        self.empty.setVisible(not station.strip)

    def _notice(self) -> Row:
        look, inner = self._station.look, self._station.measures.inner
        outer, row = Row(look, 0, (inner, 8, inner, 16)), Row(look, 12, (16, 12, 16, 12))
        row.addWidget(IconLabel(look, "shield-check", "accent", 24), 0, _MIDDLE)
        row.addWidget(TextLabel(look, self._station.say("manual.notice"), "body", wrap=True), 1)
        outer.addWidget(panel("tint", row))
        return outer

    def _over_the_buttons(self) -> QWidget:
        """A line of its own while something is missing: the buttons leave no room beside them."""
        line, row = QWidget(), Row(self._station.look, 8, (self._station.measures.inner, 8, 16, 0))
        line.setLayout(row)
        row.addWidget(IconLabel(self._station.look, "circle-alert", "errx", 16))
        row.addWidget(self._faults, 1)
        return line

    @Slot()
    def _record(self) -> None:
        self._manual.record()

    @Slot()
    def _record_quietly(self) -> None:
        self._manual.record(quiet=True)

    @Slot()
    def _record_with_pass(self) -> None:
        self._manual.record(with_pass=True)

    @Slot()
    def _record_and_next(self) -> None:
        self._manual.record(and_next=True)

    @Slot()
    def show_direction(self) -> None:
        """Say whether an entry or an exit will be recorded."""
        direction = self._manual.form.direction
        self.record.set_words(self._station.say(f"manual.{direction.value}"))
        self.record.set_icon_name("log-in" if direction is Direction.ENTRY else "log-out")

    @Slot()
    def _show_faults(self) -> None:
        count = len(self._manual.faults)
        self._faults.setText(self._station.say("manual.faults", count=count) if count else "")
        self._line.setVisible(bool(count))
