"""What the desk is told of a print whose check code was shown."""

from __future__ import annotations

from kiosk.domain.publicity.verdict import Current, OtherOffice, OutOfDate, Verdict
from kiosk.gui.views.desk.station import Station


def verdict_words(station: Station, verdict: Verdict) -> str:
    """One sentence."""
    say = station.say
    match verdict:
        case Current():
            return say("posters.current")
        case OutOfDate(changed=changed):
            parts = ", ".join(say(f"print_part.{one.value}") for one in changed)
            return say("posters.out_of_date", parts=parts)
        case OtherOffice(initials=initials):
            return say("posters.other_office", initials=initials)
