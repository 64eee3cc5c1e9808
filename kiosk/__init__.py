"""Bluezone entry kiosk: reads a visitor's code, records entry and exit, prints the register."""

__version__ = "0.1.0"
