"""An office, an app and every state that the visitor's screen can show."""

from __future__ import annotations

from datetime import time

from kiosk.adapters.resources.layers import Layers
from kiosk.adapters.resources.notice_file import load_notice
from kiosk.application.wording import Wording
from kiosk.domain.codes.reading import Refusal
from kiosk.domain.exit_prompt import ExitPrompt
from kiosk.domain.office import App, Benefit, Counter, InstallStep, Office, Wifi
from kiosk.domain.scan_advice import Advice, Brightness, Distance, Slant
from kiosk.domain.scan_doctor import Counsel
from kiosk.domain.visit import RecordedBy
from kiosk.gui.presenters.visitor_presenter import VisitorPresenter
from kiosk.gui.presenters.visitor_states import (
    BluetoothShown,
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
from tests.fakes import shipped
from tests.gui.looks import RESOURCES

WIFI = Wifi("UBND-AnBinh-Khach", "motcua2021")
DRAWINGS = ("store", "phone-number", "form", "sent")
VISITOR = MaskedVisitor("Nguyễn Thị Thu H***", 1987)

BENEFITS = tuple(
    Benefit(icon, {"vi": title, "en": title}, {"vi": text})
    for icon, title, text in (
        ("bell-ring", "Được cảnh báo sớm", "Điện thoại báo ngay khi quý khách đã từng ở gần người nhiễm bệnh."),
        ("users", "Truy vết nhanh", "Biết đã gặp ai, vào lúc nào; khoanh vùng kịp thời, bảo vệ gia đình và hàng xóm."),
        ("banknote", "Bớt tốn kém", "Tìm đúng người thì bớt phải cách ly, xét nghiệm trên diện rộng."),
    )
)


def wording(language: str) -> Wording:
    """The catalogue that ships, as the program reads it."""
    return shipped.wordings().of(language)


def office(wifi: Wifi = WIFI, name: str = "Ủy ban nhân dân xã An Bình") -> Office:
    """A commune's office with one counter."""
    counter = Counter("3", "Hộ tịch", "Tư pháp – Hộ tịch", "tầng 1, bên phải")
    unit = "Bộ phận Tiếp nhận và Trả kết quả"
    phone, notice = "0200.1234.567", load_notice(Layers(RESOURCES), name, "0200.1234.567")
    return Office(
        name,
        "UBND xã An Bình",
        unit,
        "",
        "An Bình",
        "",
        "Chủ tịch",
        phone,
        (counter,),
        time(17),
        90,
        wifi,
        notice=notice,
    )


def app(name: str = "Bluezone") -> App:
    """The app with its four steps."""
    texts = (
        ("Cài ứng dụng", "Quét mã bên phải, hoặc tìm “Phát hiện tiếp xúc Bluezone” trong kho ứng dụng.", "Get the app"),
        ("Nhập số điện thoại", "Số gồm 10 chữ số. Nhập mã OTP được gửi đến tin nhắn.", "Enter your phone number"),
        ("Khai báo y tế", "Chọn tiếng Việt hoặc English. Có thể bấm “Khai hộ” cho người thân.", "Health declaration"),
        ("Gửi tờ khai", "Xong thì bật Bluetooth, giữ ứng dụng luôn chạy và quét lại mã tại quầy.", "Send it"),
    )
    drawings = [(RESOURCES / f"drawings/{one}.svg").read_text("utf-8") for one in DRAWINGS]
    steps = tuple(
        InstallStep({"vi": title, "en": english}, {"vi": text}, drawing=drawing)
        for (title, text, english), drawing in zip(texts, drawings, strict=True)
    )
    android = "https://play.google.com/store/apps/details?id=com.mic.bluezone"
    return App(name, android, "https://apps.apple.com/vn/app/bluezone/id1508062685", steps, (), (), BENEFITS)


def counsel(advice: Advice = Advice.CLOSER, seen_for: float = 3.2) -> Counsel:
    """What the scan doctor says of a code that nothing else ails."""
    return Counsel(advice, Brightness.GLARE, Slant.SLANTED, Distance.FAR, 0.2, seen_for)


STATES: dict[str, tuple[VisitorState, tuple[str, ...]]] = {
    "idle, what the app protects": (Idle(Leaf.PROTECTS), ("visitor.protects", "visitor.invite")),
    "idle, where to get the app": (Idle(Leaf.GET_APP), ("visitor.get_app", "install.android", "install.ios")),
    "idle": (Idle(), ("visitor.invite", "visitor.code_cccd", "visitor.nocode", "visitor.nocode_help")),
    "entry": (
        EntryShown(VISITOR, "09:42", RecordedBy.PERSONAL_CODE, "3", "Tư pháp – Hộ tịch, tầng 1, bên phải"),
        ("visitor.in", "visitor.goto"),
    ),
    "entry without counter": (
        EntryShown(VISITOR, "09:42", RecordedBy.BY_HAND),
        ("visitor.in", "visitor.goto_desk"),
    ),
    "exit": (ExitShown(VISITOR, "09:44", 46), ("visitor.out", "visitor.bye")),
    "exit, minutes unknown": (
        ExitShown(VISITOR, "09:44", None, ExitPrompt.INSTALL),
        ("visitor.out", "visitor.bye_install"),
    ),
    "repeat": (RepeatShown(VISITOR, "09:42"), ("visitor.again", "visitor.again_next")),
    "wait": (WaitShown(), ("visitor.wait", "visitor.wait_line")),
    "not recorded": (NotRecordedShown(), ("visitor.not_recorded",)),
    "undone": (UndoneShown(), ("visitor.undone", "visitor.undone_line")),
    "trouble": (TroubleShown(), ("visitor.trouble", "visitor.trouble_line")),
    **{
        f"doctor {one.value}": (
            DoctorShown(counsel(one)),
            (f"visitor.doctor_{one.value}", f"visitor.doctor_{one.value}_why", "visitor.doctor_soon"),
        )
        for one in Advice
    },
    "doctor, the desk types": (DoctorShown(counsel(seen_for=8.1)), ("visitor.doctor_closer", "visitor.doctor_desk")),
    "bluetooth": (BluetoothShown(), ("bluetooth.title",)),
    "install": (InstallShown(), ("install.android", "install.ios")),
    "install, first step": (InstallShown(0), ("install.android", "install.ios", "install.wifi")),
    "install, last step": (InstallShown(3), ("install.step_of",)),
    **{
        f"refused {one.value}": (RefusedShown(one), ("visitor.refused", f"visitor.refused_{one.value}"))
        for one in Refusal
    },
}
VALUES = {"number": 4, "count": 4, "clock": "09:42", "counter": "3", "minutes": 46, "app": "Bluezone", "seconds": 5}


def state_of(visitor: VisitorPresenter) -> VisitorState:
    """What is shown now; asked anew, so that mypy does not keep what was true a line before."""
    return visitor.state
