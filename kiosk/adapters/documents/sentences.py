"""What the register says about itself: totals, closing text, print line, seal, legend, places for signatures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from kiosk.adapters.documents.number_words import LARGEST, in_words
from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.adapters.documents.row_numbers import numbered
from kiosk.adapters.documents.rows import Row
from kiosk.application.numerals import thousands
from kiosk.domain.office_time import office_clock, office_day
from kiosk.domain.register_day import Totals, plus, totals_of
from kiosk.domain.register_tally import Tally
from kiosk.domain.register_volume import RegisterVolume

Bold = bool
Spans = tuple[tuple[str, Bold], ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """A block to be signed: who as, how, and the name below, empty where it is not known."""

    role: str
    hint: str
    name: str


@dataclass(frozen=True, slots=True)
class Sentences:
    """Sentences of one register."""

    words: RegisterWords
    volume: RegisterVolume
    tally: Tally = Tally()
    """Of all days; only the end of the register needs it."""

    @property
    def reprint(self) -> bool:
        """Whether a closed day's register was printed before."""
        return self.volume.reprint

    def stamp(self) -> str:
        """What stands in the box on every page; empty for the first print of a closed day."""
        if not self.volume.closed:
            return self.words.say("provisional")
        return self.words.say("reprint", copy=self.volume.copy - 1) if self.reprint else ""

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

    def day_total(self, pages: int) -> str:
        """Label of the day's total, on the last page."""
        return self.words.say("day_total" if self.volume.closed else "total_so_far", pages=_span(pages))

    def closing(self, pages: int) -> tuple[str, ...]:
        """Paragraphs of the closing text, counts in figures and in words."""
        totals = self.tally.totals
        paragraphs = [f"{self._extent(pages, totals)} {self._counts(totals)}"]
        second = [*self._officials(totals), *self._changed(), *self._deliveries(), *self._other_operators()]
        return (*paragraphs, " ".join(second)) if second else tuple(paragraphs)

    def _extent(self, pages: int, totals: Totals) -> str:
        key = "closing_day" if self.volume.closed else "closing_so_far"
        lines = self.volume.lines
        which = "lines" if lines else "no_lines"
        return self.words.say(
            f"{key}_{which}",
            date=self.words.short_date(self.volume.day),
            clock=office_clock(self.volume.printed_at),
            lines=thousands(lines),
            pages=pages,
            undone=totals.undone,
        )

    def _counts(self, totals: Totals) -> str:
        names = ["entries", "exits", "no_exit", *(["inside"] if totals.inside else [])]
        counts = (
            self.words.say(f"closing_{name}", number=thousands(number), words=in_words(min(number, LARGEST)))
            for name in names
            for number in (getattr(totals, name),)
        )
        return self.words.say("closing_counts", counts=", ".join(counts))

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

    def _other_operators(self) -> list[str]:
        others = self.tally.operators[2:]
        return [self.words.say("closing_operators", names=", ".join(others))] if others and not self.reprint else []

    def signatures(self) -> tuple[Signature, ...]:
        """At most two on the left, the head of the office on the right."""
        say, text = self.words.say, self.words.text
        office = self.volume.office
        role, names = "operator", self.tally.operators[:2]
        if self.reprint or not names:
            role, names = ("reprinter" if self.reprint else "printer"), (self.volume.printed_by,)
        left = (Signature(say(role), say("sign"), text(name)) for name in names)
        return (*left, Signature(self.words.head_title(office), say("sign_and_seal"), text(office.head_name)))

    def place_and_date(self) -> str:
        """Of the print, since that is what is signed."""
        return self.words.place_and_date(self.volume.office, office_day(self.volume.printed_at))

    def printed(self) -> str:
        """The print line at the foot."""
        first = self.volume.first_printed_at or self.volume.printed_at
        key = "printed_again" if self.reprint else "printed_first" if self.volume.closed else "printed_so_far"
        return self.words.say(
            key,
            clock=office_clock(self.volume.printed_at),
            date=self.words.short_date(office_day(self.volume.printed_at)),
            operator=self.volume.printed_by,
            first_clock=office_clock(first),
            first_date=self.words.short_date(office_day(first)),
        )

    def journal(self) -> str:
        """Which entries of the journal the day holds."""
        if not self.volume.last_seq:
            return self.words.say("journal_empty")
        return self.words.say("journal", first=thousands(self.volume.first_seq), last=thousands(self.volume.last_seq))


def running_totals(pages: Sequence[Sequence[Row]]) -> tuple[Totals, ...]:
    """Counts from the first page up to the end of each."""
    return tuple(accumulate((_totals(page) for page in pages), plus))


def _totals(rows: Sequence[Row]) -> Totals:
    return totals_of(tuple(row.line for row in rows if row.line), sum(row.refused for row in rows))


def _span(pages: int) -> str:
    return "1" if pages == 1 else f"1–{pages}"
