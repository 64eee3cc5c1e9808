"""What erases, joined: part of the composition root."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.adapters.documents.made_late import MadeLate, erasure_pdf
from kiosk.adapters.platform.kept_files import FolderFiles
from kiosk.adapters.platform.left_drawn import LeftDrawn
from kiosk.adapters.platform.system_clock import SystemClock
from kiosk.application.erase_files import EraseFiles
from kiosk.application.print_erasure import PrintErasure
from kiosk.application.wording import VIETNAMESE

if TYPE_CHECKING:
    from kiosk.application.recording import Recording
    from kiosk.bootstrap import Facts


def erasing_files(facts: Facts, desk: Recording) -> EraseFiles:
    """The use case that sweeps the kiosk's own folders; reports count people and name none."""
    folders = facts.folders
    return EraseFiles(desk, FolderFiles((folders.prints, folders.cache), (folders.reports,)))


def sweeping_files(facts: Facts, desk: Recording) -> EraseFiles:
    """The same for the kiosk that begins now: what an earlier run left half done goes with it."""
    from kiosk.printing_parts import waiting_in

    left = LeftDrawn.of(SystemClock().now(), facts.folders.cache, facts.folders.prints, waiting_in(facts))
    return replace(erasing_files(facts, desk), left=left)


def erasure_printing(facts: Facts, desk: Recording) -> PrintErasure:
    """The use case that puts a record of erasure on paper."""
    document = MadeLate(erasure_pdf, (facts.layers.shipped / "fonts", facts.wordings.of(VIETNAMESE)))
    return PrintErasure(desk, facts.office, document)
