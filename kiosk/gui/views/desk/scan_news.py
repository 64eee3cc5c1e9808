"""What a scan became, in one sentence for a receptionist who is busy on another page."""

from __future__ import annotations

from kiosk.application.outcomes import (
    CodeRefused,
    EnteringAsked,
    EntryMade,
    ExitMade,
    JustLeft,
    LeavingAsked,
    NobodyOnDuty,
    SamePersonAsked,
    ScanOutcome,
)
from kiosk.domain.codes.reading import Refusal
from kiosk.gui.presenters.desk_states import NoticeTone
from kiosk.gui.views.desk.station import Station


def scan_news(station: Station, outcome: ScanOutcome) -> tuple[str, NoticeTone]:
    """The sentence, names masked while they are, and how its toast looks."""
    match outcome:
        case EntryMade(line=line):
            return station.say("desk.news_entry", name=station.name_of(line)), NoticeTone.GOOD
        case ExitMade(line=line):
            return station.say("desk.news_exit", name=station.name_of(line)), NoticeTone.GOOD
        case LeavingAsked(line=line):
            return station.say("desk.news_ask", name=station.name_of(line)), NoticeTone.LOOK
        case EnteringAsked():
            return station.say("desk.news_entering"), NoticeTone.LOOK
        case JustLeft(line=line):
            return station.say("desk.news_just_left", name=station.name_of(line)), NoticeTone.LOOK
        case SamePersonAsked(line=line):
            return station.say("desk.news_person", name=station.name_of(line)), NoticeTone.LOOK
        case CodeRefused(refusal=refusal):
            return _refused(station, refusal)
        case NobodyOnDuty():
            return station.say("fault.nobody_on_duty"), NoticeTone.LOOK


def _refused(station: Station, refusal: Refusal) -> tuple[str, NoticeTone]:
    if refusal is Refusal.PRINT:
        return station.say("desk.news_print"), NoticeTone.GOOD
    return station.say("desk.news_refused", refusal=station.say(f"refusal.{refusal.value}")), NoticeTone.LOOK
