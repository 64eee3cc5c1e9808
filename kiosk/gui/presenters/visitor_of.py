"""The presenter of the visitor's screen for one office: what it tells of their data and of the app."""

from __future__ import annotations

from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.presenters.visitor_presenter import VisitorPresenter, leaves_of


def visitor_of(services: DeskServices) -> VisitorPresenter:
    """At rest, with the office's notice, and leaves and steps of its app."""
    app, notice = services.app, services.office.notice.is_told
    return VisitorPresenter(services.clock.steady, leaves=leaves_of(app, notice=notice), steps=len(app.guide))
