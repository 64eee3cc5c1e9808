"""Put a register on paper: compose, draw, hand to the printer, write into the journal that it was printed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from kiosk.application.compose_volume import PrintRequest, compose_volume
from kiosk.application.ports.opening import Told, hears_nothing
from kiosk.application.ports.paper import KeptAsPdf, Printer, PrintOutcome, RegisterDocument
from kiosk.application.recording import Recording
from kiosk.application.seal_pages import SealPages
from kiosk.application.send_drawn import send_drawn
from kiosk.domain.desk_facts import RegisterPrinted
from kiosk.domain.facts import Fact
from kiosk.domain.office import App, Office
from kiosk.domain.register_day import Totals
from kiosk.domain.register_notes import GapNote
from kiosk.domain.register_scope import RegisterScope
from kiosk.domain.register_tally import TalliedDays, Tally
from kiosk.domain.register_volume import RegisterVolume
from kiosk.domain.sheet import Sheet
from kiosk.domain.taken_back import TakenBack
from kiosk.domain.volume_facts import VolumePrinted


@dataclass(frozen=True, slots=True)
class Printed:
    """A register left the kiosk."""

    scope: RegisterScope
    pages: int
    totals: Totals
    provisional: bool
    copy: int
    went: PrintOutcome
    head_code: str
    gaps: tuple[GapNote, ...] = ()
    """When the kiosk was off or nobody on duty, as the register says it; of a long period the first of them."""
    number: int = 0
    """Which volume of its year it is, 0 where it is none."""
    sealed: bool = False
    """Its pages carry seals; not where the signing key is lost, and then the paper says so."""
    taken_back: TakenBack | None = None
    """The register was taken back: the paper says so on every page, and no journal knows of it."""

    @property
    def day(self) -> date:
        """The first day, which is the day where it is one."""
        return self.scope.first


@dataclass(frozen=True, slots=True)
class PrintRegister:
    """Print or save the register of a day."""

    desk: Recording
    office: Office
    app: App
    document: RegisterDocument
    seals: SealPages | None = None
    """None where prints are not sealed, as in a demo of the drawing alone."""

    def to_file(self, scope: RegisterScope, out: Path, reason: str = "", told: Told = hears_nothing) -> Printed:
        """Write the PDF to `out`. Raises OSError, `RegisterUnavailableError`, and what `told` raises to end it."""
        return self._note(self.draw(scope, out, reason, told), KeptAsPdf(out))

    def to_printer(
        self,
        scope: RegisterScope,
        printer: Printer,
        folder: Path,
        reason: str = "",
        told: Told = hears_nothing,
    ) -> Printed:
        """Hand the PDF to `printer`; where there is none it stays in the printer's folder, and the outcome says so."""
        name = file_name(scope)
        drawn = folder / f"{name}-{self.desk.chance.new_id()[:8]}.pdf"
        done = self.draw(scope, drawn, reason, told)
        return self._note(done, send_drawn(printer, drawn, name.replace("-", " ").capitalize()))

    def draw(self, scope: RegisterScope, out: Path, reason: str = "", told: Told = hears_nothing) -> Drawn:
        """Write the file to `out`; the journal says nothing of it. Raises as `to_file` does."""
        # Before the register is read: the first key of a kiosk is a fact of its own in the journal.
        taken_back = self.desk.register.taken_back
        signer = self.seals.signer() if self.seals and taken_back is None else None
        request = PrintRequest(scope, self.desk.clock.now(), self.desk.operator, reason)
        # The days are read while they are drawn, so that the machine never holds a year of them.
        with self.desk.register.read() as reader:
            volume = compose_volume(reader, request, self.office, self.app)
            if taken_back is not None:
                # No print of the register: neither its first, nor a copy, nor a volume of its year.
                volume = replace(volume, closed=False, copy=0, number=0, reason="", taken_back=taken_back)
            if self.seals and signer:
                volume = replace(volume, sealing=self.seals.sealing(reader, volume, signer))
            days = TalliedDays(volume.days)
            pages = self.document.write(replace(volume, days=days), out, told)
        return Drawn(volume, pages, days.tally)

    def _note(self, drawn: Drawn, went: PrintOutcome) -> Printed:
        volume = drawn.volume
        if volume.taken_back is not None:
            # The paper says so; the journal takes nothing.
            return printed(drawn, went)
        reason = self.desk.sheet({"reason": volume.reason}) if volume.reason else None
        with self.desk.register.write() as writer:
            self.desk.record_now(writer, _fact(drawn, reason), *([reason] if reason else []))
            writer.commit()
        return printed(drawn, went)


def printed(drawn: Drawn, went: PrintOutcome) -> Printed:
    """What is told of a register that left the kiosk."""
    volume = drawn.volume
    return Printed(
        scope=volume.scope,
        pages=drawn.pages,
        totals=drawn.tally.totals,
        provisional=not volume.closed,
        copy=volume.copy,
        went=went,
        head_code=volume.head_code,
        gaps=tuple(one for _, one in drawn.tally.gaps),
        number=volume.number,
        sealed=volume.sealing is not None,
        taken_back=volume.taken_back,
    )


@dataclass(frozen=True, slots=True)
class Drawn:
    """A register that lies in a file."""

    volume: RegisterVolume
    pages: int
    tally: Tally


def file_name(scope: RegisterScope) -> str:
    """`so-ra-vao-2026-11-19`, of a month `so-ra-vao-2026-11`, of a counter with its number; no blanks, no marks."""
    if scope.is_day:
        when = scope.first.isoformat()
    elif scope.is_month:
        when = f"{scope.first:%Y-%m}"
    else:
        when = f"{scope.first.isoformat()}-{scope.last.isoformat()}"
    where = "".join(letter for letter in scope.department if letter.isascii() and letter.isalnum())
    return f"so-ra-vao-{when}{f'-quay-{where}' if where else ''}"


def _fact(drawn: Drawn, reason: Sheet | None) -> Fact:
    volume, seal = drawn.volume, reason.seal if reason else None
    scope = volume.scope
    if scope.is_day and not scope.department:
        return RegisterPrinted(scope.first, volume.copy, drawn.pages, seal)
    return VolumePrinted(
        first=scope.first,
        last=scope.last,
        department=scope.department,
        number=volume.number,
        copy=volume.copy,
        pages=drawn.pages,
        first_number=volume.first_number,
        last_number=volume.last_number,
        reason=seal,
    )
