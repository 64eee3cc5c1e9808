"""Folders, keys, clock and health of the machine."""
