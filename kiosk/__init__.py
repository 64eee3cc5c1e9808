"""Bluezone entry kiosk: reads a visitor's code, records entry and exit, prints the register."""

from __future__ import annotations

__version__ = "0.1.0"
