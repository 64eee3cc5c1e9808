"""What a draft is called on the screen, after the name of its file."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

_WEEK = re.compile(r"bao-cao-tuan-(\d{4})-W(\d{2})(.*)")
_DAYS = re.compile(r"bao-cao-(ket-qua|tong-hop)-?(.*?)-(\d{4}-\d{2}-\d{2})-(\d{4}-\d{2}-\d{2})(.*)")
_BOARD = re.compile(r"bang-cong-van-(\d{4}-\d{2}-\d{2})(.*)")
_KINDS = {"ket-qua": "result", "tong-hop": "summary"}


def draft_title(say: Callable[..., str], name: str) -> str:
    """Kind, days and dispatch; a file that the kiosk did not name is shown by its name."""
    try:
        return _title(say, name)
    except ValueError:
        # Somebody wrote a day into it that no month has.
        return name


def _title(say: Callable[..., str], name: str) -> str:
    if week := _WEEK.fullmatch(name):
        return _joined(say("reports.title_week", week=int(week[2]), year=week[1]), week[3])
    if days := _DAYS.fullmatch(name):
        first, last = date.fromisoformat(days[3]), date.fromisoformat(days[4])
        kind = say(f"reports.kind_{_KINDS[days[1]]}")
        return _joined(f"{kind} {first:%d/%m/%Y}–{last:%d/%m/%Y}", days[2], days[5])
    if board := _BOARD.fullmatch(name):
        return _joined(f"{say('reports.kind_board')} {date.fromisoformat(board[1]):%d/%m/%Y}", board[2])
    return name


def _joined(*parts: str) -> str:
    return " · ".join(one.strip("-") for one in parts if one)
