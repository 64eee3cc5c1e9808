"""No name and no number of a visitor reaches a log, an exception or a shown object."""

from __future__ import annotations

import logging
import sys
import traceback
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import insert, text
from sqlalchemy.exc import DBAPIError

from kiosk.adapters.persistence.rows import sheet_values
from kiosk.adapters.persistence.tables import sheets
from kiosk.application.change_visit import ChangeVisit
from kiosk.application.outcomes import EntryMade
from kiosk.application.ports.register import RegisterUnavailableError
from kiosk.application.register_by_hand import RegisterByHand
from kiosk.application.register_scan import Scan
from kiosk.domain.codes.read_code import read_code
from kiosk.domain.office_time import office_day
from kiosk.domain.visit_facts import CorrectedColumn
from tests.fakes.desk import KEY, MORNING
from tests.integration.registers import DU, PLACE, THU, THU_BY_PHONE, form, open_door
from tests.unit.code_samples import BOOK

PERSONAL = ("Thử", "VAN THU", "Ví Dụ", "Mẫu", "091090000001", "0900000001", "0900000003", "045201000003", "An Hòa")


def _says_nothing(said: object) -> None:
    assert not [word for word in PERSONAL if word in str(said)]


def test_a_busy_desk_logs_nothing_personal(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG), open_door(tmp_path) as door:
        door.enter(THU)
        door.scan(PLACE)
        door.leave(THU_BY_PHONE)
        typed = RegisterByHand(door.desk)(form(paper="045201000003"))
        assert isinstance(typed, EntryMade)
        ChangeVisit(door.desk).correct(typed.line.visit.visit_id, CorrectedColumn.NAME, "Lê Mẫu Hai", "misheard")
    _says_nothing(caplog.text)


def test_shown_objects_say_nothing(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        shown: list[object] = [
            door.scan(THU),
            RegisterByHand(door.desk)(form()),
            Scan("s", THU, MORNING),
            form(),
            read_code(THU, BOOK, office_day(MORNING)),
            read_code(THU_BY_PHONE, BOOK, office_day(MORNING)),
            door.register,
        ]
        with door.register.read() as reader:
            shown += [reader, reader.open_lines(), *reader.entries(), *reader.find_visitors("thu", 5)]
    for one in shown:
        _says_nothing(repr(one))
        assert KEY.hex() not in repr(one)


def test_the_message_of_a_failed_statement_says_nothing(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        sheet = door.desk.sheet({"name": "Nguyễn Văn Thử"})
        with pytest.raises(DBAPIError) as failed, door.register.engine.begin() as connection:
            connection.execute(insert(sheets).values(**{**sheet_values(sheet), "salt": None}))
        _says_nothing("".join(traceback.format_exception(failed.value)))


def test_the_traceback_of_a_fault_says_nothing(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        with door.register.engine.connect() as connection:
            connection.execute(text("PRAGMA query_only = ON"))
        with pytest.raises(RegisterUnavailableError) as failed:
            door.scan(THU)
        _says_nothing("".join(traceback.format_exception(failed.value)))
        assert failed.value.__cause__ is None


@pytest.mark.parametrize("column", [CorrectedColumn.BIRTH_YEAR, CorrectedColumn.PHONE, CorrectedColumn.PAPER])
def test_a_refused_correction_does_not_quote_what_was_typed(tmp_path: Path, column: CorrectedColumn) -> None:
    with open_door(tmp_path) as door:
        visit_id = door.enter(DU).line.visit.visit_id
        try:
            ChangeVisit(door.desk).correct(visit_id, column, "0900000001 Thử", "")
        except ValueError:
            _says_nothing(traceback.format_exception_only(sys.exc_info()[1]))
        else:
            raise AssertionError("nobody has such a number")


def test_a_damaged_row_is_not_quoted(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.enter(THU)
        with door.register.engine.begin() as connection:
            connection.execute(text("UPDATE sheets SET body = replace(body, ':', ' ')"))
        with pytest.raises(RegisterUnavailableError) as failed, door.register.read() as reader:
            reader.open_lines()
        _says_nothing("".join(traceback.format_exception(failed.value)))


def test_an_entry_without_code_says_nothing_of_its_matter(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        outcome = RegisterByHand(door.desk)(replace(form(), purpose="xin giấy của Lê Mẫu", host="bà Mẫu"))
        _says_nothing(repr(outcome))
