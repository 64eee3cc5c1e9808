"""What a card says instead of the questions: a repeated scan, an exit just made."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.domain.door import DoorWay
from kiosk.domain.office_time import office_clock
from kiosk.gui.kit.boxes import Column
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.presenters.desk_states import CardKind, DeskCard
from kiosk.gui.views.desk.station import Station


class CardMessage(QWidget):
    """A question or statement, and what to do."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station = station
        self._title = TextLabel(station.look, "", "section" if station.wide else "label", wrap=True)
        self._line = TextLabel(station.look, "", "body", "ink2", wrap=True)
        column = Column(station.look, 4)
        self.setLayout(column)
        column.addWidget(self._title)
        column.addWidget(self._line)

    def show_card(self, card: DeskCard) -> None:
        """Ask, or say what was not recorded."""
        visit, say = card.line.visit, self._station.say
        if card.kind is CardKind.ASK_LEAVING:
            one_way = self._station.presenters.services.door.direction is DoorWay.ENTRY
            asked = "desk.ask_leaving_entry_door" if one_way else "desk.ask_leaving"
            self._write(say(asked, clock=office_clock(visit.entered_at)), say("desk.ask_leaving_line"))
        elif card.kind is CardKind.JUST_LEFT:
            left = office_clock(visit.left_at or visit.entered_at)
            self._write(say("desk.just_left", clock=left), say("desk.just_left_line"))
        elif self._station.presenters.rush.puts_off(card):
            self._write(say("desk.rush_later"), say("desk.rush_later_line"))
        else:
            self._write("", "")

    def title(self) -> str:
        """The question or statement that is shown."""
        return self._title.text()

    def _write(self, title: str, line: str) -> None:
        self._title.setText(title)
        self._line.setText(line)
        self.setAccessibleName(f"{title} {line}".strip())
        self.setVisible(bool(title))
