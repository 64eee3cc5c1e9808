"""The journal as a file that others can check without the kiosk: lines of JSON, each entry as it was sealed.

    {"form":"bluezone-kiosk/journal/1","kiosk":...,"office":...,"made_at":...,"people":false}
                                        "taken_back":{"good":n,"known":m} in it where entries after n are lost
    {"key":{"number":1,"public":<base64>}}                                  each key that the journal knows
    {"head":{"place":"kiosk","note":<signed note>}}                         each head that was kept outside
    {"entry":<the sealed bytes, canonical JSON>,"previous":<hex>,"seal":<hex>}
    {"sheet":{"sheet_id":...,"salt":<hex>,"body":{...}}}                    after the entry that seals it, with people
    {"damaged":{"after":n}}                                                 where a row is no entry any more
    {"end":{"entries":n,"sha256":<of everything before>,"public":...,"signature":...}}

`resources/inspection/` explains it to inspectors and has the program that checks it.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from kiosk.application.keep_keys import KeepKeys, SigningKeyLostError
from kiosk.application.permits import Vouching
from kiosk.application.ports.opening import Told, hears_nothing
from kiosk.application.ports.register import DamagedRowError, RegisterReader
from kiosk.application.ports.signing import Signer
from kiosk.application.recording import Recording
from kiosk.application.verify_register import sheets_sealed_in
from kiosk.domain.export_facts import JournalExported
from kiosk.domain.names import tidy
from kiosk.domain.plain import plain
from kiosk.domain.rights import Right
from kiosk.domain.sealed_line import SealedLine

FORM = "bluezone-kiosk/journal/1"
MAX_REASON = 300
_AT_ONCE = 500
KeptNotes = Callable[[], Iterable[tuple[str, str]]]
"""Place and text of each note that was kept, as they are now."""


@dataclass(frozen=True, slots=True)
class PeopleAsked:
    """Why personal data go along, and who wants it where that is not whoever acts."""

    reason: str
    vouching: Vouching | None = None


@dataclass(frozen=True, slots=True)
class JournalExport:
    """What was written."""

    out: Path
    entries: int
    sheets: int
    damaged: bool
    """The journal was readable up to `entries` only."""


@dataclass(frozen=True, slots=True)
class ExportJournal:
    """Streams: a journal of years needs no more room than one of a day."""

    desk: Recording
    keys: KeepKeys
    office: str
    notes: KeptNotes
    write: Callable[[Iterable[bytes], Path], None]
    """Writes lines into a file, whole or not at all. Raises OSError."""

    def __call__(self, out: Path, people: PeopleAsked | None = None, told: Told = hears_nothing) -> JournalExport:
        """Write it and record that it was; of a register that was taken back only what holds no people, and the file
        says so where the journal cannot. Raises `NotAllowedError`, `RegisterUnavailableError`, OSError; ValueError for
        people without a reason.
        """
        reason = tidy(people.reason)[:MAX_REASON] if people else ""
        if people and not reason:
            raise ValueError("no reason")
        wanted = self.desk.permits.need(
            Right.EXPORT_PEOPLE if people else Right.EXPORT, people.vouching if people else None
        )
        if people:
            # They leave with an entry that says so, or not at all.
            self.desk.register.must_stand()
        # Before the journal is read: a head kept meanwhile would tell of lines that are not in this file.
        first = self._first(people=people is not None)
        signer = self._signer()
        with self.desk.register.read() as reader:
            lines = _Lines(reader, told, signer, self.desk.register.kiosk, people=people is not None)
            self.write(lines.all(first), out)
        if self.desk.register.taken_back is not None:
            return JournalExport(out, lines.entries, lines.sheets, lines.damaged)
        try:
            self._record(lines.entries, reason, wanted.code if people and wanted else "")
        except BaseException:
            # No personal data leave the register without an entry that says so.
            out.unlink(missing_ok=True)
            raise
        return JournalExport(out, lines.entries, lines.sheets, lines.damaged)

    def _first(self, *, people: bool) -> list[bytes]:
        kept = [{"head": {"place": place, "note": note}} for place, note in self.notes()]
        keys = [
            {"key": {"number": one.key.number, "public": b64encode(one.key.public).decode()}}
            for one in self.keys.trusted().all
        ]
        made_at = plain(self.desk.clock.now())
        about = {"form": FORM, "kiosk": self.desk.register.kiosk, "office": self.office, "made_at": made_at}
        return [_line(one) for one in ({**about, "people": people, **self._taken_back()}, *keys, *kept)]

    def _taken_back(self) -> dict[str, Any]:
        known = self.desk.register.taken_back
        return {} if known is None else {"taken_back": {"good": known.good, "known": known.known}}

    def _signer(self) -> Signer | None:
        known = self.keys.trusted().known.current is not None
        try:
            return self.keys.signer() if known else None
        except SigningKeyLostError:
            return None

    def _record(self, entries: int, reason: str, head: str) -> None:
        sheet = self.desk.sheet({"reason": reason}) if reason else None
        fact = JournalExported(entries, sheet.seal if sheet else None, head)
        with self.desk.register.write() as writer:
            self.desk.record_now(writer, fact, *((sheet,) if sheet else ()))
            writer.commit()


@dataclass(slots=True)
class _Lines:
    """The lines of one export, as they are asked for."""

    reader: RegisterReader
    told: Told
    signer: Signer | None
    kiosk: str
    people: bool
    entries: int = 0
    sheets: int = 0
    damaged: bool = False
    _sum: Any = field(default_factory=sha256)

    def all(self, first: Iterable[bytes]) -> Iterator[bytes]:
        """The whole file, each line hashed as it leaves."""
        for line in (*first,):
            yield self._hashed(line)
        of = self.reader.head().seq
        for some in self._some():
            for line in self._with_sheets(some) if self.people else map(_entry, some):
                yield self._hashed(line)
            self.entries = some[-1].seq
            self.told(self.entries, of)
        if self.damaged:
            yield self._hashed(_line({"damaged": {"after": self.entries}}))
        yield self._end()

    def _hashed(self, line: bytes) -> bytes:
        self._sum.update(line)
        return line

    def _some(self) -> Iterator[list[SealedLine]]:
        some: list[SealedLine] = []
        try:
            for line in self.reader.sealed_lines():
                some.append(line)
                if len(some) == _AT_ONCE:
                    yield some
                    some = []
        except DamagedRowError:
            self.damaged = True
        if some:
            yield some

    def _with_sheets(self, some: list[SealedLine]) -> Iterator[bytes]:
        sealed = {one.seq: [seal.sheet_id for seal in sheets_sealed_in(json.loads(one.body)["fact"])] for one in some}
        kept = self.reader.kept_sheets([one for ids in sealed.values() for one in ids])
        for line in some:
            yield _entry(line)
            for sheet in (kept[one] for one in sealed[line.seq] if one in kept):
                self.sheets += 1
                body = {"sheet_id": sheet.sheet_id, "salt": sheet.salt.hex(), "body": dict(sheet.body)}
                yield _line({"sheet": body})

    def _end(self) -> bytes:
        digest = self._sum.hexdigest()
        end: dict[str, Any] = {"entries": self.entries, "sha256": digest}
        if self.signer is not None:
            text = f"{FORM}\n{self.kiosk}\n{self.entries}\n{digest}\n".encode()
            end["public"] = b64encode(self.signer.key.public).decode()
            end["signature"] = b64encode(self.signer.sign(text)).decode()
        return _line({"end": end})


def _line(value: Any) -> bytes:
    # The name of each kind of line stands first: a reader tells them apart by their first letters.
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _entry(line: SealedLine) -> bytes:
    return b'{"entry":%b,"previous":"%b","seal":"%b"}\n' % (
        line.body,
        line.previous.hex().encode(),
        line.seal.hex().encode(),
    )
