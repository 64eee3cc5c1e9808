"""Write down who helped a visitor to install the app, and read the ledger of helpers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from kiosk.application.commit_change import commit_change
from kiosk.application.outcomes import VisitChanged
from kiosk.application.recording import Recording, line_of
from kiosk.domain.helping import Helpers, HelpingGoal, Ledger, ledger_of
from kiosk.domain.helping_facts import GuidanceTold
from kiosk.domain.visit_facts import RecordUndone

MOST_RELATIVES = 50
"""More is a slip of the finger."""


@dataclass(frozen=True, slots=True)
class GuideVisitors:
    """Every method is one transaction and raises `RegisterUnavailableError`."""

    desk: Recording
    helpers: Helpers
    goal: Callable[[], HelpingGoal | None]
    """What the dispatches in force ask of each helper at this moment."""

    def tell(self, visit_id: str, helper: str, relatives: int) -> VisitChanged:
        """Write down who guided the visitor, empty for nobody, and how many relatives they guided.

        What stands there already is not recorded again. Raises ValueError for a code that is not on the list and a
        number that cannot be.
        """
        with self.desk.register.write() as writer:
            line = line_of(writer, visit_id)
            before = line.visit.guidance
            if not 0 <= relatives <= MOST_RELATIVES:
                raise ValueError(relatives)
            if helper not in ("", before.helper) and self.helpers.find(helper) is None:
                raise ValueError(helper)
            if (helper, relatives) == (before.helper, before.relatives):
                return VisitChanged(line)
            return commit_change(self.desk, writer, visit_id, GuidanceTold(visit_id, helper, relatives))

    def take_back_app(self, visit_id: str) -> VisitChanged:
        """The kiosk was wrong: the visitor did not get the app by that help. Records nothing where it said nothing."""
        with self.desk.register.write() as writer:
            line = line_of(writer, visit_id)
            event_id = line.visit.guidance.came_event
            if not event_id:
                return VisitChanged(line)
            return commit_change(self.desk, writer, visit_id, RecordUndone(visit_id, event_id, ""))

    def last_helper(self) -> str:
        """Code of who was written down last, empty for nobody."""
        with self.desk.register.read() as reader:
            entry = reader.last_entry(("guided",))
        fact = entry.fact if entry else None
        return fact.helper if isinstance(fact, GuidanceTold) else ""

    def ledger(self, first: date = date.min, last: date = date.max) -> Ledger:
        """Who guided how many different people on these days, both included; ever, without them."""
        with self.desk.register.read() as reader:
            return ledger_of(reader.guided(), self.goal(), (first, last))
