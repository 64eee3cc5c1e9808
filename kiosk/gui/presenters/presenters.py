"""All presenters of one desk, made and joined in one place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields

from kiosk.gui.presenters.badge_presenter import BadgePresenter
from kiosk.gui.presenters.board_presenter import BoardPresenter
from kiosk.gui.presenters.broadcast_presenter import BroadcastPresenter
from kiosk.gui.presenters.card_presenter import CardPresenter
from kiosk.gui.presenters.closing_presenter import ClosingPresenter
from kiosk.gui.presenters.company_presenter import CompanyPresenter
from kiosk.gui.presenters.concern_presenter import ConcernPresenter
from kiosk.gui.presenters.correction_presenter import CorrectionPresenter
from kiosk.gui.presenters.declaration_presenter import DeclarationPresenter
from kiosk.gui.presenters.delivery_presenter import DeliveryPresenter
from kiosk.gui.presenters.desk_presenter import DeskPresenter
from kiosk.gui.presenters.desk_states import Notice
from kiosk.gui.presenters.dispatch_files_presenter import DispatchFilesPresenter
from kiosk.gui.presenters.doctor_presenter import DoctorPresenter
from kiosk.gui.presenters.duty_presenter import DutyPresenter
from kiosk.gui.presenters.evening_presenter import EveningPresenter
from kiosk.gui.presenters.exit_presenter import ExitPresenter
from kiosk.gui.presenters.expected_presenter import ExpectedPresenter
from kiosk.gui.presenters.groups_presenter import GroupsPresenter
from kiosk.gui.presenters.guarded_lane import guarded
from kiosk.gui.presenters.help_presenter import HelpPresenter
from kiosk.gui.presenters.helping_presenter import HelpingPresenter
from kiosk.gui.presenters.host_presenter import HostPresenter
from kiosk.gui.presenters.lists_presenter import ListsPresenter
from kiosk.gui.presenters.look_up_presenter import LookUpPresenter
from kiosk.gui.presenters.manual_presenter import ManualPresenter
from kiosk.gui.presenters.pass_presenter import PassPresenter
from kiosk.gui.presenters.permit_guard import PermitGuard
from kiosk.gui.presenters.person_presenter import PersonPresenter
from kiosk.gui.presenters.posters_presenter import PostersPresenter
from kiosk.gui.presenters.print_jobs_presenter import PrintJobsPresenter
from kiosk.gui.presenters.print_presenter import PrintPresenter
from kiosk.gui.presenters.progress_presenter import ProgressPresenter
from kiosk.gui.presenters.reader_presenter import ReaderPresenter
from kiosk.gui.presenters.register_look import RegisterLook
from kiosk.gui.presenters.reports_presenter import ReportsPresenter
from kiosk.gui.presenters.requests_presenter import RequestsPresenter
from kiosk.gui.presenters.roll_call_presenter import RollCallPresenter
from kiosk.gui.presenters.roll_call_print import RollCallPrint
from kiosk.gui.presenters.rush_presenter import RushPresenter
from kiosk.gui.presenters.services import DeskServices
from kiosk.gui.presenters.sheet_presenter import SheetPresenter
from kiosk.gui.presenters.sign_on_presenter import SignOnPresenter
from kiosk.gui.presenters.speech_presenter import SpeechPresenter
from kiosk.gui.presenters.status_presenter import StatusPresenter
from kiosk.gui.presenters.trace_presenter import TracePresenter
from kiosk.gui.presenters.trouble_watch import TroubleWatch
from kiosk.gui.presenters.undo_presenter import UndoPresenter
from kiosk.gui.presenters.visitor_of import visitor_of
from kiosk.gui.presenters.visitor_presenter import VisitorPresenter
from kiosk.gui.presenters.watch_presenter import WatchPresenter


@dataclass(frozen=True, slots=True)
class Presenters:
    """What the two screens are views of."""

    services: DeskServices
    guard: PermitGuard
    visitor: VisitorPresenter
    board: BoardPresenter
    undo: UndoPresenter
    status: StatusPresenter
    card: CardPresenter
    corrections: CorrectionPresenter
    declarations: DeclarationPresenter
    concerns: ConcernPresenter
    requests: RequestsPresenter
    person: PersonPresenter
    desk: DeskPresenter
    company: CompanyPresenter
    manual: ManualPresenter
    printing: PrintPresenter
    register_look: RegisterLook
    print_jobs: PrintJobsPresenter
    doctor: DoctorPresenter
    speech: SpeechPresenter
    reader: ReaderPresenter
    roll_call: RollCallPresenter
    roll_call_print: RollCallPrint
    deliveries: DeliveryPresenter
    badges: BadgePresenter
    passes: PassPresenter
    hosts: HostPresenter
    groups: GroupsPresenter
    helping: HelpingPresenter
    broadcast: BroadcastPresenter
    rush: RushPresenter
    expected: ExpectedPresenter
    lists: ListsPresenter
    watch: WatchPresenter
    closing: ClosingPresenter
    exits: ExitPresenter
    evening: EveningPresenter
    look_up: LookUpPresenter
    trace: TracePresenter
    progress: ProgressPresenter
    posters: PostersPresenter
    sheets: SheetPresenter
    help: HelpPresenter
    reports: ReportsPresenter
    dispatch_files: DispatchFilesPresenter
    duty: DutyPresenter
    sign_on: SignOnPresenter
    troubles: TroubleWatch

    @classmethod
    def of(cls, services: DeskServices) -> Presenters:
        """Make and join them."""
        steady, (guard, services) = services.clock.steady, guarded(services)
        visitor, undo = visitor_of(services), UndoPresenter(steady)
        board, status = BoardPresenter(services), StatusPresenter(services)
        card = CardPresenter(services, board)
        card.found_not_running.connect(visitor.show_bluetooth)
        corrections, declarations = CorrectionPresenter(services, card), DeclarationPresenter(services, card)
        person = PersonPresenter(services, card, board)
        desk = DeskPresenter(services, visitor, card, board, undo, status, person)
        rush, sheets = RushPresenter(services, card, board), SheetPresenter(services, card, board)
        manual, printing = ManualPresenter(services, desk, rush), PrintPresenter(services)
        doctor, speech = DoctorPresenter(visitor, desk, services.clock.steady), SpeechPresenter(services, visitor)
        reader, roll_call = ReaderPresenter(status), RollCallPresenter(services, board)
        company, exits = CompanyPresenter(services, card, board, undo, desk), ExitPresenter(services, card, board, undo)
        deliveries, hosts = DeliveryPresenter(services, undo), HostPresenter(services, card, board)
        badges, passes = BadgePresenter(services, card, board), PassPresenter(services, card, visitor)
        manual.pass_wanted.connect(passes.issue)
        badges.given.connect(passes.print_badge)
        exits.happened.connect(desk.happened)
        groups, helping = GroupsPresenter(services, card, board, hosts), HelpingPresenter(services, card)
        for follow in (hosts.follow, helping.follow):
            desk.happened.connect(follow)
        expected, helps = ExpectedPresenter(services, board, desk, manual), HelpPresenter(services)
        lists, watch = ListsPresenter(services, expected), WatchPresenter(services, card, board, undo, desk)
        posters, broadcast = PostersPresenter(services), BroadcastPresenter(services, visitor, speech)
        closing, duty = ClosingPresenter(services, board, status), DutyPresenter(services, visitor, person)
        concerns, evening = ConcernPresenter(services, duty), EveningPresenter(services, status, duty)
        requests, files = RequestsPresenter(services, status, duty, guard), DispatchFilesPresenter(services)
        progress, troubles = ProgressPresenter(services), TroubleWatch(services, board, status, visitor, closing)
        handed = (deliveries, badges, passes, posters, sheets, concerns, requests)
        for part in (*handed, hosts, groups, helping, exits, lists, watch, rush, declarations, broadcast):
            part.failed.connect(desk.tell_failure)
        board.day_began.connect(duty.begin_day)
        files.kept.connect(progress.reload)
        files.kept.connect(helps.learn)
        return cls(
            services=services,
            guard=guard,
            visitor=visitor,
            board=board,
            undo=undo,
            status=status,
            card=card,
            corrections=corrections,
            declarations=declarations,
            concerns=concerns,
            requests=requests,
            person=person,
            desk=desk,
            company=company,
            manual=manual,
            printing=printing,
            register_look=RegisterLook(services),
            print_jobs=PrintJobsPresenter(services, status),
            doctor=doctor,
            speech=speech,
            reader=reader,
            roll_call=roll_call,
            roll_call_print=RollCallPrint(services, roll_call),
            deliveries=deliveries,
            badges=badges,
            passes=passes,
            hosts=hosts,
            groups=groups,
            helping=helping,
            broadcast=broadcast,
            rush=rush,
            expected=expected,
            lists=lists,
            watch=watch,
            closing=closing,
            exits=exits,
            evening=evening,
            look_up=LookUpPresenter(services, card),
            trace=TracePresenter(services),
            progress=progress,
            posters=posters,
            sheets=sheets,
            help=helps,
            reports=ReportsPresenter(services),
            dispatch_files=files,
            duty=duty,
            sign_on=SignOnPresenter(services, duty),
            troubles=troubles,
        )

    def tell(self, say: Callable[[Notice], None]) -> None:
        """Let a slot say what any of them has to tell the desk; what is asked of a person, the desk's own tells."""
        for part in (getattr(self, one.name) for one in fields(self) if one.name != "person"):
            if hasattr(part, "notice"):
                part.notice.connect(say)

    def start(self) -> None:
        """Begin to watch and to follow the time."""
        self.visitor.begin()
        for first in (self.closing, self.duty, self.evening, self.board, self.progress, self.requests):
            first.start()
        self.board.day_began.connect(self.progress.reload)
        for due in (self.reports.draft_missed_weeks, self.help.learn, self.troubles.question.look):
            due()
            self.board.day_began.connect(due)
        watching = (self.status, self.print_jobs, self.troubles, self.deliveries, self.badges, self.sheets)
        learning = (self.expected.reload, self.hosts.learn, self.helping.learn, self.broadcast.start)
        for begin in (self.roll_call.look_for_unfinished, *(one.start for one in watching), *learning):
            begin()
