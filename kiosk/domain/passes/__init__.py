"""Passes on the spot: for who comes without a phone (`paper.md` 7)."""
