"""Every page of both screens as pictures: what a designer, a translator and a test look at."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEvent, QEventLoop
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.adapters.printing.spec import printer_from
from kiosk.adapters.sound.tones import Silent
from kiosk.application.outcomes import AskedPerson, Resemblance
from kiosk.application.ports.camera import Frame, LensFault
from kiosk.application.recording import Recording
from kiosk.application.register_scan import RegisterScan, Scan
from kiosk.bootstrap import RESOURCES, Facts, read_facts, recording
from kiosk.demo.company_pages import company_pages
from kiosk.demo.stage import SceneCamera, StoryClock
from kiosk.demo.story import CodeShown, Story, read_story
from kiosk.domain.codes.reading import Refusal
from kiosk.domain.evidence import Evidence
from kiosk.domain.scan_advice import Advice, Brightness, Distance, Slant
from kiosk.domain.scan_doctor import Counsel
from kiosk.domain.visit import RecordedBy
from kiosk.gui.presenters.desk_states import CardKind, DeskCard
from kiosk.gui.presenters.undo_presenter import UndoOffer
from kiosk.gui.presenters.visitor_cards import entry_shown
from kiosk.gui.presenters.visitor_states import (
    DoctorShown,
    EntryShown,
    ExitShown,
    Idle,
    InstallShown,
    Leaf,
    MaskedVisitor,
    NotRecordedShown,
    RefusedShown,
    RepeatShown,
    TroubleShown,
    UndoneShown,
    VisitorState,
    WaitShown,
)
from kiosk.gui.preview import image_of
from kiosk.gui.shell import ScreenLayout, Shell
from kiosk.gui.views.desk.page_keys import PageKey
from kiosk.kiosk_parts import KioskParts, make_kiosk

SIZES = ((1920, 1080), (1366, 768))
THEMES = ("light", "dark")
_NOON = datetime(2026, 11, 19, 5, tzinfo=UTC)
_BESIDE_THE_DESK = (
    "idle", "idle-protects", "idle-get-app", "doctor-closer", "doctor-wipe_lens", "entry", "refused", "install",
)  # fmt: skip
_WHO = MaskedVisitor("Nguyễn Thị Thu H***", 1987)


def hang_gallery(out: Path, languages: tuple[str, ...] = ()) -> Iterator[Path]:
    """Draw every page into `out`; yields the files as they are made."""
    story = read_story(RESOURCES / "samples" / "quarter_hour.toml")
    with TemporaryDirectory(prefix="bluezone-kiosk-pages-") as own:
        facts = read_facts(Path(own))
        clock = StoryClock(story.acts[0].at)
        with recording(facts, clock, story.operator, own_key=True) as desk:
            _fill(desk, clock, story)
            for language in languages or facts.wordings.languages:
                for theme in THEMES:
                    yield from _hang(facts, desk, clock, (language, theme), out)


def _fill(desk: Recording, clock: StoryClock, story: Story) -> None:
    scan = RegisterScan(desk)
    for number, act in enumerate(story.acts[:18]):
        clock.move_to(act.at)
        if isinstance(act, CodeShown):
            scan(Scan(f"{number:032x}", act.showing.text, clock.now()))
    clock.move_to(story.acts[17].at + timedelta(seconds=40))


def _hang(facts: Facts, desk: Recording, clock: StoryClock, kind: tuple[str, str], out: Path) -> Iterator[Path]:
    language, theme = kind
    for layout in ScreenLayout:
        parts = KioskParts(SceneCamera(clock), printer_from(f"folder:{out}", out), Silent(), language, theme, layout)
        _application, shell = make_kiosk(facts, desk, parts)
        shell.start()
        _settle(shell)
        shell.presenters.status.frame_came()
        _lay_an_entry(shell)
        for size in SIZES:
            name = f"{language}-{theme}-{size[0]}x{size[1]}"
            shell.show_for_pictures(*size)
            yield from (_pages_of_two if layout is ScreenLayout.TWO else _pages_of_one)(shell, name, out)
        shell.quit()
        for window in shell.windows:
            window.close()
            # Now, in one go: left to the garbage collector, some of it dies while the next shell is laid out.
            window.deleteLater()
        shell.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _pages_of_two(shell: Shell, name: str, out: Path) -> Iterator[Path]:
    for word, state in _states().items():
        shell.presenters.visitor.show(state)
        yield _take(shell, shell.visitor, out / f"{name}-visitor-{word}.png")
    for page in PageKey:
        shell.desk.body.show_page(page)
        yield _take(shell, shell.desk, out / f"{name}-desk-{page.value}.png")
    shell.desk.body.show_page(PageKey.DESK)
    yield from _scanning_in_trouble(shell, name, out)
    yield from _question(shell, shell.desk, out / f"{name}-desk-person.png")
    yield from company_pages(shell, lambda word: _take(shell, shell.desk, out / f"{name}-desk-{word}.png"))


def _scanning_in_trouble(shell: Shell, name: str, out: Path) -> Iterator[Path]:
    """What the desk sees when a code is not read, and when the camera shows nothing."""
    status, doctor, toast = shell.presenters.status, shell.presenters.doctor, shell.desk.body.toast
    doctor.advise(_counsel(Advice.WIPE_LENS))
    yield _take(shell, shell.desk, out / f"{name}-desk-typing-offered.png")
    doctor.advise(None)
    doctor.withdraw_offer()
    for fault in LensFault:
        status.tell_lens(fault)
        yield _take(shell, shell.desk, out / f"{name}-desk-lens-{fault.value}.png")
    status.tell_lens(None)
    toast.dismiss()


def _pages_of_one(shell: Shell, name: str, out: Path) -> Iterator[Path]:
    line = shell.presenters.board.view.lines[0]
    states = {**_states(), "entry": entry_shown(line, shell.presenters.services.office)}
    for word in _BESIDE_THE_DESK:
        shell.presenters.visitor.show(states[word])
        yield _take(shell, shell.windows[0], out / f"{name}-both-{word}.png")
    yield from _question(shell, shell.windows[0], out / f"{name}-both-person.png")
    yield from company_pages(shell, lambda word: _take(shell, shell.windows[0], out / f"{name}-both-{word}.png"))


def _lay_an_entry(shell: Shell) -> None:
    line = shell.presenters.board.view.lines[0]
    card = DeskCard(CardKind.ENTRY, line, shell.presenters.services.clock.now(), visits=1)
    shell.presenters.card.lay(card)
    shell.presenters.undo.make_offer(UndoOffer(line.visit.last_event, line, is_entry=True))


def _question(shell: Shell, window: QWidget, file: Path) -> Iterator[Path]:
    """Another code, perhaps of somebody who is inside."""
    card, line = shell.presenters.card.card, shell.presenters.board.view.lines[0]
    agrees = (Evidence.BIRTH_DATE, Evidence.NAME, Evidence.SEX)
    asked = AskedPerson((Resemblance(line.visit.visitor_id, line, agrees),))
    now = shell.presenters.services.clock.now()
    shell.presenters.visitor.show(WaitShown())
    shell.presenters.card.lay(
        DeskCard(CardKind.ASK_PERSON, line, now, person=asked, said=line.details, said_by=RecordedBy.INSURANCE_CARD)
    )
    yield _take(shell, window, file)
    shell.presenters.card.lay(card)


def _states() -> dict[str, VisitorState]:
    return {
        "idle": Idle(),
        "idle-protects": Idle(Leaf.PROTECTS),
        "idle-get-app": Idle(Leaf.GET_APP),
        "entry": EntryShown(_WHO, "09:42", RecordedBy.PERSONAL_CODE, "3", "Tư pháp – Hộ tịch · tầng 1, bên phải"),
        "entry-waiting": EntryShown(_WHO, "09:42", RecordedBy.CITIZEN_CARD),
        "exit": ExitShown(MaskedVisitor("Vũ Hải Đ***", 1968), "09:44", 46),
        "repeat": RepeatShown(_WHO, "09:42"),
        "wait": WaitShown(),
        **{f"refused-{one.value}": RefusedShown(one) for one in Refusal},
        "refused": RefusedShown(Refusal.PLACE),
        **{f"doctor-{one.value}": DoctorShown(_counsel(one)) for one in Advice},
        "install": InstallShown(),
        "trouble": TroubleShown(),
        "undone": UndoneShown(),
        "not-recorded": NotRecordedShown(),
    }


def _counsel(advice: Advice) -> Counsel:
    """What goes with each piece of advice on the scale and in the live lines."""
    distance, place = {Advice.CLOSER: (Distance.FAR, 0.16), Advice.FARTHER: (Distance.NEAR, 0.86)}.get(
        advice, (Distance.GOOD, 0.52)
    )
    brightness = {Advice.TILT_FROM_LIGHT: Brightness.GLARE, Advice.BRIGHTEN: Brightness.DIM}.get(
        advice, Brightness.GOOD
    )
    slant = Slant.SLANTED if advice is Advice.STRAIGHTEN else Slant.GOOD
    return Counsel(advice, brightness, slant, distance, place, 8.5 if advice is Advice.WIPE_LENS else 3.2)


def _settle(shell: Shell) -> None:
    loop = QEventLoop()
    for lane in shell.lanes:
        while lane.pending:
            loop.processEvents()


@cache
def _held_up() -> QImage:
    return image_of(Frame(SceneCamera(StoryClock(_NOON)).shown, _NOON))


def _take(shell: Shell, window: QWidget, file: Path) -> Path:
    _settle(shell)
    image = _held_up()
    shell.visitor.show_frame(image)
    shell.desk.show_frame(image)
    QApplication.sendPostedEvents()
    window.grab().save(str(file))
    return file
