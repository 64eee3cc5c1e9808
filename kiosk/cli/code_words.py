"""What a code says, in words: masked unless it is revealed."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Any

from kiosk.cli.speech import has_sentence, sentence, speech_language, tell
from kiosk.domain.codes.reading import CodeReading, PersonCode, RefusedCode


def standard_input() -> str:
    """The text of the standard input."""
    # Bytes of no encoding at all must end as a refused code, not as a traceback.
    return sys.stdin.buffer.read(20_000).decode("utf-8", "surrogateescape")


def tell_reading(said: dict[str, Any], labels: Mapping[str, Mapping[str, str]]) -> None:
    """A line for each thing that the code says."""
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


def said_of(reading: CodeReading, *, reveal: bool) -> dict[str, Any]:
    """What the code says, by key."""
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
        "phone": who.phone if reveal else who.masked_phone,
        "address": who.address if reveal else None,
        "national_id": who.national_id if reveal else None,
        "expires": reading.expires.iso if reading.expires else None,
        "on_behalf": reading.on_behalf,
        "declared_by": who.declared_by if reveal else None,
        "warnings": sorted(one.value for one in reading.warnings),
    }
    return {key: value for key, value in known.items() if value not in (None, "")}
