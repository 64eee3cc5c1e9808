"""Opening the register before there is a desk: a page says how far it is where that takes long."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from kiosk.application.ports.opening import Told
from kiosk.bootstrap import RESOURCES, Facts
from kiosk.cli.session import SessionOptions
from kiosk.gui.application import make_application
from kiosk.gui.views.start_note import StartNote, done_beside

T = TypeVar("T")


def opened(facts: Facts, options: SessionOptions, work: Callable[[Told], T]) -> T:
    """What `work` opened, or its error."""

    def note() -> StartNote:
        _, look = make_application(RESOURCES, options.theme, options.scale)
        return StartNote(look, facts.wordings.of(options.language))

    return done_beside(work, note)
