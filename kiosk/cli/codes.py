"""`decode` and `read`: pictures to texts, texts to what they say."""

from __future__ import annotations

import sys
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from kiosk.bootstrap import read_facts
from kiosk.cli.options import FolderOption, JsonOption
from kiosk.cli.speech import (
    Exit,
    answer,
    faults_told,
    folder_of,
    has_sentence,
    say,
    sentence,
    speech_language,
    stop,
    tell,
)
from kiosk.domain.codes.read_code import read_code
from kiosk.domain.codes.reading import CodeReading, PersonCode, RefusedCode
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
    reveal: Annotated[bool, typer.Option("--reveal", help=say("help.reveal"))] = False,
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """Say what a code says, masked unless `--reveal`; 0 for a person's code, 3 for one that is refused."""
    given = _standard_input() if text == "-" else text
    with faults_told():
        facts = read_facts(folder_of(folder))
        reading = read_code(given, facts.book, office_day(datetime.now(UTC)))
    said = _said(reading, reveal=reveal)
    if json:
        answer(said)
    else:
        labels = {one.dialect_id: one.label for one in facts.book.dialects}
        _tell_person(said, labels)
    if isinstance(reading, RefusedCode):
        stop(Exit.REFUSED)


def _standard_input() -> str:
    # Bytes of no encoding at all must end as a refused code, not as a traceback.
    return sys.stdin.buffer.read(20_000).decode("utf-8", "surrogateescape")


def _tell_person(said: dict[str, Any], labels: dict[str, Mapping[str, str]]) -> None:
    language = speech_language()
    for key, value in said.items():
        if not value:
            continue
        shown = labels[value].get(language, value) if key == "dialect" else _shown(key, value)
        tell(f"{sentence(f'reading.{key}')}: {shown}")


def _shown(key: str, value: object) -> str:
    if isinstance(value, list):
        return ", ".join(sentence(f"warning.{one}") for one in value)
    word = f"refusal.{value}" if key == "refusal" else f"reading.{key}_{str(value).lower()}"
    return sentence(word) if has_sentence(word) else str(value)


def _said(reading: CodeReading, *, reveal: bool) -> dict[str, Any]:
    if isinstance(reading, RefusedCode):
        key = f"visitor.refused_{reading.refusal.value}"
        return {"kind": "refused", "refusal": reading.refusal.value, "dialect": reading.dialect, "say": sentence(key)}
    return _person(reading, reveal=reveal)


def _person(reading: PersonCode, *, reveal: bool) -> dict[str, Any]:
    who = reading.visitor
    paper = who.paper
    known = {
        "kind": "person",
        "dialect": reading.dialect,
        "name": who.name if reveal else who.masked_name,
        "birth": (who.birth.iso if reveal else str(who.birth.year)) if who.birth else None,
        "sex": who.sex.value,
        "paper": (paper.number if reveal else f"…{paper.tail}") if paper else None,
        "phone": who.phone if reveal else _masked_phone(who.phone),
        "address": who.address if reveal else None,
        "national_id": who.national_id if reveal else None,
        "on_behalf": reading.on_behalf,
        "warnings": sorted(one.value for one in reading.warnings),
    }
    return {key: value for key, value in known.items() if value not in (None, "")}


def _masked_phone(phone: str) -> str:
    return f"…{phone[-3:]}" if phone else ""
