"""One pass on a page."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.adapters.documents.passes.card_form import MODULE, CardForm
from kiosk.adapters.documents.publicity.codes import Code
from kiosk.adapters.documents.publicity.marks import BLACK, WHITE, Align, Box, Cut
from kiosk.adapters.documents.publicity.sheet import Sheet, Type
from kiosk.application.ports.passes import PassCard
from kiosk.application.wording import Wording
from kiosk.domain.office import Office

_REPRINT_ROOM = 19.0
_UNDER_TITLE = 1.25
"""Marks over capitals need the room above: "Ể" is half as high again as "E"."""
_FIELD = 0.25
"""Thickness of the line on which a name is written by hand."""


@dataclass(frozen=True, slots=True)
class CardPlace:
    """A page and where on it a card of this form has its upper left corner."""

    sheet: Sheet
    form: CardForm
    left: float
    top: float

    def centred(self, baseline: float, text: str, size: float, cut: Cut = Cut.REGULAR) -> None:
        """One line in the middle of the card, smaller where it must be."""
        look = Type(size, cut, BLACK, Align.MIDDLE)
        self.sheet.line(self.left + self.form.middle, self.top + baseline, text, self.form.room, look)

    def rule(self, y: float, left: float, width: float, weight: float) -> None:
        """A line across the card."""
        self.sheet.add(Box(self.left + left, self.top + y - weight / 2, width, weight, fill=BLACK))

    def head(self, office: Office, title: str) -> None:
        """Whose card it is and what it is: white on a black bar."""
        form = self.form
        self.centred(form.agency[0], office.parent.upper(), form.agency_size - 0.4)
        self.centred(form.agency[1], office.name.upper(), form.agency_size, Cut.BOLD)
        top, high = form.bar
        self.sheet.add(Box(self.left + form.left, self.top + top, form.room, high, fill=BLACK))
        look = Type(form.title_size, Cut.BOLD, WHITE, Align.MIDDLE)
        baseline = self.top + top + high - _UNDER_TITLE
        self.sheet.line(self.left + form.middle, baseline, title, form.room - 4, look)

    def code(self, text: str) -> None:
        """The code of a pass, level M: larger modules read farther, and a torn card is printed again."""
        code = Code.of(text, "m")
        self.sheet.add(code.centred(self.left + self.form.middle, self.top + self.form.code_top, MODULE))


def draw_pass(place: CardPlace, card: PassCard, office: Office, wording: Wording) -> None:
    """Black only; everything of it but the holder's line is the same on a reprint."""
    say, form = wording.say, place.form
    place.head(office, say("pass_paper.title"))
    place.code(card.text)
    place.centred(form.number, say("pass_paper.number", number=card.name.shown), form.number_size, Cut.BOLD)
    if card.holder:
        place.centred(form.holder, card.holder, form.holder_size, Cut.BOLD)
    else:
        _line_to_write_on(place, say("pass_paper.name"))
    _validity(place, card, wording)
    place.rule(form.rule, form.left + 1, form.room - 2, 0.2)
    place.centred(form.notes[0], say("pass_paper.how"), form.note_size)
    lost = say("pass_paper.lost_call", phone=office.help_line) if office.help_line else say("pass_paper.lost")
    place.centred(form.notes[1], lost, form.note_size)


def _validity(place: CardPlace, card: PassCard, wording: Wording) -> None:
    form, day = place.form, card.until
    until = wording.say("pass_paper.until", day=f"{day:%d/%m/%Y}")
    if not card.copy:
        place.centred(form.validity, until, form.validity_size)
        return
    left, right = place.left + form.left, place.left + form.left + form.room
    mark = Type(form.note_size, Cut.BOLD, BLACK)
    baseline = place.top + form.validity
    place.sheet.line(left, baseline, wording.say("pass_paper.reprint", copy=card.copy), _REPRINT_ROOM, mark)
    look = Type(form.validity_size, Cut.REGULAR, BLACK, Align.RIGHT)
    place.sheet.line(right, baseline, until, form.room - _REPRINT_ROOM, look)


def _line_to_write_on(place: CardPlace, label: str) -> None:
    """A pass that is nobody's yet gets its name by hand."""
    form, size = place.form, place.form.validity_size
    x, baseline = place.left + form.left + 1, place.top + form.holder
    place.sheet.line(x, baseline, label, form.room / 3, Type(size, Cut.REGULAR, BLACK))
    wide = place.sheet.sans.width(label, Cut.REGULAR, size)
    place.rule(form.holder + 0.4, form.left + wide + 2, form.room - wide - 3, _FIELD)
