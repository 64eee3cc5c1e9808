"""Deliveries are recorded at once, end by themselves, and stand in the day's register apart from the visits."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from kiosk.adapters.documents.register_pdf import RegisterPdf
from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.wording_files import load_wordings
from kiosk.application.compose_register_day import compose_register_day
from kiosk.application.ports.deliveries import DeliveryLine
from kiosk.application.record_deliveries import ContactMissing, DeliveryForm, RecordDeliveries
from kiosk.application.recording import BY_ITSELF
from kiosk.domain.delivery_facts import DeliveryEnd
from kiosk.domain.office_time import office_day
from kiosk.domain.register_day import RegisterDay, totals_of
from tests.fakes.desk import MORNING, RESOURCES, TestClock
from tests.integration.journal_invariants import APP, OFFICE
from tests.integration.register_days import DAY
from tests.integration.registers import DU, THU, Door, assert_sound, journal_length, open_door

FORM = DeliveryForm("form-1", " 0900 000 001 ", "Bưu điện")


def record(door: Door, form: DeliveryForm = FORM) -> DeliveryLine:
    line = RecordDeliveries(door.desk).record(form)
    assert isinstance(line, DeliveryLine)
    return line


def composed(door: Door) -> RegisterDay:
    with door.register.read() as reader:
        return compose_register_day(reader, office_day(MORNING), door.clock.now(), OFFICE, APP)


def test_a_shipper_is_recorded_once_however_often_the_form_is_sent(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        assert record(door) == record(door)
        assert record(door).contact == "0900 000 001"
        assert journal_length(door.register) == 1
        assert isinstance(RecordDeliveries(door.desk).record(DeliveryForm("form-2", "anh Nam")), ContactMissing)
        assert_sound(door.register)


def test_it_ends_by_itself_in_nobodys_name_also_after_a_restart(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        record(door)
        door.clock.forward(minutes=9)
        assert RecordDeliveries(door.desk).end_due() == ()
    with open_door(tmp_path, TestClock(door.clock.forward(days=3)), "after a power cut") as later:
        deliveries = RecordDeliveries(later.desk)
        assert [one.contact for one in deliveries.of_day(office_day(later.clock.now()))] == ["0900 000 001"]
        (ended,) = deliveries.end_due()
        assert (ended.delivery.how, ended.delivery.ended_at) == (DeliveryEnd.BY_TIME, MORNING + timedelta(minutes=10))
        assert deliveries.end_due() == ()
        with later.register.read() as reader:
            assert [one.operator for one in reader.entries()] == [later.desk.operator, BY_ITSELF]
            assert reader.open_deliveries() == ()
        assert_sound(later.register)


def test_the_desk_ends_it_earlier_and_only_once(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        deliveries, came = RecordDeliveries(door.desk), record(door)
        left = door.clock.forward(minutes=3)
        ended = deliveries.end(came.delivery.delivery_id)
        assert ended is not None
        assert (ended.delivery.how, ended.delivery.ended_at) == (DeliveryEnd.BY_DESK, left)
        assert deliveries.end(came.delivery.delivery_id) is None
        door.clock.forward(hours=1)
        assert deliveries.end_due() == ()
        assert deliveries.of_day(office_day(left)) == (ended,)


def test_a_clock_that_jumped_back_does_not_keep_it_running(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        record(door)
        door.clock.forward(days=-2)
        (ended,) = RecordDeliveries(door.desk).end_due()
        assert ended.delivery.doubtful
        assert composed(door).deliveries[0].how is DeliveryEnd.BY_TIME
        assert_sound(door.register)


def test_the_register_names_it_between_the_lines_and_counts_it_apart(tmp_path: Path) -> None:
    with open_door(tmp_path) as door:
        door.enter(THU)
        door.clock.forward(minutes=1)
        record(door)
        RecordDeliveries(door.desk).end(record(door, DeliveryForm("form-2", "68B1-12345")).delivery.delivery_id)
        door.clock.forward(minutes=1)
        door.enter(DU)
        day = composed(door)
        assert [(one.after_line, one.clock, one.ended_clock) for one in day.deliveries] == [
            (1, "07:13", ""),
            (1, "07:13", "07:13"),
        ]
        assert totals_of(day.lines, 0).entries == 2
        door.clock.forward(hours=1)
        note = composed(door).deliveries[0]
        # Its time is over although nobody has recorded that yet.
        assert (note.ended_clock, note.how) == ("07:23", DeliveryEnd.BY_TIME)
        volume = replace(DAY, days=(composed(door),), lines=2)
        out = tmp_path / "so.pdf"
        assert RegisterPdf(RESOURCES / "fonts", load_wordings(Layers(RESOURCES)).of("vi")).write(volume, out) == 1
