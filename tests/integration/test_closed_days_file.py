"""The holidays that ship, an office's own, and the line of a faulty entry; hours and gaps that know them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from kiosk.adapters.resources.closed_days_file import load_closed_days
from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.adapters.resources.office_file import load_office
from kiosk.application.read_duty import duty_of_day
from kiosk.domain.kiosk_facts import KioskWasOff
from kiosk.domain.opening_hours import is_worth_telling
from tests.fakes.desk import RESOURCES
from tests.integration.registers import THU, open_door

TET_2026 = date(2026, 2, 17)


def _layers(folder: Path, text: str) -> Layers:
    (folder / "office").mkdir()
    (folder / "office" / "closed_days.toml").write_text(text, "utf-8")
    return Layers(RESOURCES, folder)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 1, 1), "Tết Dương lịch"),
        (date(2026, 2, 16), "Tết Nguyên đán"),
        (date(2026, 2, 20), "Tết Nguyên đán"),
        (date(2026, 4, 27), "Giỗ Tổ Hùng Vương"),
        (date(2030, 2, 2), "Tết Nguyên đán"),
        (date(2026, 9, 2), "Quốc khánh"),
        (date(2026, 11, 19), ""),
    ],
)
def test_the_public_holidays_ship(day: date, name: str) -> None:
    assert load_office(Layers(RESOURCES)).hours.closed_for(day) == name


def test_an_offices_own_day_stands_beside_the_holidays(tmp_path: Path) -> None:
    layers = _layers(tmp_path, '[[closed]]\ndate = 2026-11-19\nname = "Mất điện"\n')
    hours = load_office(layers).hours
    assert hours.of(date(2026, 11, 19)) is None
    assert hours.of(date(2026, 9, 2)) is None
    assert hours.of(date(2026, 11, 20)) is not None


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('\n[[closed]]\ndate = "2026-11-19"\nname = "x"\n', 2),
        ('[[closed]]\ndate = 2026-11-19\nname = "x"\n[[closed]]\nfrom = 2026-11-19\nto = 2026-11-18\nname = "y"\n', 4),
        ("[[opened]]\ndate = 2026-11-21\n", 1),
        ('[[yearly]]\nday = "31/2"\nname = "x"\n', 1),
    ],
)
def test_a_faulty_entry_is_named_by_its_line(tmp_path: Path, text: str, line: int) -> None:
    with pytest.raises(ResourceFaultyError, match=rf"closed_days\.toml: line {line}"):
        load_closed_days(_layers(tmp_path, text))


def test_a_holiday_has_no_hours_without_anybody_and_a_kiosk_that_is_off_is_no_gap(tmp_path: Path) -> None:
    hours = load_office(Layers(RESOURCES)).hours
    off = KioskWasOff(datetime(2026, 2, 13, 11, tzinfo=UTC), datetime(2026, 2, 22, 11, tzinfo=UTC), clean=True)
    assert not is_worth_telling(off, hours)
    with open_door(tmp_path) as door:
        door.enter(THU)
        with door.register.read() as reader:
            duty = duty_of_day(reader, TET_2026, hours, datetime(2026, 11, 19, tzinfo=UTC))
    assert (duty.gaps, duty.closed_for) == ((), "Tết Nguyên đán")
