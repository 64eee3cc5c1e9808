"""How fast a register of 10,000 lines is drawn, beside a plain table of the same cells by the drawing library itself,
and how long it takes from the journal to the file.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from statistics import median
from time import perf_counter

from reportlab.lib.colors import black
from reportlab.platypus import LongTable, SimpleDocTemplate, TableStyle

from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.adapters.documents.rows import RegisterRows
from kiosk.adapters.documents.table_form import TableForm
from kiosk.adapters.documents.typeface import load_typeface
from kiosk.adapters.documents.volume_apart import VolumeApart
from kiosk.adapters.resources.app_files import load_app
from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.office_file import load_office
from kiosk.application.compose_volume import PrintRequest, compose_volume
from kiosk.domain.office_time import office_day
from kiosk.domain.register_day import RegisterDay
from kiosk.domain.register_form import RegisterForm
from kiosk.domain.register_scope import RegisterScope
from kiosk.domain.register_volume import RegisterVolume
from tests.benchmarks.long_registers import A_DAY, long_register
from tests.fakes.desk import MORNING, TestClock
from tests.integration.register_days import CORRECTED, DAY, NO_EXIT, RESOURCES, UNDONE, USUAL, register_pdf

LINES = 10_000
A_DAYS_LINES = 500
REPEATS = 3
Measured = tuple[str, str, str]
"""What, how much, how it was measured."""


def long_period() -> RegisterVolume:
    """20 days of 500 lines: one line in ten corrected, one undone, one without an exit, the others usual."""
    kinds = [CORRECTED, UNDONE, NO_EXIT, *[USUAL] * 7]
    first, count = DAY.day, LINES // A_DAYS_LINES

    def day(place: int) -> RegisterDay:
        numbers = range(place * A_DAYS_LINES + 1, (place + 1) * A_DAYS_LINES + 1)
        lines = (replace(kinds[one % len(kinds)], number=one, name=f"Nguyễn Văn Thử {one}") for one in numbers)
        return RegisterDay(first + timedelta(days=place), tuple(lines))

    scope = RegisterScope(first, first + timedelta(days=count - 1))
    return replace(DAY, scope=scope, days=tuple(map(day, range(count))), lines=LINES)


def rows() -> list[Measured]:
    """Everything that is measured."""
    return list(_measured())


def _measured() -> Iterator[Measured]:
    """Lines a second, the time as a multiple of the plain table's, and the whole way from the journal."""
    volume = long_period()
    ours, plain = _seconds_of_register(volume), _seconds_of_plain_table(volume)
    how = f"{LINES:,} lines, median of {REPEATS} after a first run"
    yield "register PDF", f"{LINES / ours:,.0f} lines/s ({ours:.1f} s)", how
    yield "plain table of the same cells", f"{LINES / plain:,.0f} lines/s ({plain:.1f} s)", how
    yield "register PDF / plain table", f"{ours / plain:.2f}", "ratio of the medians"
    for lines in (LINES, LINES * 10):
        whole, pages = _seconds_from_journal(lines)
        told = f"{lines:,} visits of an encrypted register, {A_DAY} a day, drawn by a process of its own, once"
        yield f"journal to PDF of {pages:,} pages", f"{whole:.1f} s", told


def _seconds_of_register(volume: RegisterVolume) -> float:
    register = register_pdf()
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "period.pdf"
        register.write(volume, out)
        return median(_timed(lambda: register.write(volume, out)) for _ in range(REPEATS))


def _seconds_of_plain_table(volume: RegisterVolume) -> float:
    register = register_pdf()
    words = RegisterWords.of(register.wording, load_typeface(register.fonts))
    form = TableForm.of(RegisterForm(), dated=True, last_number=LINES)
    drawn = RegisterRows(words, volume.office, form).of(volume.days)
    cells = [["\n".join(line.text for line in cell) for cell in row.cells] for row in drawn if row.numbered]
    style = TableStyle(
        [("FONT", (0, 0), (-1, -1), "LiberationSerif-Regular", 8.5), ("GRID", (0, 0), (-1, -1), 0.25, black)]
    )

    def draw() -> None:
        SimpleDocTemplate(BytesIO()).build([LongTable(cells, style=style)])

    draw()
    return median(_timed(draw) for _ in range(REPEATS))


def _seconds_from_journal(lines: int) -> tuple[float, int]:
    layers, pages = Layers(RESOURCES), 0
    with tempfile.TemporaryDirectory() as name:
        register = long_register(Path(name), lines, TestClock())
        last = office_day(MORNING) - timedelta(days=1)
        scope = RegisterScope(last - timedelta(days=-(-lines // A_DAY) - 1), last)

        def draw() -> None:
            nonlocal pages
            request = PrintRequest(scope, MORNING, "Lê Ngọc Anh")
            with register.read() as reader:
                volume = compose_volume(reader, request, load_office(layers), load_app(layers))
                pages = VolumeApart(register_pdf()).write(volume, Path(name) / "period.pdf")

        seconds = _timed(draw)
        register.close()
    return seconds, pages


def _timed(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun


if __name__ == "__main__":
    for what, measured, how in rows():
        print(f"{what}: {measured} ({how})", flush=True)
