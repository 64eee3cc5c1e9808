"""Every look at personal data stands in the journal, with who and why, before anything is shown."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.application.recording import BY_ITSELF, Recording
from kiosk.domain.journal import Record
from kiosk.domain.look_facts import Looked, LookKind
from kiosk.domain.names import tidy

MAX_REASON = 300
WHOLE = ""
"""Stands for the subject of a look at a whole list or day."""
_TOGETHER = (LookKind.PAGES,)
"""Kinds whose subjects are the first and the last of many: neither says by itself what was looked at."""


class ReasonWantedError(Exception):
    """Nothing is shown before whoever acts says why: one of the office's reasons."""

    def __init__(self, kind: LookKind, subjects: tuple[str, ...]) -> None:
        super().__init__(kind.value)
        self.kind, self.subjects = kind, subjects


@dataclass(frozen=True, slots=True)
class RecordLooks:
    """What a receptionist needs for the visitor who stands at the desk, and for today's table, is one look: the shift.

    Everything else is a fact: who acts, what kind of look, whose by ids, why. Raises `RegisterUnavailableError`, and
    then nothing is to be shown.
    """

    desk: Recording

    def __call__(self, kind: LookKind, subjects: tuple[str, ...] = (), why: str = "", said: str = "") -> bool:
        """Record the look; False where the same person looked at all of it for the same reason within minutes.

        `why` is the key of a reason of `office/looks.toml`; `said` was typed and goes into a sheet.
        """
        desk, typed = self.desk, tidy(said)[:MAX_REASON]
        acting, who = desk.permits.acting, desk.permits.acting_name or BY_ITSELF
        by, now = acting.code if acting is not None else "", desk.clock.steady()
        looked_at = ("/".join(subjects),) if kind in _TOGETHER else subjects or (WHOLE,)
        fresh = desk.recent_looks.fresh(who, kind, f"{why} {typed}", looked_at, now)
        if not fresh:
            return False
        sheet = desk.sheet({"reason": typed}) if typed else None
        new = tuple(dict.fromkeys(subjects)) if kind in _TOGETHER else tuple(one for one in fresh if one)
        fact = Looked(kind, new, why, by, sheet.seal if sheet else None)
        with desk.register.write() as writer:
            record = Record(desk.chance.new_id(), desk.clock.now(), who, fact)
            writer.append(record, (sheet,) if sheet else ())
            writer.commit()
        desk.recent_looks.note(who, kind, f"{why} {typed}", fresh, now)
        return True

    def need(self, kind: LookKind, subjects: tuple[str, ...] = ()) -> None:
        """Record the look by the reason that whoever acts gave: for one of the subjects within the last minutes, or for
        all that one command does. Raises `ReasonWantedError` where they gave none; none is asked while nobody
        has a PIN.
        """
        given = next((one for one in map(self.reason_for, subjects or (WHOLE,)) if one), self.desk.recent_looks.given)
        if not given and not self.desk.permits.open_to_all:
            raise ReasonWantedError(kind, subjects)
        self(kind, subjects, given)

    def known_for(self, kind: LookKind, subjects: tuple[str, ...], why: str) -> None:
        """Another fact told of this look already, by whoever acts: within minutes it needs no reason of its own."""
        who = self.desk.permits.acting_name or BY_ITSELF
        self.desk.recent_looks.note(who, kind, f"{why} ", subjects, self.desk.clock.steady())

    def reason_for(self, subject: str) -> str | None:
        """For which reason whoever acts looked at the subject within the last minutes; None where they did not."""
        who = self.desk.permits.acting_name or BY_ITSELF
        found = self.desk.recent_looks.reason(who, subject, self.desk.clock.steady())
        return found.split(" ", 1)[0] if found is not None else None
