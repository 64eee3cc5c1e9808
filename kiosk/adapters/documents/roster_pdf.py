"""Who of the office's rosters has not installed the app, by group, to be gone through and signed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from kiosk.adapters.documents.listing import ListColumn, Listing, ListRow
from kiosk.adapters.documents.listing_pdf import write_listing
from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.adapters.documents.signing import Signature
from kiosk.application.numerals import thousands
from kiosk.application.ports.paper_lists import RosterSheet
from kiosk.application.wording import VIETNAMESE, Wording
from kiosk.domain.app_answers import Answer, Phone
from kiosk.domain.office_time import office_clock
from kiosk.domain.roster import RosterMember

_HEADS = ("number", "name", "unit", "phone", "smartphone", "knows", "noted")
_WIDTHS = (12.0, 70.0, 62.0, 32.0, 22.0, 20.0, 34.0)
_CENTRED = ("number", "phone", "smartphone", "knows")


@dataclass(frozen=True, slots=True)
class RosterPdf:
    """Draws with the fonts of one folder; always in Vietnamese, as every paper of the office."""

    fonts: Path
    wording: Wording

    def write(self, sheet: RosterSheet, out: Path) -> int:
        """Write the PDF to `out`, whole or not at all, and return its number of pages. Raises OSError."""
        return write_listing(self.fonts, self.wording, lambda words: _Composed(sheet, words).listing(), out)


@dataclass(frozen=True, slots=True)
class _Composed:
    sheet: RosterSheet
    words: RegisterWords

    def listing(self) -> Listing:
        """Everything that the pages say."""
        say, sheet, office = self.words.say, self.sheet, self.sheet.office
        day, app = self.words.short_date(sheet.as_of), sheet.app_name
        clock = office_clock(sheet.printed_at)
        rows = tuple(self._rows())
        head = Signature(self.words.head_title(office), say("sign_and_seal"), self.words.text(office.head_name))
        return Listing(
            office=office,
            title=say("roster_title", app=app).upper(),
            under=(say("roster_under", count=thousands(len(sheet.members)), date=day),),
            running=say("roster_running", app=app, date=day),
            columns=tuple(
                ListColumn(say(f"roster_head_{key}"), width, centred=key in _CENTRED)
                for key, width in zip(_HEADS, _WIDTHS, strict=True)
            ),
            rows=rows or (ListRow((say("roster_nobody"),)),),
            after=(say("roster_note"),),
            signatures=(Signature(say("roster_maker"), say("sign"), self.words.text(sheet.printed_by)), head),
            place_and_date=self.words.place_and_date(office, sheet.as_of),
            printed=say("roster_printed", clock=clock, date=day, operator=sheet.printed_by),
            code="",
            made_at=sheet.printed_at,
        )

    def _rows(self) -> Iterator[ListRow]:
        number = 0
        for group, members in groupby(self.sheet.members, key=lambda one: one.group):
            listed = tuple(members)
            yield ListRow((self._heading(group, len(listed)),))
            for one in listed:
                number += 1
                yield ListRow(self._cells(number, one))

    def _heading(self, group: str, missing: int) -> str:
        figures = self.sheet.figures[group]
        return self.words.say(
            "roster_group",
            group=self.sheet.office.groups.label(group, VIETNAMESE),
            missing=thousands(missing),
            members=thousands(figures.members),
            without=thousands(figures.without_smartphone),
            installed=thousands(figures.installed),
        )

    def _cells(self, number: int, one: RosterMember) -> tuple[str, ...]:
        answers, said_on = one.as_of(self.sheet.as_of), one.said_on(self.sheet.as_of)
        smart = Answer.YES if answers.phone is Phone.SMART else Answer.NOT_ASKED
        noted = self.words.say("roster_said", date=self.words.short_date(said_on)) if said_on else ""
        return (
            str(number),
            self.words.text(one.name),
            self.words.text(one.unit),
            self.words.phone(one.phone) if one.phone else "",
            self._answer(smart),
            self._answer(answers.knows),
            noted or self.words.say("roster_unsaid"),
        )

    def _answer(self, answer: Answer) -> str:
        return "" if answer is Answer.NOT_ASKED else self.words.say(f"roster_{answer.value}")
