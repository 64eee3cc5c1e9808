"""Which visitors of the journal are one person: joins and their undoing, folded like everything else.

A visitor is what one code or form said; a person is a group of visitors that were joined. Of each pair the last word
counts, so that a join which was a mistake is undone by saying so, and both stand as they stood before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from kiosk.domain.facts import Fact
from kiosk.domain.person_facts import VisitorsJoined, VisitorsKeptApart

Pair = tuple[str, str]


def pair_of(one: str, other: str) -> Pair:
    """Two visitors, whichever was named first."""
    return (one, other) if one <= other else (other, one)


def links_of(facts: Iterable[Fact]) -> dict[Pair, bool]:
    """The last word on each pair, in journal order: True for joined, False for kept apart."""
    links: dict[Pair, bool] = {}
    for fact in facts:
        if isinstance(fact, VisitorsJoined | VisitorsKeptApart):
            links[pair_of(fact.visitor_id, fact.other_visitor_id)] = isinstance(fact, VisitorsJoined)
    return links


def group_of(visitor_id: str, joined_to: Callable[[str], Iterable[str]]) -> frozenset[str]:
    """Every visitor that is the same person as this one, itself included."""
    group, ahead = {visitor_id}, [visitor_id]
    while ahead:
        beside = set(joined_to(ahead.pop())) - group
        group |= beside
        ahead += beside
    return frozenset(group)


def person_of_group(group: Iterable[str]) -> str:
    """The id under which a group of visitors is one person: one of theirs, always the same."""
    return min(group)


def persons_of(links: Mapping[Pair, bool]) -> dict[str, str]:
    """The person of each visitor that was joined to another one; every other visitor is its own person."""
    beside: dict[str, set[str]] = {}
    for (one, other), joined in links.items():
        if joined:
            beside.setdefault(one, set()).add(other)
            beside.setdefault(other, set()).add(one)
    return {one: person_of_group(group_of(one, beside.__getitem__)) for one in beside}
