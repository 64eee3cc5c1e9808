"""The composition root: the only module that knows every room."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.adapters.documents.whole_file import write_whole
from kiosk.adapters.platform.folders import Folders
from kiosk.adapters.platform.reserve_file import ReserveFile
from kiosk.adapters.platform.system_clock import SystemChance
from kiosk.adapters.platform.tries_file import TRIES_NAME, TriesFile
from kiosk.adapters.resources.app_files import load_app
from kiosk.adapters.resources.badge_file import load_badges
from kiosk.adapters.resources.code_formats import load_code_book
from kiosk.adapters.resources.delivery_file import load_deliveries
from kiosk.adapters.resources.door_file import load_door
from kiosk.adapters.resources.host_file import load_hosts
from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.office_file import load_office
from kiosk.adapters.resources.reader_file import load_readers
from kiosk.adapters.resources.register_form_file import load_register_form
from kiosk.adapters.resources.retention_file import load_retention
from kiosk.adapters.resources.speech_file import load_speech
from kiosk.adapters.resources.staff_file import StaffFile
from kiosk.adapters.resources.wording_files import load_wordings
from kiosk.application.duty import Duty, standing_duty
from kiosk.application.keep_lists import KeepLists
from kiosk.application.ports.clock import Clock
from kiosk.application.ports.opening import Opening, at_once
from kiosk.application.ports.speaker import Speaker, SpeechSettings
from kiosk.application.recording import Recording
from kiosk.application.wording import VIETNAMESE, Wordings
from kiosk.domain.admission import AdmissionPolicy, policy_of
from kiosk.domain.badges import BadgeRules
from kiosk.domain.codes.read_code import CodeBook
from kiosk.domain.deliveries import DeliveryRules
from kiosk.domain.door import Door
from kiosk.domain.hosts import Host
from kiosk.domain.office import App, Office
from kiosk.domain.reader.settings import ReaderSettings
from kiosk.domain.register_form import RegisterForm
from kiosk.domain.retention import Retention

if TYPE_CHECKING:
    from kiosk.application.ports.paper import Printer
    from kiosk.application.print_handover import PrintHandover
    from kiosk.application.print_list import ListPrinting, PrintRollCall
    from kiosk.application.shifts import Shifts

RESOURCES = Path(__file__).parents[1] / "resources"


@dataclass(frozen=True, slots=True)
class Facts:
    """What the administrator's files say, shipped and overridden."""

    folders: Folders
    layers: Layers
    wordings: Wordings
    office: Office
    app: App
    door: Door
    book: CodeBook
    readers: ReaderSettings
    retention: Retention
    speech: SpeechSettings
    deliveries: DeliveryRules
    badges: BadgeRules
    hosts: tuple[Host, ...]
    staff: StaffFile
    register_form: RegisterForm

    @property
    def policy(self) -> AdmissionPolicy:
        """Entry and exit rules of this office."""
        return policy_of(self.office, self.door)


def read_facts(root: Path | None) -> Facts:
    """Read every file of the administrator. Raises `ResourceFaultyError` and OSError."""
    folders = Folders.of(root)
    layers = Layers(RESOURCES, folders.config)
    return Facts(
        folders=folders,
        layers=layers,
        wordings=load_wordings(layers),
        office=load_office(layers),
        app=load_app(layers),
        door=load_door(layers),
        book=load_code_book(layers),
        readers=load_readers(layers),
        retention=load_retention(layers),
        speech=load_speech(layers),
        deliveries=load_deliveries(layers),
        badges=load_badges(layers),
        hosts=load_hosts(layers),
        staff=StaffFile(layers, write_whole),
        register_form=load_register_form(layers),
    )


