"""The main job, as a person would watch it: the real program, a replay camera, its JSON, its PDF, its files."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from kiosk.demo.scenes import Carrier
from tests.e2e.people import CODES, DU, THU
from tests.e2e.program import Said, kiosk, make_reel, run

pytestmark = pytest.mark.e2e
scenarios("main_job.feature", "one_person.feature")


@dataclass
class Desk:
    """One kiosk's folder and what its runs said."""

    folder: Path
    runs: list[Said] = field(default_factory=list)

    @property
    def outcomes(self) -> list[dict[str, object]]:
        """Every outcome of every run, in order."""
        kinds = ("entry", "exit", "ask_leaving", "ask_person", "just_left", "refused", "undone")
        return [event for one in self.runs for event in one.events(*kinds)]

    def person(self, number: int, *words: str) -> dict[str, object]:
        """What the program says of whose the visit of the outcome with this number is, counted from 1."""
        said = run("person", str(self.outcomes[number - 1]["visit"]), *words, "--json", "--folder", str(self.folder))
        assert said.code == 0, said.err
        return said.lines[0]

    def register_text(self, day: str) -> str:
        """The text of the printed register."""
        pdf = self.folder.parent / f"{day}.pdf"
        printed = run("register", "print", "--date", day, "--out", str(pdf), "--folder", str(self.folder), "--json")
        assert printed.code == 0, printed.err
        return subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, check=True).stdout.decode()


@given("a fresh kiosk", target_fixture="desk")
def fresh_kiosk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "kiosk")


@when(parsers.parse("at {moment} the camera sees {shown}"))
def camera_sees(desk: Desk, moment: str, shown: str) -> None:
    texts = [CODES[name.strip()] for name in shown.split(",")]
    carrier = Carrier.PAPER if "insurance" in shown else Carrier.CARD if "card" in shown else Carrier.PHONE
    reel = make_reel(desk.folder.parent / f"reel-{len(desk.runs)}", *texts, carrier=carrier)
    said = kiosk(desk.folder, reel, moment)
    assert said.code == 0, said.err
    assert not said.err
    desk.runs.append(said)


@when(parsers.parse("the desk answers {reply} for visit {number:d}"))
def desk_answers(desk: Desk, reply: str, number: int) -> None:
    desk.person(number, "--answer", reply)


@when(parsers.parse("the desk answers {reply} for the visit by {code}"))
def desk_answers_by_code(desk: Desk, reply: str, code: str) -> None:
    """Where two visits are recorded at once, either may be the first."""
    numbers = [number for number, one in enumerate(desk.outcomes, 1) if one["event"] == "entry" and one["by"] == code]
    assert len(numbers) == 1
    desk.person(numbers[0], "--answer", reply)


@then(parsers.parse("visit {number:d} is {word}, number {visits:d} of its visitor"))
def visit_is(desk: Desk, number: int, word: str, visits: int) -> None:
    said = desk.person(number)
    assert (said["person"], said["visits"]) == (word, visits)


@then(parsers.parse("the program says: {words}"))
def program_says(desk: Desk, words: str) -> None:
    assert [one["event"] for one in desk.outcomes] == [word.strip() for word in words.split(",")]


@then(parsers.parse('the name on the public screen is "{masked}"'))
def public_name(desk: Desk, masked: str) -> None:
    assert desk.outcomes[-1]["name"] == masked


@then(parsers.parse("the refusal is {refusal}"))
def refusal_is(desk: Desk, refusal: str) -> None:
    assert desk.outcomes[-1]["refusal"] == refusal


@then(parsers.parse("{count:d} person is inside"))
def people_inside(desk: Desk, count: int) -> None:
    said = run("inside", "--json", "--folder", str(desk.folder))
    assert said.lines[0]["inside"] == count


@then(parsers.parse('"{text}" stands once in the printed register of {day}'))
def stands_once(desk: Desk, text: str, day: str) -> None:
    assert desk.register_text(day).count(text) == 1


@then(parsers.re(r'"(?P<text>[^"]*)" stands three times in the printed register of (?P<day>[\d-]+): .*'))
def stands_three_times(desk: Desk, text: str, day: str) -> None:
    assert desk.register_text(day).count(text) == 3


@then(parsers.re(r'"(?P<text>[^"]*)" stands in the printed register of (?P<day>\S+)'))
def stands(desk: Desk, text: str, day: str) -> None:
    assert text in desk.register_text(day)


@then(parsers.parse("the printed register of {day} counts {entries:d} entries and {exits:d} exits"))
def counts(desk: Desk, day: str, entries: int, exits: int) -> None:
    text = desk.register_text(day)
    assert re.search(rf"Lượt vào:\s*{entries};\s*lượt ra:\s*{exits};", text)


@then("the journal is intact")
def journal_intact(desk: Desk) -> None:
    said = run("register", "verify", "--json", "--folder", str(desk.folder))
    assert (said.code, said.lines[0]["intact"]) == (0, True)


@then("no name or number of a visitor stands in any log or in the database file")
def nothing_personal_in_files(desk: Desk) -> None:
    words = [THU.name, THU.citizen_number, THU.phone, DU.name, DU.citizen_number, "NGUYEN VAN THU"]
    for file in desk.folder.rglob("*"):
        content = file.read_bytes() if file.is_file() else b""
        assert not [word for word in words if word.encode() in content], file.name


@then("no picture is kept")
def no_picture_kept(desk: Desk) -> None:
    starts = (b"\x89PNG", b"\xff\xd8\xff", b"BM", b"RIFF", b"GIF8")
    assert not [one for one in desk.folder.rglob("*") if one.is_file() and one.read_bytes().startswith(starts)]
