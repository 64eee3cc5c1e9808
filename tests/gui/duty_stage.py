"""A desk at which nobody is on duty yet, and hands that type or touch a PIN."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.application.shifts import Shifts
from kiosk.gui.kit.pin_pad import PinPad
from kiosk.gui.views.desk.layouts import DeskLayout
from tests.fakes.staff import ANH, BINH, give_pins
from tests.gui.desk_stage import DeskStage, desk_stage

PINS = {ANH.code: "2580", BINH.code: "1397"}


@contextmanager
def closed_desk(app: QApplication, folder: Path, layout: DeskLayout = DeskLayout.WIDE) -> Iterator[DeskStage]:
    """The sign-on page stands in the window; Anh and Bình have PINs."""
    with desk_stage(app, folder, layout) as desk:
        give_pins(shifts_at(desk), *PINS.items())
        nobody_on_duty(desk)
        yield desk


def shifts_at(desk: DeskStage) -> Shifts:
    return desk.presenters.services.shifts


def nobody_on_duty(desk: DeskStage) -> None:
    """As the program begins: the stage's own duty is over."""
    desk.presenters.duty.sign_off()


def type_pin(desk: DeskStage, pin: str) -> None:
    """By the keyboard, into what has the focus."""
    for digit in pin:
        desk.press(digit)
    desk.press("Return")


def touch_pin(pad: PinPad, pin: str) -> None:
    """By a finger, on the keys of the pad."""
    for digit in pin:
        touch(pad.keys[digit])
    touch(pad.done)


def touch(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
