"""A desk whose journal's heads are kept in two places, and the attacks upon it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.adapters.platform.ed25519 import Ed25519Signatures
from kiosk.adapters.platform.head_file import HeadFile
from kiosk.application.keep_heads import HeadedRegister, HeadRules, KeepHeads
from kiosk.application.read_heads import HeadsRead, read_heads
from kiosk.application.verify_register import Verification, verify_register
from kiosk.domain.anchor import Occasion
from tests.fakes.desk import TestClock
from tests.integration.registers import Door, open_door

SIGNATURES = Ed25519Signatures()
OWN = SIGNATURES.signer(1, bytes(range(32)))
FOREIGN = SIGNATURES.signer(1, bytes(32))
EVERY = HeadRules(entries=4, minutes=5)


@dataclass
class HeadedDoor:
    """A desk over a register with heads; `register` in its folder, `usb` beside it."""

    door: Door
    heads: KeepHeads
    places: tuple[HeadFile, ...]

    def read(self) -> HeadsRead:
        return read_heads(self.places, SIGNATURES, {OWN.key.public})

    def verify(self) -> Verification:
        anchors = self.read().anchors
        return verify_register(self.door.desk.register, anchors=anchors)


def places_in(folder: Path, kiosk: str) -> tuple[HeadFile, ...]:
    """The state folder's and a second one's."""
    (folder / "usb").mkdir(exist_ok=True)
    return HeadFile.of("kiosk", folder / "register", kiosk), HeadFile.of("second", folder / "usb", kiosk)


@contextmanager
def headed_door(folder: Path, clock: TestClock, begins: Occasion = Occasion.BEGAN) -> Iterator[HeadedDoor]:
    """One session, ended as it should be."""
    moment = int(clock.moment.timestamp())
    session = f"{moment:08x}"
    with open_door(folder / "register", clock, session) as door:
        bare = door.register
        places = places_in(folder, bare.kiosk)
        heads = KeepHeads(bare, clock, lambda: OWN, places, session, begins, EVERY)
        yield HeadedDoor(Door(replace(door.desk, register=HeadedRegister(bare, heads)), clock, moment), heads, places)
        heads.end()
