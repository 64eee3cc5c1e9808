"""One visitor's badge on a page: a number that is read from afar, and what the office wants under it."""

from __future__ import annotations

from kiosk.adapters.documents.passes.draw_pass import CardPlace
from kiosk.adapters.documents.publicity.marks import BLACK, Align, Cut
from kiosk.adapters.documents.publicity.sheet import Type
from kiosk.application.ports.passes import BadgeCard
from kiosk.application.wording import Wording
from kiosk.domain.office import Office

_UNDER_BAR, _AFTER = 4.0, 2.0
_MOST_SIZE = 64.0
"""Of the number where there is no code, in points."""
_LINE = 13.0


def draw_badge(place: CardPlace, card: BadgeCard, office: Office, wording: Wording) -> None:
    """With a code the number stands under it, as on a pass; without one the number takes its place."""
    form = place.form
    place.head(office, wording.say("badge_paper.title"))
    if card.text:
        place.code(card.text)
        place.centred(form.number, wording.say("badge_paper.number", number=card.number), form.number_size, Cut.BOLD)
        top, high, size = form.number + 1.4, form.height - form.number - 4.4, form.holder_size
    else:
        high = form.height * 0.36
        top = form.bar[0] + form.bar[1] + _UNDER_BAR
        look = Type(_MOST_SIZE, Cut.EXTRA_BOLD, BLACK, Align.MIDDLE)
        place.sheet.line(place.left + form.middle, place.top + top + high * 0.72, card.number, form.room, look)
        top, high, size = top + high + _AFTER, form.height - top - high - _AFTER - 5, _LINE
    _lines(place, card.lines, (top, high), size)


def _lines(place: CardPlace, lines: tuple[str, ...], room: tuple[float, float], size: float) -> None:
    top, high = room
    for number, text in enumerate(lines):
        share = high / len(lines)
        look = Type(min(size, share / 0.48), Cut.BOLD if number == 0 else Cut.REGULAR, BLACK, Align.MIDDLE)
        baseline = place.top + top + share * number + min(share, look.leading) * 0.76
        place.sheet.line(place.left + place.form.middle, baseline, text, place.form.room, look)
