"""What the journal tells of PINs, followed as it grows; and new facts about them."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.application.duty import BY_ITSELF
from kiosk.application.ports.clock import Chance, Clock
from kiosk.application.ports.register import (
    DamagedRowError,
    RegisterFault,
    RegisterReader,
    RegisterUnavailableError,
    RegisterWriter,
)
from kiosk.application.ports.staff import StaffPin
from kiosk.domain.journal import Record
from kiosk.domain.pin_facts import PIN_KINDS, PinFact, PinRight, PinSet, PinTold, PinWrong, mark_of, told_after


@dataclass(slots=True)
class PinJournal:
    """Reads each fact once a run."""

    clock: Clock
    chance: Chance
    _seq: int = field(init=False, default=0)
    _told: dict[str, PinTold] = field(init=False, default_factory=dict)

    def told(self, reader: RegisterReader) -> dict[str, PinTold]:
        """What the journal tells now, by code. Raises `RegisterUnavailableError` where it is damaged."""
        try:
            for entry in reader.entries_since(self._seq, PIN_KINDS):
                if isinstance(entry.fact, PinSet | PinWrong | PinRight):
                    before = self._told.get(entry.fact.code, PinTold())
                    self._told[entry.fact.code] = told_after(before, entry.fact)
                self._seq = entry.seq
        except DamagedRowError:
            raise RegisterUnavailableError(RegisterFault.DAMAGED) from None
        return self._told

    def note(self, writer: RegisterWriter, fact: PinFact, who: str = BY_ITSELF) -> None:
        """One more fact, within the caller's unit of work."""
        writer.append(Record(self.chance.new_id(), self.clock.now(), who, fact))

    def adopt(self, writer: RegisterWriter) -> bool:
        """PINs of a register that is older than these facts are believed as they stand; False where there are none."""
        if self.told(writer):
            return False
        kept = writer.staff_pins.all()
        for one in kept:
            self.note(writer, PinSet(one.code, mark_of(one.pin_hash)))
        return bool(kept)

    def sound(self, kept: StaffPin | None, told: PinTold | None) -> bool:
        """Whether the row is the one of which the journal tells; none at all where it tells of none."""
        mark = told.mark if told is not None else ""
        return mark == (mark_of(kept.pin_hash) if kept is not None else "")
