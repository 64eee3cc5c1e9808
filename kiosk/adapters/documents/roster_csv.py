"""Rosters as a table that spreadsheets open and that can be imported again, without any formula."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.adapters.documents.csv_cell import number_cell, safe_cell
from kiosk.adapters.documents.csv_table import write_table
from kiosk.application.ports.paper_lists import RosterSheet
from kiosk.application.wording import Wording
from kiosk.domain.app_answers import Answer, Phone
from kiosk.domain.roster import RosterMember

_COLUMNS = ("name", "group", "unit", "smartphone", "knows", "installed", "running", "date", "phone")
_SMART = {Phone.SMART: Answer.YES, Phone.PLAIN: Answer.NO, Phone.NONE: Answer.NO, Phone.UNKNOWN: Answer.NOT_ASKED}


@dataclass(frozen=True, slots=True)
class RosterCsv:
    """A line for each member; the first line names the columns."""

    wording: Wording

    def write(self, sheet: RosterSheet, out: Path) -> int:
        """Write the table to `out`, whole or not at all, and return the number of members. Raises OSError."""
        heads = [self.wording.vietnamese.say(f"paper.roster_column_{one}") for one in _COLUMNS]
        write_table(heads, [self._cells(sheet, one) for one in sheet.members], out)
        return len(sheet.members)

    def _cells(self, sheet: RosterSheet, one: RosterMember) -> list[str]:
        said, said_on = one.as_of(sheet.as_of), one.said_on(sheet.as_of)
        answers = (_SMART[said.phone], said.knows, said.installed, said.running)
        return [
            safe_cell(one.name),
            safe_cell(sheet.office.groups.label(one.group, self.wording.vietnamese.language)),
            safe_cell(one.unit),
            *map(self._answer, answers),
            f"{said_on:%d/%m/%Y}" if said_on else "",
            number_cell(one.phone) if one.phone else "",
        ]

    def _answer(self, answer: Answer) -> str:
        return "" if answer is Answer.NOT_ASKED else self.wording.vietnamese.say(f"paper.roster_{answer.value}")
