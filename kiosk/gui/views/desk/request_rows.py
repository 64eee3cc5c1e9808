"""What a row says of a request, and of a violation."""

from __future__ import annotations

from datetime import timedelta

from kiosk.application.keep_breaches import BreachLine
from kiosk.application.request_lines import RequestLine
from kiosk.domain.office_time import office_day
from kiosk.domain.requests.request import Standing
from kiosk.gui.views.desk.row_list import RowWords
from kiosk.gui.views.desk.station import Station

MARKS = {
    Standing.OVERDUE: ("circle-x", "errx"),
    Standing.DUE: ("triangle-alert", "warnx"),
    Standing.RUNNING: ("clock", "ink2"),
    Standing.CLOSED: ("circle-check", "inx"),
}
_AN_HOUR = timedelta(hours=1)


def request_row(station: Station, line: RequestLine) -> RowWords:
    """Number and kind; who, and how it stands; the day at the right."""
    say, request = station.say, line.request
    icon, tone = MARKS[line.standing]
    name = station.shown(line.name) if line.name else say("desk.erased")
    strong = f"{request.code} · {say(f'requests.kind_{request.kind.value}')}"
    detail = f"{name} · {standing_words(station, line)}"
    return RowWords(request.request_id, strong, detail, f"{request.next_due:%d/%m}", icon, tone)


def standing_words(station: Station, line: RequestLine) -> str:
    """How it stands, in words."""
    say, request = station.say, line.request
    if request.end is not None:
        return say(f"requests.end_{request.end.value}")
    step = "done" if request.answered_at is not None else "answer"
    day = f"{request.next_due:%d/%m/%Y}"
    return say(f"requests.{line.standing.value}_{step}", day=day)


def breach_row(station: Station, line: BreachLine) -> RowWords:
    """Number; what happened; the hours that are left at the right."""
    say, breach = station.say, line.breach
    left = breach.left(station.now())
    words = line.words.get("what", "") or say("desk.erased")
    strong = f"{breach.code} · {office_day(breach.found_at):%d/%m/%Y}"
    if not breach.waits:
        return RowWords(breach.breach_id, strong, words, say("breach.sent"), "circle-check", "inx")
    hours = say("breach.hours_over" if left < timedelta() else "breach.hours_left", hours=abs(left) // _AN_HOUR)
    icon = "circle-x" if left < timedelta() else "hourglass"
    return RowWords(breach.breach_id, strong, words, hours, icon, "errx")
