"""Pages of a real register with their seals, and every way in which somebody may change its journal afterwards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, delete, insert, select, text

from kiosk.adapters.persistence.reader import SqlReader
from kiosk.adapters.persistence.rows import entry_of, entry_values
from kiosk.adapters.persistence.tables import journal
from kiosk.adapters.platform.ed25519 import Ed25519Signatures
from kiosk.adapters.platform.secret_keys import KeptSecrets
from kiosk.application.check_seals import CheckSeals
from kiosk.application.compose_volume import PrintRequest, compose_volume
from kiosk.application.keep_keys import KeepKeys
from kiosk.application.seal_pages import SealPages
from kiosk.domain.journal import Entry, line_of
from kiosk.domain.office import App
from kiosk.domain.register_day import totals_of
from kiosk.domain.register_page import PageContent
from kiosk.domain.register_scope import RegisterScope
from kiosk.domain.seal_finding import CheckedSeal
from kiosk.domain.sealed_line import GENESIS, seal_of_bytes
from tests.integration.register_days import OFFICE
from tests.integration.registers import Door

NO_APP = App("", "", "", (), ())


def keys_of(door: Door, folder: Path) -> KeepKeys:
    """The signing keys of a kiosk under test."""
    secrets = KeptSecrets(folder, own_key=True)
    return KeepKeys(door.desk, Ed25519Signatures(), secrets)


def codes_of(door: Door, folder: Path, scope: RegisterScope, on_page: int) -> tuple[list[str], str]:
    """The text of each page's code, so many lines on each, and of the cover's."""
    seals = SealPages(keys_of(door, folder))
    signer = seals.signer()
    assert signer is not None
    request = PrintRequest(scope, door.clock.now(), "Lê Ngọc Anh")
    with door.desk.register.read() as reader:
        volume = compose_volume(reader, request, OFFICE, NO_APP)
        sealing = seals.sealing(reader, volume, signer)
        lines = [line for day in volume.days for line in day.lines]
    starts = range(0, max(1, len(lines)), on_page)
    pages = [tuple(lines[start : start + on_page]) for start in starts]
    told = [
        PageContent(number, len(pages), some, totals_of(tuple(lines[: (number - 1) * on_page + len(some)]), 0))
        for number, some in enumerate(pages, start=1)
    ]
    return [sealing.code_of(page) for page in told], sealing.cover_code()


def check(door: Door, code: str) -> CheckedSeal:
    """What the kiosk says of a code today."""
    checked = CheckSeals(door.desk.register, OFFICE, Ed25519Signatures())(code)
    assert checked is not None
    return checked


@dataclass
class Opened:
    """A register as somebody sees it who has its key and changes it by other means than the program."""

    connection: Connection
    door: Door

    @property
    def kiosk(self) -> str:
        return self.door.register.kiosk

    @contextmanager
    def read(self) -> Iterator[SqlReader]:
        yield SqlReader(self.connection, self.kiosk, self.door.register.hashes)

    def entries(self) -> list[Entry]:
        return [entry_of(row) for row in self.connection.execute(select(journal).order_by(journal.c.seq))]

    def put(self, entries: Sequence[Entry]) -> None:
        """These are the journal now."""
        self.connection.execute(delete(journal))
        self.connection.execute(insert(journal), [_values(entry) for entry in entries])

    def check(self, code: str) -> CheckedSeal:
        checked = CheckSeals(self, OFFICE, Ed25519Signatures())(code)  # type: ignore[arg-type] # reads, and no more
        assert checked is not None
        return checked


def _values(entry: Entry) -> dict[str, Any]:
    return entry_values(entry)


@contextmanager
def opened(door: Door) -> Iterator[Opened]:
    """Everything that is changed within is taken back at the end."""
    with door.register.engine.connect() as connection:
        for guard in ("journal_is_never_updated", "journal_is_never_deleted"):
            connection.execute(text(f"DROP TRIGGER {guard}"))
        yield Opened(connection, door)
        connection.rollback()


def written_anew(entries: Sequence[Entry]) -> list[Entry]:
    """Numbers and seals as they would be had it always been so: what whoever has the register's key can do."""
    anew: list[Entry] = []
    for number, entry in enumerate(entries, start=1):
        previous = anew[-1].seal if anew else GENESIS
        unsealed = replace(entry, seq=number, previous=previous)
        anew.append(replace(unsealed, seal=seal_of_bytes(previous, line_of(unsealed).body)))
    return anew


def attacked(entries: list[Entry], index: int, attack: str) -> list[Entry]:
    """What somebody does to the journal at one place."""
    one = entries[index]
    match attack:
        case "edit":
            return [*entries[:index], replace(one, operator="Người Khác"), *entries[index + 1 :]]
        case "delete":
            return [*entries[:index], *entries[index + 1 :]]
        case "insert":
            return [*entries[:index], replace(entries[0], event_id="another"), *entries[index:]]
        case _:
            return [*entries[:index], entries[index + 1], one, *entries[index + 2 :]]


def as_they_lie(entries: list[Entry], index: int, attack: str) -> list[Entry]:
    """The same by whoever cannot seal anew: a row less, two numbers exchanged, a seal of its own making."""
    one = entries[index]
    match attack:
        case "insert":
            return [*entries[:index], replace(one, seal=bytes(32)), *entries[index + 1 :]]
        case "swap":
            two = entries[index + 1]
            exchanged = [replace(two, seq=one.seq), replace(one, seq=two.seq)]
            return [*entries[:index], *exchanged, *entries[index + 2 :]]
        case _:
            return attacked(entries, index, attack)
