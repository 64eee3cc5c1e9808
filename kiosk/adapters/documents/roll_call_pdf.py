"""A roll call on paper: by counter, a box for everyone, ticked where they were seen, to be carried to the yard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.adapters.documents.listing import ListColumn, Listing, ListRow
from kiosk.adapters.documents.listing_pdf import write_listing
from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.adapters.documents.signing import Signature
from kiosk.application.numerals import thousands
from kiosk.application.ports.paper_lists import PersonOnList, RollCallSheet
from kiosk.application.wording import Wording
from kiosk.domain.office_time import office_clock, office_day, office_seconds
from kiosk.domain.roll_call import CounterGroup, Listed

_WIDTHS = (14.0, 12.0, 68.0, 17.0, 30.0, 22.0, 22.0, 24.0, 43.0)
_CENTRED = (0, 1, 3, 4, 5, 6, 7)


@dataclass(frozen=True, slots=True)
class RollCallPdf:
    """Draws roll calls with the fonts of one folder; always in Vietnamese, as every paper of the office."""

    fonts: Path
    wording: Wording

    def write(self, sheet: RollCallSheet, out: Path) -> int:
        """Write the PDF to `out`, whole or not at all, and return its number of pages. Raises OSError."""
        return write_listing(self.fonts, self.wording, lambda words: _Composed(sheet, words).listing(), out)


@dataclass(frozen=True, slots=True)
class _Composed:
    sheet: RollCallSheet
    words: RegisterWords

    def listing(self) -> Listing:
        """Everything that the pages say."""
        say, sheet, call = self.words.say, self.sheet, self.sheet.call
        day = self.words.short_date(office_day(call.started_at))
        fixed = office_seconds(call.started_at)
        counts = {"listed": thousands(call.heads), "seen": thousands(call.seen), "unseen": thousands(call.unseen)}
        state = say("roll_ended", clock=office_seconds(call.ended_at)) if call.ended_at else say("roll_running")
        heads = (say(f"roll_head_{number}") for number in range(1, len(_WIDTHS) + 1))
        return Listing(
            office=sheet.office,
            title=say("roll_title"),
            under=(say("roll_fixed", clock=fixed, date=day, **counts), state),
            running=say("roll_running_title", clock=fixed, date=day),
            columns=tuple(
                ListColumn(head, width, centred=place in _CENTRED)
                for place, (head, width) in enumerate(zip(heads, _WIDTHS, strict=True))
            ),
            rows=tuple(self._rows()),
            after=(say("roll_how"),),
            signatures=(Signature(say("roll_caller"), say("sign"), self.words.text(sheet.printed_by)),),
            place_and_date=self.words.place_and_date(sheet.office, office_day(sheet.printed_at)),
            printed=self._printed(),
            code=say("check_code", code=sheet.head_code) if sheet.head_code else say("roll_no_code"),
            made_at=sheet.printed_at,
            size=11,
        )

    def _rows(self) -> Iterator[ListRow]:
        number = 0
        for group in self.sheet.groups:
            yield ListRow((self._heading(group),))
            for one in group.people:
                number += 1
                yield self._row(number, one)

    def _heading(self, group: CounterGroup) -> str:
        say, of = self.words.say, {"seen": thousands(group.seen), "count": thousands(group.heads)}
        if self.sheet.by_name:
            return say("roll_letter", letter=group.counter or "–", **of)
        counter = self.sheet.office.counter(group.counter)
        if counter is None:
            return say("roll_officials" if group.officials else "roll_no_counter", **of)
        return say("roll_counter", number=counter.number, unit=counter.unit, where=counter.where, **of)

    def _row(self, number: int, one: Listed) -> ListRow:
        call, words, sheet = self.sheet.call, self.words, self.sheet
        person = sheet.people.get(one.visit_id, PersonOnList())
        minutes = max(0, int((call.started_at - one.entered_at).total_seconds() // 60))
        at, gone = call.seen_at(one.visit_id), one.visit_id in call.gone
        seen = office_seconds(at) if at else words.say("roll_gone") if gone else ""
        counter = sheet.office.counter(one.counter) if sheet.by_name else None
        where = words.say("roll_at", number=counter.number) if counter else ""
        counted = {"heads": thousands(one.heads), "seen": thousands(call.heads_seen(one.visit_id))}
        group = words.say("roll_group", **counted) if one.heads > 1 else ""
        note = ", ".join(part for part in (where, group, words.text(person.note)) if part)
        name = words.text(person.name) or words.say("erased")
        cells = (number, name, person.birth_year, words.phone(person.phone), office_clock(one.entered_at), minutes)
        return ListRow(("", *map(str, cells), seen, note), ticked=call.is_seen(one.visit_id))

    def _printed(self) -> str:
        sheet = self.sheet
        clock, date = office_seconds(sheet.printed_at), self.words.short_date(office_day(sheet.printed_at))
        return self.words.say("roll_printed", clock=clock, date=date, operator=sheet.printed_by)
