"""What makes printed matter, joined. Part of the composition root."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.adapters.resources.dispatch_files import load_dispatches
from kiosk.adapters.resources.publicity_files import load_publicity
from kiosk.application.compose_publicity import ComposePublicity
from kiosk.bootstrap import RESOURCES, Facts

if TYPE_CHECKING:
    from kiosk.application.ports.publicity import PublicityDocument


def publicity_of(facts: Facts) -> ComposePublicity:
    """What prints say of this office. Raises `ResourceFaultyError`."""
    files = load_publicity(facts.layers, facts.app.key)
    book = load_dispatches(facts.layers).book
    return ComposePublicity(facts.office, facts.app, book, files.choice, files.words)


def publicity_document() -> PublicityDocument:
    """What draws and writes them."""
    from kiosk.adapters.documents.publicity.files import PublicityWriter

    return PublicityWriter(RESOURCES / "fonts")