@contextmanager
def recording(
    facts: Facts,
    clock: Clock,
    operator: str | Duty,
    *,
    own_key: bool = False,
    opening: Opening = at_once,
    runs: bool = False,
) -> Iterator[Recording]:
    """The desk over its register, closed at the end. Raises `RegisterUnavailableError` and OSError.

    An operator by name is on duty from the start; a `Duty` begins as it is given. `own_key` keeps the key beside the
    register, so that a demo leaves nothing in the system's keyring. `opening` does what may take minutes after an
    update of the program. `runs` for a kiosk with windows, alone in its folder.
    """
    from kiosk.adapters.persistence.sql_register import open_register
    from kiosk.adapters.platform.pin_hash import Argon2Pins
    from kiosk.application.check_pin import CheckPin
    from kiosk.application.permits import Permits
    from kiosk.application.pin_journal import PinJournal
    from kiosk.backup_parts import copies_folders, finish_restore, restore_named, tell_restored
    from kiosk.head_parts import headed, known_outside
    from kiosk.pass_parts import pass_check
    from kiosk.recovery_parts import tell_recovered
    from kiosk.register_key import register_key

    chance = SystemChance()
    with restore_named():
        restored = finish_restore(facts.folders.register, own_key=own_key)
    key = register_key(facts.folders.register, partial(copies_folders, facts), own_key=own_key)
    folder = facts.folders.register
    opened = opening(lambda told: open_register(folder, key, clock, chance.new_id(), told))
    register = replace(opened, make_room=ReserveFile(folder).spare)
    with closing(register):
        if runs:
            register.must_stand()
        duty = operator if isinstance(operator, Duty) else standing_duty(operator, clock.now())
        tries = TriesFile(folder / TRIES_NAME)
        check = CheckPin(register, Argon2Pins(), clock.steady, PinJournal(clock, chance), tries)
        permits = Permits(check, facts.staff, duty)
        rules = (facts.policy, facts.book, permits, facts.retention, pass_check(facts))
        desk = Recording(register, clock, chance, duty, *rules)
        with headed(facts, desk, own_key=own_key, runs=runs) as watched:
            tell_restored(facts.folders, key, watched.register, restored)
            register.doubt(known_outside(watched))
            if runs:
                register.must_stand()
            if register.taken_back is None:
                tell_recovered(facts.folders.register, watched.register)
            yield watched


def shifts_of(facts: Facts, desk: Recording) -> Shifts:
    """Sign-on, sign-off and hand-over of this desk, over the office's staff."""
    from kiosk.application.choose_pin import ChoosePin
    from kiosk.application.shift_report import badges_out, hosts_awaited, overstayed, unanswered
    from kiosk.application.shifts import Shifts

    check = desk.permits.check
    limit = timedelta(minutes=facts.office.overstay_minutes)
    open_things = (*([unanswered] if facts.app.is_asked else []), overstayed(limit), hosts_awaited, badges_out)
    return Shifts(desk, check, ChoosePin(desk.permits, desk.clock), open_things)


def roll_call_printing(facts: Facts, printing: ListPrinting) -> PrintRollCall:
    """The use case that puts a roll call on paper."""
    from kiosk.adapters.documents.roll_call_pdf import RollCallPdf
    from kiosk.application.print_list import PrintRollCall

    return PrintRollCall(RollCallPdf(RESOURCES / "fonts", facts.wordings.of(VIETNAMESE)), printing)


def handover_printing(facts: Facts, desk: Recording, printer: Printer) -> PrintHandover:
    """The use case that puts a hand-over on half a page."""
    from kiosk.adapters.documents.handover_pdf import HandoverPdf
    from kiosk.application.print_handover import PrintHandover

    document = HandoverPdf(RESOURCES / "fonts", facts.wordings.of(VIETNAMESE))
    return PrintHandover(facts.office, document, printer, facts.folders.cache, desk.chance)


def speaker_of(facts: Facts) -> Speaker:
    """What this machine speaks with; an office's own recordings come before the voice."""
    from kiosk.adapters.sound.speaker import find_speaker

    return find_speaker(facts.speech, (facts.folders.config, RESOURCES), facts.folders.cache)


def list_keeping(facts: Facts, desk: Recording) -> KeepLists:
    """The use case that keeps the lists of people to come."""
    return KeepLists(desk, frozenset(one.number for one in facts.office.counters))


def printer(facts: Facts, spec: str, copies: int = 1) -> Printer:
    """The printer that `spec` names; with none, a folder of PDFs. Raises ValueError for a bad spec."""
    from kiosk.adapters.printing.spec import printer_from

    return printer_from(spec, facts.folders.prints, copies)
