"""How the desk calls a part of the register, and what it says of it before it is printed."""

from __future__ import annotations

from kiosk.application.put_register import RegisterAbout
from kiosk.domain.register_scope import RegisterScope
from kiosk.gui.views.desk.day_chooser import DAY_SHAPE
from kiosk.gui.views.desk.station import Station


def scope_words(station: Station, scope: RegisterScope) -> str:
    """`19/11/2026`, `tháng 11/2026`, `từ 01/11/2026 đến 19/11/2026`; of a counter with its name."""
    say, first, last = station.say, scope.first, scope.last
    if scope.is_day:
        when = say("register.what_day", day=first.strftime(DAY_SHAPE))
    elif scope.is_month:
        when = say("register.what_month", month=first.month, year=first.year)
    else:
        when = say("register.what_span", first=first.strftime(DAY_SHAPE), last=last.strftime(DAY_SHAPE))
    counter = station.office.counter(scope.department)
    where = counter.short_name if counter else scope.department
    return say("register.what_counter", what=when, counter=where) if scope.department else when


def state_words(station: Station, about: RegisterAbout | None) -> str:
    """How many lines, and which print it would be; empty while that is not known."""
    if about is None:
        return station.say("register.asking")
    lines = station.say("register.lines", lines=about.lines)
    if not about.closed:
        return f"{lines} {station.say('register.is_open')}"
    if about.is_reprint:
        return f"{lines} {station.say('register.is_reprint', copy=about.copy - 1)}"
    return f"{lines} {station.say('register.is_first')}"
