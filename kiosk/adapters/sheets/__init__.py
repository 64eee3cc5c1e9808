"""Spreadsheet files that somebody filled in."""
