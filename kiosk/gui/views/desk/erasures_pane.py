"""What was erased of people's data, by its time or because they asked: how it stands, or one record of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from kiosk.application.erasure_desk import ErasureStanding
from kiosk.application.read_erasures import ErasureRecord, GroupErased
from kiosk.domain.erasure_facts import PersonErased
from kiosk.domain.office_time import office_clock, office_day
from kiosk.gui.kit.boxes import Column, Row, rule
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.button_skins import ButtonKind
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.page_card import PageCard
from kiosk.gui.views.desk.request_detail import flow_of
from kiosk.gui.views.desk.row_list import RowWords
from kiosk.gui.views.desk.shown_days import shown_day
from kiosk.gui.views.desk.station import Station


class ErasuresPane(PageCard):
    """Read only: what goes, and when, is the office's file of periods; it names nobody."""

    def __init__(self, station: Station) -> None:
        look, say, wide = station.look, station.say, station.wide
        super().__init__(station, 10, 10)
        self._station, self._erasures = station, station.presenters.requests.erasures
        self.title = TextLabel(look, "", "page_title" if wide else "section_strong", wrap=True)
        self.state = TextLabel(look, "", "label", wrap=True)
        self.told = TextLabel(look, "", "body", "ink2", wrap=True)
        self.print = Button(look, say("erasures.print"), ButtonKind.PRIMARY, icon="printer", key="Ctrl+P")
        self._rows, self._lines, self._pool = QWidget(), Column(look, 8), list[_Line]()
        self._rows.setLayout(self._lines)
        for part in (self.title, self.state, self.told, flow_of(station, self.print), rule(), self._rows):
            self.inner.addWidget(part)
        self.finish()
        self.print.clicked.connect(self._erasures.put)

    @Slot()
    def show_standing(self) -> None:
        """As the presenter has it."""
        standing, record, say = self._erasures.standing, self._erasures.open, self._station.say
        self.print.setVisible(record is not None)
        if record is not None:
            at = {"clock": office_clock(record.at), "day": shown_day(office_day(record.at))}
            self.title.setText(say("erasures.record", number=record.number))
            self._tell(say("erasures.erased_at", **at), "inx", say("erasures.names_nobody"))
            self._show(list(self._of_record(record)))
            return
        self.title.setText(say("erasures.title"))
        if standing is None:
            self._tell("", "ink2", say("erasures.why"))
            self._show([])
            return
        finding = standing.finding
        self._tell(
            "\n".join(standing_words(self._station, standing)), "inx" if finding.good else "errx", say("erasures.why")
        )
        self._show([self._period(one.group.value, one.kept.days, one.goes_on) for one in standing.periods])

    def _tell(self, state: str, tone: str, told: str) -> None:
        self.state.setText(state)
        self.state.set_tone(tone)
        self.state.setVisible(bool(state))
        self.told.setText(told)

    def _period(self, group: str, days: int, goes_on: date | None) -> tuple[str, str]:
        say = self._station.say
        kept = say("erasures.kept", days=days)
        then = say("erasures.goes_on", day=shown_day(goes_on)) if goes_on is not None else say("erasures.goes_not")
        return say(f"erasures.group_{group}"), f"{kept} {then}"

    def _of_record(self, record: ErasureRecord) -> Iterator[tuple[str, str]]:
        say, person = self._station.say, record.person
        if person is not None:
            yield from self._of_person(person, record)
        else:
            yield from (self._of_group(one) for one in record.groups)
        entries = say("erasures.entries", first=record.number, last=record.last)
        yield say("erasures.journal"), entries

    def _of_group(self, one: GroupErased) -> tuple[str, str]:
        say = self._station.say
        label = say(f"erasures.group_{one.group.value}") if one.group is not None else say("erasures.files")
        values = {"count": one.count, "before": shown_day(one.before), "days": one.days}
        return label, f"{say('erasures.group_row', **values)} {one.rule}".strip()

    def _of_person(self, person: PersonErased, record: ErasureRecord) -> Iterator[tuple[str, str]]:
        say, copies = self._station.say, record.copies
        yield say("erasures.what"), say("erasures.person_row", sheets=len(person.sheets), visits=person.visits)
        yield say("erasures.by"), " + ".join(one for one in person.by if one) or record.operator
        yield say("erasures.stays"), "\n".join(say(f"erasures.kept_{one}") for one in person.kept)
        if copies is None:
            yield say("erasures.copies"), say("erasures.copies_next")
            return
        told = [say("erasures.copies_struck", copies=copies.copies)]
        told += [say("erasures.copies_shut", copies=copies.shut)] if copies.shut else []
        yield say("erasures.copies"), "\n".join([*told, *(say(f"erasures.missed_{one}") for one in copies.missed)])

    def _show(self, rows: list[tuple[str, str]]) -> None:
        while len(self._pool) < len(rows):
            self._pool.append(_Line(self._station))
            self._lines.addWidget(self._pool[-1])
        for line, (label, words) in zip(self._pool, rows, strict=False):
            line.label.setText(label)
            line.words.setText(words)
        for place, line in enumerate(self._pool):
            line.setVisible(place < len(rows))


class _Line(QWidget):
    """What, and its words: side by side where there is room, else under each other."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        look = station.look
        self.label = TextLabel(look, "", "label", wrap=True)
        self.words = TextLabel(look, "", "body", "ink2", wrap=True)
        box = Row(look, 16) if station.wide else Column(look, 0)
        self.setLayout(box)
        box.addWidget(self.label, 2, Qt.AlignmentFlag.AlignTop)
        box.addWidget(self.words, 3)


def standing_words(station: Station, standing: ErasureStanding) -> Iterator[str]:
    """What went last, what goes next, and what holds it up."""
    say, last, coming = station.say, next(iter(standing.records), None), standing.next
    if not standing.finding.good:
        yield say(f"erasures.{standing.finding.word}")
    if last is not None:
        yield say("erasures.last", day=shown_day(office_day(last.at)), count=last.count, number=last.number)
    else:
        yield say("erasures.last_none")
    if coming is not None and coming.goes_on is not None:
        group = say(f"erasures.group_{coming.group.value}")
        yield say("erasures.next", day=shown_day(coming.goes_on), group=group)
    else:
        yield say("erasures.next_none")


def erasure_row(station: Station, record: ErasureRecord) -> RowWords:
    """Number and why; how much; the day at the right."""
    say = station.say
    why = say("erasures.asked" if record.person else "erasures.due")
    strong, detail = say("erasures.record", number=record.number), say("erasures.row", count=record.count, why=why)
    icon = "user-x" if record.person else "calendar"
    return RowWords(str(record.number), strong, detail, shown_day(office_day(record.at)), icon, "ink2")
