"""Heads of the journal are kept outside of its database, so that what was cut, added or written anew shows.

Never in the way of a scan: what goes wrong here is told in the log, and the next head makes up for it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Lock

from kiosk.application.keep_keys import SigningKeyLostError
from kiosk.application.ports.clock import Clock
from kiosk.application.ports.heads import HeadPlace
from kiosk.application.ports.register import Register, RegisterReader, RegisterUnavailableError, RegisterWriter
from kiosk.application.ports.signing import Signer
from kiosk.domain.anchor import MARK_BYTES, MOST_MARKS, Anchor, Occasion, Session, read_anchor
from kiosk.domain.journal import Head
from kiosk.domain.signed_note import notes_in
from kiosk.domain.taken_back import TakenBack

_log = logging.getLogger(__name__)
_TELLING = {
    "printed": Occasion.PRINTED,
    "volume_printed": Occasion.PRINTED,
    "closing": Occasion.CLOSING,
    "shift_ended": Occasion.CLOSING,
}
"""After these facts a head is kept at once."""
_TAIL = 8192
"""Bytes in which the last head of a place stands whole."""


@dataclass(frozen=True, slots=True)
class HeadRules:
    """How often while the kiosk runs."""

    entries: int = 64
    minutes: int = 5


@dataclass(slots=True)
class KeepHeads:
    """Of one session. Every method may be called on any thread, and none raises what the surroundings cause."""

    register: Register
    clock: Clock
    signer: Callable[[], Signer | None]
    """The kiosk's key; None where this session makes none and there is none yet."""
    places: Sequence[HeadPlace]
    name: str
    """Of this session: eight hex digits."""
    begins: Occasion = Occasion.COMMAND
    """`BEGAN` for a kiosk."""
    rules: HeadRules = HeadRules()
    _opened: Head | None = field(init=False, default=None)
    _number: int = field(init=False, default=0)
    _last: Head = field(init=False, default=Head(0, b""))
    _kept_at: datetime | None = field(init=False, default=None)
    _alone: Lock = field(init=False, default_factory=Lock)

    def begin(self) -> None:
        """Before the first record of this session: what the journal is now."""
        if self._opened is not None or not self.places:
            return
        with self._alone:
            if self._opened is None:
                self._safely(self._begin)

    def due(self) -> None:
        """Keep a head if enough happened since the last one, or something after which one is kept."""
        if self._opened is not None:
            with self._alone:
                self._safely(self._keep_if_due)

    def end(self) -> None:
        """The session ends as it should."""
        if self._opened is not None:
            with self._alone:
                self._safely(lambda: self._keep(Occasion.ENDED))

    def keep(self, occasion: Occasion) -> None:
        """Keep a head now."""
        self.begin()
        if self._opened is not None:
            with self._alone:
                self._safely(lambda: self._keep(occasion))

    def _safely(self, work: Callable[[], None]) -> None:
        try:
            work()
        except (OSError, RegisterUnavailableError, SigningKeyLostError) as error:
            _log.info("no head was kept: %s", type(error).__name__)

    def _begin(self) -> None:
        with self.register.read() as reader:
            self._opened = reader.head()
        kept = [one for place in self.places for one in lately_in(place)]
        self._number = max((one.number for one in kept), default=0)
        self._keep(self.begins, self._opened)

    def _keep_if_due(self) -> None:
        with self.register.read() as reader:
            head = reader.head()
            if head.seq <= self._last.seq:
                return
            kinds = {kind for _, kind, _ in reader.seals_after(max(self._last.seq, head.seq - MOST_MARKS))}
        telling = next((_TELLING[one] for one in _TELLING if one in kinds), None)
        waited = self._kept_at is None or self.clock.now() - self._kept_at >= timedelta(minutes=self.rules.minutes)
        if telling or waited or head.seq - self._last.seq >= self.rules.entries:
            self._keep(telling or Occasion.RUNNING)

    def _keep(self, occasion: Occasion, at: Head | None = None) -> None:
        signer = self.signer()
        if signer is None or self._opened is None:
            return
        with self.register.read() as reader:
            head = at or reader.head()
            marks = _marks(reader, self._last.seq, head.seq) if at is None else b""
        anchor = Anchor(
            kiosk=self.register.kiosk,
            seq=head.seq,
            seal=head.seal,
            number=self._number + 1,
            at=self.clock.now(),
            occasion=occasion,
            session=Session(self.name, self._opened.seq),
            key=signer.key,
            marks=marks,
        )
        note = anchor.signed(signer.sign(anchor.text.encode())).whole
        kept = [place.append(note) for place in self.places]
        if any(kept):
            self._number, self._last, self._kept_at = anchor.number, head, anchor.at


def _marks(reader: RegisterReader, last: int, head: int) -> bytes:
    seals = reader.seals_after(max(last, head - MOST_MARKS))
    return b"".join(seal[:MARK_BYTES] for seq, _, seal in seals if seq <= head)


@dataclass(frozen=True, slots=True)
class HeadedRegister:
    """Implements `Register`: before the first record of a session its head is kept."""

    register: Register
    heads: KeepHeads

    @property
    def kiosk(self) -> str:
        """Id of this kiosk in the journal."""
        return self.register.kiosk

    @property
    def taken_back(self) -> TakenBack | None:
        """As the register says."""
        return self.register.taken_back

    def read(self) -> AbstractContextManager[RegisterReader]:
        """One consistent state."""
        return self.register.read()

    def write(self) -> AbstractContextManager[RegisterWriter]:
        """A unit of work."""
        if self.register.taken_back is None:
            # To a register that was taken back nothing is added: a head of it would vouch for the older state.
            self.heads.begin()
        return self.register.write()

    def rebuild_views(self) -> int:
        """As the register does."""
        return self.register.rebuild_views()

    def must_stand(self) -> None:
        """As the register does."""
        self.register.must_stand()

    def empty_log(self) -> bool:
        """As the register does."""
        return self.register.empty_log()

    def close(self) -> None:
        """Let go of every connection."""
        self.register.close()


def lately_in(place: HeadPlace) -> Iterator[Anchor]:
    """The last heads of a place, without a look at their signatures."""
    for note in notes_in(place.read(_TAIL) or ""):
        anchor = read_anchor(note.text) if note else None
        if anchor is not None:
            yield anchor
