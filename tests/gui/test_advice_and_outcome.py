"""Advice stands beside outcomes: it never takes the place of one about the same visitor."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QApplication

from kiosk.domain.scan_advice import Advice
from kiosk.gui.presenters.visitor_presenter import VisitorPresenter
from kiosk.gui.presenters.visitor_states import DoctorShown, EntryShown, Idle
from tests.gui.visitor_samples import STATES, counsel, state_of


def test_an_outcome_gives_way_to_a_code_that_came_after_it(qapp: QApplication) -> None:
    fresh = VisitorPresenter()
    fresh.show(STATES["entry"][0])
    fresh.advise(counsel(seen_for=0.0))
    assert isinstance(state_of(fresh), EntryShown), "the same visitor's code may have come up again"
    visitor = VisitorPresenter(least_standing=0)
    visitor.show(STATES["entry"][0])
    came_after = counsel(seen_for=0.0)
    visitor.advise(replace(came_after, advice=Advice.ONE_CODE_ONLY))
    assert isinstance(state_of(visitor), EntryShown), "the second code may be the same visitor's"
    visitor.advise(came_after)
    assert state_of(visitor) == DoctorShown(came_after)
    visitor.advise(None)
    assert state_of(visitor) == Idle(), "the visitor before does not come back"


def test_at_rest_nobody_is_told_about_a_code_that_another_reader_has_read(qapp: QApplication) -> None:
    visitor = VisitorPresenter()
    visitor.clear()
    visitor.advise(counsel(seen_for=3.0))
    assert state_of(visitor) == Idle()
    visitor.advise(counsel(seen_for=0.0))
    assert isinstance(state_of(visitor), DoctorShown)
