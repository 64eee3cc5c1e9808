"""`python -m kiosk`: the command line."""

from __future__ import annotations

from kiosk.cli.commands import main

if __name__ == "__main__":
    main()
