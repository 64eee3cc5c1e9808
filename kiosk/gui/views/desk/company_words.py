"""What the visitor's card says of who came along, for whom, and of the groups that the visitor belongs to."""

from __future__ import annotations

from kiosk.application.ports.register import VisitLine
from kiosk.gui.views.desk.station import Station

_DOT = " · "


def company_line(station: Station, line: VisitLine) -> str:
    """Who declared, how many came along, whose child it is; empty for a visitor who came alone."""
    words = (
        group_words(station, line),
        child_words(station, line),
        children_words(station, line),
        behalf_words(station, line),
        belonging_words(station, line),
    )
    return _DOT.join(part for part in words if part)


def behalf_words(station: Station, line: VisitLine) -> str:
    """The declarer, their relation and phone as far as names are shown; empty where nobody declared."""
    if not line.visit.on_behalf:
        return ""
    if line.declarer is None:
        return station.say("desk.on_behalf")
    relation = station.office.relations.label(line.visit.relation, station.wording.language).lower()
    name = station.shown(line.declarer.name)
    phone = "" if station.mask.masked or not station.wide else line.declarer.phone
    return station.say("desk.on_behalf_by", who=", ".join(part for part in (name, relation, phone) if part))


def group_words(station: Station, line: VisitLine) -> str:
    """Heads of a group, and how many of them are still inside; empty for a visitor alone."""
    group, say = line.visit.group, station.say
    if not group.several:
        return ""
    if line.visit.inside and group.left:
        return say("desk.group_of_staying", people=group.people, staying=group.staying)
    return say("desk.group_of", people=group.people)


def child_words(station: Station, line: VisitLine) -> str:
    """Whose child it is, as far as that visit is known here."""
    adult = station.presenters.board.line(line.visit.with_visit) if line.visit.with_visit else None
    if not line.visit.with_visit:
        return ""
    return station.say("desk.child_with", name=station.name_of(adult)) if adult else station.say("desk.child")


def children_words(station: Station, line: VisitLine) -> str:
    """How many children who are inside came with the visitor; empty for most."""
    children = [one for one in station.presenters.board.inside if one.visit.with_visit == line.visit.visit_id]
    return station.say("desk.children_along", count=len(children)) if children else ""


def belonging_words(station: Station, line: VisitLine) -> str:
    """ "Đoàn viên, Người nhà (đến vì Trần Thị Mai) · Chưa quét: máy hết pin"; empty where nobody said."""
    groups, language = station.office.groups, station.wording.language
    words = ", ".join(groups.short(one, language) for one in line.visit.belongs_to)
    other = station.presenters.board.line(line.visit.beside_visit) if line.visit.beside_visit else None
    words = station.say("groups.beside", groups=words, name=station.name_of(other)) if other else words
    reason = station.office.site.no_scan_label(line.visit.no_scan, language) if line.visit.no_scan else ""
    return _DOT.join(part for part in (words, reason and station.say("desk.no_scan", reason=reason)) if part)
