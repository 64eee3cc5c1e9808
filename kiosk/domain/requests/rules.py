"""What can be asked, by when it is answered and done, and for what it may be refused: an administrator's facts.

Law 91/2025/QH15, articles 4, 13, 14 and 19; the periods are those of Decree 356/2025/NĐ-CP, article 5.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from kiosk.domain.office import in_language
from kiosk.domain.working_days import WorkingDays


class RequestKind(Enum):
    """What a person wants."""

    SEE = "see"
    COPY = "copy"
    CORRECT = "correct"
    RESTRICT = "restrict"
    OBJECT = "object"
    WITHDRAW = "withdraw"
    ERASE = "erase"

    @property
    def hands_out(self) -> bool:
        """Whether it is answered by what the kiosk holds, on paper."""
        return self in (RequestKind.SEE, RequestKind.COPY)


class IdentityProof(Enum):
    """How the desk saw that somebody is the person whose data it is."""

    CARD = "card"
    """A paper with a photograph."""
    CODE = "code"
    """The code that the person recorded their visits with was held up; it proves less than a paper."""
    KNOWN = "known"
    """Whoever is on duty knows them."""
    PROXY = "proxy"
    """A representative, with a paper of their own and one that says so."""
    NONE = "none"
    """Not yet: nothing personal may be handed out."""

    @property
    def proves(self) -> bool:
        """Whether data may be handed out or erased on it."""
        return self is not IdentityProof.NONE


@dataclass(frozen=True, slots=True)
class Period:
    """So many days to do it in, and so many more where it is extended, once."""

    days: int
    more: int


@dataclass(frozen=True, slots=True)
class Ground:
    """A case in which the law lets a request be refused: the key that the journal keeps, and its words."""

    key: str
    labels: Mapping[str, str]

    def label(self, language: str) -> str:
        """The words in a language, in Vietnamese where that one has none."""
        return in_language(self.labels, language)


_USUAL = {
    **dict.fromkeys((RequestKind.SEE, RequestKind.COPY, RequestKind.CORRECT), Period(10, 10)),
    **dict.fromkeys((RequestKind.RESTRICT, RequestKind.OBJECT, RequestKind.WITHDRAW), Period(15, 15)),
    RequestKind.ERASE: Period(20, 20),
}


@dataclass(frozen=True, slots=True)
class RequestRules:
    """The clocks of each kind, and the grounds."""

    answer_days: int = 2
    """Working days in which a request is answered: that it was received, and how it goes on."""
    periods: Mapping[RequestKind, Period] = field(default_factory=lambda: dict(_USUAL))
    """In days of the calendar."""
    grounds: tuple[Ground, ...] = ()
    soon_days: int = 2
    """So many working days before it is due the desk says so."""

    def answer_by(self, taken: date, working: WorkingDays) -> date:
        """The last day on which a request of that day can be answered in time."""
        return working.after(taken, self.answer_days)

    def done_by(self, kind: RequestKind, taken: date, working: WorkingDays) -> date:
        """The last day on which it can be done in time."""
        return working.ends(taken, self.periods[kind].days)

    def extended_to(self, kind: RequestKind, taken: date, working: WorkingDays) -> date:
        """The last day once it was extended: counted from when it was taken, not from when that was decided."""
        period = self.periods[kind]
        return working.ends(taken, period.days + period.more)

    def ground(self, key: str, language: str) -> str:
        """The words of a ground; an unknown key, from an older list, is shown as it is."""
        return next((one.label(language) for one in self.grounds if one.key == key), key)
