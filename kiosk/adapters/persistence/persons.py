"""Which visitors are one person, as rows: read by BFS over the links, written when a fact of a join arrives."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    String,
    bindparam,
    case,
    delete,
    func,
    select,
    union_all,
    update,
)
from sqlalchemy.dialects.sqlite import insert

from kiosk.adapters.persistence.journal_rows import ROW
from kiosk.adapters.persistence.tables import joined_visitors, journal, visitor_links, visits
from kiosk.domain.person_facts import VisitorsJoined, VisitorsKeptApart
from kiosk.domain.persons import group_of, pair_of, person_of_group

JoinFact = VisitorsJoined | VisitorsKeptApart
_ONE, _OTHER = visitor_links.c.visitor_id, visitor_links.c.other_visitor_id


VISITOR: BindParameter[str] = bindparam("visitor", type_=String)
PERSON: ColumnElement[str] = func.coalesce(
    select(joined_visitors.c.person_id).where(joined_visitors.c.visitor_id == VISITOR).scalar_subquery(), VISITOR
)
"""The person of the visitor that is bound as `visitor`: most visitors are joined to nobody."""
_PERSON_OF = select(PERSON)
_JOINER = func.json_extract(journal.c.body, "$.visitor_id")
_JOINED = func.json_extract(journal.c.body, "$.other_visitor_id")
_JOINS_BACKWARDS = (
    select(case((_JOINER == VISITOR, _JOINED), else_=_JOINER))
    .where(journal.c.kind == "joined", (_JOINER == VISITOR) | (_JOINED == VISITOR))
    .order_by(ROW.desc())
)
_MEMBERS_OF = select(joined_visitors.c.visitor_id).where(joined_visitors.c.person_id == PERSON)


def person_of(connection: Connection, visitor_id: str) -> str:
    """The person of a visitor, itself when it was never joined."""
    return str(connection.scalar(_PERSON_OF, {"visitor": visitor_id}))


def members_of(connection: Connection, visitor_id: str) -> frozenset[str]:
    """Every visitor that is the same person."""
    return frozenset(connection.scalars(_MEMBERS_OF, {"visitor": visitor_id})) | {visitor_id}


def joined_to(connection: Connection, visitor_id: str) -> tuple[str, ...]:
    """The visitors that were joined to this one itself."""
    return tuple(sorted(_beside(connection, (visitor_id,), joined=True)))


def joined_lately_first(connection: Connection, visitor_id: str) -> tuple[str, ...]:
    """The same, whoever was joined last first: as the journal says it, read from its end as far as that takes."""
    joined, found = joined_to(connection, visitor_id), dict[str, None]()
    if len(joined) < 2:
        return joined
    for beside in connection.scalars(_JOINS_BACKWARDS, {"visitor": visitor_id}):
        if beside in joined:
            found[beside] = None
        if len(found) == len(joined):
            break
    return tuple(found)


def kept_apart(connection: Connection, one: str, other: str) -> bool:
    """Whether the desk said of any of the two people's visitors that they are not one."""
    group = members_of(connection, one)
    return not members_of(connection, other).isdisjoint(_beside(connection, group, joined=False))


def _beside(connection: Connection, visitor_ids: Iterable[str], *, joined: bool) -> set[str]:
    wanted = tuple(visitor_ids)
    right = select(_OTHER.label("beside")).where(_ONE.in_(wanted), visitor_links.c.joined.is_(joined))
    left = select(_ONE.label("beside")).where(_OTHER.in_(wanted), visitor_links.c.joined.is_(joined))
    return set(connection.scalars(union_all(right, left)))


def put_link(connection: Connection, fact: JoinFact) -> None:
    """The last word on two visitors."""
    one, other = pair_of(fact.visitor_id, fact.other_visitor_id)
    joined = isinstance(fact, VisitorsJoined)
    new = insert(visitor_links).values(visitor_id=one, other_visitor_id=other, joined=joined)
    change = new.on_conflict_do_update(index_elements=[_ONE, _OTHER], set_={"joined": joined})
    connection.execute(change)


def regroup(connection: Connection, fact: JoinFact) -> frozenset[str]:
    """Bring the groups in step with a fact; returns every person that began or ended by it."""
    before = members_of(connection, fact.visitor_id) | members_of(connection, fact.other_visitor_id)
    persons = {person_of(connection, one) for one in before}
    put_link(connection, fact)
    connection.execute(delete(joined_visitors).where(joined_visitors.c.visitor_id.in_(before)))
    for visitor_id in before:
        group = group_of(visitor_id, lambda one: joined_to(connection, one))
        person = person_of_group(group)
        if len(group) > 1:
            connection.execute(insert(joined_visitors).values(visitor_id=visitor_id, person_id=person))
        connection.execute(update(visits).where(visits.c.visitor_id == visitor_id).values(person_id=person))
        persons.add(person)
    return frozenset(persons)
