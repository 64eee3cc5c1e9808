"""Every loader of settings, to be tried one after another: a start ends at the first fault, a check names them all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from kiosk.adapters.resources.app_files import load_app, load_apps
from kiosk.adapters.resources.backup_file import load_backup
from kiosk.adapters.resources.badge_file import load_badges
from kiosk.adapters.resources.broadcast_file import load_broadcast
from kiosk.adapters.resources.closed_days_file import load_closed_days
from kiosk.adapters.resources.code_formats import load_code_book, load_formats
from kiosk.adapters.resources.concern_file import load_concern_kinds
from kiosk.adapters.resources.declaration_files import load_questionnaires
from kiosk.adapters.resources.delivery_file import load_deliveries
from kiosk.adapters.resources.dispatch_files import load_dispatches
from kiosk.adapters.resources.door_file import load_door
from kiosk.adapters.resources.evening_file import load_evening
from kiosk.adapters.resources.fallback_file import load_fallback
from kiosk.adapters.resources.group_file import load_groups
from kiosk.adapters.resources.guide_file import load_helpers
from kiosk.adapters.resources.heads_file import load_heads
from kiosk.adapters.resources.host_file import load_hosts
from kiosk.adapters.resources.layers import Layers, ResourceFaultyError
from kiosk.adapters.resources.look_file import load_look_reasons
from kiosk.adapters.resources.nationality_file import load_nationalities
from kiosk.adapters.resources.notice_file import load_notice
from kiosk.adapters.resources.office_file import load_office
from kiosk.adapters.resources.pass_file import load_passes
from kiosk.adapters.resources.publicity_files import load_publicity
from kiosk.adapters.resources.reader_file import load_readers
from kiosk.adapters.resources.register_form_file import load_register_form
from kiosk.adapters.resources.relations_file import load_relations
from kiosk.adapters.resources.report_file import load_report_form, load_report_words
from kiosk.adapters.resources.request_file import load_request_rules
from kiosk.adapters.resources.retention_file import load_retention
from kiosk.adapters.resources.signing_file import load_signing
from kiosk.adapters.resources.speech_file import load_speech
from kiosk.adapters.resources.staff_file import load_staff
from kiosk.adapters.resources.wording_files import load_wordings

LOADERS: tuple[Callable[[Layers], object], ...] = (
    load_wordings,
    load_groups,
    load_relations,
    load_nationalities,
    load_closed_days,
    load_office,
    load_apps,
    load_app,
    load_door,
    load_formats,
    load_code_book,
    load_readers,
    load_request_rules,
    load_retention,
    load_speech,
    load_deliveries,
    load_badges,
    load_hosts,
    load_helpers,
    load_staff,
    load_register_form,
    load_passes,
    load_fallback,
    load_evening,
    load_backup,
    load_heads,
    load_signing,
    load_concern_kinds,
    load_look_reasons,
    partial(load_broadcast, app=""),
    partial(load_notice, office="A", phone=""),
    partial(load_publicity, app=""),
    load_report_words,
    load_report_form,
    load_dispatches,
    load_questionnaires,
)
"""A test holds the list against the modules of this folder. Those of many files answer which they refused."""


def refused_files(layers: Layers) -> Iterator[ResourceFaultyError]:
    """The first fault of each loader, each file and fault once."""
    told: set[str] = set()
    for load in LOADERS:
        for fault in _faults(load, layers):
            if f"{fault.file}{fault.fault}" not in told:
                told.add(f"{fault.file}{fault.fault}")
                yield fault


def _faults(load: Callable[[Layers], object], layers: Layers) -> tuple[ResourceFaultyError, ...]:
    try:
        refused: tuple[ResourceFaultyError, ...] = getattr(load(layers), "refused", ())
    except ResourceFaultyError as fault:
        return (fault,)
    return refused
