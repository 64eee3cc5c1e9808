"""`reminders`: when which reminder was given, and how."""

from __future__ import annotations

from kiosk.adapters.platform.system_clock import SystemClock
from kiosk.application.give_reminders import GiveReminders
from kiosk.bootstrap import read_facts
from kiosk.cli.acting import recording
from kiosk.cli.options import DEFAULT_OPERATOR, FolderOption, JsonOption
from kiosk.cli.speech import answer, faults_told, folder_of, say, tell
from kiosk.domain.office_time import office_clock, office_day


def reminders(json: JsonOption = False, folder: FolderOption = None) -> None:
    """List every reminder that was given."""
    with faults_told():
        facts = read_facts(folder_of(folder))
        with recording(facts, SystemClock(), DEFAULT_OPERATOR) as desk:
            given = GiveReminders(desk).given()
    if json:
        lines = [
            {"at": one.at.isoformat(), "way": one.made.way.value, "operator": one.operator, "text": one.made.text}
            for one in given
        ]
        answer({"reminders": lines})
        return
    tell(say("reminders", n=len(given)))
    for one in given:
        moment = f"{office_day(one.at):%d/%m/%Y} {office_clock(one.at)}"
        tell("  " + "  ".join((moment, say(f"reminders_{one.made.way.value}"), one.operator, one.made.text)))
