"""Where heads of the journal are kept, joined. Part of the composition root."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kiosk.adapters.platform.ed25519 import Ed25519Signatures
from kiosk.adapters.platform.head_file import HeadFile
from kiosk.adapters.resources.heads_file import load_heads
from kiosk.application.keep_heads import HeadedRegister, KeepHeads
from kiosk.application.read_heads import HeadsRead, read_heads
from kiosk.domain.anchor import Occasion

if TYPE_CHECKING:
    from kiosk.application.keep_keys import KeepKeys
    from kiosk.application.ports.clock import Chance, Clock
    from kiosk.application.ports.register import Register
    from kiosk.application.ports.signing import Signer
    from kiosk.application.recording import Recording
    from kiosk.bootstrap import Facts

KIOSK, SECOND = "kiosk", "second"
_SESSION_LETTERS = 8


def head_places(facts: Facts, kiosk: str) -> tuple[HeadFile, ...]:
    """Beside the register, and where the office has a second place for them."""
    second = load_heads(facts.layers).folder
    own = HeadFile.of(KIOSK, facts.folders.register, kiosk)
    return (own, HeadFile.of(SECOND, second, kiosk)) if second else (own,)


def headed(
    facts: Facts, register: Register, clock: Clock, chance: Chance, keys: Callable[[], KeepKeys], *, runs: bool
) -> HeadedRegister:
    """The register, its heads kept; `runs` for a kiosk, which makes its key when it has none. Raises
    `ResourceFaultyError`.
    """
    places, rules = head_places(facts, register.kiosk), load_heads(facts.layers).rules
    begins = Occasion.BEGAN if runs else Occasion.COMMAND
    name = chance.new_id()[:_SESSION_LETTERS]

    def signer() -> Signer | None:
        keeping = keys()
        return keeping.signer() if runs or keeping.trusted().known.current is not None else None

    return HeadedRegister(register, KeepHeads(register, clock, signer, places, name, begins, rules))


def head_keeping(desk: Recording) -> Callable[[], None]:
    """Keeps a head when one is due; nothing over a register without heads."""
    register = desk.register
    return register.heads.due if isinstance(register, HeadedRegister) else lambda: None


def heads_of(facts: Facts, desk: Recording, keys: KeepKeys) -> HeadsRead:
    """The heads that are there, their signatures looked at."""
    believed = (one.key.public for one in keys.trusted().all)
    return read_heads(head_places(facts, desk.register.kiosk), Ed25519Signatures(), believed)
