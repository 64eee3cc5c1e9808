"""Who signs a register, and who else kept it (`paper.md` 2)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.domain.register_tally import Tally
from kiosk.domain.register_volume import RegisterVolume

MOST_SIGNING = 2
"""Blocks beside that of the head of the office."""
MOST_OPERATORS = 12
"""Names of who recorded, of a long period the first of them."""


@dataclass(frozen=True, slots=True)
class Signature:
    """A block to be signed: who as, how, and the name below, empty where it is not known."""

    role: str
    hint: str
    name: str


@dataclass(frozen=True, slots=True)
class Signing:
    """The places to sign of one register."""

    words: RegisterWords
    volume: RegisterVolume
    tally: Tally

    def blocks(self) -> tuple[Signature, ...]:
        """At most two on the left, the head of the office on the right."""
        say, text, volume = self.words.say, self.words.text, self.volume
        left = self._operators() if volume.scope.is_day and not volume.reprint else ()
        if not left:
            role = say("reprinter" if volume.reprint else "printer")
            left = (Signature(role, say("sign"), text(volume.printed_by)),)
        head = Signature(self.words.head_title(volume.office), say("sign_and_seal"), text(volume.office.head_name))
        return (*left, head)

    def beside(self) -> list[str]:
        """A sentence with the names of those who recorded and have no place to sign; none on a reprint."""
        if self.volume.reprint:
            return []
        signing = {one.name for one in self._operators()} if self.volume.scope.is_day else set[str]()
        others = [one for one in map(self.words.text, self.tally.operators) if one not in signing]
        if not others:
            return []
        named = ", ".join(others[:MOST_OPERATORS])
        return [self.words.say("closing_operators", names=f"{named}, …" if len(others) > MOST_OPERATORS else named)]

    def _operators(self) -> tuple[Signature, ...]:
        """Who was on duty, as what: by the shifts of people who signed on, else by the lines."""
        say, shifts = self.words.say, self.tally.shifts
        roles = [(say(f"operator_{one.part.value}"), one.operator) for one in shifts]
        known = dict.fromkeys(roles or [(say("operator"), name) for name in self.tally.operators])
        return tuple(Signature(role, say("sign"), self.words.text(name)) for role, name in islice(known, MOST_SIGNING))
