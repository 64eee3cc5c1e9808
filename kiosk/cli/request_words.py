"""A person's request as the command line says it."""

from __future__ import annotations

from typing import Any

from kiosk.application.request_lines import RequestLine
from kiosk.cli.speech import say, sentence
from kiosk.domain.names import mask


def request_said(line: RequestLine, *, reveal: bool) -> str:
    """One line for a person; the name masked unless `reveal`."""
    request = line.request
    name = (line.name if reveal else mask(line.name)) or sentence("table.erased")
    due = f"{request.next_due:%d/%m/%Y}"
    words = sentence(f"requests.kind_{request.kind.value}"), name, due, say(f"request_{line.standing.value}")
    return "  ".join((request.code, *words))


def request_plain(line: RequestLine, *, reveal: bool) -> dict[str, Any]:
    """The same for a program."""
    request = line.request
    return {
        "code": request.code,
        "kind": request.kind.value,
        "name": (line.name if reveal else mask(line.name)) or None,
        "proof": request.proof.value,
        "known": bool(request.subjects),
        "taken_at": request.taken_at.isoformat(),
        "answer_by": request.answer_by.isoformat(),
        "answered": request.answered_at is not None,
        "done_by": request.done_by.isoformat(),
        "extended": request.extended,
        "standing": line.standing.value,
        "end": request.end.value if request.end else None,
    }
