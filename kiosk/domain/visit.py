"""A visit: someone was inside from an entry until an exit, or until nobody knows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from kiosk.domain.app_answers import AppAnswers
from kiosk.domain.badges import LostBadge
from kiosk.domain.corrections import PERSONAL_COLUMNS, Correction
from kiosk.domain.declarations.declared import Declared
from kiosk.domain.fallback.on_paper import OnPaper
from kiosk.domain.group import Group
from kiosk.domain.guidance import Guidance
from kiosk.domain.no_exit import NoExitCause
from kiosk.domain.remembered import Remembered


class RecordedBy(Enum):
    """How the desk learned who the visitor is (register column 11)."""

    PERSONAL_CODE = "personal_code"
    CITIZEN_CARD = "citizen_card"
    INSURANCE_CARD = "insurance_card"
    VACCINE_CERTIFICATE = "vaccine_certificate"
    TRAVEL_DOCUMENT = "travel_document"
    OFFICE_CARD = "office_card"
    """The office's own card of somebody who works there."""
    VISITOR_PASS = "visitor_pass"
    OTHER_CODE = "other_code"
    """A paper without a name of its own here: of another country, or of a dialect that an administrator added."""
    BY_HAND = "by_hand"
    FALLBACK_SHEET = "fallback_sheet"
    """Written on paper while the kiosk could not record."""


class VisitState(Enum):
    """Where a visit stands."""

    INSIDE = "inside"
    LEFT = "left"
    NO_EXIT = "no_exit"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class Visit:
    """The view of one visit, folded from its journal entries."""

    visit_id: str
    visitor_id: str
    entry_seq: int
    entry_event: str
    entered_at: datetime
    by: RecordedBy
    details_sheet: str
    operator: str
    matter_sheet: str = ""
    counter: str = ""
    on_behalf: bool = False
    state: VisitState = VisitState.INSIDE
    left_at: datetime | None = None
    closing_at: datetime | None = None
    """End of the interval in which the visitor left, when no exit was recorded; never before the last sign."""
    last_event: str = ""
    """The latest record of this visit that an undo would withdraw: its exit or its entry."""
    answers: AppAnswers = AppAnswers()
    answers_at: datetime | None = None
    """When the visitor said so, at this visit or lately; None while they were not asked."""
    belongs_to: tuple[str, ...] = ()
    """Keys of the dispatches' groups that the visitor belongs to, as told at this visit or, lasting ones, before."""
    no_scan: str = ""
    """Key of why the visitor came in without a scan, where the office asks."""
    beside_visit: str = ""
    """Visit of the patient whose family it is; empty for most."""
    corrections: tuple[Correction, ...] = ()
    undone_at: datetime | None = None
    undone_by: str = ""
    undone_because: str = ""
    entry_doubtful: bool = False
    exit_doubtful: bool = False
    waiting_since: datetime | None = None
    """Since when the visitor waits for whom they came to see; None when they do not."""
    badge: str = ""
    """Number of the badge that the visitor was given and that does not lie at the desk again."""
    badge_since: datetime | None = None
    badge_lost: str = ""
    """Why that badge will not come back; empty while it is waited for."""
    lost_before: tuple[LostBadge, ...] = ()
    """Badges that the visitor lost before the one they were given last, and that were not found."""
    expected_id: str = ""
    """The line of the list by which the visitor was expected; empty for most."""
    official_id: str = ""
    """The line of the list of the office's own people; empty for a visitor."""
    pass_id: str = ""
    """The pass by which the visitor came, or that they were given at this visit; empty for most."""
    group: Group = Group()
    """How many heads came by this visit, and who of them left before the others."""
    declarer_sheet: str = ""
    """Sheet of whoever declared on the visitor's behalf, empty where nobody named one."""
    relation: str = ""
    """Key of the declarer's relation to the visitor."""
    with_visit: str = ""
    """Visit of the adult whom a child came with."""
    last_sign: datetime | None = None
    """When the visitor was last known to be inside, None while that is the entry."""
    no_exit_cause: NoExitCause | None = None
    """Why no exit was recorded, None for every visit of another state."""
    remembered: Remembered | None = None
    """Stands beside the interval in which the visitor left and never in its place."""
    guidance: Guidance = Guidance()
    declaration: Declared | None = None
    paper: OnPaper = OnPaper()
    """What of it was read from a fallback sheet."""

    @property
    def inside(self) -> bool:
        """Whether the visitor is inside as far as the journal knows."""
        return self.state is VisitState.INSIDE

    @property
    def official(self) -> bool:
        """Whether who came works here: nobody asks them what visitors are asked, and they are counted apart."""
        return bool(self.official_id)

    @property
    def unasked(self) -> bool:
        """Whether the desk still has to ask what the dispatches demand of a visitor."""
        return not self.official and not self.answers.complete

    @property
    def heads_inside(self) -> int:
        """How many people are inside by this visit."""
        return self.group.staying if self.inside else 0

    @property
    def surely_out(self) -> bool:
        """Whether a record says that nobody of this visit is inside; of a missing exit nobody knows it."""
        return self.state in (VisitState.LEFT, VisitState.UNDONE)

    @property
    def left_between(self) -> tuple[datetime, datetime] | None:
        """The interval in which the visitor left, where no exit was recorded; None for every other visit."""
        if self.state is not VisitState.NO_EXIT or self.closing_at is None:
            return None
        return self.seen_at, self.closing_at

    @property
    def seen_at(self) -> datetime:
        """The latest moment at which the journal shows the visitor inside."""
        return self.last_sign or self.entered_at

    @property
    def telling_sheets(self) -> tuple[str, ...]:
        """Statements by which the visitor is known again: of a typed one only as corrected, since a mistyped number
        may be another person's; of a code also as it was read.
        """
        replaced = [one.before for one in self.corrections if one.column in PERSONAL_COLUMNS]
        read = replaced[:1] if self.by is not RecordedBy.BY_HAND else []
        return (*read, self.details_sheet)

    @property
    def holds_badge(self) -> bool:
        """Whether the desk waits for a badge of this visitor."""
        return bool(self.badge) and not self.badge_lost

    @property
    def badges_lost(self) -> tuple[LostBadge, ...]:
        """Every badge that the visitor lost and that was not found."""
        return (*self.lost_before, LostBadge(self.badge, self.badge_lost)) if self.badge_lost else self.lost_before

    @property
    def badges_away(self) -> tuple[str, ...]:
        """Numbers of the visitor's badges that do not lie at the desk: the one that is waited for, and lost ones."""
        held = (self.badge,) if self.holds_badge else ()
        return (*held, *(one.number for one in self.badges_lost))

    def waited(self, now: datetime) -> int | None:
        """Whole minutes of waiting so far, 0 by a clock that jumped back; None when the visitor does not wait."""
        if self.waiting_since is None:
            return None
        return max(0, (now - self.waiting_since) // timedelta(minutes=1))

    def stayed(self, now: datetime) -> timedelta | None:
        """Time inside until the exit or `now`; None when a jumping clock makes it unknowable."""
        length = (self.left_at or now) - self.entered_at
        doubtful = self.entry_doubtful or self.exit_doubtful
        return None if length < timedelta(0) or doubtful else length


def minutes_of(stay: timedelta | None) -> int | None:
    """Whole minutes of a stay, None for an unknown one."""
    return None if stay is None else int(stay.total_seconds() // 60)
