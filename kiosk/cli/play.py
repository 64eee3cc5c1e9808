"""`demo` and `screenshots`: the kiosk without a camera, a display or a visitor."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from kiosk.cli.options import JsonOption
from kiosk.cli.speech import answer, faults_told, say, tell

OutFolder = Annotated[Path, typer.Option("--out", help=say("help.out_folder"), file_okay=False)]


def demo(out: OutFolder = Path("demo"), json: JsonOption = False) -> None:
    """Play the quarter of an hour through the real pipeline; register, pictures and summary lie in the folder."""
    _without_display()
    from kiosk.demo.performance import perform

    with faults_told():
        folder = _made(out)
        summary = perform(folder)
    answer(summary.plain()) if json else tell(summary.text())


def screenshots(
    out: Annotated[Path, typer.Argument(help=say("help.out_folder"), file_okay=False)],
    language: Annotated[str, typer.Option("--language", help=say("help.page_language"))] = "",
    scene: Annotated[str, typer.Option("--scene", help=say("help.page_scene"))] = "",
) -> None:
    """Every scene of both screens, in each language and theme, at the two sizes that offices have most, as two windows
    and as one; and contact sheets of them to leaf through.
    """
    _without_display()
    from kiosk.demo.gallery.hang import hang_gallery
    from kiosk.demo.gallery.walk import Choice
    from kiosk.gui.application import the_application
    from kiosk.gui.workers.garbage import GarbageMan

    the_application()
    # A lane that allocates while it draws a list must not destroy what the window of the series before left.
    garbage = GarbageMan()
    with faults_told():
        for picture in hang_gallery(_made(out), Choice((language,) if language else (), begins=scene)):
            tell(str(picture))
    garbage.end()


def _without_display() -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


def _made(folder: Path) -> Path:
    whole = folder.expanduser().absolute()
    whole.mkdir(parents=True, exist_ok=True)
    return whole
