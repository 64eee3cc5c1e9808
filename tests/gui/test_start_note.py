"""After an update the register may have to be put in order: a calm page says so, and nothing hangs."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from kiosk.application.ports.opening import Told
from kiosk.gui.views.start_note import StartNote, done_beside
from tests.gui.desk_stage import WORDINGS, texts
from tests.gui.looks import dressed


class _DiskError(Exception):
    """What goes wrong in these tests."""


def _long_work(seen: Event, fault: Exception | None = None) -> Callable[[Told], str]:
    def work(told: Told) -> str:
        told(412_345, 1_000_000)
        assert seen.wait(20), "the page never came"
        if fault is not None:
            raise fault
        return "opened"

    return work


def _look(notes: list[StartNote], seen: Event) -> QTimer:
    """Looks at the page as people do, tries to close it, and lets the work end."""
    timer = QTimer(interval=10)

    def look() -> None:
        if notes and notes[0].isVisible() and "Đã xong 41 %" in texts(notes[0]):
            assert not notes[0].close()
            seen.set()

    timer.timeout.connect(look)
    timer.start()
    return timer


def _noting(qapp: QApplication, notes: list[StartNote]) -> Callable[[], StartNote]:
    look = dressed(qapp)

    def note() -> StartNote:
        notes.append(StartNote(look, WORDINGS.of("vi")))
        return notes[0]

    return note


def test_while_it_takes_long_a_page_says_how_far_it_is(qapp: QApplication) -> None:
    notes, seen = list[StartNote](), Event()
    timer = _look(notes, seen)
    note = _noting(qapp, notes)
    assert done_beside(_long_work(seen), note) == "opened"
    timer.stop()
    assert not notes[0].isVisible()


def test_what_went_wrong_meanwhile_is_told_as_ever(qapp: QApplication) -> None:
    notes, seen = list[StartNote](), Event()
    timer = _look(notes, seen)
    note = _noting(qapp, notes)
    with pytest.raises(_DiskError):
        done_beside(_long_work(seen, _DiskError()), note)
    timer.stop()


def test_a_usual_start_shows_nothing() -> None:
    def no_note() -> StartNote:
        raise AssertionError("a page for nothing")

    assert done_beside(lambda _: "opened", no_note) == "opened"
