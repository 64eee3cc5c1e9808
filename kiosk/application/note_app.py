"""The app's code is shown by somebody who had no app when they were helped: the kiosk records it by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from kiosk.application.outcomes import EntryMade, ExitMade, JustLeft, LeavingAsked, ScanOutcome
from kiosk.application.ports.register import RegisterWriter
from kiosk.application.recording import Recording, derived_id, line_of
from kiosk.domain.codes.reading import PersonCode, RefusedCode
from kiosk.domain.helping import helped_to_the_app
from kiosk.domain.helping_facts import AppCame
from kiosk.domain.journal import Record
from kiosk.domain.visit import RecordedBy, Visit


def with_app_seen(
    desk: Recording,
    writer: RegisterWriter,
    reading: PersonCode | RefusedCode,
    shown: tuple[str, datetime],
    outcome: ScanOutcome,
) -> ScanOutcome:
    """The outcome of a code that was shown (id and moment of the scan), with what it proves of the app."""
    if isinstance(reading, RefusedCode) or not isinstance(outcome, EntryMade | ExitMade | LeavingAsked | JustLeft):
        return outcome
    visit = outcome.line.visit
    if not note_app_came(desk, writer, visit, reading.by, shown):
        return outcome
    return replace(outcome, line=line_of(writer, visit.visit_id))


def note_app_came(
    desk: Recording, writer: RegisterWriter, visit: Visit, by: RecordedBy, shown: tuple[str, datetime]
) -> bool:
    """Append it to the visit at which the code was shown; False where there is nothing to note.

    With the record of the showing, whose id is that of the scan, this is withdrawn, too.
    """
    if by is not RecordedBy.PERSONAL_CODE or visit.official:
        return False
    helper = helped_to_the_app(writer.guidances_of(visit.visitor_id))
    if helper:
        scan, at = shown
        fact = AppCame(visit.visit_id, helper, scan)
        writer.append(Record(derived_id(scan, "app came"), at, desk.operator, fact))
    return bool(helper)
