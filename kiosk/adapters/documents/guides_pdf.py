"""The ledger of helpers on paper: by organisation, how many different people each guided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.adapters.documents.listing import ListColumn, Listing, ListRow
from kiosk.adapters.documents.listing_pdf import write_listing
from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.adapters.documents.signing import Signature
from kiosk.application.guide_sheet import HelperRow, HelperSheet, OrganisationRows
from kiosk.application.numerals import thousands
from kiosk.application.wording import Wording
from kiosk.domain.office_time import office_day, office_seconds

_WIDTHS = (14.0, 34.0, 92.0, 32.0, 32.0, 32.0, 36.0)
_CENTRED = (0, 1, 3, 4, 5, 6)


@dataclass(frozen=True, slots=True)
class HelpersPdf:
    """Implements `HelperDocument` with the fonts of one folder; always in Vietnamese."""

    fonts: Path
    wording: Wording

    def write(self, sheet: HelperSheet, out: Path) -> int:
        """Write the PDF to `out`, whole or not at all, and return its number of pages. Raises OSError."""
        return write_listing(self.fonts, self.wording, lambda words: _Composed(sheet, words).listing(), out)


@dataclass(frozen=True, slots=True)
class _Composed:
    sheet: HelperSheet
    words: RegisterWords

    def listing(self) -> Listing:
        """Everything that the pages say."""
        say, sheet, words = self.words.say, self.sheet, self.words
        day = office_day(sheet.printed_at)
        clock, date = office_seconds(sheet.printed_at), words.short_date(day)
        heads = (say(f"helpers_head_{number}") for number in range(1, len(_WIDTHS) + 1))
        return Listing(
            office=sheet.office,
            title=say("helpers_title"),
            under=tuple(self._under()),
            running=say("helpers_running_title"),
            columns=tuple(
                ListColumn(head, width, centred=place in _CENTRED)
                for place, (head, width) in enumerate(zip(heads, _WIDTHS, strict=True))
            ),
            rows=tuple(self._rows()),
            after=(say("helpers_how"),),
            signatures=(Signature(say("helpers_maker"), say("sign"), words.text(sheet.printed_by)),),
            place_and_date=words.place_and_date(sheet.office, day),
            printed=say("roll_printed", clock=clock, date=date, operator=sheet.printed_by),
            code="",
            made_at=sheet.printed_at,
            size=11,
        )

    def _under(self) -> Iterator[str]:
        say, sheet, date = self.words.say, self.sheet, self.words.short_date
        if sheet.days is not None:
            yield say("helpers_days", first=date(sheet.days[0]), last=date(sheet.days[1]))
        total = sheet.total
        counts = {"people": total.people, "came": total.came, "relatives": sheet.relatives}
        yield say("helpers_total", **{name: thousands(number) for name, number in counts.items()})
        if (goal := sheet.goal) is not None:
            yield say("helpers_goal", least=goal.least)
            if goal.begins and goal.ends:
                people = thousands(total.in_campaign)
                yield say("helpers_campaign", first=date(goal.begins), last=date(goal.ends), people=people)

    def _rows(self) -> Iterator[ListRow]:
        number = 0
        for group in self.sheet.groups:
            yield ListRow((self._heading(group),))
            for one in group.rows:
                number += 1
                yield self._row(number, one)

    def _heading(self, group: OrganisationRows) -> str:
        name = self.words.text(group.name) or self.words.say("helpers_no_organisation")
        return self.words.say("helpers_organisation", name=name, people=thousands(group.tally.people))

    def _row(self, number: int, one: HelperRow) -> ListRow:
        words, tally, least = self.words, one.tally, self.sheet.goal.least if self.sheet.goal else 0
        verdict = "" if one.reached is None else words.say("helpers_reached")
        if one.reached is False:
            verdict = words.say("helpers_missing", missing=least - tally.people)
        counts = (thousands(tally.people), thousands(tally.in_campaign), thousands(tally.came))
        return ListRow((str(number), words.text(one.helper.code), words.text(one.helper.name), *counts, verdict))
