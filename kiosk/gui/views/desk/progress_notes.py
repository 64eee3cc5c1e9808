"""Over the meters: files that were refused, and what must be done by a day without a share to measure."""

from __future__ import annotations

from kiosk.application.ports.dispatches import RefusedFile
from kiosk.application.read_progress import BoardRead
from kiosk.domain.dispatches.book import Duty
from kiosk.domain.dispatches.deadline import Deadline
from kiosk.domain.dispatches.dispatch import Urgency
from kiosk.domain.dispatches.progress import is_long_over
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.icon_label import IconLabel
from kiosk.gui.kit.tag import Tag
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.models.progress_words import ProgressWords
from kiosk.gui.views.desk.station import Station


class ProgressNotes:
    """Makes the cards of one reading."""

    def __init__(self, station: Station, read: BoardRead, words: ProgressWords) -> None:
        self._station, self._read, self._words = station, read, words

    def refused(self) -> Card | None:
        """Which files do not hold, and why."""
        if not self._read.shelf.refused:
            return None
        card, column = self._card("error")
        for one in self._read.shelf.refused:
            column.addLayout(self._line("triangle-alert", "errx", f"{one.file}: {fault_said(self._station, one)}"))
        column.addWidget(TextLabel(self._station.look, self._station.say("progress.others_hold"), "body", wrap=True))
        return card

    def due(self) -> Card | None:
        """Obligations with a day and without a share, due or still to come."""
        return self._duties("progress.due", long_over=False)

    def over(self) -> Card | None:
        """Those whose day is long over, in a quiet way."""
        return self._duties("progress.due_over", long_over=True)

    def _duties(self, title: str, *, long_over: bool) -> Card | None:
        progress = self._read.progress
        found = [one for one in progress.due if is_long_over(one, progress.today) is long_over]
        if not found:
            return None
        card, column = self._card("true")
        column.addWidget(TextLabel(self._station.look, self._station.say(title), "label"))
        for one in found:
            if one.deadline is not None:
                column.addLayout(self._duty(one, one.deadline))
        return card

    def _card(self, kind: str) -> tuple[Card, Column]:
        inner = self._station.measures.inner
        column = Column(self._station.look, 8, (inner, 12, inner, 12))
        return Card(column, kind), column

    def _line(self, icon: str, tone: str, text: str) -> Row:
        look, row = self._station.look, Row(self._station.look, 10)
        row.addWidget(IconLabel(look, icon, tone, 20))
        row.addWidget(TextLabel(look, text, "body", wrap=True), 1)
        return row

    def _duty(self, one: Duty, deadline: Deadline) -> Row:
        look, words, today = self._station.look, self._words, self._read.progress.today
        left, warned = deadline.days_left(today), deadline.warning(today) is not None
        late = left < 0 and not is_long_over(one, today)
        tone = "errx" if late else "warnx" if warned else "ink2"
        language = self._station.wording.language
        what = one.obligation.what.get(language) or one.obligation.what["vi"]
        row = self._line("triangle-alert" if late else "clock", tone, what)
        if one.dispatch.urgency is not Urgency.NORMAL:
            row.insertWidget(1, Tag(look, self._station.say(f"dispatch.urgency_{one.dispatch.urgency.value}")))
        when = words.due(deadline) if is_long_over(one, today) else f"{words.due(deadline)} · {words.left(left)}"
        row.addWidget(TextLabel(look, when, "label", tone, wrap=True))
        return row


def fault_said(station: Station, one: RefusedFile) -> str:
    """Why a file does not hold, in the language of the screen where there is a sentence."""
    return station.say(one.key, **one.values) if one.key and station.wording.has(one.key) else one.fault
