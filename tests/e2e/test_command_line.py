"""The command line: what it answers, with which exit code, for people and for programs.

A command of each kind is started from nothing here, as a person starts it.
"""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
import segno
from pypdf import PdfReader

from kiosk.demo.scenes import Carrier
from tests.e2e.people import CODES, THU
from tests.e2e.program import make_reel, run, run_from_nothing
from tests.unit.drawn_codes import code, on_table

pytestmark = pytest.mark.e2e
CARD = CODES["the citizen card of Nguyễn Văn Thử"] or ""


def test_decode_says_a_line_for_each_file(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.png", tmp_path / "bad.png"
    segno.make(CARD).save(str(good), scale=6, border=4)
    bad.write_bytes(b"no picture")
    said = run_from_nothing("decode", str(good), str(bad), str(tmp_path / "missing.png"))
    assert said.code == 1
    first, second, third = said.lines
    assert [one["text"] for one in first["texts"]] == [CARD]
    assert len(first["texts"][0]["corners"]) == 4
    assert first["ms"] > 0
    assert second["texts"] == third["texts"] == []
    assert second["error"]


def test_decode_watches_a_film_frame_by_frame(tmp_path: Path) -> None:
    film = tmp_path / "film.avi"
    writer = cv2.VideoWriter(str(film), cv2.VideoWriter.fourcc(*"MJPG"), 30, (640, 480))
    empty, shown = np.full((480, 640, 3), 190, np.uint8), cv2.cvtColor(on_table(code(CARD)), cv2.COLOR_GRAY2BGR)
    for frame in (empty, empty, empty, shown, shown):
        writer.write(frame)
    writer.release()
    (line,) = run("decode", str(film)).lines
    assert line["frames"] == 5
    assert [(one["text"], one["frame"]) for one in line["texts"]] == [(CARD, 3)]


def test_read_masks_unless_told_to_reveal() -> None:
    masked = run("read", CARD, "--json")
    assert masked.code == 0
    assert THU.name not in masked.out
    assert THU.citizen_number not in masked.out
    assert masked.lines[0]["name"] == "Nguyễn Văn T***"
    revealed = run_from_nothing("read", "-", "--json", "--reveal", stdin=CARD.encode())
    assert revealed.lines[0]["paper"] == THU.citizen_number


@pytest.mark.parametrize("text", [b"https://zalo.me/x", b"\x00\xff\xfe", b"", b"9" * 7089, "\u202eđổi chiều".encode()])
def test_read_refuses_what_is_no_person(text: bytes) -> None:
    said = run("read", "-", "--json", stdin=text)
    assert (said.code, said.lines[0]["kind"]) == (3, "refused")
    assert not said.err


def test_without_a_screen_the_program_says_so_and_offers_the_demo(tmp_path: Path) -> None:
    said = run_from_nothing("run", "--folder", str(tmp_path), QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")
    assert said.code == 69
    assert "demo --out" in said.err


def test_doctor_is_green_with_a_replay_camera_and_red_without_a_camera(tmp_path: Path) -> None:
    reel = make_reel(tmp_path / "reel", None)
    green = run_from_nothing(
        "doctor", "--camera", f"replay:{reel}", "--printer", f"folder:{tmp_path}", "--folder", str(tmp_path), "--json"
    )
    assert green.code == 0, green.out
    parts = {one["part"]: one["good"] for one in green.lines[0]["findings"]}
    asked = (
        "camera reader printer clock disk fonts voice database copies second drill recovery dispatches forms settings "
        "erasing"
    )
    assert parts == dict.fromkeys(asked.split(), True)
    red = run(
        "doctor", "--camera", "replay:/nowhere", "--reader", "serial:/nowhere", "--folder", str(tmp_path), "--json"
    )
    assert (red.code, red.lines[0]["good"]) == (1, False)
    assert [one["word"] for one in red.lines[0]["findings"][:2]] == ["lost", "lost"]


def test_options_that_falsify_or_expose_are_for_replays_only(tmp_path: Path) -> None:
    for option in ("--starts-at=2026-11-19T07:00", f"--pictures={tmp_path}"):
        said = run("run", "--camera", "0", "--folder", str(tmp_path), option)
        assert said.code == 2
        assert "replay" in said.err
    said = run("run", "--camera", "replay:x", "--reader", "auto", "--exit-at-end", "--folder", str(tmp_path))
    assert (said.code, "replay" in said.err) == (2, True)


def test_a_text_that_names_no_reader_is_wrong_use(tmp_path: Path) -> None:
    for command in ("run", "doctor"):
        said = run(command, "--camera", "replay:x", "--reader", "usb", "--folder", str(tmp_path))
        assert (said.code, "serial:" in said.err) == (2, True)


def test_invented_days_stay_out_of_the_real_register(tmp_path: Path) -> None:
    reel = make_reel(tmp_path / "reel", None)
    said = run("run", "--camera", f"replay:{reel}", "--starts-at", "2026-11-19T07:00", XDG_DATA_HOME=str(tmp_path))
    assert said.code == 2
    assert "--folder" in said.err


def test_a_replay_records_nothing_in_the_real_register_without_a_pin(tmp_path: Path) -> None:
    reel = make_reel(tmp_path / "reel", CARD, None)
    places = {name: str(tmp_path / name) for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "HOME")}
    words = ("--camera", f"replay:{reel}", "--exit-at-end", "--silent", "--json", "--operator", "Ai Đó")
    said = run_from_nothing("run", *words, seconds=60, stdin=None, **places)
    assert [one["event"] for one in said.events("entry", "nobody_on_duty")] == ["nobody_on_duty"]
    assert run("inside", "--json", seconds=60, stdin=b"", **places).lines[0]["inside"] == 0


def test_a_faulty_settings_file_is_named(tmp_path: Path) -> None:
    office = tmp_path / "config" / "office"
    office.mkdir(parents=True)
    (office / "office.toml").write_text('[hours]\ncloses_at = "25:00"\n', encoding="utf-8")
    said = run_from_nothing("inside", "--folder", str(tmp_path))
    assert said.code == 78
    assert "office.toml" in said.err


def test_the_administrator_can_change_the_office_and_a_sentence(tmp_path: Path) -> None:
    config = tmp_path / "config"
    for folder in ("office", "translations"):
        (config / folder).mkdir(parents=True)
    (config / "office" / "office.toml").write_text('[names]\nname = "UBND xã Mẫu"\n', encoding="utf-8")
    out = tmp_path / "day.pdf"
    said = run("register", "print", "--date", "2026-11-19", "--out", str(out), "--folder", str(tmp_path), "--json")
    assert said.code == 0, said.err
    assert "UBND XÃ MẪU" in (PdfReader(out).pages[0].extract_text() or "")


def test_pictures_of_both_screens_show_the_entry(tmp_path: Path) -> None:
    reel, shots = make_reel(tmp_path / "reel", CARD, carrier=Carrier.CARD), tmp_path / "shots"
    words = ["--camera", f"replay:{reel}", "--exit-at-end", "--silent", "--screens", "two", "--pictures", str(shots)]
    said = run_from_nothing("run", "--folder", str(tmp_path / "kiosk"), *words)
    assert said.code == 0, said.err
    picture = cv2.imread(str(shots / "001-entry-visitor.png"))
    assert picture is not None
    height, width = picture.shape[:2]
    green = picture[height // 5, width - 20]
    assert tuple(int(part) for part in green) == (0x3A, 0x6B, 0x0B), "the entry's green field, as B, G, R"
    assert (shots / "001-entry-desk.png").exists()


def test_a_new_office_is_told_that_its_staff_list_is_empty(tmp_path: Path) -> None:
    said = run_from_nothing("staff", "list", "--folder", str(tmp_path))
    assert said.code == 0
    assert "Chưa có ai trong danh sách" in said.out
