"""The journal: immutable entries, sealed into a hash chain.

Each seal is SHA-256 over a domain tag, the seal before, the length and the canonical bytes of the entry, so that
an edit, a swap, an insertion or a deletion anywhere breaks the chain at that place. What a chain alone cannot show,
a cut tail or a wholly rewritten chain, shows against a head that was kept elsewhere (`anchor.py`) or printed on paper.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from kiosk.domain.facts import Fact, fact_to_plain, kind_of
from kiosk.domain.plain import Plain, canonical, plain
from kiosk.domain.sealed_line import GENESIS, Broken, SealedLine, Witness, fault_after, seal_of_bytes

CODE_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""32 letters without 0, 1, I and O, which people mistake for one another."""
CODE_LETTERS = 12


@dataclass(frozen=True, slots=True)
class Head:
    """The last entry of a journal, as far as it is known."""

    seq: int
    seal: bytes
    recorded_at: datetime | None = None

    @property
    def code(self) -> str:
        """Sixty bits of the seal as twelve letters to compare with a printed page ("WXWE-DYD8-WMB7")."""
        bits = int.from_bytes(self.seal[:8], "big") >> 4
        letters = [CODE_ALPHABET[(bits >> (5 * place)) & 31] for place in reversed(range(CODE_LETTERS))]
        return "-".join("".join(letters[start : start + 4]) for start in range(0, CODE_LETTERS, 4))


EMPTY = Head(0, GENESIS)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal. `happened_at` is the time of the fact, `recorded_at` of the knowledge."""

    kiosk: str
    seq: int
    event_id: str
    happened_at: datetime
    recorded_at: datetime
    operator: str
    fact: Fact
    clock_doubtful: bool
    """The machine's clock stood before a certain entry that precedes this one, or far ahead by a jump."""
    previous: bytes
    seal: bytes

    @property
    def head(self) -> Head:
        """This entry as the journal's head."""
        return Head(self.seq, self.seal, self.recorded_at)


@dataclass(frozen=True, slots=True)
class Record:
    """A fact on its way into the journal; the id is made once, before the first try."""

    event_id: str
    happened_at: datetime
    operator: str
    fact: Fact


def envelope(entry: Entry) -> dict[str, Plain]:
    """Everything of an entry that its seal covers."""
    return {
        "kiosk": entry.kiosk,
        "seq": entry.seq,
        "event_id": entry.event_id,
        "happened_at": plain(entry.happened_at),
        "recorded_at": plain(entry.recorded_at),
        "operator": entry.operator,
        "clock_doubtful": entry.clock_doubtful,
        "kind": kind_of(entry.fact),
        "fact": fact_to_plain(entry.fact),
    }


def line_of(entry: Entry) -> SealedLine:
    """The entry as it was sealed."""
    sealed = envelope(entry)
    return SealedLine(entry.seq, str(sealed["kind"]), entry.previous, entry.seal, canonical(sealed))


def next_entry(head: Head, kiosk: str, record: Record, recorded_at: datetime, *, doubtful: bool | None = None) -> Entry:
    """The entry that `record` becomes after `head`; `doubtful` as `clock_trust.is_doubtful` knows it, by itself where
    its time stands before the head's.
    """
    if doubtful is None:
        doubtful = head.recorded_at is not None and recorded_at < head.recorded_at
    unsealed = Entry(
        kiosk=kiosk,
        seq=head.seq + 1,
        event_id=record.event_id,
        happened_at=record.happened_at,
        recorded_at=recorded_at,
        operator=record.operator,
        fact=record.fact,
        clock_doubtful=doubtful,
        previous=head.seal,
        seal=GENESIS,
    )
    return replace(unsealed, seal=seal_of_bytes(head.seal, line_of(unsealed).body))


@dataclass(frozen=True, slots=True)
class Intact:
    """Every entry follows from the one before."""

    entries: int
    head: Head


def verify(lines: Iterable[SealedLine], witness: Witness | None = None, start: Head = EMPTY) -> Intact | Broken:
    """Whether each line follows from the one before, from `start` on, and is what heads kept elsewhere say of it."""
    seq, seal = start.seq, start.seal
    for line in lines:
        fault = fault_after(seq, seal, line)
        if fault is not None:
            return Broken(seq + 1, fault)
        seq, seal = line.seq, line.seal
        differs = witness.differs(line) if witness is not None else None
        if differs is not None:
            return differs
    ends = witness.ends_at(seq) if witness is not None else None
    return ends or Intact(seq - start.seq, Head(seq, seal))
