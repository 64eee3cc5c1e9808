"""The cells of the log of prints, for paper and for tables."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kiosk.application.wording import Wording
from kiosk.domain.office_time import office_clock, office_day
from kiosk.domain.publicity.check_code import shown_check
from kiosk.domain.publicity.posting import Posting

COLUMNS = ("number", "place", "print", "version", "put_up", "checked", "state")


@dataclass(frozen=True, slots=True)
class PostingsWords:
    """Always in Vietnamese: the log is the office's record."""

    wording: Wording

    def heads(self) -> tuple[str, ...]:
        """Headings of the columns, with their line breaks."""
        return tuple(self.wording.say(f"posters.head_{column}") for column in COLUMNS)

    def cells(self, posting: Posting) -> tuple[str, ...]:
        """One line."""
        say = self.wording.say
        name = say(f"print_kind.{posting.code.kind.name.lower()}")
        version = say("posters.cell_version", version=posting.code.version, check=shown_check(posting.code.check))
        up = say("posters.cell_when", **_when(posting.put_up_at), who=posting.put_up_by)
        at = posting.checked_at
        checked = say("posters.cell_when", **_when(at), who=posting.checked_by) if at else ""
        place = posting.place or say("paper.erased")
        spoken = f"{name} ({posting.code.language})"
        return str(posting.number), place, spoken, version, up, checked, self.state(posting)

    def state(self, posting: Posting) -> str:
        """What is to be done about it."""
        say, down = self.wording.say, posting.taken_down_at
        if down is not None:
            return say("posters.state_down", **_when(down), who=posting.taken_down_by)
        if not posting.there:
            return say("posters.state_gone")
        if posting.changed:
            parts = ", ".join(say(f"print_part.{one.value}") for one in posting.changed)
            return say("posters.state_old", parts=parts)
        return say("posters.state_current")


def _when(moment: datetime) -> dict[str, str]:
    return {"clock": office_clock(moment), "day": f"{office_day(moment):%d/%m/%Y}"}
