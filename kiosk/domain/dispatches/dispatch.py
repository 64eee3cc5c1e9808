"""One official dispatch (công văn): who asks whom for what, until when, and where results go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from kiosk.domain.dispatches.deadline import Deadline
from kiosk.domain.dispatches.target import Baseline, Target
from kiosk.domain.names import fold

Words = Mapping[str, str]
"""A text by language code; Vietnamese is always there."""


class Urgency(Enum):
    """Degrees of urgency of Decree 30/2020 (khẩn, thượng khẩn, hỏa tốc), the least first."""

    NORMAL = "normal"
    URGENT = "urgent"
    VERY_URGENT = "very_urgent"
    IMMEDIATE = "immediate"

    @property
    def rank(self) -> int:
        """0 for none; the higher, the more urgent."""
        return list(Urgency).index(self)


class Part(Enum):
    """What the kiosk has to do with an obligation."""

    KIOSK = "K"
    """The kiosk does it."""
    SUPPORT = "S"
    """The kiosk measures it or makes it easier."""
    REPORT = "R"
    """It only appears in a report."""


class Rhythm(Enum):
    """How often an obligation falls due."""

    ONCE = "once"
    EACH_VISIT = "each_visit"
    CONTINUOUS = "continuous"
    ON_DEMAND = "on_demand"
    PERIODIC = "periodic"
    WEEKLY = "weekly"


class Gets(Enum):
    """Why somebody is a recipient."""

    RESULTS = "results"
    COPY = "copy"


@dataclass(frozen=True, slots=True)
class IssueDay:
    """The day of a dispatch, as much of it as is known."""

    year: int
    month: int
    day: int | None = None

    @property
    def earliest(self) -> date:
        """The first day that it can be."""
        return date(self.year, self.month, self.day or 1)

    def __str__(self) -> str:
        """As offices write it: 18/8/2020, or …/8/2020 where the day is not known."""
        return f"{self.day or '…'}/{self.month}/{self.year}"


@dataclass(frozen=True, slots=True)
class Obligation:
    """One thing that a dispatch asks for."""

    obligation_id: str
    """Unique over all dispatches: the dispatch's key, a hyphen and a letter ("000-a")."""
    item: str
    """Where it stands in the dispatch; empty for its introduction or its end."""
    part: Part
    what: Words
    rhythm: Rhythm = Rhythm.ONCE
    deadline: Deadline | None = None
    begins: date | None = None
    """The first day of a campaign that ends with the deadline."""
    least: int | None = None
    """The least number of people that each helper guides."""
    targets: tuple[Target, ...] = ()


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who is told: of the results, or by a copy."""

    name: str
    gets: Gets
    via: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class HelpLine:
    """Whom to call in a difficulty."""

    name: str
    phone: str


@dataclass(frozen=True, slots=True)
class Address:
    """An address on the web that a dispatch names, as a QR code shows it."""

    label: Words
    url: str


@dataclass(frozen=True, slots=True)
class Dispatch:
    """A dispatch as the office keeps it; nothing in it is known to the code."""

    key: str
    """Short name in files and IDs ("000")."""
    app: str
    """Key of the app that it asks for; empty when it asks for none."""
    number: str
    """Empty where it is not known; `number_note` then says why."""
    issued: IssueDay
    issuer: str
    title: Words
    obligations: tuple[Obligation, ...]
    number_note: Words | None = None
    urgency: Urgency = Urgency.NORMAL
    place: str = ""
    addressed_to: tuple[str, ...] = ()
    based_on: tuple[str, ...] = ()
    baselines: tuple[Baseline, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    help_line: HelpLine | None = None
    addresses: tuple[Address, ...] = ()
    retired_since: date | None = None
    """From this day on it is history."""

    def in_force(self, today: date) -> bool:
        """Whether it has been issued and not been retired; a deadline that is over retires nothing."""
        return self.issued.earliest <= today and (self.retired_since is None or today < self.retired_since)

    def is_called(self, name: str) -> bool:
        """Whether somebody means this one: its key, or its number without regard to case, marks, blanks and hyphens."""
        wanted = plain_number(name)
        return name == self.key or (bool(wanted) and wanted == plain_number(self.number))

    @property
    def campaign_ends(self) -> Deadline | None:
        """The last of all its days; None where it sets none."""
        own = (one.deadline for one in self.obligations)
        targets = (target.deadline for one in self.obligations for target in one.targets)
        days = [one for one in (*own, *targets) if one is not None]
        return max(days, key=lambda one: one.last_good_day, default=None)

    @property
    def weekly(self) -> bool:
        """Whether it wants results every week."""
        return any(one.rhythm is Rhythm.WEEKLY for one in self.obligations)

    @property
    def results_go_to(self) -> tuple[Recipient, ...]:
        """To whom results are reported."""
        return tuple(one for one in self.recipients if one.gets is Gets.RESULTS)


def plain_number(number: str) -> str:
    """A dispatch's number for comparing: one writes "888-CV/ T-ĐTN", another "888-CV/TĐTN"."""
    return "".join(one for one in fold(number) if one.isalnum() or one == "/")
