"""One person, every code: whether a new statement is of somebody whom the register knows (`formats.md` 9, issue 3).

The score is in bits: how much likelier it is that one person says both than that two strangers do. In a country where
three surnames are half of the people, a whole name is worth about 9 bits and a birth date 14; to be sure among a
hundred thousand visitors takes 17 bits, and so that no join in many thousand is wrong another 13.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kiosk.domain.evidence import Agreement, Evidence, compare
from kiosk.domain.visitor import VisitorDetails

BITS = {
    Evidence.NUMBER: 40,
    Evidence.NATIONAL_ID: 40,
    Evidence.INSURANCE: 40,
    Evidence.NUMBER_TAIL: 20,
    Evidence.PHONE: 15,
    Evidence.BIRTH_DATE: 14,
    Evidence.NAME: 10,
    Evidence.NAME_UNMARKED: 8,
    Evidence.BIRTH_YEAR: 5,
    Evidence.SEX: 1,
}
CERTAIN_BITS = 30
LIKELY_BITS = 22
NAMESAKE_BITS = 13
"""A name and a year: asked about where it can be one person only, or somebody who is inside. Who stands at the door and
has a namesake of the same age among the few dozen inside is more often that one leaving than another one coming."""
MOST_ASKED = 3
_BY_NUMBER = frozenset({Evidence.NUMBER, Evidence.NATIONAL_ID, Evidence.INSURANCE, Evidence.NUMBER_TAIL})


@dataclass(frozen=True, slots=True)
class Said:
    """One statement of a known visitor."""

    visitor_id: str
    details: VisitorDetails


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person whom the register knows, with what was said under each of their codes."""

    person_id: str
    said: tuple[Said, ...]
    inside: bool = False


@dataclass(frozen=True, slots=True)
class Likeness:
    """Why a statement may be of a known person."""

    person_id: str
    visitor_id: str
    """Under which of the person's codes the likest statement stands."""
    bits: int
    evidence: tuple[Evidence, ...]
    """What agrees, strongest first."""
    sure: bool = field(default=False)


@dataclass(frozen=True, slots=True)
class Certain:
    """The same person: joined without asking."""

    likeness: Likeness


@dataclass(frozen=True, slots=True)
class Likely:
    """Perhaps the same person: the desk is asked, likest first."""

    likenesses: tuple[Likeness, ...]


@dataclass(frozen=True, slots=True)
class Nobody:
    """Nobody whom the register knows."""


Verdict = Certain | Likely | Nobody


def judge(details: VisitorDetails, candidates: Sequence[Candidate]) -> Verdict:
    """Whose statement this is, whatever the order of the candidates.

    Two people who both seem certain make each other doubtful, so that the desk is asked.
    """
    found = [(one, candidate.inside) for candidate in candidates if (one := likeness_of(details, candidate))]
    fitting = [(one, inside) for one, inside in found if one.bits >= NAMESAKE_BITS]
    fitting.sort(key=lambda pair: (-pair[0].bits, pair[0].person_id))
    sure = [one for one, _ in fitting if one.sure]
    if len(sure) == 1:
        return Certain(sure[0])
    likely = [one for one, inside in fitting if inside or one.bits >= LIKELY_BITS or len(fitting) == 1]
    asked = tuple(sure or likely)[:MOST_ASKED]
    return Likely(asked) if asked else Nobody()


def likeness_of(details: VisitorDetails, candidate: Candidate) -> Likeness | None:
    """The likest of a person's statements; None when any of them cannot be of the one who speaks now."""
    best: Likeness | None = None
    for said in candidate.said:
        agreement = compare(details, said.details)
        if agreement is None:
            return None
        one = _weighed(agreement, candidate.person_id, said.visitor_id)
        if best is None or (one.sure, one.bits, best.visitor_id) > (best.sure, best.bits, one.visitor_id):
            best = one
    return best


def _weighed(agreement: Agreement, person_id: str, visitor_id: str) -> Likeness:
    evidence = agreement.evidence
    bits = sum(BITS[one] for one in evidence)
    # Without a number, a name without marks may be a twin's: Hùng and Hưng share a birth date and a mother's phone.
    told_apart = bool(evidence & _BY_NUMBER) or Evidence.NAME in evidence
    sure = bits >= CERTAIN_BITS and told_apart and not agreement.doubts
    return Likeness(person_id, visitor_id, bits, tuple(one for one in Evidence if one in evidence), sure)
