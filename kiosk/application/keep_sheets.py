"""Fallback sheets: numbered, printed, and those that nobody wrote on written off."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.application.ports.fallback import SheetDocument, SheetOrder
from kiosk.application.print_list import ListPrinted, ListPrinting
from kiosk.application.recording import BY_ITSELF, Recording
from kiosk.domain.fallback.ledger import KINDS, Leaf, LeafState, leaves_of
from kiosk.domain.fallback.page_code import BLANK, MOST_LEAVES, SheetCode, office_mark
from kiosk.domain.fallback.rules import FallbackRules
from kiosk.domain.fallback.source import shown_number
from kiosk.domain.fallback_facts import LeavesWrittenOff, SheetIssued
from kiosk.domain.journal import Record
from kiosk.domain.office import Office
from kiosk.domain.office_time import office_day


class NoSuchSheetError(LookupError):
    """No sheet was issued under this number here."""


@dataclass(frozen=True, slots=True)
class SheetPrinted:
    """A sheet left the kiosk."""

    order: SheetOrder
    printed: ListPrinted


@dataclass(frozen=True, slots=True)
class KeepSheets:
    """Every method raises `RegisterUnavailableError`."""

    desk: Recording
    office: Office
    rules: FallbackRules = FallbackRules()

    @property
    def mark(self) -> str:
        """By which this machine knows its own sheets."""
        return office_mark(self.office.short_name, self.desk.register.kiosk)

    def issue(self, leaves: int | None = None, *, by_itself: bool = False) -> SheetOrder:
        """The next sheet; its number is taken before anything is drawn, and never given again.

        Raises ValueError for a number of leaves that a code has no room for, and `NobodyOnDutyError` unless the kiosk
        does it `by_itself`.
        """
        count, now = leaves or self.rules.leaves, self.desk.clock.now()
        if not 1 <= count <= MOST_LEAVES:
            raise ValueError(count)
        who = BY_ITSELF if by_itself else self.desk.operator
        with self.desk.register.write() as writer:
            last = writer.last_entry(("sheet_issued",))
            number = last.fact.number + 1 if last and isinstance(last.fact, SheetIssued) else 1
            writer.append(Record(self.desk.chance.new_id(), now, who, SheetIssued(number, count)))
            writer.commit()
        mark = self.mark
        codes = tuple(SheetCode(mark, number, leaf, count) for leaf in range(1, count + 1))
        return SheetOrder(self.office, codes, now)

    def issue_if_due(self) -> SheetOrder | None:
        """The sheet of this morning, once a day, by the kiosk itself; None when it is not due or there is one."""
        now = self.desk.clock.now()
        if not self.rules.is_due(now, self.office.hours):
            return None
        with self.desk.register.read() as reader:
            last = reader.last_entry(("sheet_issued",))
        if last is not None and office_day(last.happened_at) == office_day(now):
            return None
        return self.issue(by_itself=True)

    def leaves(self) -> tuple[Leaf, ...]:
        """Every leaf that was ever issued, the latest sheet last."""
        with self.desk.register.read() as reader:
            return leaves_of(reader.entries(kinds=KINDS))

    def write_off(self, number: int | None = None) -> tuple[Leaf, ...]:
        """The leaves that nobody wrote on, of one sheet or of all. Raises `NoSuchSheetError`, `NobodyOnDutyError`."""
        leaves = [one for one in self.leaves() if number in (None, one.number)]
        if number is not None and not leaves:
            raise NoSuchSheetError(number)
        return self._write_off(leaves, self.desk.operator)

    def write_off_unused(self) -> tuple[Leaf, ...]:
        """Every leaf that nobody wrote on, at the end of the day: by the kiosk itself, whoever is on duty."""
        return self._write_off(list(self.leaves()), BY_ITSELF)

    def _write_off(self, leaves: list[Leaf], who: str) -> tuple[Leaf, ...]:
        unused = tuple(one for one in leaves if one.state is LeafState.UNUSED)
        now, numbers = self.desk.clock.now(), dict.fromkeys(one.number for one in unused)
        with self.desk.register.write() as writer:
            for number in numbers:
                fact = LeavesWrittenOff(number, tuple(one.leaf for one in unused if one.number == number))
                writer.append(Record(self.desk.chance.new_id(), now, who, fact))
            if numbers:
                writer.commit()
        return unused


@dataclass(frozen=True, slots=True)
class PrintSheets:
    """Puts a sheet on paper that was issued."""

    document: SheetDocument
    printing: ListPrinting

    def __call__(self, order: SheetOrder) -> SheetPrinted:
        """Print it. Raises OSError."""
        number = shown_number(order.number) if order.number != BLANK else "chua-co-so"
        name, title = f"to-du-phong-{number}", f"To du phong {number}"
        return SheetPrinted(order, self.printing.send(lambda out: self.document.write(order, out), name, title))
