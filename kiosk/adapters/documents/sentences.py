"""What the register says about itself: totals, closing text, print line, seal, legend, places for signatures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kiosk.adapters.documents.closing_gaps import closing_gaps
from kiosk.adapters.documents.number_words import LARGEST, in_words
from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.adapters.documents.row_numbers import numbered
from kiosk.adapters.documents.signing import Signing
from kiosk.application.numerals import thousands
from kiosk.domain.office_time import office_clock, office_day
from kiosk.domain.register_day import Totals
from kiosk.domain.register_tally import Tally
from kiosk.domain.register_volume import RegisterVolume

Bold = bool
Spans = tuple[tuple[str, Bold], ...]


@dataclass(frozen=True, slots=True)
class Sentences:
    """Sentences of one register."""

    words: RegisterWords
    volume: RegisterVolume
    tally: Tally = Tally()
    """Of all days; only the end of the register needs it."""

    def stamp(self) -> str:
        """What stands in the box on every page; empty for the first print of a closed scope."""
        if self.volume.taken_back is not None:
            return self.words.say("taken_back", first=thousands(self.volume.taken_back.first_lost))
        if not self.volume.closed:
            return self.words.say("provisional")
        return self.words.say("reprint", copy=self.volume.copy - 1) if self.volume.reprint else ""

    @property
    def signing(self) -> Signing:
        """Who signs."""
        return Signing(self.words, self.volume, self.tally)

    @property
    def kind(self) -> str:
        """`day`, `month` or `period`: which words name it."""
        scope = self.volume.scope
        return "day" if scope.is_day else "month" if scope.is_month else "period"

    def when(self) -> str:
        """Within a sentence: which days, and which counter."""
        return self.words.when(self.volume.scope, self.volume.office)

    def running_title(self) -> str:
        """Agency's register and its days, in one line."""
        return self.words.say("running_title", when=self.when())

    def title_date(self) -> str:
        """Under the title of page 1: the day with its weekday, the month, the period; and the counter."""
        say, scope = self.words.say, self.volume.scope
        if scope.is_day:
            weekday = say(f"weekday_{scope.first.weekday()}")
            said = say("title_date", weekday=weekday, date=self.words.long_date(scope.first))
        elif scope.is_month:
            said = say("title_month", month=self.words.month(scope.first), year=scope.first.year)
        else:
            first, last = self.words.long_date(scope.first), self.words.long_date(scope.last)
            said = say("title_period", first=first, last=last)
        return f"{said}; {self.department()}" if scope.department else said

    def department(self) -> str:
        """The counter's name and unit, empty for the whole office."""
        number = self.volume.scope.department
        counter = self.volume.office.counter(number)
        if counter is None:
            return self.words.text(number)
        names = dict.fromkeys(one for one in (counter.short_name, counter.unit) if one)
        return self.words.text(": ".join(names))

    def totals(self, totals: Totals) -> Spans:
        """The counts of a row of totals, numbers in bold, always all and always in the same order."""
        names = ["entries", "exits", "no_exit", "inside", "people", "refused", "corrected", "undone"]
        if self.volume.closed:
            names.remove("inside")
        spans: list[tuple[str, Bold]] = []
        for name in names:
            end = "." if name == names[-1] else ";   "
            spans += [(f"{self.words.say(f'total_{name}')}: ", False), (thousands(getattr(totals, name)), True)]
            spans.append((end, False))
        return tuple(spans)

    def carried_out(self, pages: int) -> str:
        """Label of the last row of page `pages` when another follows."""
        return self.words.say("carried_out", pages=_span(pages))

    def carried_in(self, pages: int) -> str:
        """Label of the first row after `pages` pages."""
        return self.words.say("carried_in", pages=_span(pages))

    def whole_total(self, pages: int) -> str:
        """Label of the total of all, on the last page."""
        return self.words.say(f"{self.kind}_total" if self.volume.closed else "total_so_far", pages=_span(pages))

    def closing(self, pages: int) -> tuple[str, ...]:
        """Paragraphs of the closing text, counts in figures and in words."""
        totals = self.tally.totals
        paragraphs = [f"{self._extent(pages, totals)} {self._counts(totals)}"]
        gaps = closing_gaps(self.words, self.tally, dated=not self.volume.scope.is_day)
        second = [
            *self.taken_back(),
            *gaps,
            *self._officials(totals),
            *self._changed(),
            *self._deliveries(),
            *self.signing.beside(),
        ]
        return (*paragraphs, " ".join(second)) if second else tuple(paragraphs)

    def _extent(self, pages: int, totals: Totals) -> str:
        volume, lines = self.volume, self.tally.lines
        key = "closing" if volume.closed else "closing_so_far"
        printed = office_day(volume.printed_at)
        return self.words.say(
            f"{key}_{'lines' if lines else 'no_lines'}",
            when=self.when(),
            at=self._moment(printed),
            lines=thousands(lines),
            first=thousands(volume.first_number),
            last=thousands(volume.first_number + lines - 1),
            pages=thousands(pages),
            undone=thousands(totals.undone),
        )

    def _moment(self, printed: date) -> str:
        """When it was printed; of a day its clock says enough."""
        clock = office_clock(self.volume.printed_at)
        if self.volume.scope.is_day and printed == self.volume.day:
            return clock
        return self.words.say("moment", clock=clock, date=self.words.short_date(printed))

    def _counts(self, totals: Totals) -> str:
        names = ["entries", "exits", "no_exit", *(["inside"] if totals.inside else [])]
        counts = (
            self.words.say(f"closing_{name}", number=thousands(number), words=in_words(min(number, LARGEST)))
            for name in names
            for number in (getattr(totals, name),)
        )
        return self.words.say("closing_counts", counts=", ".join(counts))

    def taken_back(self) -> list[str]:
        """What is missing from a register that was taken back; nothing of any other."""
        known = self.volume.taken_back
        if known is None:
            return []
        last, good = thousands(max(known.known, known.first_lost)), thousands(known.good)
        return [self.words.say("closing_taken_back", good=good, first=thousands(known.first_lost), last=last)]

    def _changed(self) -> list[str]:
        tally = self.tally
        return [
            self.words.say(f"closing_{key}", number=thousands(number), rows=numbered(rows))
            for key, number, rows in (
                ("corrected", tally.totals.corrected, tally.corrected),
                ("undone", tally.totals.undone, tally.undone),
            )
            if rows
        ]

    def _officials(self, totals: Totals) -> list[str]:
        if not totals.officials:
            return []
        visitors = thousands(totals.entries - totals.officials)
        return [self.words.say("closing_officials", number=thousands(totals.officials), visitors=visitors)]

    def _deliveries(self) -> list[str]:
        number = self.tally.deliveries
        return [self.words.say("closing_deliveries", number=thousands(number))] if number else []

    def place_and_date(self) -> str:
        """Of the print, since that is what is signed."""
        return self.words.place_and_date(self.volume.office, office_day(self.volume.printed_at))

    def printed(self) -> str:
        """The print line at the foot."""
        volume, reason = self.volume, self.words.text(self.volume.reason)
        first = volume.first_printed_at or volume.printed_at
        key = "printed_again" if volume.reprint else "printed_first" if volume.closed else "printed_so_far"
        key = key if volume.taken_back is None else "printed_taken_back"
        return self.words.say(
            f"{key}_because" if volume.reprint and reason else key,
            clock=office_clock(volume.printed_at),
            date=self.words.short_date(office_day(volume.printed_at)),
            operator=volume.printed_by,
            reason=reason,
            first_clock=office_clock(first),
            first_date=self.words.short_date(office_day(first)),
        )

    def journal(self) -> str:
        """Which entries of the journal the days hold."""
        if not self.volume.last_seq:
            return self.words.say("journal_empty")
        return self.words.say("journal", first=thousands(self.volume.first_seq), last=thousands(self.volume.last_seq))


def _span(pages: int) -> str:
    return "1" if pages == 1 else f"1–{pages}"
