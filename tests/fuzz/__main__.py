"""`python -m tests.fuzz TARGET [--seconds N] [--seed N] [--keep DIR]`: fuzz one target until the time is over.

What breaks the contract is put into DIR (the target's corpus by default) as `found-...`, one file a kind of fault, so
that it is tried again by every run of the tests. With the package `atheris` installed, `--guided` lets coverage choose
the mutations; without it they are those of `mutation.py`.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from hashlib import sha256
from importlib import import_module
from pathlib import Path

from tests.fuzz.contract import CORPUS, BrokenContractError, Target
from tests.fuzz.targets import TARGETS

_BATCH = 50


def main() -> int:
    """1 when something was found."""
    asked, for_atheris = _asked()
    target = next(one for one in TARGETS if one.name == asked.target)
    keep = asked.keep or CORPUS / target.name
    if asked.guided:
        return _guided(target, for_atheris)
    found: dict[str, Path] = {}
    runs, seed, ends = 0, asked.seed, time.monotonic() + asked.seconds
    for name, data in target.corpus:
        _tried(lambda data=data: target.check(data), keep, found, name)
    while time.monotonic() < ends:
        _tried(lambda seed=seed: target.check_mutations(seed, _BATCH), keep, found, "")
        seed, runs = seed + 1, runs + _BATCH
    sys.stdout.write(f"{target.name}: {runs:,} inputs, {len(found)} kinds of fault\n")
    return int(bool(found))


def _asked() -> tuple[argparse.Namespace, list[str]]:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", choices=[one.name for one in TARGETS])
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--guided", action="store_true")
    asked, others = parser.parse_known_args()
    if others and not asked.guided:
        parser.error(f"unknown: {' '.join(others)}")
    return asked, others


def _tried(run: object, keep: Path, found: dict[str, Path], name: str) -> None:
    try:
        run()  # type: ignore[operator] # a closure over one input
    except BrokenContractError as fault:
        cause = fault.__cause__
        kind = _place(cause) if cause else str(fault).split(";")[0].split(":")[0]
        if kind not in found:
            found[kind] = keep / f"found-{sha256(fault.data).hexdigest()[:12]}"
            if not name:
                keep.mkdir(parents=True, exist_ok=True)
                found[kind].write_bytes(fault.data)
            sys.stdout.write(f"{kind} {name}\n  {str(fault)[:500]}\n")


def _place(cause: BaseException) -> str:
    """Which fault on which line: what differs in nothing else is one kind."""
    trace, place = cause.__traceback__, ""
    while trace is not None:
        file = Path(trace.tb_frame.f_code.co_filename)
        place = f"{file.name}:{trace.tb_lineno}" if "kiosk" in file.parts or "fuzz" in file.parts else place
        trace = trace.tb_next
    return f"{type(cause).__name__} at {place}"


def _guided(target: Target, options: list[str]) -> int:
    try:
        atheris = import_module("atheris")
    except ImportError:
        sys.stderr.write("the package atheris is not installed\n")
        return 2
    atheris.instrument_all()
    # It puts what it finds new into the first folder: the corpus stays as it is.
    grown = tempfile.mkdtemp(prefix=f"fuzz-{target.name}-")
    atheris.Setup([sys.argv[0], grown, str(CORPUS / target.name), *options], target.run)
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())
