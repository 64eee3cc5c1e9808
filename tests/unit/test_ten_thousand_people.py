"""On ten thousand people with the commonest names nobody is taken for somebody else without the desk's word."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field

import pytest

from kiosk.domain.same_person import Candidate, Certain, Likely, Nobody, Said, judge
from kiosk.domain.visitor import LookupKey, VisitorDetails
from tests.unit.synthetic_people import people

PEOPLE = 10_000


@dataclass
class Town:
    """Everybody who came so far, found by the keys that a register keeps; the desk answers every question rightly."""

    owners: dict[LookupKey, int] = field(default_factory=dict)
    said: dict[int, list[Said]] = field(default_factory=dict)
    namesakes: dict[LookupKey, set[int]] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)

    def come(self, who: int, details: VisitorDetails) -> None:
        """Somebody shows a code; what became of it is counted."""
        word = self._recognised(who, details)
        self.counts[word] += 1
        self.said.setdefault(who, []).append(Said(f"{who}/{len(self.said.get(who, ()))}", details))
        for key in details.own_keys():
            self.owners.setdefault(key, who)
        for key in (*details.name_keys(), *details.wide_keys()):
            self.namesakes.setdefault(key, set()).add(who)

    def _recognised(self, who: int, details: VisitorDetails) -> str:
        known = who in self.said
        owner = next((self.owners[key] for key in details.own_keys() if key in self.owners), None)
        if owner is not None:
            return "own number" if owner == who else "false"
        found = {one for key in (*details.name_keys(), *details.wide_keys()) for one in self.namesakes.get(key, ())}
        match judge(details, [Candidate(str(one), tuple(self.said[one])) for one in sorted(found)]):
            case Certain(likeness=likeness):
                return "joined" if likeness.person_id == str(who) else "false"
            case Likely(likenesses=likenesses):
                right = str(who) in {one.person_id for one in likenesses}
                return "asked" if right else "asked in vain, missed" if known else "asked in vain"
            case Nobody():
                return "missed" if known else "new"


def _year_of(number: int, seed: int) -> Counter[str]:
    """Everybody comes with each of their codes, in any order."""
    town, chance = Town(), random.Random(seed)
    visits = [(one.number, way) for one in people(number, seed) for way in one.ways()]
    chance.shuffle(visits)
    for who, details in visits:
        town.come(who, details)
    return town.counts


def _assert_right(counts: Counter[str]) -> None:
    assert counts["false"] == 0, counts
    pairs = sum(counts[word] for word in ("joined", "asked", "missed", "asked in vain, missed"))
    assert counts["joined"] / pairs > 0.17, counts
    assert (counts["joined"] + counts["asked"]) / pairs > 0.96, counts
    assert counts["asked in vain"] + counts["asked in vain, missed"] < 0.012 * sum(counts.values()), counts


def test_nobody_is_taken_for_somebody_else() -> None:
    _assert_right(_year_of(PEOPLE, seed=1))


@pytest.mark.sweep
@pytest.mark.parametrize("seed", range(2, 22))
def test_nor_in_twenty_other_towns(seed: int) -> None:
    _assert_right(_year_of(PEOPLE, seed))
