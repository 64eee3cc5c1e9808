"""Prints that wait for their printer, each with what can be done by one press."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from kiosk.application.ports.print_system import PrintJob
from kiosk.domain.office_time import office_clock
from kiosk.gui.kit.boxes import Column, Row, rule
from kiosk.gui.kit.button import Button
from kiosk.gui.kit.card import Card
from kiosk.gui.kit.in_place import show_in_place
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.choice_list import ChoiceList
from kiosk.gui.views.desk.station import Station


class PrintJobsCard(Card):
    """There while something waits, and not otherwise."""

    def __init__(self, station: Station) -> None:
        column = Column(station.look, 8, (station.measures.inner, 12, station.measures.inner, 12))
        super().__init__(column)
        self._station, self._jobs, self._column = station, station.presenters.print_jobs, column
        self._title = TextLabel(station.look, "", "section_strong", wrap=True)
        column.addWidget(self._title)
        self.rows: dict[str, JobRow] = {}
        self._shown: tuple[object, ...] = ()
        self._jobs.changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        waiting, printers = self._jobs.waiting, self._jobs.printers
        show_in_place(self, shown=bool(waiting))
        self._title.setText(self._station.say("jobs.title", count=len(waiting)))
        if (waiting, printers) == self._shown:
            return
        self._shown = (waiting, printers)
        for row in self.rows.values():
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {job.job_id: JobRow(self._station, job) for job in waiting}
        for row in self.rows.values():
            self._column.addWidget(row)


class JobRow(QWidget):
    """One print: what, since when, why; again, elsewhere, or as a file."""

    def __init__(self, station: Station, job: PrintJob) -> None:
        super().__init__()
        column, buttons = Column(station.look, 6), Row(station.look, 8)
        self.setLayout(column)
        column.addWidget(rule())
        look, say, jobs = station.look, station.say, station.presenters.print_jobs
        queue = job.queue or say("jobs.default_printer")
        column.addWidget(TextLabel(look, job.title, "label", elide=True))
        since = say("jobs.since", clock=office_clock(job.since), queue=queue, why=say(f"jobs.why_{job.why.value}"))
        column.addWidget(TextLabel(look, since, "body", "ink2", wrap=True))
        self.again = Button(look, say("jobs.retry"), icon="refresh-cw")
        self.keep = Button(look, say("jobs.keep"), icon="file-down")
        self.elsewhere = ChoiceList(look, say("jobs.move"), height=48)
        others = [(one.name, one.name) for one in jobs.printers if one.name != job.queue]
        self.elsewhere.offer(others)
        self.elsewhere.setAccessibleName(say("jobs.move"))
        self.elsewhere.setVisible(bool(others))
        for part in (self.again, self.keep):
            buttons.addWidget(part)
        column.addLayout(buttons)
        column.addWidget(self.elsewhere)
        self.again.clicked.connect(lambda: jobs.retry(job.job_id))
        self.keep.clicked.connect(lambda: jobs.keep(job.job_id))
        self.elsewhere.picked.connect(lambda name: jobs.move(job.job_id, name))
