"""What a line of the register says of a visitor's company."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.application.ports.register import VisitLine
from kiosk.domain.line_company import LineCompany, PartClock
from kiosk.domain.office import Office
from kiosk.domain.office_time import office_clock

_PAPER_LANGUAGE = "vi"
"""The register on paper is always in Vietnamese."""


def company_of(line: VisitLine, numbers: Mapping[str, int], office: Office) -> LineCompany:
    """Heads, parts that left earlier, declarer, and the adult's line of a child."""
    visit, declarer = line.visit, line.declarer
    return LineCompany(
        people=visit.group.people,
        parts=tuple(PartClock(one.people, office_clock(one.left_at)) for one in visit.group.parts),
        names=line.names,
        declarer=declarer.name if declarer else "",
        declarer_phone=declarer.phone if declarer else "",
        relation=office.relations.label(visit.relation, _PAPER_LANGUAGE) if visit.relation else "",
        is_child=bool(visit.with_visit),
        adult_number=numbers.get(visit.with_visit),
    )
