"""What the ways to paper have in common."""

from __future__ import annotations

from kiosk.application.ports.print_system import KnownPrinter, NoAnswerError, PrintQueue, PrintRefusedError, QueueStatus

__all__ = ["KnownPrinter", "NoAnswerError", "PrintQueue", "PrintRefusedError", "QueueStatus", "plain_title"]
MOST_COPIES = 99


def plain_title(title: str) -> str:
    """A title any printing system can show: no control characters, at most 120 characters, never empty."""
    shown = "".join(sign if sign.isprintable() else " " for sign in title)
    return " ".join(shown.split())[:120] or "document"
