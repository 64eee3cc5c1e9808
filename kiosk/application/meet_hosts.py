"""Whom a visitor sees, and the wait for one who is not there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from kiosk.application.commit_change import commit_change
from kiosk.application.matter import matter_sheet
from kiosk.application.outcomes import NotInside, VisitChanged
from kiosk.application.recording import Recording, line_of
from kiosk.domain.host_facts import HostCame, HostChosen, WaitingForHost
from kiosk.domain.hosts import Usual, most_used
from kiosk.domain.names import tidy
from kiosk.domain.office_time import office_day

LOOKED_BACK = timedelta(weeks=4)
"""Quick picks learn from as much of the register as a desk remembers."""


@dataclass(frozen=True, slots=True)
class MeetHosts:
    """Every method is one transaction and raises `RegisterUnavailableError`."""

    desk: Recording

    def usual(self) -> Usual:
        """Whom and what visitors came for lately, read from the register itself."""
        since = office_day(self.desk.clock.now() - LOOKED_BACK)
        with self.desk.register.read() as reader:
            return Usual(
                most_used(reader.hosts_since(since)),
                most_used(reader.counters_since(since)),
                most_used(reader.groups_since(since)),
            )

    def choose(self, visit_id: str, name: str, counter: str = "") -> VisitChanged:
        """Write down whom the visitor sees. Raises ValueError for an empty name."""
        host = tidy(name)
        if not host:
            raise ValueError("whom?")
        with self.desk.register.write() as writer:
            sheet = matter_sheet(self.desk, line_of(writer, visit_id), host=host)
            return commit_change(self.desk, writer, visit_id, HostChosen(visit_id, sheet.seal, counter), sheet)

    def wait(self, visit_id: str, note: str) -> VisitChanged | NotInside:
        """The host is not there; whoever waits already waits on since then, with the new note."""
        with self.desk.register.write() as writer:
            line = line_of(writer, visit_id)
            if not line.visit.inside:
                return NotInside()
            sheet = matter_sheet(self.desk, line, note=tidy(note))
            return commit_change(self.desk, writer, visit_id, WaitingForHost(visit_id, sheet.seal), sheet)

    def came(self, visit_id: str) -> VisitChanged:
        """They met; for one who waits no longer nothing is recorded."""
        with self.desk.register.write() as writer:
            line = line_of(writer, visit_id)
            if line.visit.waiting_since is None:
                return VisitChanged(line)
            return commit_change(self.desk, writer, visit_id, HostCame(visit_id))
