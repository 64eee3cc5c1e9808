"""Which sentence says what came of a step of the evening."""

from __future__ import annotations

from typing import Any

from kiosk.application.ports.backups import BackupFault
from kiosk.domain.evening import DayCounts, DayStep, Step, StepState

_ASKS_REGISTER = frozenset({"busy", "disk_full", "read_only", "wrong_key", "key_missing", "newer", "missing"})
_OF_COPIES = frozenset(one.value for one in BackupFault)


def step_values(done: DayStep, counts: DayCounts) -> tuple[str, dict[str, Any]]:
    """Key and values of the sentence; `why` is the key of a sentence that stands in it."""
    if done.state is StepState.FAILED:
        return "evening.failed", {"why": _why(done)}
    if done.state is StepState.OFF:
        return "evening.off", {}
    key = f"evening.{done.step.value}_{done.state.value}"
    match done.step:
        case Step.COUNT:
            most = counts.open
            return key, {"entries": counts.entries, "exits": counts.exits, "no_exit": counts.no_exit, "most": most}
        case Step.PRINT if done.state in (StepState.DONE, StepState.OPEN):
            how, _, name = done.word.partition(":")
            return f"evening.print_{how}", {"pages": done.count, "name": name}
        case _:
            return key, {"count": done.count, "name": done.word}


def _why(done: DayStep) -> str:
    if done.step is Step.BACKUP and done.word in _OF_COPIES:
        return f"backup.fault_{done.word}"
    return f"fault.{done.word}" if done.word in _ASKS_REGISTER else "evening.why_io"
