"""The visitor's screen speaks the language of who stands before it, and the office's again when they have gone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from kiosk.domain.nationalities import is_foreign
from kiosk.gui.presenters.presenters import Presenters
from kiosk.gui.presenters.visitor_states import Idle, VisitorState


class VisitorTongue(QObject):
    """`speak` is given a language, and `back` returns to the one that the screen spoke before."""

    def __init__(self, presenters: Presenters, speak: Callable[[str], None], back: Callable[[], None]) -> None:
        super().__init__()
        self._office, self._speak, self._back = presenters.services.office, speak, back
        self._abroad = False
        presenters.desk.happened.connect(self._greet)
        presenters.visitor.changed.connect(self._see_off)

    @Slot(object)
    def _greet(self, outcome: object) -> None:
        """A foreigner's entry, exit or question; anybody else's ends what was said before them."""
        details = getattr(getattr(outcome, "line", None), "details", None)
        nationality = details.nationality if details else ""
        language = self._office.nationalities.language(nationality)
        if is_foreign(nationality) and language is not None:
            self._abroad = True
            self._speak(language)
        else:
            self._end()

    @Slot(object)
    def _see_off(self, state: VisitorState) -> None:
        if isinstance(state, Idle):
            self._end()

    def _end(self) -> None:
        if self._abroad:
            self._abroad = False
            self._back()
