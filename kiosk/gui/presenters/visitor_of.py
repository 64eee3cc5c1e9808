"""The presenter of the visitor's screen for one office: what it tells of the app that is asked for."""

from __future__ import annotations

from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.presenters.visitor_presenter import VisitorPresenter, leaves_of


def visitor_of(services: DeskServices) -> VisitorPresenter:
    """At rest, with the leaves and the steps of the office's app."""
    app = services.app
    return VisitorPresenter(services.clock.steady, leaves=leaves_of(app), steps=len(app.guide))
