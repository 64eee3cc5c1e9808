"""The parts that keep the ledger of helpers, joined: part of the composition root."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.adapters.resources.dispatch_shelf import FileShelf
from kiosk.adapters.resources.guide_file import load_helpers
from kiosk.application.guide_visitors import GuideVisitors
from kiosk.application.wording import VIETNAMESE
from kiosk.bootstrap import RESOURCES, Facts
from kiosk.domain.helping import HelpingGoal, goal_of
from kiosk.domain.office_time import office_day

if TYPE_CHECKING:
    from kiosk.application.guide_sheet import HelperDocument
    from kiosk.application.recording import Recording


def guiding(facts: Facts, desk: Recording) -> GuideVisitors:
    """The use case over the office's list of helpers. Raises `ResourceFaultyError`."""

    def goal() -> HelpingGoal | None:
        return goal_of(FileShelf(facts.layers).read().book, office_day(desk.clock.now()))

    return GuideVisitors(desk, load_helpers(facts.layers), goal)


def helper_document(facts: Facts) -> HelperDocument:
    """The ledger on paper, always in Vietnamese."""
    from kiosk.adapters.documents.guides_pdf import HelpersPdf

    return HelpersPdf(RESOURCES / "fonts", facts.wordings.of(VIETNAMESE))
