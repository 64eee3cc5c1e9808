"""Put on paper who of the rosters has not installed the app, and whole rosters into a table (dispatches 002, 004)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk.application.ports.paper_lists import RosterDocument, RosterSheet
from kiosk.application.print_list import ListPrinted, ListPrinting
from kiosk.application.record_looks import RecordLooks
from kiosk.application.recording import Recording
from kiosk.domain.look_facts import LookKind
from kiosk.domain.office import App, Office
from kiosk.domain.office_time import office_day
from kiosk.domain.rights import Right
from kiosk.domain.roster import RosterMember, not_installed, roster_figures


@dataclass(frozen=True, slots=True)
class PrintRoster:
    """Everything as of today. All raise `NotAllowedError`, `RegisterUnavailableError` and OSError."""

    desk: Recording
    office: Office
    app: App
    form: RosterDocument
    table: RosterDocument

    def to_printer(self, printing: ListPrinting) -> ListPrinted:
        """Print who has not installed it."""
        sheet = self._sheet(missing=True)
        name = f"chua-cai-{sheet.as_of.isoformat()}"
        return printing.send(lambda out: self.form.write(sheet, out), name, "Chua cai dat")

    def to_file(self, out: Path) -> int:
        """The same into a file; gives the number of pages."""
        return self.form.write(self._sheet(missing=True), out)

    def export(self, out: Path) -> int:
        """Every member of every roster into a table that can be imported again; gives the number of rows."""
        return self.table.write(self._sheet(missing=False), out)

    def _sheet(self, *, missing: bool) -> RosterSheet:
        self.desk.permits.need(Right.LISTS)
        RecordLooks(self.desk)(LookKind.ROSTER)
        now = self.desk.clock.now()
        with self.desk.register.read() as reader:
            members = reader.roster.all()
        today, order = office_day(now), self._in_order(self.office)
        listed = not_installed(members, today) if missing else members
        operator = self.desk.duty.shift.operator if self.desk.duty.shift else ""
        return RosterSheet(
            office=self.office,
            app_name=self.app.name,
            members=tuple(sorted(listed, key=order)),
            figures=roster_figures(members, today, self.office.running_counts),
            as_of=today,
            printed_at=now,
            printed_by=operator,
        )

    @staticmethod
    def _in_order(office: Office) -> Callable[[RosterMember], int]:
        places = {key: place for place, key in enumerate(office.groups.keys)}
        return lambda one: places.get(one.group, len(places))
