"""`doctor`: what of the machine works, in green and red, with what to do."""

from __future__ import annotations

from typing import Annotated

import typer

from kiosk.adapters.platform.program_digest import program_files
from kiosk.adapters.platform.system_clock import SystemClock
from kiosk.application.check_health import Finding
from kiosk.bootstrap import RESOURCES, read_facts
from kiosk.cli.options import FolderOption, JsonOption, PrinterOption, ReaderOption, reader_for
from kiosk.cli.speech import Exit, answer, faults_told, folder_of, say, sentence, stop, tell


def doctor(
    camera: Annotated[str, typer.Option("--camera", help=say("help.camera"))] = "0",
    printer_spec: PrinterOption = "system",
    reader: ReaderOption = "",
    json: JsonOption = False,
    folder: FolderOption = None,
) -> None:
    """Test camera, reader, printer, clock, disk, fonts, database; 0 when all are green, 1 otherwise."""
    from kiosk.self_test import self_test

    with faults_told():
        facts = read_facts(folder_of(folder))
        findings = self_test(facts, camera, printer_spec, reader_for(facts, reader, SystemClock()))
        program = program_files(RESOURCES.parent)
    good = all(one.good for one in findings)
    if json:
        told = {"version": program.version, "code": program.code, "digest": program.digest}
        answer({"good": good, **told, "findings": [_plain(one) for one in findings]})
    else:
        tell(sentence("help.version", version=program.version, code=program.code, files=program.files))
        for one in findings:
            _show(one)
    if not good:
        stop(Exit.BAD)


def _plain(one: Finding) -> dict[str, object]:
    return {"part": one.part.value, "good": one.good, "word": one.word, "detail": one.detail, "say": _sentence(one)}


def _sentence(one: Finding) -> str:
    key = "doctor.failed" if one.word == "failed" else f"doctor.{one.part.value}.{one.word}"
    return sentence(key, detail=one.detail)


def _show(one: Finding) -> None:
    mark, colour = ("✓", typer.colors.GREEN) if one.good else ("✗", typer.colors.RED)
    typer.secho(f"{mark} {sentence(f'doctor.part.{one.part.value}')}: {_sentence(one)}", fg=colour)
