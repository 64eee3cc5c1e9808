"""The heads that were kept outside of the database, their signatures looked at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kiosk.application.ports.heads import HeadPlace
from kiosk.application.ports.signing import Signatures
from kiosk.domain.anchor import Anchor, read_anchor
from kiosk.domain.signed_note import SignedNote, key_id, notes_in
from kiosk.domain.vouching import PlacedAnchor


@dataclass(frozen=True, slots=True)
class PlaceRead:
    """One place."""

    name: str
    there: bool
    """False where it could not be reached."""
    kept: int
    """Heads whose signature holds."""
    unreadable: int
    """Pieces that are no note, as a power cut leaves one, and notes whose signature does not hold."""


@dataclass(frozen=True, slots=True)
class HeadsRead:
    """What all places hold."""

    anchors: tuple[PlacedAnchor, ...]
    places: tuple[PlaceRead, ...]


def read_heads(places: Iterable[HeadPlace], signatures: Signatures, believed: Iterable[bytes]) -> HeadsRead:
    """The heads of every place; `believed` are the public keys that the journal knows."""
    known, anchors, read = frozenset(believed), list[PlacedAnchor](), list[PlaceRead]()
    for place in places:
        content = place.read()
        found = [_signed(one, signatures) for one in notes_in(content or "")]
        good = [one for one in found if one is not None]
        anchors += (PlacedAnchor(one, place.name, one.key.public in known) for one in good)
        read.append(PlaceRead(place.name, content is not None, len(good), len(found) - len(good)))
    return HeadsRead(tuple(anchors), tuple(read))


def _signed(note: SignedNote | None, signatures: Signatures) -> Anchor | None:
    anchor = read_anchor(note.text) if note else None
    if note is None or anchor is None:
        return None
    wanted = key_id(anchor.origin, anchor.key.public)
    holds = any(
        one.name == anchor.origin
        and one.key_id == wanted
        and signatures.holds(anchor.key.public, note.text.encode(), one.signature)
        for one in note.signatures
    )
    return anchor if holds else None


def kept_notes(places: Iterable[HeadPlace]) -> Iterator[tuple[str, str]]:
    """Place and text of every whole note, whoever signed it."""
    for place in places:
        yield from ((place.name, note.whole) for note in notes_in(place.read() or "") if note is not None)
