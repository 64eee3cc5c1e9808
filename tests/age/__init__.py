"""A kiosk that runs for days without an end: what it holds must not grow (`reliability.md` 112, 115)."""
