"""The pages of the desk, and what stays while the desk is built anew."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class PageKey(Enum):
    """Pages of the desk, as the rail lists them."""

    DESK = "desk"
    ROLL_CALL = "roll_call"
    MANUAL = "manual"
    DELIVERY = "delivery"
    BADGE = "badge"
    PASSES = "passes"
    LOOK_UP = "look_up"
    LISTS = "lists"
    DISPATCHES = "dispatches"
    POSTERS = "posters"
    REPORTS = "reports"
    CONCERN = "concern"
    REQUESTS = "requests"
    DISPATCH_LIST = "dispatch_list"
    REGISTER = "register"
    FALLBACK = "fallback"
    HANDOVER = "handover"
    EVENING = "evening"
    DECLARATION = "declaration"
    HELP = "help"


PAGE_ICONS = {
    PageKey.DESK: "monitor",
    PageKey.ROLL_CALL: "list-checks",
    PageKey.MANUAL: "user-plus",
    PageKey.DELIVERY: "truck",
    PageKey.BADGE: "id-card-lanyard",
    PageKey.PASSES: "contact",
    PageKey.LOOK_UP: "search",
    PageKey.LISTS: "list",
    PageKey.DISPATCHES: "chart-column",
    PageKey.POSTERS: "map-pin",
    PageKey.REPORTS: "file-text",
    PageKey.CONCERN: "message-circle",
    PageKey.REQUESTS: "shield-check",
    PageKey.DISPATCH_LIST: "landmark",
    PageKey.REGISTER: "printer",
    PageKey.FALLBACK: "zap",
    PageKey.HANDOVER: "users",
    PageKey.EVENING: "moon",
    PageKey.DECLARATION: "heart-pulse",
    PageKey.HELP: "circle-question-mark",
}

OUTSIDE_RAIL = frozenset(
    {
        PageKey.HANDOVER,
        PageKey.EVENING,
        PageKey.DECLARATION,
        PageKey.PASSES,
        PageKey.POSTERS,
        PageKey.REPORTS,
        PageKey.DISPATCH_LIST,
        PageKey.REQUESTS,
        PageKey.FALLBACK,
    }
)
"""The top bar's name leads to the hand-over and that to the end of the day, the card to the declaration, the badges to
the passes, the register to the fallback sheets and to the requests of people, the board to the others."""


@dataclass(slots=True)
class DeskMemory:
    """What stays when the desk is built anew for another language or size."""

    page: PageKey = PageKey.DESK
    typed: str = ""
