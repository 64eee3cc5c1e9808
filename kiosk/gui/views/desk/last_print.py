"""What became of the last print."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from kiosk.application.ports.paper import KeptAsPdf, SentToPrinter, WaitsForPrinter
from kiosk.application.print_register import Printed
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.register_words import scope_words
from kiosk.gui.views.desk.station import Station

LONGEST_PATH = 120
"""Characters of a file's path that are shown; the tool tip has all."""


def shortened(path: str) -> str:
    """A path whose middle gives way when it is long: where it begins and the file's name stay."""
    kept = LONGEST_PATH // 2
    return path if len(path) <= LONGEST_PATH else f"{path[: kept - 1]}…{path[-kept:]}"


class LastPrint(Card):
    """Which day, how many pages, where it went, the code to check it by."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, self._printing, look = station, station.presenters.printing, station.look
        row, self._column = Row(look, 16, (24, 20, 24, 20)), Column(look, 6)
        self.setLayout(row)
        self._icon = IconLabel(look, "printer", "accent", 28, ground="brandt", side=56, radius=12)
        self._title = TextLabel(look, "", "section", elide=True)
        self._went = TextLabel(look, "", "body", wrap=True)
        self._facts = TextLabel(look, "", "body", "ink2", wrap=True)
        self._code = TextLabel(look, "", "label")
        self._code_line = TextLabel(look, station.say("register.head_code_line"), "caption", "ink2", wrap=True)
        self._code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.open = Button(look, station.say("register.open_file"), icon="file-text")
        self.open.clicked.connect(self._open)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._column, 1)
        self._column.addWidget(TextLabel(look, station.say("register.last_title"), "caption_strong", "ink2"))
        for widget in self._parts():
            self._column.addWidget(widget)
        self._printing.changed.connect(self._show)
        self._show()

    def _parts(self) -> tuple[QWidget, ...]:
        return (self._title, self._went, self._facts, self._code, self._code_line, self.open)

    @Slot()
    def _show(self) -> None:
        printed = self._printing.last
        for widget in self._parts()[1:]:
            widget.setVisible(printed is not None)
        if printed is None:
            self._title.setText(self._station.say("register.last_none"))
            return
        say = self._station.say
        self._title.setText(say("register.last_scope", what=scope_words(self._station, printed.scope)))
        self.open.setVisible(isinstance(printed.went, KeptAsPdf))
        self._went.setText(self._way(printed))
        self._went.setToolTip(str(getattr(printed.went, "path", "")))
        self._facts.setText(self._facts_of(printed))
        self._code.setText(say("register.head_code", code=printed.head_code))

    @Slot()
    def _open(self) -> None:
        """In whatever program the machine has for it."""
        printed = self._printing.last
        if printed is not None and isinstance(printed.went, KeptAsPdf):
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(printed.went.path)))

    def _way(self, printed: Printed) -> str:
        say = self._station.say
        match printed.went:
            case SentToPrinter(queue=queue):
                return say("register.last_sent", queue=queue)
            case KeptAsPdf(path=path, reason=""):
                return say("register.last_kept", path=shortened(str(path)))
            case KeptAsPdf(path=path, reason=reason):
                return say("register.last_refused", path=shortened(str(path)), reason=reason)
            case WaitsForPrinter(why=why):
                return say("register.last_waits", why=say(f"jobs.why_{why.value}"))

    def _facts_of(self, printed: Printed) -> str:
        say, totals = self._station.say, printed.totals
        state = (
            say("register.last_provisional") if printed.provisional else say("register.last_copy", copy=printed.copy)
        )
        counts = say("register.last_totals", entries=totals.entries, exits=totals.exits)
        # A table has no pages, and no copies of paper are counted with it.
        if isinstance(printed.went, KeptAsPdf) and printed.went.path.suffix != ".pdf":
            return counts
        return " · ".join((say("register.last_pages", pages=printed.pages), state, counts))

    def words(self) -> str:
        """Everything that is said."""
        return " ".join(one.text() for one in (self._title, self._went, self._facts, self._code) if not one.isHidden())
