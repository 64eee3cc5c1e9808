"""Proves that the desk sees at the start what of the machine works, what to do about the rest, and what happened."""

from __future__ import annotations

from kiosk.application.ports.alive_mark import LastAlive
from kiosk.gui.presenters.desk_states import Device, Health
from kiosk.gui.views.desk.start_check import StartCheck
from tests.gui.desk_stage import DeskStage


def _said(desk: DeskStage) -> list[str]:
    check = desk.window.findChildren(StartCheck)[0]
    assert check.isVisible()
    return check.lines


def test_all_good_is_one_green_line(desk: DeskStage) -> None:
    desk.presenters.start()
    assert _said(desk) == [desk.say("desk.check_good")]


def test_each_fault_is_a_line_with_what_to_do_and_goes_by_itself(desk: DeskStage) -> None:
    desk.disk.short = True
    desk.presenters.start()
    desk.presenters.status.lose_camera()
    assert _said(desk) == [desk.say("status.camera.lost_advice"), desk.say("status.disk.short_advice")]
    desk.presenters.status.frame_came()
    desk.disk.short = False
    desk.presenters.status.look_at_disk()
    assert _said(desk) == [desk.say("desk.check_good")]


def test_a_clock_behind_the_last_record_is_red_until_it_is_right_and_the_register_says_the_doubt(
    desk: DeskStage,
) -> None:
    desk.scan()
    desk.presenters.card.done()
    desk.clock.forward(hours=-1)
    desk.presenters.start()
    light = desk.presenters.status.lights[Device.CLOCK]
    assert (light.health, light.word) == (Health.BAD, "behind")
    assert desk.say("status.clock.behind_advice") in _said(desk)
    with desk.register.read() as reader:
        (doubt,) = reader.entries(kinds=("kiosk_off",))
    assert doubt.clock_doubtful
    desk.scan("Trần Thị Ví Dụ", 1985, 2)
    desk.presenters.closing.clock.look()
    assert desk.presenters.status.lights[Device.CLOCK].health is Health.BAD, "a record does not set the clock right"
    desk.clock.forward(hours=1)
    desk.presenters.closing.clock.look()
    assert desk.presenters.status.lights[Device.CLOCK].health is Health.GOOD


def test_a_clock_that_was_set_right_is_green_again(desk: DeskStage) -> None:
    desk.scan()
    desk.clock.forward(hours=-1)
    desk.presenters.closing.clock.look()
    desk.clock.forward(hours=2)
    desk.presenters.closing.clock.look()
    assert desk.presenters.status.lights[Device.CLOCK].health is Health.GOOD


def test_last_nights_cut_and_whose_exits_are_missing_stand_there_with_their_intervals(desk: DeskStage) -> None:
    desk.scan()
    desk.presenters.card.done()
    desk.clock.forward(hours=9)
    desk.presenters.services.alive.write(LastAlive(desk.clock.now()))
    desk.clock.forward(hours=15)
    desk.presenters.start()
    check, gap, closed = _said(desk)
    assert check == desk.say("desk.check_good")
    assert gap == desk.say("desk.gap_cut", since="16:12 19/11", until="07:12 20/11")
    assert "19/11 07:12–17:00" in closed
    assert ("Hương" in closed) is not desk.window.body.station.mask.masked
    assert desk.presenters.board.inside == ()
