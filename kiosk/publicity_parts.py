"""What makes printed matter, joined. Part of the composition root."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.adapters.documents.made_late import MadeLate, publicity_writer
from kiosk.adapters.resources.dispatch_files import load_dispatches
from kiosk.adapters.resources.publicity_files import load_publicity
from kiosk.application.compose_publicity import ComposePublicity
from kiosk.application.keep_prints import KeepPrints
from kiosk.application.publish_prints import PublishPrints
from kiosk.application.wording import VIETNAMESE
from kiosk.bootstrap import RESOURCES, Facts

if TYPE_CHECKING:
    from kiosk.application.ports.publicity import PostingsDocument, PublicityDocument
    from kiosk.application.print_list import ListPrinting
    from kiosk.application.recording import Recording


def publicity_of(facts: Facts) -> ComposePublicity:
    """What prints say of this office. Raises `ResourceFaultyError`."""
    files, layers = load_publicity(facts.layers, facts.app.key), facts.layers
    return ComposePublicity(facts.office, facts.app, lambda: load_dispatches(layers).book, files.choice, files.words)


def publicity_document() -> PublicityDocument:
    """What draws and writes them."""
    return MadeLate(publicity_writer, (RESOURCES / "fonts",))


def postings_document(facts: Facts, *, table: bool) -> PostingsDocument:
    """What draws the log of where they hang, or writes it as a table."""
    from kiosk.adapters.documents.postings_csv import PostingsCsv
    from kiosk.adapters.documents.postings_pdf import PostingsPdf

    vietnamese = facts.wordings.of(VIETNAMESE)
    return PostingsCsv(vietnamese) if table else PostingsPdf(RESOURCES / "fonts", vietnamese)


def print_publishing(facts: Facts, desk: Recording, printing: ListPrinting) -> PublishPrints:
    """Everything about prints for a desk with a window; drawn by processes of their own."""
    from kiosk.adapters.documents.apart import DrawnApart

    return PublishPrints(
        keep=KeepPrints(desk, publicity_of(facts)),
        office=facts.office,
        document=DrawnApart(publicity_document()),
        list_form=DrawnApart(postings_document(facts, table=False)),
        list_table=postings_document(facts, table=True),
        printing=printing,
        folder=facts.folders.prints,
    )
