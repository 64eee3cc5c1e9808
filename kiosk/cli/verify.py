"""`register verify`: whether the journal is what it was, and which heads kept elsewhere vouch for it."""

from __future__ import annotations

from datetime import date as Day  # noqa: N812 - `date` is the option's name
from typing import Any

from kiosk.adapters.platform.system_clock import SystemClock
from kiosk.application.read_heads import HeadsRead, PlaceRead
from kiosk.application.verify_register import SheetChanged, Verified, ViewChanged, verify_register
from kiosk.bootstrap import read_facts
from kiosk.cli.acting import recording
from kiosk.cli.day import DateOption
from kiosk.cli.options import DEFAULT_OPERATOR, FolderOption, JsonOption, day_of
from kiosk.cli.progress import progress_told
from kiosk.cli.speech import Exit, answer, faults_told, folder_of, say, stop, tell
from kiosk.domain.office_time import OFFICE_ZONE, office_day
from kiosk.domain.sealed_line import Broken
from kiosk.domain.taken_back import TakenBack
from kiosk.domain.vouching import Vouched, numbers_missing
from kiosk.head_parts import heads_of
from kiosk.seal_parts import key_keeping


def verify(date: DateOption = "today", json: JsonOption = False, folder: FolderOption = None) -> None:
    """Check the whole journal; 0 when it holds, 1 with the first bad entry when it does not."""
    clock = SystemClock()
    with faults_told(), progress_told() as told:
        facts = read_facts(folder_of(folder))
        day = day_of(date, office_day(clock.now()))
        with recording(facts, clock, DEFAULT_OPERATOR) as desk:
            heads = heads_of(facts, desk, key_keeping(facts, desk))
            found = verify_register(desk.register, day, heads.anchors, told)
    match found:
        case Verified():
            _tell_intact(found, day, heads, json=json)
        case Broken(seq=seq, fault=fault, vouched_by=place):
            _tell_broken(seq, fault.value, heads, place, json=json)
        case SheetChanged(seq=seq):
            _tell_broken(seq, "sheet_changed", heads, json=json)
        case ViewChanged(seq=seq):
            _tell_broken(seq, "view_changed", heads, json=json)
        case TakenBack(good=good, known=known, place=place):
            code = "taken_back_outside" if place else "taken_back"
            _tell_broken(good + 1, code, heads, place, known=known, good=good, json=json)


def _tell_intact(found: Verified, day: Day, heads: HeadsRead, *, json: bool) -> None:
    code = found.day_head.code if found.day_head else None
    head = found.head.code if found.entries else None
    if json:
        said = {"intact": True, "entries": found.entries, "head": head, "date": day.isoformat(), "code": code}
        vouched = [_vouched(one) for one in found.vouched]
        restored = [{"seq": one.seq, "lost": one.lost} for one in found.restored]
        answer({**said, "erased": found.erased, "restored": restored, "vouched": vouched, **_heads(heads)})
        return
    shown = day.strftime("%d/%m/%Y")
    tell(say("intact", n=found.entries, code=code or "–", day=shown, head=head or "–"))
    for gone in found.restored:
        tell("  " + say("heads.restored", seq=gone.seq, n=gone.lost))
    for one in found.vouched:
        plain = {**_vouched(one), "at": one.anchor.at.astimezone(OFFICE_ZONE).strftime("%H:%M %d/%m/%Y")}
        tell("  " + say("heads.vouched", **{**plain, "place": say(f"heads.{one.place}")}))
    up_to = max((one.anchor.seq for one in found.vouched), default=0)
    if up_to < found.entries:
        tell("  " + say("heads.not_vouched", first=up_to + 1, last=found.entries))
    _tell_places(heads)


def _tell_broken(seq: int, fault: str, heads: HeadsRead, place: str = "", *, json: bool, **numbers: int) -> None:
    if json:
        answer({"intact": False, "seq": seq, "fault": fault, "place": place or None, **numbers, **_heads(heads)})
    else:
        named = {"place": say(f"heads.{place}")} if place else {}
        said = say(f"chain.{fault}", **named, **numbers)
        tell(say("broken", n=seq, fault=said))
        _tell_places(heads)
    stop(Exit.BAD)


def _vouched(one: Vouched) -> dict[str, Any]:
    return {
        "place": one.place,
        "entries": one.anchor.seq,
        "at": one.anchor.at.isoformat(),
        "signed_by": one.anchor.key.fingerprint,
    }


def _heads(heads: HeadsRead) -> dict[str, Any]:
    places = [
        {"place": one.name, "there": one.there, "heads": one.kept, "unreadable": one.unreadable} for one in heads.places
    ]
    return {"places": places, "heads_missing": numbers_missing(heads.anchors)}


def _tell_places(heads: HeadsRead) -> None:
    for one in heads.places:
        if sentence := _sentence(one):
            tell("  " + sentence)
    if missing := numbers_missing(heads.anchors):
        tell("  " + say("heads.missing", n=missing))


def _sentence(one: PlaceRead) -> str:
    place = say(f"heads.{one.name}")
    if not one.there:
        return say("heads.away", place=place)
    return say("heads.unreadable", place=place, n=one.unreadable) if one.unreadable else ""
