"""Passes and badges on their way to paper; nothing here reads the register."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.application.keep_passes import KeepPasses
from kiosk.application.ports.passes import BadgeCard, CardDocument, CardSheet, PassCard
from kiosk.application.ports.register import VisitLine
from kiosk.application.print_list import ListPrinted, ListPrinting
from kiosk.application.wording import Wording
from kiosk.domain.office import Office
from kiosk.domain.office_time import office_clock, office_day
from kiosk.domain.passes.rules import BadgeLine, Stock

PER_SHEET = 8


@dataclass(frozen=True, slots=True)
class PrintPasses:
    """Every method but `keep`'s own may take a second and raises OSError."""

    keep: KeepPasses
    office: Office
    document: CardDocument
    printing: ListPrinting
    wording: Wording
    """Cards are in Vietnamese, as every paper of the office is."""

    def passes(self, cards: tuple[PassCard, ...], stock: Stock | None = None) -> ListPrinted:
        """Print them, on the office's stock unless another is named."""
        name = f"the-khach-{cards[0].name.number:06d}"
        return self._send(cards, stock or self.keep.rules.stock, name, f"The khach {cards[0].name.number:06d}")

    def badge(self, card: BadgeCard) -> ListPrinted:
        """Print a badge."""
        return self._send((card,), self.keep.rules.stock, "the-deo", "The deo")

    def badge_of(self, line: VisitLine, text: str = "") -> BadgeCard:
        """What the office wants on the badge of this visitor; `text` is what its code says."""
        said = (self._said(line, one) for one in self.keep.rules.badge.lines)
        return BadgeCard(line.visit.badge, tuple(one for one in said if one), text)

    def sheet(self, cards: tuple[PassCard | BadgeCard, ...], stock: Stock) -> CardSheet:
        """These cards as they are printed now."""
        return CardSheet(self.office, stock, self.keep.desk.clock.now(), cards)

    def _send(self, cards: tuple[PassCard | BadgeCard, ...], stock: Stock, name: str, title: str) -> ListPrinted:
        sheet = self.sheet(cards, stock)
        day = office_day(sheet.made_at).isoformat()
        return self.printing.send(lambda out: self.document.write(sheet, out), f"{name}-{day}", title)

    def _said(self, line: VisitLine, what: BadgeLine) -> str:
        visit, say = line.visit, self.wording.say
        match what:
            case BadgeLine.NAME:
                return line.details.masked_name if line.details else ""
            case BadgeLine.HOST:
                return say("badge_paper.host", host=line.host) if line.host else ""
            case BadgeLine.COUNTER:
                counter = self.office.counter(visit.counter)
                return say("badge_paper.counter", number=counter.number, unit=counter.unit) if counter else ""
            case BadgeLine.DATE:
                at = visit.entered_at
                return f"{office_day(at):%d/%m/%Y} · {office_clock(at)}"
