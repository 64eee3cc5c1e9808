"""Whose a line of a list is that has the name of somebody who said more of themselves: theirs, or a namesake's."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from kiosk.domain.evidence import Evidence, compare
from kiosk.domain.spelling import Spelling, compare_names
from kiosk.domain.visitor import VisitorDetails

_SURE = frozenset(
    (
        Evidence.NUMBER,
        Evidence.NATIONAL_ID,
        Evidence.INSURANCE,
        Evidence.NUMBER_TAIL,
        Evidence.PHONE,
        Evidence.BIRTH_DATE,
    )
)


class Whose(Enum):
    """What is known of a line."""

    THEIRS = "theirs"
    PERHAPS = "perhaps"
    """It has their name, and nothing that tells two people of one name apart."""
    ANOTHERS = "anothers"


def whose(listed: VisitorDetails, said: Sequence[VisitorDetails]) -> Whose:
    """`said` is everything that the person ever stated: of two phones one is enough, of two birth dates one may be a
    slip that was corrected, so what agrees goes before what does not.
    """
    named = [one for one in said if bears_name(listed.name, one)]
    agreed = [compare(one, listed) for one in named]
    evidence = frozenset(each for one in agreed if one is not None for each in one.evidence)
    if evidence & _SURE:
        return Whose.THEIRS
    phones = {one.phone for one in named if one.phone}
    if not agreed or None in agreed or (listed.phone and phones):
        return Whose.ANOTHERS
    return Whose.THEIRS if Evidence.BIRTH_YEAR in evidence else Whose.PERHAPS


def bears_name(name: str, said: VisitorDetails) -> bool:
    """Whether a name, as somebody else wrote it down, can be that of a statement."""
    return compare_names(name, said.name) is not Spelling.DIFFERENT
