"""Rosters as a table that spreadsheets open and that can be imported again: UTF-8 with a mark, no formula."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from kiosk.adapters.documents.csv_cell import number_cell, safe_cell
from kiosk.adapters.documents.whole_file import write_whole
from kiosk.application.ports.paper_lists import RosterSheet
from kiosk.application.wording import Wording
from kiosk.domain.app_answers import Answer, Phone
from kiosk.domain.roster import RosterMember

_COLUMNS = ("name", "group", "unit", "smartphone", "knows", "installed", "running", "date", "phone")
_MARK = "\ufeff"
"""Without it the spreadsheet of a usual office computer reads an older character set."""
_SMART = {Phone.SMART: Answer.YES, Phone.PLAIN: Answer.NO, Phone.NONE: Answer.NO, Phone.UNKNOWN: Answer.NOT_ASKED}


@dataclass(frozen=True, slots=True)
class RosterCsv:
    """Commas, every cell in quotes, a line for each member; the first line names the columns."""

    wording: Wording

    def write(self, sheet: RosterSheet, out: Path) -> int:
        """Write the table to `out`, whole or not at all, and return the number of members. Raises OSError."""
        say, table = self.wording.vietnamese.say, StringIO(newline="")
        writer = csv.writer(table, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
        writer.writerow([say(f"paper.roster_column_{one}") for one in _COLUMNS])
        for one in sheet.members:
            writer.writerow(self._cells(sheet, one))
        write_whole(f"{_MARK}{table.getvalue()}".encode(), out)
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
