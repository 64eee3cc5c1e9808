"""The office's dispatches as the desk reads them: the files of `dispatches/`, of `groups.toml` and `report.toml`."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.adapters.resources.dispatch_files import load_dispatches
from kiosk.adapters.resources.group_file import load_groups
from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.adapters.resources.report_file import load_report_form
from kiosk.application.ports.dispatches import RefusedFile, Shelf
from kiosk.domain.dispatches.book import DispatchBook
from kiosk.domain.dispatches.groups import Groups


@dataclass(frozen=True, slots=True)
class FileShelf:
    """Implements `DispatchShelf` over both layers of files."""

    layers: Layers

    def read(self) -> Shelf:
        """What holds; a list that all of them need and that is faulty is refused, and no dispatch holds."""
        try:
            loaded = load_dispatches(self.layers)
            groups, visitors = load_groups(self.layers), load_report_form(self.layers).visitors_group
        except ResourceFaultyError as fault:
            return Shelf(DispatchBook(), Groups(), "", (refused_file(fault),))
        return Shelf(loaded.book, groups, visitors, tuple(map(refused_file, loaded.refused)))


def refused_file(fault: ResourceFaultyError) -> RefusedFile:
    """A fault for the person at the desk."""
    return RefusedFile(fault.file.name, fault.fault, fault.key, fault.values)
