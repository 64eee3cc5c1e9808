"""`looks`: who looked at whose personal data, when and why; names no visitor."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from kiosk.adapters.documents.whole_file import write_whole
from kiosk.adapters.platform.system_clock import SystemClock
from kiosk.adapters.resources.look_file import load_look_reasons
from kiosk.application.print_list import ListPrinting
from kiosk.application.print_looks import MOST_DAYS
from kiosk.application.read_looks import LookLine, LooksWanted, ReadLooks
from kiosk.application.record_looks import RecordLooks
from kiosk.bootstrap import Facts, read_facts
from kiosk.cli.acting import recording
from kiosk.cli.contacts import the_one
from kiosk.cli.options import DEFAULT_OPERATOR, FolderOption, JsonOption, day_of, printer_for
from kiosk.cli.speech import Exit, answer, faults_told, folder_of, say, sentence, speech_language, stop, tell
from kiosk.domain.look_facts import TRACED, LookKind
from kiosk.domain.office_time import office_clock, office_day
from kiosk.privacy_parts import looks_printing

_PAGE = ".pdf"


def looks(
    person: Annotated[str, typer.Option("--person", help=say("help.looks_person"))] = "",
    by: Annotated[str, typer.Option("--by", help=say("help.looks_by"))] = "",
    day: Annotated[str, typer.Option("--day", help=say("help.date"))] = "",
    last: Annotated[str, typer.Option("--to", help=say("help.looks_to"))] = "",
    out: Annotated[Path | None, typer.Option("--out", help=say("help.looks_out"), dir_okay=False)] = None,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """A line for each look, in the order of the journal; --out with .pdf is the page that is signed."""
    clock = SystemClock()
    with faults_told():
        facts = read_facts(folder_of(folder))
        today = office_day(clock.now())
        wanted_day = day_of(day, today) if day else None
        wanted_last = day_of(last, today) if last else wanted_day
        if out is not None and out.suffix.lower() == _PAGE:
            _put(facts, clock, (wanted_day or today, wanted_last or today), out.expanduser().absolute())
            return
        with recording(facts, clock, DEFAULT_OPERATOR) as desk:
            visitor_id = the_one(desk, person, clock, for_looks=True).visitor_id if person else ""
            member = facts.staff.staff.member(by)
            found = ReadLooks(desk)(LooksWanted(visitor_id, member.name if member else by, wanted_day, wanted_last))
            if any(one.said for one in found):
                RecordLooks(desk)(LookKind.LOOKS)
        labels = {one.key: one.label(speech_language()) for one in load_look_reasons(facts.layers)}
        labels[TRACED] = sentence("look.kind_contacts")
        lines = [_plain(one, labels) for one in found]
        if out is not None:
            # Tabs and line ends cannot stand in what the journal holds: a table for any spreadsheet, and for paper.
            rows = ["\t".join(str(part) for part in one.values()) for one in lines]
            write_whole("\n".join([*rows, ""]).encode("utf-8-sig"), out.expanduser().absolute())
    if json:
        answer({"looks": lines})
        return
    tell(say("looks", n=len(lines)))
    for one in lines:
        tell("  " + "  ".join(str(part) for part in one.values() if part))


def _put(facts: Facts, clock: SystemClock, days: tuple[date, date], out: Path) -> None:
    first, last = days
    if not 0 <= (last - first).days < MOST_DAYS:
        stop(Exit.USAGE, say("looks_days", n=MOST_DAYS))
    with recording(facts, clock, DEFAULT_OPERATOR) as desk:
        sending = ListPrinting(printer_for(facts, "system"), facts.folders.cache, desk.chance)
        pages = looks_printing(facts, desk, sending).to_file(first, last, out)
    tell(say("looks_written", file=out.name, n=pages))


def _plain(one: LookLine, labels: dict[str, str]) -> dict[str, Any]:
    first, last = one.days or (None, None)
    days = f"{first:%d/%m/%Y}" if first == last and first else f"{first:%d/%m/%Y} – {last:%d/%m/%Y}" if first else ""
    return {
        "at": f"{office_day(one.at):%d/%m/%Y} {office_clock(one.at)}",
        "who": one.who,
        "what": sentence(f"look.kind_{one.kind.value}"),
        "whose": days or (say("looks_count", n=len(one.subjects)) if one.subjects else ""),
        "why": labels.get(one.why, one.why),
        "said": one.said,
    }
