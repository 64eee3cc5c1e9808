"""Verification names the first row of the register that was changed by other means, whatever was changed in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from kiosk.application.change_visit import ChangeVisit
from kiosk.application.ports.register import RegisterFault, RegisterUnavailableError
from kiosk.application.verify_register import SheetChanged, Verified, ViewChanged, verify_register
from kiosk.domain.office_time import office_day
from kiosk.domain.sealed_line import Broken
from kiosk.domain.visit_facts import CorrectedColumn
from tests.integration.registers import DU, PLACE, THU, Door, journal_length, open_door


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    """A register of eight entries of five kinds, without the guards of its journal."""
    with open_door(tmp_path) as opened:
        visit = opened.enter(THU).line.visit
        opened.scan(PLACE)
        ChangeVisit(opened.desk).correct(visit.visit_id, CorrectedColumn.NAME, "Nguyễn Văn Thứ", "misread")
        opened.leave(THU)
        undone = opened.enter(DU)
        ChangeVisit(opened.desk).undo(undone.event_id, "wrong person")
        opened.clock.forward(days=1)
        opened.enter(DU)
        opened.clock.forward(days=1)
        opened.enter(DU)
        _do(opened, "DROP TRIGGER journal_is_never_updated", "DROP TRIGGER journal_is_never_deleted")
        yield opened


def _do(door: Door, *changes: str, **values: object) -> None:
    with door.register.engine.begin() as connection:
        for change in changes:
            connection.execute(text(change), values)


def _rows(door: Door, query: str) -> list[tuple[object, ...]]:
    with door.register.engine.connect() as connection:
        return [tuple(row) for row in connection.execute(text(query))]


def _cell(door: Door, column: str, seq: int) -> object:
    return _rows(door, f"SELECT {column} FROM journal WHERE seq = {seq}")[0][0]  # noqa: S608 - a column's own name


def _put(door: Door, column: str, seq: int, value: object) -> None:
    _do(door, f"UPDATE journal SET {column} = :value WHERE seq = {seq}", value=value)  # noqa: S608 - as above


def test_an_untouched_register_is_verified_with_its_heads(door: Door) -> None:
    today = office_day(door.clock.now())
    verified = verify_register(door.register, today)
    assert isinstance(verified, Verified)
    assert (verified.entries, verified.head.seq, verified.erased) == (9, 9, 0)
    assert verified.day_head is not None
    assert verified.day_head.seal == verified.head.seal


def test_a_change_of_any_column_is_found_at_its_row(door: Door) -> None:
    columns = [str(row[1]) for row in _rows(door, "PRAGMA table_info(journal)")]
    assert len(columns) == 13
    for column in sorted({*columns} - {"seq"}):
        for seq in range(1, 10):
            before = _cell(door, column, seq)
            for value in _changes_of(before):
                _put(door, column, seq, value)
                verdict = verify_register(door.register)
                assert isinstance(verdict, Broken), (column, before, value)
                # An entry of another kiosk stands elsewhere in the order: then its place is what is missed.
                assert verdict.seq == seq or column == "kiosk"
            _put(door, column, seq, before)
    assert isinstance(verify_register(door.register), Verified)


def _changes_of(value: object) -> list[object]:
    match value:
        case bytes():
            return [b"", value[:-1], bytes([value[0] ^ 1]) + value[1:]]
        case int():
            return [value + 1] if value in (0, 1) else [value + 1, value - 1, 2**62]
        case str():
            return ["", value + " ", value[:-1] + "\u0101"] if value else ["x"]
        case _:
            return ["x"]


def test_a_change_of_any_byte_of_a_sealed_fact_is_found(door: Door) -> None:
    for seq in (1, 3, 6):
        body = str(_cell(door, "body", seq))
        for place in range(len(body)):
            changed = body[:place] + chr(ord(body[place]) ^ 1) + body[place + 1 :]
            _put(door, "body", seq, changed)
            verdict = verify_register(door.register)
            assert isinstance(verdict, Broken), changed
            assert verdict.seq == seq
        _put(door, "body", seq, body)


@pytest.mark.parametrize("seq", [1, 4, 8])
def test_a_deleted_entry_is_missed(door: Door, seq: int) -> None:
    _do(door, "DELETE FROM journal WHERE seq = :seq", seq=seq)
    verdict = verify_register(door.register)
    assert isinstance(verdict, Broken)
    assert verdict.seq == seq


def test_a_cut_tail_shows_in_the_head(door: Door) -> None:
    before = verify_register(door.register)
    _do(door, "DELETE FROM journal WHERE seq = 9")
    assert isinstance(verify_register(door.register), ViewChanged), "who forgets the views is found at once"
    door.register.rebuild_views()
    after = verify_register(door.register)
    assert isinstance(before, Verified)
    assert isinstance(after, Verified)
    assert before.head.code != after.head.code


def test_swapped_entries_are_found(door: Door) -> None:
    _do(door, "UPDATE journal SET seq = 99 WHERE seq = 4", "UPDATE journal SET seq = 4 WHERE seq = 5",
        "UPDATE journal SET seq = 5 WHERE seq = 99")  # fmt: skip
    verdict = verify_register(door.register)
    assert isinstance(verdict, Broken)
    assert verdict.seq == 4


@pytest.mark.parametrize("body", ['{"name":"Lê Khác"}', "{}", "[]", "[1]", "no JSON", ""])
def test_a_changed_sheet_is_found_at_the_entry_that_sealed_it(door: Door, body: str) -> None:
    sheet_id = _rows(door, "SELECT json_extract(body, '$.details.sheet_id') FROM journal WHERE seq = 3")[0][0]
    _do(door, "UPDATE sheets SET body = :body WHERE sheet_id = :sheet_id", body=body, sheet_id=sheet_id)
    assert verify_register(door.register) == SheetChanged(3)


def test_a_changed_salt_is_found(door: Door) -> None:
    _do(door, "UPDATE sheets SET salt = zeroblob(32)")
    assert verify_register(door.register) == SheetChanged(1)


def test_an_erased_sheet_leaves_the_journal_intact(door: Door) -> None:
    _do(door, "DELETE FROM sheets")
    verified = verify_register(door.register)
    assert isinstance(verified, Verified)
    assert verified.erased == 5
    door.register.rebuild_views()
    with door.register.read() as reader:
        assert all(line.details is None for line in reader.open_lines())


def test_a_damaged_row_met_elsewhere_is_a_fault_of_the_register(door: Door) -> None:
    _do(door, "UPDATE journal SET body = 'no JSON' WHERE seq = 2")
    with pytest.raises(RegisterUnavailableError) as failed, door.register.read() as reader:
        list(reader.entries())
    assert failed.value.cause is RegisterFault.DAMAGED
    assert journal_length(door.register) == 9


@pytest.mark.parametrize(
    "change",
    [
        'UPDATE visits SET body = replace(body, \'"state":"inside"\', \'"state":"left"\') WHERE state = \'inside\'',
        "UPDATE visits SET state = 'left' WHERE state = 'inside'",
        "DELETE FROM visits WHERE state = 'inside'",
    ],
)
def test_a_view_that_no_longer_says_what_the_journal_says_is_named_and_rebuilt(door: Door, change: str) -> None:
    _do(door, change)
    assert isinstance(verify_register(door.register), ViewChanged)
    door.register.rebuild_views()
    assert isinstance(verify_register(door.register), Verified)


NEVER = (
    "INSERT INTO visits (visit_id, visitor_id, person_id, entry_seq, day, state, body) "
    "SELECT 'never', 'nobody', 'nobody', 99, day, 'left', body FROM visits LIMIT 1"
)


def test_a_view_of_a_visit_that_never_was_is_found(door: Door) -> None:
    _do(door, NEVER)
    assert verify_register(door.register) == ViewChanged(0)
