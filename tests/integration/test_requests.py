"""Requests of people about their data: taken, answered, extended, done or refused, each by the day that was told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.adapters.resources.request_file import load_request_rules
from kiosk.application.keep_requests import KeepRequests
from kiosk.application.ports.due_sheets import DueSheet
from kiosk.application.request_lines import RequestCounts, RequestFault, RequestForm, RequestLine
from kiosk.application.requests_due import sheets_of_closed_requests
from kiosk.domain.request_facts import REQUEST_FACTS, RequestEnd, RequestPaper
from kiosk.domain.requests.request import Standing
from kiosk.domain.requests.rules import IdentityProof, RequestKind
from kiosk.domain.working_days import WorkingDays
from tests.fakes import shipped
from tests.fakes.desk import RESOURCES
from tests.integration.registers import THU, Door, assert_sound

FORM = RequestForm(RequestKind.SEE, IdentityProof.CARD, "Nguyễn Văn Thử", "0900 000 001", "Các lượt tháng 11")


def requests_at(door: Door) -> KeepRequests:
    rules = load_request_rules(Layers(RESOURCES))
    return KeepRequests(door.desk, rules, WorkingDays(shipped.office().hours))


def taken(keep: KeepRequests, **changes: object) -> RequestLine:
    line = keep.take(replace(FORM, **changes))  # type: ignore[arg-type]  # a form's fields by their names
    assert isinstance(line, RequestLine)
    return line


def test_what_was_told_stands_and_the_receipt_answers(door: Door) -> None:
    keep, visitor = requests_at(door), door.enter(THU).line.visit.visitor_id
    assert keep.take(replace(FORM, name="  ")) is RequestFault.NAME
    line = taken(keep, visitor_id=visitor)
    asked = line.request
    assert (asked.code, asked.subjects, line.name, line.words) == ("01/2026", (visitor,), FORM.name, FORM.words)
    assert (asked.answer_by, asked.done_by) == (date(2026, 11, 23), date(2026, 11, 30))
    assert asked.next_due == asked.answer_by
    told = keep.printed(asked.request_id, RequestPaper.RECEIPT)
    assert isinstance(told, RequestLine)
    assert (told.request.next_due, told.standing) == (asked.done_by, Standing.RUNNING)
    assert taken(keep).request.code == "02/2026"
    assert_sound(door.register)


def test_what_waits_is_counted_and_turns_red_when_its_day_is_over(door: Door) -> None:
    keep = requests_at(door)
    line = taken(keep)
    assert keep.counts() == RequestCounts(1, 1, 0)
    keep.answered(line.request.request_id)
    assert keep.counts() == RequestCounts(1, 0, 0)
    door.clock.forward(days=11)
    assert keep.counts() == RequestCounts(1, 1, 0)
    door.clock.forward(days=1)
    assert keep.counts() == RequestCounts(1, 0, 1)
    late = keep.extend(line.request.request_id, "Phải hỏi Sở Nội vụ")
    assert isinstance(late, RequestLine)
    assert (late.request.done_by, late.reason) == (date(2026, 12, 9), "Phải hỏi Sở Nội vụ")
    assert keep.counts() == RequestCounts(1, 0, 0)
    assert keep.extend(line.request.request_id, "Vẫn chưa xong") is RequestFault.EXTENDED


def test_a_refusal_names_its_ground_and_whatever_is_closed_stays_so(door: Door) -> None:
    keep = requests_at(door)
    one = taken(keep, kind=RequestKind.ERASE).request.request_id
    assert keep.close(one, RequestEnd.REFUSED, "Sổ phải lưu", "none") is RequestFault.GROUND
    assert keep.close(one, RequestEnd.REFUSED, " ", "state_task") is RequestFault.REASON
    assert keep.extend(one, " ") is RequestFault.REASON
    closed = keep.close(one, RequestEnd.REFUSED, "Sổ phải lưu 12 tháng", "state_task")
    assert isinstance(closed, RequestLine)
    assert (closed.standing, closed.answer, closed.request.ground) == (
        Standing.CLOSED, "Sổ phải lưu 12 tháng", "state_task"
    )  # fmt: skip
    for again in (keep.close(one, RequestEnd.TAKEN_BACK), keep.extend(one, "x"), keep.answered(one)):
        assert again is RequestFault.CLOSED
    assert isinstance(keep.printed(one, RequestPaper.LETTER), RequestLine)
    assert keep.answered("nobody's") is RequestFault.UNKNOWN
    assert [keep.line(key) is not None for key in (one, "01/2026", "09/2026")] == [True, True, False]
    assert keep.counts() == RequestCounts()


def test_words_are_erased_when_their_time_is_over_and_the_journal_still_tells(door: Door) -> None:
    keep = requests_at(door)
    still, over = taken(keep), taken(keep)
    keep.extend(over.request.request_id, "Phải hỏi")
    keep.close(over.request.request_id, RequestEnd.DONE, "Đã giao bản in")
    today = keep.today
    with door.register.write() as writer:
        assert sheets_of_closed_requests(writer, today) == ()
        sheets = sheets_of_closed_requests(writer, date(2026, 11, 20))
        assert writer.erase_sheets([DueSheet(one) for one in sheets]) == 3
        writer.commit()
    lines = {one.request.request_id: one for one in keep.lines()}
    gone = lines[over.request.request_id]
    assert (gone.erased, gone.name, gone.answer, gone.request.end) == (True, "", "", RequestEnd.DONE)
    assert lines[still.request.request_id].name == FORM.name
    assert_sound(door.register)


def test_the_journal_tells_neither_name_nor_words(door: Door) -> None:
    keep = requests_at(door)
    line = taken(keep)
    keep.extend(line.request.request_id, "Phải hỏi Sở Nội vụ")
    keep.close(line.request.request_id, RequestEnd.DONE, "Đã giao bản in")
    with door.register.engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT kind, body FROM journal").all()
    bodies = [str(body) for kind, body in rows if kind in REQUEST_FACTS]
    assert len(bodies) == 3
    assert not [one for one in ("Thử", "0900", "tháng", "Nội vụ", "bản in") if one in str(bodies) or one in repr(line)]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[period]\nsee = { days = 0, more = 10 }", "period.see.days"),
        ("[period]\nforget = { days = 5, more = 5 }", "period.forget"),
        ("[answer]\nworking_days = 11", "answer.working_days"),
        ('[[ground]]\nkey = "x"\nlabel = { en = "X" }', "no “vi”"),
    ],
)
def test_a_faulty_file_is_named(tmp_path: Path, text: str, fault: str) -> None:
    file = tmp_path / "office" / "requests.toml"
    file.parent.mkdir()
    file.write_text(text, "utf-8")
    with pytest.raises(ResourceFaultyError, match=fault):
        load_request_rules(Layers(RESOURCES, tmp_path))
