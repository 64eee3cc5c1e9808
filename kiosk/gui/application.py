"""The one QApplication: fonts, look, Qt's own messages into the log."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from kiosk.gui.theme.apply import apply_theme
from kiosk.gui.theme.fonts import load_fonts
from kiosk.gui.theme.look import Look
from kiosk.gui.theme.tokens import read_theme

_log = logging.getLogger("qt")
# Without a window manager there is nobody to tell a window's smallest size; nothing is wrong.
_OFFSCREEN_SAYS = "This plugin does not support propagateSizeHints()"
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_TURN_SECONDS = 0.001
"""How long a thread may compute before another gets its turn.

Qt's calls give Python's lock away many times while a window is drawn, and each time a print or an export on its thread
would keep it for the usual 5 ms: beside one that never rests a full window took 98 ms (p95 131) to draw, so 73 (93).
"""


def the_application() -> QApplication:
    """The process's one application, made at the first call."""
    sys.setswitchinterval(_TURN_SECONDS)
    qInstallMessageHandler(_to_log)
    given = QApplication.instance()
    return given if isinstance(given, QApplication) else QApplication(["bluezone-kiosk"])


def make_application(resources: Path, theme: str, scale: float = 1.0) -> tuple[QApplication, Look]:
    """The application and its look, every size `scale` times as large. A second call gives the same application."""
    application = the_application()
    application.setApplicationName("bluezone-kiosk")
    application.setQuitOnLastWindowClosed(True)
    application.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus, True)
    load_fonts(resources / "fonts")
    look = Look(resources, read_theme(resources, theme, scale))
    apply_theme(application, look)
    return application, look


def _to_log(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if message == _OFFSCREEN_SAYS:
        return
    _log.log(_LEVELS.get(kind, logging.WARNING), "%s", message)
