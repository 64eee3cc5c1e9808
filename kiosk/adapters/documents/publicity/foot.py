"""The foot of a print: version and day, the dispatch, the address of the material and the check code."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.adapters.documents.publicity.codes import QUIET, Code
from kiosk.adapters.documents.publicity.marks import Cut
from kiosk.adapters.documents.publicity.said import Said
from kiosk.adapters.documents.publicity.sheet import Sheet, Type

CHECK_SIDE = 22.0
"""The least side of the check code (`paper.md` 5)."""
_GREY = (70, 74, 84)


@dataclass(frozen=True, slots=True)
class Foot:
    """Where a foot stands and how large it is."""

    left: float
    top: float
    room: float
    size: float = 9.0
    """Of its type."""
    side: float = CHECK_SIDE
    material: bool = True
    """Whether there is room for the code of the material's address."""


def draw_foot(sheet: Sheet, said: Said, foot: Foot) -> None:
    """Material code at the left, check code at the right, lines between them."""
    check = Code.of(said.code, "q")
    module = check.module_at_least(foot.side, sheet.scale)
    side = module * check.modules
    sheet.add(check.centred(foot.left + foot.room - side / 2, foot.top, module))
    left, width = foot.left, foot.room - side - QUIET * module - 1
    if said.url and foot.material:
        material = Code.of(said.url, "m")
        pitch = material.module_no_larger(side, sheet.scale)
        wide = pitch * material.modules
        sheet.add(material.centred(left + wide / 2, foot.top + (side - wide) / 2, pitch))
        left, width = left + wide + QUIET * pitch, width - wide - QUIET * pitch
    hint = "foot.check" if foot.material else "foot.check_short"
    lines = [(said.version, Cut.SEMI_BOLD), *((one, Cut.REGULAR) for one in (*said.foot(), said.say(hint)))]
    leading = min(side / len(lines), foot.size * 0.48)
    for place, (text, cut) in enumerate(lines):
        sheet.line(left, foot.top + leading * (place + 0.72), text, width, Type(foot.size, cut, _GREY))
