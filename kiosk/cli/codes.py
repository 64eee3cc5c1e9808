"""`decode` and `read`: pictures and films to texts, texts to what they say."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kiosk.bootstrap import read_facts
from kiosk.cli.code_words import said_of, standard_input, tell_reading
from kiosk.cli.options import FolderOption, JsonOption, RevealOption
from kiosk.cli.speech import Exit, answer, faults_told, folder_of, say, stop
from kiosk.domain.codes.read_code import read_code
from kiosk.domain.codes.reading import RefusedCode
from kiosk.domain.office_time import office_day

if TYPE_CHECKING:
    from kiosk.application.ports.camera import DecodedCode


def decode(files: Annotated[list[Path], typer.Argument(help=say("help.files"))]) -> None:
    """One JSON line a file: `file`, `ms`, `texts` with corners; a film also says in which frame each was read first."""
    unread = 0
    for file in files:
        line = _decoded(file) or _watched(file) or {"ms": 0.0, "texts": [], "error": say("no_picture")}
        unread += "error" in line
        answer({"file": str(file), **line})
    if unread:
        stop(Exit.BAD)


def _decoded(file: Path) -> dict[str, Any] | None:
    """What a picture shows, None for what is none."""
    from kiosk.adapters.scanning.decoder import PictureDecoder
    from kiosk.adapters.scanning.stills import load_picture

    picture = load_picture(file)
    if picture is None:
        return None
    decoder = PictureDecoder()
    began = time.perf_counter()
    codes = decoder.decode(picture)
    return {"ms": _since(began), "texts": [_said(code) for code in codes]}


def _watched(file: Path) -> dict[str, Any] | None:
    """What a film shows, watched frame by frame as a camera's pictures are; None for what is none."""
    from kiosk.adapters.scanning.capture import opencv_capture
    from kiosk.adapters.scanning.reels import Film
    from kiosk.adapters.scanning.watcher import FilmWatcher
    from kiosk.application.ports.camera import CameraLostError, Frame

    try:
        film = Film(file, None, opencv_capture)
    except CameraLostError:
        return None
    watcher, began, frames = FilmWatcher(), time.perf_counter(), 0
    first: dict[str, dict[str, Any]] = {}
    moment = datetime(2000, 1, 1, tzinfo=UTC)  # any: only the time between two frames counts
    while (shot := film.next_shot()) is not None:
        for code in watcher.look(Frame(shot.picture, moment)).read:
            first.setdefault(code.text, {**_said(code), "frame": frames})
        moment += timedelta(seconds=shot.seconds)
        frames += 1
    film.release()
    return {"ms": _since(began), "frames": frames, "texts": list(first.values())} if frames else None


def _said(code: DecodedCode) -> dict[str, Any]:
    odd = {name: True for name in ("binary", "part") if getattr(code, name)}
    return {"text": code.text, "corners": [list(corner) for corner in code.corners], **odd}


def _since(began: float) -> float:
    return round((time.perf_counter() - began) * 1000, 1)


def read(
    text: Annotated[str, typer.Argument(help=say("help.text"))] = "-",
    reveal: RevealOption = False,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """Say what a code says, masked unless `--reveal`; 0 for a person's code, 3 for one that is refused."""
    given = standard_input() if text == "-" else text
    with faults_told():
        facts = read_facts(folder_of(folder))
        reading = read_code(given, facts.book, office_day(datetime.now(UTC)))
    said = said_of(reading, reveal=reveal)
    if json:
        answer(said)
    else:
        tell_reading(said, {one.dialect_id: one.label for one in facts.book.dialects})
    if isinstance(reading, RefusedCode):
        stop(Exit.REFUSED)
