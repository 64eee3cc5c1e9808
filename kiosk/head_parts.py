"""Where heads of the journal are kept, joined. Part of the composition root."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.adapters.platform.ed25519 import Ed25519Signatures
from kiosk.adapters.platform.head_file import HeadFile
from kiosk.adapters.resources.heads_file import load_heads
from kiosk.application.keep_heads import HeadedRegister, KeepHeads
from kiosk.application.ports.register import RegisterUnavailableError
from kiosk.application.reach_heads import falls_short
from kiosk.application.read_heads import HeadsRead, read_heads
from kiosk.domain.anchor import Occasion
from kiosk.far_heads import FarHeads
from kiosk.seal_parts import key_keeping

if TYPE_CHECKING:
    from kiosk.application.keep_keys import KeepKeys
    from kiosk.application.ports.heads import HeadPlace
    from kiosk.application.ports.signing import Signer
    from kiosk.application.recording import Recording
    from kiosk.bootstrap import Facts
    from kiosk.domain.taken_back import TakenBack

KIOSK, SECOND = "kiosk", "second"
_SESSION_LETTERS = 8


def head_places(facts: Facts, kiosk: str) -> tuple[HeadPlace, ...]:
    """Beside the register, and where the office has a second place for them."""
    second = load_heads(facts.layers).folder
    own = HeadFile.of(KIOSK, facts.folders.register, kiosk)
    return (own, FarHeads(HeadFile.of(SECOND, second, kiosk))) if second else (own,)


@contextmanager
def headed(facts: Facts, desk: Recording, *, own_key: bool, runs: bool) -> Iterator[Recording]:
    """The desk over its register, whose heads are kept until the end; `runs` for a kiosk, which makes its key when it
    has none. Raises `ResourceFaultyError`.
    """
    places, rules = head_places(facts, desk.register.kiosk), load_heads(facts.layers).rules
    begins, name = (Occasion.BEGAN if runs else Occasion.COMMAND), desk.chance.new_id()[:_SESSION_LETTERS]

    def signer() -> Signer | None:
        keys = key_keeping(facts, desk, own_key=own_key)
        return keys.signer() if runs or keys.trusted().known.current is not None else None

    heads = KeepHeads(desk.register, desk.clock, signer, places, name, begins, rules)
    try:
        register = HeadedRegister(desk.register, heads)
        desk.permits.check.register = register
        yield replace(desk, register=register)
    finally:
        heads.end()
        for place in places:
            if isinstance(place, FarHeads):
                place.finish()


def known_outside(desk: Recording) -> TakenBack | None:
    """What heads kept outside tell of a journal that was taken back; None where it reaches every one of them."""
    register = desk.register
    places = register.heads.places if isinstance(register, HeadedRegister) else ()
    return falls_short(register, places)


def head_keeping(desk: Recording) -> Callable[[], None]:
    """Keeps a head when one is due; nothing over a register without heads."""
    register = desk.register
    return register.heads.due if isinstance(register, HeadedRegister) else lambda: None


def heads_of(facts: Facts, desk: Recording, keys: KeepKeys) -> HeadsRead:
    """The heads that are there, their signatures looked at."""
    try:
        believed = [one.key.public for one in keys.trusted().all]
    except RegisterUnavailableError:
        # The row of a key is damaged: the check of the journal will name it.
        believed = []
    return read_heads(head_places(facts, desk.register.kiosk), Ed25519Signatures(), believed)
