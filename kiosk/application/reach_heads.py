"""Does the journal still reach the heads that were kept outside of its database? Asked once, as a program begins.

Only the last heads of each place are looked at, and no signature: a false one stops a kiosk, as whoever can write there
could by deleting the register; what is believed of heads is the business of `verify_register`.
"""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.application.keep_heads import lately_in
from kiosk.application.ports.heads import HeadPlace
from kiosk.application.ports.register import Register, RegisterReader
from kiosk.domain.anchor import Anchor
from kiosk.domain.taken_back import TakenBack
from kiosk.domain.vouching import RESTORED

_NEAR = 512
"""Lines before the last that are compared; further back the nightly check looks."""


def falls_short(register: Register, places: Iterable[HeadPlace]) -> TakenBack | None:
    """The first head that tells of a line that the journal does not have, or has otherwise.

    Heads from before the register was taken from a copy tell of what was lost then, which the journal says itself.
    """
    # Read before the journal: beside a command the kiosk goes on recording, and a head that it keeps meanwhile would
    # tell of lines that the state read before does not have.
    kept = [(place.name, anchor) for place in places for anchor in lately_in(place)]
    with register.read() as reader:
        head, restored = reader.head(), reader.last_entry((RESTORED,))
        for name, anchor in kept:
            ours = anchor.kiosk == reader.kiosk and not (restored and anchor.at <= restored.recorded_at)
            if ours and (anchor.seq > head.seq or (head.seq - anchor.seq < _NEAR and _differs(reader, anchor))):
                return TakenBack(head.seq, anchor.seq, name)
    return None


def _differs(reader: RegisterReader, anchor: Anchor) -> bool:
    if anchor.seq == 0:
        return False
    return any(seq == anchor.seq and seal != anchor.seal for seq, _, seal in reader.seals_after(anchor.seq - 1))
