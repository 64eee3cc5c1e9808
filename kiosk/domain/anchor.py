"""A head of the journal, kept outside of its database: what a chain alone cannot show, shows against it.

The text is a checkpoint (C2SP tlog-checkpoint: origin, size, base64 of the root) whose root is the seal of the last
line, with more lines: when and why it was kept, whose key signs it, and the beginnings of the seals since the one
before, so that a journal that was written anew is found at its first line that differs.

    bluezone-kiosk/5d0c...
    18263
    KmFzZTY0IG9mIDMyIGJ5dGVzLi4u
    kept 212 2026-11-19T10:00:00.000000+00:00 closing session 3f9a12cc from 18204
    key 1 q2V5IG9mIDMyIGJ5dGVzLi4uLi4u
    marks 18205 iVBORw0K...
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum

from kiosk.domain.signed_note import NoteSignature, SignedNote, key_id
from kiosk.domain.signing_keys import KeyName

ORIGIN = "bluezone-kiosk/"
MARK_BYTES = 4
MOST_MARKS = 256
"""So many beginnings at most: a longer way from one head to the next is vouched for by the later one as a whole."""
_SEAL_BYTES = 32


class Occasion(Enum):
    """Why a head was kept at this moment."""

    BEGAN = "began"
    """A kiosk began, before it recorded anything: no other one runs in its folder."""
    COMMAND = "command"
    """A command is about to record something; a kiosk may run meanwhile."""
    RUNNING = "running"
    """So many entries or minutes after the one before."""
    PRINTED = "printed"
    CLOSING = "closing"
    ENDED = "ended"
    """The kiosk or the command ended as it should."""


@dataclass(frozen=True, slots=True)
class Session:
    """Who keeps heads: a kiosk or a command, from its first record to its end."""

    name: str
    """Eight hex digits."""
    opened_at: int
    """Number of the last line that it found."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """One head that was kept."""

    kiosk: str
    seq: int
    seal: bytes
    """Of line `seq`, 32 bytes."""
    number: int
    """Heads are numbered through, so that one that was taken out is missed."""
    at: datetime
    occasion: Occasion
    session: Session
    key: KeyName
    """Whose signature it bears: a journal that was written anew may name another key as the kiosk's."""
    marks: bytes = b""
    """The first four bytes of each of the last seals, `seal`'s being the last."""

    @property
    def first(self) -> int:
        """Number of the first line that `marks` tell of; `seq` itself at the latest."""
        return self.seq - max(len(self.marks) // MARK_BYTES - 1, 0)

    def agrees(self, seq: int, seal: bytes) -> bool:
        """Whether line `seq`, of those from `first` to `seq`, was sealed so."""
        if seq == self.seq:
            return seal == self.seal
        place = (seq - self.first) * MARK_BYTES
        return seal[:MARK_BYTES] == self.marks[place : place + MARK_BYTES]

    @property
    def origin(self) -> str:
        """Which journal it is of; the key signs under the same name."""
        return f"{ORIGIN}{self.kiosk}"

    def signed(self, signature: bytes) -> SignedNote:
        """The note with the signature of its text by `key`."""
        signed = NoteSignature(self.origin, key_id(self.origin, self.key.public), signature)
        return SignedNote(self.text, (signed,))

    @property
    def text(self) -> str:
        """The text that is signed."""
        kept = f"kept {self.number} {self.at.astimezone(UTC).isoformat(timespec='microseconds')} {self.occasion.value}"
        lines = [
            self.origin,
            str(self.seq),
            b64encode(self.seal).decode(),
            f"{kept} session {self.session.name} from {self.session.opened_at}",
            f"key {self.key.number} {b64encode(self.key.public).decode()}",
        ]
        if self.marks:
            lines.append(f"marks {self.first} {b64encode(self.marks).decode()}")
        return "".join(f"{one}\n" for one in lines)


def read_anchor(text: str) -> Anchor | None:
    """The inverse of `Anchor.text`, None for any other text."""
    try:
        anchor = _read(text.split("\n"))
    except (ValueError, IndexError):
        return None
    return anchor if anchor.text == text else None


def _read(lines: list[str]) -> Anchor:
    _, number, at, occasion, _, session, _, opened_at = lines[3].split(" ")
    _, key, public = lines[4].split(" ")
    marks = b64decode(lines[5].split(" ")[2], validate=True) if lines[5] else b""
    seal = b64decode(lines[2], validate=True)
    if len(seal) != _SEAL_BYTES:
        raise ValueError("no seal")
    return Anchor(
        kiosk=lines[0].removeprefix(ORIGIN),
        seq=int(lines[1]),
        seal=seal,
        number=int(number),
        at=datetime.fromisoformat(at),
        occasion=Occasion(occasion),
        session=Session(session, int(opened_at)),
        key=KeyName(int(key), b64decode(public, validate=True)),
        marks=marks,
    )
