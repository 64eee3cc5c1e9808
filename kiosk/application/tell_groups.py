"""Write down to which groups of the dispatches a visitor belongs."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from kiosk.application.commit_change import commit_change
from kiosk.application.outcomes import VisitChanged
from kiosk.application.recording import Recording, line_of
from kiosk.domain.belonging_facts import GroupsTold
from kiosk.domain.dispatches.groups import Groups


@dataclass(frozen=True, slots=True)
class TellGroups:
    """One transaction; what stands there already is not recorded again."""

    desk: Recording
    groups: Groups

    def __call__(self, visit_id: str, groups: Collection[str], beside_visit: str = "") -> VisitChanged:
        """Record all groups of the visitor, and for whom of those inside they came.

        Raises ValueError for a group that neither the office's list nor the visit knows, `RegisterUnavailableError`.
        """
        with self.desk.register.write() as writer:
            line = line_of(writer, visit_id)
            told = self.groups.in_order(groups)
            if unknown := set(told) - {*self.groups.labels, *line.visit.belongs_to}:
                raise ValueError(", ".join(sorted(unknown)))
            beside = beside_visit if self.groups.looked_beside(told) else ""
            if (told, beside) == (line.visit.belongs_to, line.visit.beside_visit):
                return VisitChanged(line)
            return commit_change(self.desk, writer, visit_id, GroupsTold(visit_id, told, beside))
