"""What a process of the tests has imported and read before it forks: the whole program, so that a fork need not.

Nothing is opened here and no thread started: a fork would have half of it.
"""

from __future__ import annotations

import gc
import pkgutil
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

import alembic.command
import keyring

import kiosk.cli
import kiosk.kiosk_parts
import tests.e2e.day.program
import tests.e2e.on_duty
from kiosk.bootstrap import read_facts

__all__ = ["alembic", "keyring", "kiosk", "tests"]

for one in pkgutil.iter_modules(kiosk.cli.__path__):
    import_module(f"kiosk.cli.{one.name}")
with TemporaryDirectory() as empty:
    # What ships is parsed once in a process, whatever folder asks for it.
    read_facts(Path(empty))
# A fork looks through nothing of this for garbage, and so copies none of it.
gc.collect()
gc.freeze()
