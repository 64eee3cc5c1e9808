"""What was looked at in the last minutes: one look is one fact, however often the same is opened meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Lock

from kiosk.domain.look_facts import LookKind

SAME_LOOK_SECONDS = 600.0
_Look = tuple[str, LookKind, str, str]
"""Who, what, why; a subject of theirs."""


@dataclass(slots=True)
class RecentLooks:
    """Of this run only: after a restart the same look is another fact."""

    given: str = ""
    """For one command of the command line: why all of it is looked at."""
    _seen: dict[_Look, float] = field(default_factory=dict)
    _turn: Lock = field(default_factory=Lock)

    def fresh(self, who: str, kind: LookKind, why: str, subjects: tuple[str, ...], now: float) -> tuple[str, ...]:
        """The subjects at which this person did not look for this reason within the last minutes, by a clock that
        nobody can set.
        """
        with self._turn:
            self._seen = {look: at for look, at in self._seen.items() if now - at < SAME_LOOK_SECONDS}
            return tuple(one for one in dict.fromkeys(subjects) if (who, kind, why, one) not in self._seen)

    def note(self, who: str, kind: LookKind, why: str, subjects: tuple[str, ...], now: float) -> None:
        """The look stands in the journal: the minutes begin."""
        with self._turn:
            self._seen.update({(who, kind, why, one): now for one in subjects})

    def reason(self, who: str, subject: str, now: float) -> str | None:
        """For which reason this person looked at the subject within the last minutes, None where they did not."""
        with self._turn:
            recent = (look for look, at in self._seen.items() if now - at < SAME_LOOK_SECONDS)
            return next((why for by, _, why, one in recent if (by, one) == (who, subject)), None)
