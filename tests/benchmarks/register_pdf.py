"""How fast a long day's register is drawn, beside a plain table of the same cells by the drawing library itself."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from statistics import median
from time import perf_counter

from reportlab.lib.colors import black
from reportlab.platypus import SimpleDocTemplate, Table, TableStyle

from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.adapters.documents.rows import RegisterRows
from kiosk.adapters.documents.table_form import TableForm
from kiosk.adapters.documents.typeface import load_typeface
from kiosk.domain.register_form import RegisterForm
from kiosk.domain.register_volume import RegisterVolume
from tests.integration.register_days import CORRECTED, DAY, NO_EXIT, UNDONE, USUAL, of, register_pdf

LINES = 1_000
REPEATS = 5
Measured = tuple[str, str, str]
"""What, how much, how it was measured."""


def long_day() -> RegisterVolume:
    """A day of 1,000 lines: one in ten corrected, one undone, one without an exit, the others usual."""
    kinds = [CORRECTED, UNDONE, NO_EXIT, *[USUAL] * 7]
    return of(*(kinds[number % len(kinds)] for number in range(LINES)), day=DAY)


def rows() -> list[Measured]:
    """Lines a second, and the time as a multiple of the plain table's."""
    day = long_day()
    ours, plain = _seconds_of_register(day), _seconds_of_plain_table(day)
    how = f"{LINES} lines, median of {REPEATS} after a first run"
    return [
        ("register PDF", f"{LINES / ours:,.0f} lines/s ({ours * 1000:.0f} ms)", how),
        ("plain table of the same cells", f"{LINES / plain:,.0f} lines/s ({plain * 1000:.0f} ms)", how),
        ("register PDF / plain table", f"{ours / plain:.2f}", "ratio of the medians"),
    ]


def _seconds_of_register(day: RegisterVolume) -> float:
    register = register_pdf()
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "day.pdf"
        register.write(day, out)
        return median(_timed(lambda: register.write(day, out)) for _ in range(REPEATS))


def _seconds_of_plain_table(day: RegisterVolume) -> float:
    register = register_pdf()
    words = RegisterWords.of(register.wording, load_typeface(register.fonts))
    drawn = RegisterRows(words, day.office, TableForm.of(RegisterForm(), dated=False)).of(day.days)
    cells = [["\n".join(line.text for line in cell) for cell in row.cells] for row in drawn if row.numbered]
    style = TableStyle(
        [("FONT", (0, 0), (-1, -1), "LiberationSerif-Regular", 8.5), ("GRID", (0, 0), (-1, -1), 0.25, black)]
    )

    def draw() -> None:
        SimpleDocTemplate(BytesIO()).build([Table(cells, style=style)])

    draw()
    return median(_timed(draw) for _ in range(REPEATS))


def _timed(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun


if __name__ == "__main__":
    for what, measured, how in rows():
        print(f"{what}: {measured} ({how})")
