"""`decode` and `read`: pictures to texts, texts to what they say."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from kiosk.bootstrap import read_facts
from kiosk.cli.code_words import said_of, standard_input, tell_reading
from kiosk.cli.options import FolderOption, JsonOption, RevealOption
from kiosk.cli.speech import Exit, answer, faults_told, folder_of, say, stop
from kiosk.domain.codes.read_code import read_code
from kiosk.domain.codes.reading import RefusedCode
from kiosk.domain.office_time import office_day


def decode(files: Annotated[list[Path], typer.Argument(help=say("help.files"))]) -> None:
    """One JSON line a file: `file`, `ms`, `texts` with corners; a file that is no picture says `error`."""
    from kiosk.adapters.scanning.decoder import PictureDecoder

    decoder = PictureDecoder()
    unread = 0
    for file in files:
        line = _decoded(decoder, file)
        unread += "error" in line
        answer(line)
    if unread:
        stop(Exit.BAD)


def _decoded(decoder: Any, file: Path) -> dict[str, Any]:
    from kiosk.adapters.scanning.stills import load_picture

    picture = load_picture(file)
    if picture is None:
        return {"file": str(file), "ms": 0.0, "texts": [], "error": say("no_picture")}
    began = time.perf_counter()
    codes = decoder.decode(picture)
    spent = (time.perf_counter() - began) * 1000
    texts = [{"text": code.text, "corners": [list(corner) for corner in code.corners]} for code in codes]
    return {"file": str(file), "ms": round(spent, 1), "texts": texts}


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
