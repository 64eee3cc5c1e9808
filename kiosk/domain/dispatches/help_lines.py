"""Whom to call in a difficulty: the office's own line and those that dispatches name (dispatch 004)."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.domain.dispatches.dispatch import Dispatch, HelpLine


def help_lines(own: str, dispatches: Iterable[Dispatch]) -> tuple[HelpLine, ...]:
    """The office's own number first, without a name, then each line of `dispatches` in their order; no number twice."""
    found = [HelpLine("", own.strip())] if own.strip() else []
    for dispatch in dispatches:
        line = dispatch.help_line
        if line is not None and _digits(line.phone) not in map(_digits, (one.phone for one in found)):
            found.append(line)
    return tuple(found)


def _digits(phone: str) -> str:
    return "".join(sign for sign in phone if sign.isalnum())
