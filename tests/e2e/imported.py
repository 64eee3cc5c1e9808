"""What a process of the tests has imported and read before it forks: the whole program, so that a fork need not.

Nothing is opened here and no thread started: a fork would have half of it.
"""

from __future__ import annotations

import gc
import pkgutil
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

import kiosk.adapters.documents
import kiosk.cli
from kiosk.bootstrap import read_facts
from tests.e2e.day.devices import paint_rooms

for package in (kiosk.cli, kiosk.adapters.documents):
    for one in pkgutil.iter_modules(package.__path__):
        import_module(f"{package.__name__}.{one.name}")
for name in (
    *("alembic.command", "alembic.config", "cryptography.hazmat.primitives.asymmetric.ed25519", "keyring"),
    *("typer._adapters", "kiosk.kiosk_parts", "kiosk.adapters.scanning.reader_spec", "kiosk.register_key"),
    *("kiosk.adapters.platform.pin_hash", "tests.e2e.day.program", "tests.e2e.on_duty"),
):
    import_module(name)
with TemporaryDirectory() as empty:
    # What ships is parsed once in a process, whatever folder asks for it.
    read_facts(Path(empty))
paint_rooms()
# A fork looks through nothing of this for garbage, and so copies none of it.
gc.collect()
gc.freeze()
