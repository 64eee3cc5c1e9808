"""`printers`: which printers this machine has, and how they are."""

from __future__ import annotations

from kiosk.bootstrap import read_facts
from kiosk.cli.options import FolderOption, JsonOption
from kiosk.cli.speech import answer, faults_told, folder_of, say, tell
from kiosk.printing_parts import printers_of, waiting_of


def printers(json: JsonOption = False, folder: FolderOption = None) -> None:
    """Every printer with its state, the default one first; then what waits for one."""
    with faults_told():
        facts = read_facts(folder_of(folder))
        found, waiting = printers_of(facts), waiting_of(facts)
    if json:
        known = [
            {"name": one.name, "default": one.is_default, "state": one.status.state.value, "says": one.status.says}
            for one in found
        ]
        jobs = [{"title": one.title, "printer": one.queue, "why": one.why.value} for one in waiting]
        answer({"printers": known, "waiting": jobs})
        return
    if not found:
        tell(say("no_printers"))
    for one in found:
        state = say(f"printer_{one.status.state.value}")
        tell(say("printer_default" if one.is_default else "printer_line", name=one.name, state=state))
        if one.status.says:
            tell(f"  {one.status.says}")
    for job in waiting:
        tell(say("printer_waits", title=job.title, state=say(f"printer_{job.why.value}")))
