"""What keeps and prints rosters, joined. Part of the composition root."""

from __future__ import annotations

from kiosk.adapters.documents.roster_csv import RosterCsv
from kiosk.adapters.documents.roster_pdf import RosterPdf
from kiosk.application.keep_roster import KeepRoster
from kiosk.application.print_roster import PrintRoster
from kiosk.application.recording import Recording
from kiosk.application.wording import VIETNAMESE
from kiosk.bootstrap import RESOURCES, Facts


def roster_keeping(facts: Facts, desk: Recording) -> KeepRoster:
    """The use case that keeps the rosters."""
    return KeepRoster(desk, facts.office.groups)


def roster_printing(facts: Facts, desk: Recording) -> PrintRoster:
    """The use case that puts them on paper and into a table, always in Vietnamese."""
    words = facts.wordings.of(VIETNAMESE)
    return PrintRoster(desk, facts.office, facts.app, RosterPdf(RESOURCES / "fonts", words), RosterCsv(words))
