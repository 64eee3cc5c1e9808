"""Signed notes: text, a blank line, signatures (C2SP signed-note), one after another in a file that only grows.

bluezone-kiosk/5d0c...
18263
KmFzZTY0IG9mIDMyIGJ5dGVzLi4u
<further lines>

— <name of the key> <base64 of 4 bytes of the key's id and 64 bytes of Ed25519>
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from binascii import Error
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

_MARK = "— "
_ED25519 = b"\x01"
_ID, _SIGNATURE = 4, 64


@dataclass(frozen=True, slots=True)
class NoteSignature:
    """One signature line."""

    name: str
    key_id: bytes
    signature: bytes


@dataclass(frozen=True, slots=True)
class SignedNote:
    """A note as it was read: nothing is known of its signatures yet."""

    text: str
    """Ends with a line's end, which the signature covers; the blank line after it is not covered."""
    signatures: tuple[NoteSignature, ...]

    @property
    def whole(self) -> str:
        """The note as it stands in a file."""
        lines = (f"{_MARK}{one.name} {b64encode(one.key_id + one.signature).decode()}\n" for one in self.signatures)
        return f"{self.text}\n{''.join(lines)}"


def key_id(name: str, public: bytes) -> bytes:
    """The four bytes that tell a key from others of the same name."""
    return sha256(name.encode() + b"\n" + _ED25519 + public).digest()[:_ID]


def notes_in(content: str) -> Iterator[SignedNote | None]:
    """The notes of a file, blank lines between them; None for each piece that is none, as a power cut leaves one."""
    text = ""
    for piece in filter(None, (one.strip("\n") for one in content.split("\n\n"))):
        signed = piece.startswith(_MARK)
        if signed and text:
            yield _note(text, piece.split("\n"))
        elif signed or text:
            yield None
        text = "" if signed else f"{piece}\n"
    if text:
        yield None


def _note(text: str, lines: list[str]) -> SignedNote | None:
    signatures = [_signature(one) for one in lines]
    whole = tuple(one for one in signatures if one is not None)
    return SignedNote(text, whole) if len(whole) == len(lines) else None


def _signature(line: str) -> NoteSignature | None:
    name, _, encoded = line.removeprefix(_MARK).partition(" ")
    try:
        blob = b64decode(encoded, validate=True)
    except (Error, ValueError):
        return None
    if not name or len(blob) != _ID + _SIGNATURE:
        return None
    return NoteSignature(name, blob[:_ID], blob[_ID:])
