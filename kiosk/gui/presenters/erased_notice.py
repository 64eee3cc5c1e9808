"""What the desk is told when somebody's data were erased because they asked."""

from __future__ import annotations

from kiosk.application.erase_person import KeptBecause
from kiosk.application.privacy_desk import Erased
from kiosk.gui.presenters.desk_states import Notice, NoticeTone


def told_of_erasing(done: Erased) -> Notice:
    """Whoever is inside keeps the visit that is not over: the desk has to come back to it.
    Whether a namesake is expected only people can say.
    """
    told = {"visits": done.visits, "sheets": done.sheets}
    if KeptBecause.INSIDE in done.kept:
        return Notice("requests.erased_but_inside", told, NoticeTone.LOOK)
    if KeptBecause.EXPECTED in done.kept:
        return Notice("requests.erased_but_expected", told, NoticeTone.LOOK)
    return Notice("requests.erased", told)
