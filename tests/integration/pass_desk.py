"""A desk that issues passes, and passes of another kiosk."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from kiosk.application.keep_passes import KeepPasses
from kiosk.application.outcomes import EntryMade
from kiosk.application.pass_outcomes import PassMade, PassRefused
from kiosk.application.ports.passes import PassCard
from kiosk.application.ports.signing import Signer
from kiosk.application.register_by_hand import RegisterByHand
from kiosk.domain.app_answers import Phone
from kiosk.domain.passes.pass_code import PassClaim, PassName
from tests.fakes.pass_keys import our_mark
from tests.integration.registers import Door, form

OTHER_KIOSK = "11223344"


AtDesk = tuple[Door, KeepPasses]


def by_hand(door: Door, name: str = "Lê Mẫu") -> EntryMade:
    made = RegisterByHand(door.desk)(replace(form(f"form {name}", name, phone=""), phone_kind=Phone.NONE))
    assert isinstance(made, EntryMade)
    return made


def card_of(made: PassMade | PassRefused) -> PassCard:
    assert isinstance(made, PassMade), made
    return made.cards[0]


def foreign(signer: Signer, number: int = 7, office: bytes | None = None, year: int = 2027) -> str:
    """A pass that another kiosk printed."""
    claim = PassClaim(office or our_mark(), PassName(OTHER_KIOSK, number), date(year, 11, 19), signer.key.number)
    return claim.text(signer.sign(claim.message))
