"""The real program with a watcher that also tells of codes it cannot read, and of faults of the lens.

To be deleted when `FilmWatcher` gives `Glance.seen` and `Glance.fault` itself: `test_scan_doctor` then starts
`-m kiosk` as all the other stories do.
"""

from __future__ import annotations

import kiosk.kiosk_parts
from kiosk.cli.commands import main
from tests.fakes.watchers import SightedWatcher

if __name__ == "__main__":
    vars(kiosk.kiosk_parts)["FilmWatcher"] = SightedWatcher
    main()
