"""What the desk sees of the day: who is inside since when, today's lines, what was refused, the counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kiosk.application.even_time import NO_JUMPS, EvenTime
from kiosk.application.ports.register import Register, RegisterReader, VisitLine
from kiosk.domain.codes.reading import Refusal
from kiosk.domain.desk_facts import ScanRefused
from kiosk.domain.office_time import day_bounds
from kiosk.domain.visit import VisitState


@dataclass(frozen=True, slots=True)
class RefusedLine:
    """A refused scan: when and why, nothing of its text."""

    at: datetime
    refusal: Refusal


@dataclass(frozen=True, slots=True)
class Board:
    """The desk's lists, as of one moment."""

    day: date
    inside: tuple[VisitLine, ...]
    today: tuple[VisitLine, ...]
    refused: tuple[RefusedLine, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """The desk's tiles: people inside, and visits otherwise, as the register counts them; officials in none of them."""

    inside: int
    """Heads of visitors: a group counts as many as are still inside."""
    entries: int
    exits: int
    unasked: int
    overstays: int
    no_exit: int = 0
    """Of the day's entries: left, nobody knows when."""
    officials: int = 0
    """Of the office's own people: how many are inside."""
    after_closing: int = 0
    """Heads, of those inside: came before the closing hour, which has passed."""


def board_of(reader: RegisterReader, day: date) -> Board:
    """The lists of `day`: inside and today latest first."""
    refused = reader.entries_of_day(day, ("refused",))
    lines = tuple(reversed(reader.lines_of_day(day)))
    return Board(
        day=day,
        inside=reader.open_lines(),
        today=lines,
        refused=tuple(
            RefusedLine(one.happened_at, one.fact.refusal)
            for one in reversed(refused)
            if isinstance(one.fact, ScanRefused)
        ),
    )


def read_board(register: Register, day: date) -> Board:
    """The lists of `day` from one consistent state."""
    with register.read() as reader:
        return board_of(reader, day)


def counts_of(
    board: Board, now: datetime, overstay: timedelta, closing: datetime | None = None, even: EvenTime = NO_JUMPS
) -> Counts:
    """The tiles at `now`; exits count when they happened on the board's day, which closes at `closing`."""
    start, end = day_bounds(board.day)
    visitors = [one for one in board.inside if not one.visit.official]
    entered = [one.visit for one in board.today if one.visit.state is not VisitState.UNDONE and not one.visit.official]
    stays = [even.stayed(one.visit, now) for one in visitors]
    return Counts(
        inside=sum(one.visit.heads_inside for one in visitors),
        officials=len(board.inside) - len(visitors),
        entries=len(entered),
        exits=sum(one.left_at is not None and start <= one.left_at < end for one in entered),
        unasked=sum(one.inside and one.unasked for one in entered),
        no_exit=sum(one.state is VisitState.NO_EXIT for one in entered),
        after_closing=sum(
            one.visit.heads_inside for one in visitors if closing is not None and one.visit.entered_at < closing <= now
        ),
        overstays=sum(stay is not None and stay > overstay for stay in stays),
    )


def with_line(board: Board, line: VisitLine) -> Board:
    """The board after one visit changed: its line stands where it stood, a new one on top."""
    return Board(
        day=board.day,
        inside=_placed(board.inside, line, keep=line.visit.inside),
        today=_placed(board.today, line, keep=_began_on(line, board)),
        refused=board.refused,
    )


def with_refusal(board: Board, refused: RefusedLine) -> Board:
    """The board after one more refused scan."""
    return Board(board.day, board.inside, board.today, (refused, *board.refused))


def _began_on(line: VisitLine, board: Board) -> bool:
    start, end = day_bounds(board.day)
    return start <= line.visit.entered_at < end


def _placed(lines: tuple[VisitLine, ...], line: VisitLine, keep: bool) -> tuple[VisitLine, ...]:
    visit_id = line.visit.visit_id
    if not keep:
        return tuple(one for one in lines if one.visit.visit_id != visit_id)
    if any(one.visit.visit_id == visit_id for one in lines):
        return tuple(line if one.visit.visit_id == visit_id else one for one in lines)
    return tuple(sorted((line, *lines), key=lambda one: one.visit.entry_seq, reverse=True))
