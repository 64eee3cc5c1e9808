"""What the register knows of the visitor who is looked at in the list of matches."""

from __future__ import annotations

from PySide6.QtCore import Slot

from kiosk.application.ports.register import KnownVisitor
from kiosk.domain.app_answers import AppRung
from kiosk.domain.visit import Visit, minutes_of
from kiosk.gui.kit.boxes import Column
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.station import Station


class LastVisitNote(Card):
    """ "Lần trước: Quầy 1 · Đất đai, ở 34 phút, không có điện thoại thông minh." """

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station = station
        column = Column(station.look, 4, (20, 16, 20, 16))
        self.setLayout(column)
        self._name = TextLabel(station.look, "", "large", elide=True)
        self._facts = TextLabel(station.look, "", "body", "ink2", wrap=True)
        column.addWidget(self._name)
        column.addWidget(self._facts)
        self.hide()

    @Slot(object)
    def show_visitor(self, known: KnownVisitor | None) -> None:
        """Show the last visit of `known`; None hides the note."""
        self.setVisible(known is not None)
        if known is None:
            return
        self._name.setText(self._station.shown(known.details.name))
        self._facts.setText(self._station.say("manual.last_time", facts=", ".join(self._parts(known.last_visit))))

    def _parts(self, visit: Visit) -> list[str]:
        say, counter = self._station.say, self._station.office.counter(visit.counter)
        parts = [say("manual.last_counter", number=counter.number, unit=counter.unit)] if counter else []
        minutes = minutes_of(visit.stayed(visit.left_at)) if visit.left_at else None
        if visit.inside:
            parts.append(say("manual.last_inside"))
        elif minutes is not None:
            parts.append(say("manual.last_minutes", minutes=minutes))
        if visit.answers.rung is AppRung.NO_SMARTPHONE:
            parts.append(say("manual.last_no_smartphone"))
        return parts or [say("manual.last_nothing")]
