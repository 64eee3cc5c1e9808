"""What of the register goes where: period, counter, paper or file, printer, copies, and why once more."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from kiosk.application.put_register import RegisterFile, RegisterOrder
from kiosk.domain.register_scope import RegisterScope
from kiosk.gui.kit.boxes import Column, Row
from kiosk.gui.kit.field import Field
from kiosk.gui.kit.in_place import show_in_place
from kiosk.gui.kit.stepper import Stepper
from kiosk.gui.kit.text_label import TextLabel
from kiosk.gui.views.desk.choice_list import ChoiceList
from kiosk.gui.views.desk.period_chooser import PeriodChooser
from kiosk.gui.views.desk.station import Station

PAPER = "paper"
WHOLE = "whole"
"""Keys of what is neither a kind of file nor a counter."""
DEFAULT_QUEUE = "default"
MOST_COPIES = 9


class RegisterFormView(QWidget):
    """The fields of an order, in the order of their Tab key."""

    scope_changed = Signal()
    changed = Signal()

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station, self._jobs = station, station.presenters.print_jobs
        look, say = station.look, station.say
        self.chooser = PeriodChooser(station)
        self.department, self.form = (
            ChoiceList(look, say("register.department")),
            ChoiceList(look, say("register.form")),
        )
        self.printer = ChoiceList(look, say("register.printer"))
        self.copies = Stepper(look, say("register.copies"), fewer=say("register.fewer"), more=say("register.more"))
        self.reason = Field(look, say("register.reason"), required=True, placeholder=say("register.reason_example"))
        self._offer()
        self._build()
        self.chooser.changed.connect(self.scope_changed)
        self.department.picked.connect(self.scope_changed)
        self.form.picked.connect(self._show)
        self.printer.picked.connect(self.changed)
        self._jobs.changed.connect(self._offer_printers)
        self._show()

    def _offer(self) -> None:
        say, office = self._station.say, self._station.office
        counters = [(one.number, one.short_name) for one in office.counters]
        self.department.offer([(WHOLE, say("register.whole_office")), *counters])
        self.department.choose(WHOLE)
        files = [(one.value, say(f"register.form_{one.value}")) for one in RegisterFile]
        self.form.offer([(PAPER, say("register.form_paper")), *files])
        self.form.choose(PAPER)
        self.copies.offer(1, 1, MOST_COPIES)
        self._offer_printers()

    @Slot()
    def _offer_printers(self) -> None:
        say, chosen = self._station.say, self.printer.choice()
        known = [(one.name, self._printer_words(one.name, one.status.state.value)) for one in self._jobs.printers]
        self.printer.offer([(DEFAULT_QUEUE, say("register.default_printer")), *known])
        self.printer.choose(chosen if chosen in dict(known) else DEFAULT_QUEUE)

    def _printer_words(self, name: str, state: str) -> str:
        return name if state == "ready" else f"{name} ({self._station.say(f'jobs.why_{state}')})"

    def _build(self) -> None:
        look, say = self._station.look, self._station.say
        column = Column(look, 12)
        self.setLayout(column)
        column.addWidget(self.chooser)
        self._paper = QWidget()
        above, below = Row(look, 12), Row(look, 12)
        self._paper.setLayout(below)
        for row, words, part in (
            (above, "register.department", self.department),
            (above, "register.form", self.form),
            (below, "register.printer", self.printer),
            (below, "register.copies", self.copies),
        ):
            pair = Column(look, 6)
            pair.addWidget(TextLabel(look, say(words), "label"))
            pair.addWidget(part)
            part.setAccessibleName(say(words))
            row.addLayout(pair, 0 if part is self.copies else 1)
        column.addLayout(above)
        column.addWidget(self._paper)
        column.addWidget(self.reason)
        show_in_place(self.reason, shown=False)

    def scope(self) -> RegisterScope | None:
        """Which part of the register; None where what was typed is no period."""
        period, department = self.chooser.period(), self.department.choice()
        return RegisterScope(*period, "" if department == WHOLE else department) if period else None

    def show_scope(self, scope: RegisterScope) -> None:
        """Show what somebody wants printed again."""
        self.department.choose(scope.department or WHOLE)
        self.chooser.show_scope(scope)

    @property
    def file(self) -> RegisterFile | None:
        """Which kind of file, None for paper."""
        chosen = self.form.choice()
        return None if chosen in ("", PAPER) else RegisterFile(chosen)

    def order(self) -> RegisterOrder | None:
        """Everything together; None where there is no period."""
        scope, queue = self.scope(), self.printer.choice()
        if scope is None:
            return None
        queue = "" if queue == DEFAULT_QUEUE else queue
        return RegisterOrder(scope, self.file, queue, self.copies.value(), self.reason.text())

    def ask_reason(self, *, asked: bool) -> None:
        """Whether it was printed before, so that it is printed again for a reason only."""
        show_in_place(self.reason, shown=asked)
        if not asked:
            self.reason.set_text("")

    def needs_reason(self) -> bool:
        """Whether the reason is asked for and not given; then the cursor stands there."""
        missing = not self.reason.isHidden() and not self.reason.text().strip()
        if missing:
            self.reason.set_error(self._station.say("register.reason_missing"))
            self.reason.take_focus()
        return missing

    @Slot()
    def _show(self) -> None:
        show_in_place(self._paper, shown=self.file is None)
        self.changed.emit()
