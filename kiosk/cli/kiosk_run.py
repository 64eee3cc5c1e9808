"""`run`: the kiosk with its two screens."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.adapters.platform.reserve_file import ReserveFile
from kiosk.adapters.platform.system_clock import ShiftedClock, SystemClock
from kiosk.adapters.platform.text_size_file import TextSizeFile
from kiosk.application.duty import Duty
from kiosk.application.ports.clock import Clock
from kiosk.application.ports.opening import Opening
from kiosk.application.start_faults import RunsAlreadyError
from kiosk.application.wording import VIETNAMESE
from kiosk.bootstrap import read_facts, recording
from kiosk.cli.options import (
    FolderOption,
    JsonOption,
    OperatorOption,
    PrinterOption,
    ReaderOption,
    moment_of,
    patient_printer_for,
    reader_for,
)
from kiosk.cli.settings import tell_without_effect
from kiosk.cli.speech import LANGUAGE_VARIABLE, Exit, faults_told, folder_of, say, stop
from kiosk.cli.until_open import Beginning
from kiosk.domain.door import DoorWay

if TYPE_CHECKING:
    from kiosk.application.ports.camera import Camera
    from kiosk.application.ports.code_reader import CodeReader
    from kiosk.bootstrap import Facts
    from kiosk.cli.way_on import StartWish
    from kiosk.gui.shell import ScreenLayout


class Screens(StrEnum):
    """How many monitors."""

    AUTO = "auto"
    ONE = "one"
    TWO = "two"


class ThemeName(StrEnum):
    """Light or dark."""

    LIGHT = "light"
    DARK = "dark"


class TextSize(StrEnum):
    """Per cent of the size that the desk is drawn for."""

    NORMAL = "100"
    LARGER = "125"
    LARGE = "150"
    DOUBLE = "200"


def run(  # noqa: PLR0913, PLR0917 - one parameter an option of the command line
    camera: Annotated[str, typer.Option("--camera", help=say("help.camera"))] = "0",
    reader: ReaderOption = "",
    folder: FolderOption = None,
    operator: OperatorOption = "",
    sign_on: Annotated[bool, typer.Option("--sign-on", help=say("help.sign_on"))] = False,
    printer_spec: PrinterOption = "system",
    screens: Annotated[Screens, typer.Option("--screens", help=say("help.screens"))] = Screens.AUTO,
    full_screen: Annotated[bool, typer.Option("--full-screen", help=say("help.full_screen"))] = False,
    locked_down: Annotated[bool, typer.Option("--kiosk", help=say("help.locked_down"))] = False,
    language: Annotated[
        str, typer.Option("--language", help=say("help.language"), envvar=LANGUAGE_VARIABLE)
    ] = VIETNAMESE,
    theme: Annotated[ThemeName, typer.Option("--theme", help=say("help.theme"))] = ThemeName.LIGHT,
    text_size: Annotated[TextSize | None, typer.Option("--text-size", help=say("help.text_size"))] = None,
    exit_at_end: Annotated[bool, typer.Option("--exit-at-end", help=say("help.exit_at_end"))] = False,
    direction: Annotated[DoorWay | None, typer.Option("--direction", help=say("help.direction"))] = None,
    starts_at: Annotated[str, typer.Option("--starts-at", help=say("help.starts_at"))] = "",
    pictures: Annotated[Path | None, typer.Option("--pictures", help=say("help.pictures"), file_okay=False)] = None,
    silent: Annotated[bool, typer.Option("--silent", help=say("help.silent"))] = False,
    json: JsonOption = False,
) -> None:
    """Open the kiosk. With `--json`, one line for each outcome, names masked."""
    if not has_screen():
        stop(Exit.NO_SCREEN, say("no_screen"))
    if starts_at and folder is None:
        # Days that were made up must not stand in the register of the real ones.
        stop(Exit.USAGE, say("starts_at_alone"))
    made_up = bool(pictures or starts_at or exit_at_end)
    chosen, clock = _camera_and_clock(camera, starts_at, replay_only=made_up)
    layout, scale = _layout(screens), int(text_size.value) / 100 if text_size else None

    def attempt(opening: Callable[[Opening], Opening], began: Callable[[], None]) -> int:
        facts = read_facts(folder_of(folder))
        tell_without_effect(facts.layers)
        if direction is not None:
            facts = replace(facts, door=replace(facts.door, direction=direction))
        serial = _serial(facts, reader, clock, replay_only=made_up)
        # Before a replay stands nobody who could be recorded, so nobody has to answer for the records with a PIN; in
        # the register of the real days somebody has to, whatever stands before the camera.
        nobody_real = folder is not None and chosen.is_replay and (serial is None or serial.is_replay)
        from kiosk.cli.one_kiosk import only_kiosk
        from kiosk.cli.opening import opened
        from kiosk.cli.session import SessionOptions, run_session

        options = SessionOptions(
            printer=patient_printer_for(facts, printer_spec, clock),
            silent=silent,
            language=language,
            theme=theme.value,
            layout=layout,
            full_screen=full_screen,
            locked_down=locked_down,
            exit_at_end=exit_at_end,
            pictures=pictures,
            json=json,
            reader=serial,
            scale=scale or TextSizeFile(facts.folders.register).read(),
            operator="" if sign_on or not nobody_real else operator or say("operator"),
            began=began,
        )
        ReserveFile(facts.folders.register).look()
        with only_kiosk(facts.folders.register) as alone:
            if not alone:
                raise RunsAlreadyError
            how = opening(partial(opened, facts, options))
            with recording(facts, clock, Duty(), opening=how, runs=True) as desk:
                return run_session(facts, desk, chosen, options)

    def wish() -> StartWish:
        from kiosk.cli.sheet_sight import sight_of
        from kiosk.cli.way_on import StartWish

        place = folder_of(folder)
        screen = (place, language, theme.value, scale, layout, full_screen, locked_down)
        return StartWish(*screen, clock, printer_spec, lambda: sight_of(camera, reader, place, clock))

    with faults_told():
        # Programs read lines, and before a replay there is nobody: for both a start that fails ends.
        if json or made_up or chosen.is_replay:
            code = attempt(lambda usual: usual, lambda: None)
        else:
            beginning = Beginning(wish)
            code = beginning.until_it_runs(lambda: attempt(beginning.opening, beginning.began))
    if code:
        stop(Exit(code), say("no_picture") if code == Exit.IO else "")


def has_screen() -> bool:
    """Whether Qt can open a window here; without a display it would abort the process."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _camera_and_clock(spec: str, starts_at: str, *, replay_only: bool) -> tuple[Camera, Clock]:
    from kiosk.adapters.scanning.spec import CameraSpecError, camera_from

    # A moved clock and kept pictures are for replays: with people before a lens they would falsify and expose.
    clock: Clock = ShiftedClock(moment_of(starts_at)) if starts_at else SystemClock()
    try:
        camera = camera_from(spec, clock)
    except CameraSpecError:
        stop(Exit.USAGE, say("bad_camera"))
    if replay_only and not camera.is_replay:
        stop(Exit.USAGE, say("replay_only"))
    return camera, clock


def _serial(facts: Facts, spec: str, clock: Clock, *, replay_only: bool) -> CodeReader | None:
    # The office's own reader has people before it: beside a replay it is left alone.
    serial = reader_for(facts, spec or ("none" if replay_only else ""), clock)
    if replay_only and serial is not None and not serial.is_replay:
        stop(Exit.USAGE, say("replay_only"))
    return serial


def _layout(screens: Screens) -> ScreenLayout | None:
    from kiosk.gui.shell import ScreenLayout

    return None if screens is Screens.AUTO else ScreenLayout(screens.value)
