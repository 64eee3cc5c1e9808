"""`python -m tests.benchmarks [NAME...]`: every benchmark as one table; figures are measured, never asserted."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

Row = tuple[str, str, str]


def _pipeline() -> list[Row]:
    from tests.benchmarks.pipeline import rows

    return rows()


def _start() -> list[Row]:
    from tests.benchmarks.start import rows

    return rows()


def _commits() -> list[Row]:
    from tests.benchmarks.commits import rows

    return rows()


def _decoders() -> list[Row]:
    from tests.benchmarks.decoders import rows

    return rows()


def _register_pdf() -> list[Row]:
    from tests.benchmarks.register_pdf import rows

    return rows()


def _stalls() -> list[Row]:
    from tests.benchmarks.stalls import rows

    return rows()


def _copy_beside() -> list[Row]:
    from tests.benchmarks.copy_beside import rows

    return rows()


def _years() -> list[Row]:
    from tests.benchmarks.years import rows

    return rows()


def _ready() -> list[Row]:
    from tests.benchmarks.ready import rows

    return rows()


def _passes() -> list[Row]:
    from tests.benchmarks.passes import rows

    return rows()


BENCHMARKS: dict[str, Callable[[], list[Row]]] = {
    "pipeline": _pipeline,
    "start": _start,
    "commits": _commits,
    "register_pdf": _register_pdf,
    "years": _years,
    "ready": _ready,
    "stalls": _stalls,
    "copy_beside": _copy_beside,
    "passes": _passes,
    "decoders": _decoders,
}


def main(names: list[str]) -> int:
    """Run the named benchmarks, all by default."""
    unknown = [name for name in names if name not in BENCHMARKS]
    if unknown:
        print(f"no benchmark {', '.join(unknown)}; there are {', '.join(BENCHMARKS)}")
        return 2
    print(f"{'what':58} {'figure':>14}  beside")
    for name in names or list(BENCHMARKS):
        for what, figure, beside in BENCHMARKS[name]():
            print(f"{what:58} {figure:>14}  {beside}", flush=True)
    return 0


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    sys.exit(main(sys.argv[1:]))
