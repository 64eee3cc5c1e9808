"""Every use case over the register stands here with the right it takes, and asks for it itself: no window is needed."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache

import pytest

from kiosk.domain.rights import Right
from tests.architecture.tree import TOP

APPLICATION = TOP / "kiosk" / "application"
OVER = frozenset({"Recording", "Register", "RegisterReader", "Shifts", "KeepKeys", "KeepPasses", "BackupStore",
                  "ReadDeclarations", "PrintRegister", "KeepPrints", "KeepConcerns"})  # fmt: skip
"""A class with a field of these, or a function with such a parameter, works over the register."""
TAKES: dict[str, dict[str, Right]] = {
    "change_dispatches": dict.fromkeys(("attempt", "retire", "choose_app", "retire_app"), Right.DISPATCHES),
    "choose_pin": {"first": Right.STAFF, "again": Right.STAFF},
    "export_journal": {"__call__": Right.EXPORT_PEOPLE},
    "keep_concerns": dict.fromkeys(("open", "pass_on", "note_print"), Right.CONCERNS),
    "keep_keys": dict.fromkeys(("renew", "take", "secret_of_current", "trust", "revoke"), Right.KEYS),
    "keep_lists": {
        **dict.fromkeys(("expect", "expected_today", "strike_expected"), Right.EXPECTED),
        **dict.fromkeys(("watch", "watched", "strike_watched", "employ", "officials", "strike_official"), Right.LISTS),
    },
    "keep_requests": dict.fromkeys(("answered", "extend", "close"), Right.REQUESTS),
    "keep_breaches": dict.fromkeys(("reported", "lines"), Right.REQUESTS),
    "print_requests": dict.fromkeys(("__call__", "to_file", "sheet"), Right.REQUESTS),
    "keep_roster": dict.fromkeys(("take", "keep", "members", "say_running", "strike"), Right.LISTS),
    "list_cases": {"__call__": Right.CONTACTS},
    "look_up": dict.fromkeys(("people", "known", "visits"), Right.LOOK_UP),
    "erase_person": {"__call__": Right.ERASE},
    "copy_person": {"__call__": Right.REQUESTS},
    "print_breach": dict.fromkeys(("__call__", "to_file", "to_folder"), Right.REQUESTS),
    "print_recovery": {"to_file": Right.KEYS, "to_printer": Right.KEYS},
    "print_roster": dict.fromkeys(("to_printer", "to_file", "export"), Right.LISTS),
    "put_register": {"to_file": Right.TABLES, "__call__": Right.TABLES},
    "read_declarations": {"of_receipt": Right.DECLARATIONS, "of_day": Right.DECLARATIONS},
    "read_looks": {"__call__": Right.LOOKS},
    "recovery_sheet": {"decline": Right.KEYS},
    "print_looks": dict.fromkeys(("read", "to_printer", "to_file"), Right.LOOKS),
    "audit_desk": {"enter": Right.LOOKS, "state": Right.VERIFY, "verify": Right.VERIFY},
    "trace_contacts": {"__call__": Right.CONTACTS},
}
"""Module, its methods, and the right that each asks for."""
ASKS_NOBODY: dict[str, str] = {
    "change_dispatches": "read heads needs_pin vouch leave form",
    "choose_pin": "check book nobody_named needs_administrator name_first",
    "export_journal": "all",
    "keep_concerns": "report waiting heads verify leave",
    "keep_keys": "signer trusted",
    "keep_requests": "take printed lines line counts today",
    "keep_breaches": "record add printed line waiting propose",
    "keep_roster": "read",
    "look_up": "register",
    "put_register": "about preview page forget",
    "recovery_sheet": "__call__",
    "audit_desk": "readers",
}
"""What else those modules offer: it shows nothing of anybody, is what anybody on duty does, or is what asks. Somebody
read each of them for that; a method that is in neither table fails.
"""
_DESK = """
    admit board bring_child change_visit close_visit commit_change decide_here declare_on_behalf end_day find_visitors
    give_reminders guide_visitors hand_badges hold_roll_call join_visitors keep_group keep_passes keep_prints keep_rush
    keep_sheets matter meet_hosts meet_passes note_app print_passes print_register publish_prints read_progress
    receive_expected record_deliveries record_paper register_by_hand register_scan report_figures compose_report
    send_declaration share_passes tell_groups watch_visitors withdraw print_declaration print_concern
    compose_register_day check_seals compare_seal
    read_sheets draft_reports handle_drafts compose_volume days_due fallback_desk"""
AT_THE_DESK = frozenset(_DESK.split())
"""What whoever is on duty does for who stands before them (`Right.RECORD`): without a shift nothing is recorded."""
_ITSELF = """
    backup_store check_health close_days drill_backups keep_backups keep_heads reach_heads keep_unknown note_gap
    pass_closing_hour seal_pages second_disk verify_register read_duty restore_register erase_due trusted_day check_pin
    permits recording record_looks shifts pin_journal erase_files erasing_health note_notice strike_copies
    erasure_desk"""
BY_ITSELF = frozenset(_ITSELF.split())
"""What the kiosk does by itself, says nothing of anybody, or is what asks."""
BY_ANOTHER = frozenset({"privacy_desk", "print_erasure"})
"""What hands all that it does to a use case of `TAKES`, or names nobody: a record of erasure."""


def _names(node: ast.AST) -> set[str]:
    """Every name in it, of an annotation also those within `X | None` and `tuple[X, ...]`."""
    return {one.id for one in ast.walk(node) if isinstance(one, ast.Name)}


def _fields(node: ast.ClassDef) -> set[str]:
    return set[str]().union(*(_names(one.annotation) for one in node.body if isinstance(one, ast.AnnAssign)))


def _over(trees: dict[str, ast.Module]) -> frozenset[str]:
    """`OVER`, every class with a field of one of those, and so on: what works over the register through another."""
    classes = [node for tree in trees.values() for node in tree.body if isinstance(node, ast.ClassDef)]
    found = OVER
    while more := {one.name for one in classes if one.name not in found and _fields(one) & found}:
        found |= more
    return found


def _works_over_the_register(tree: ast.Module, over: frozenset[str] = OVER) -> bool:
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and _fields(node) & over:
            return True
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            taken = {ast.unparse(one.annotation) for one in node.args.args if one.annotation is not None}
            if taken & {"Recording", "Register"}:
                return True
    return False


def _offered(tree: ast.Module, over: frozenset[str]) -> set[str]:
    """What the module's classes over the register can be asked for."""
    return {one.name for node in tree.body if isinstance(node, ast.ClassDef) and _fields(node) & over
            for one in node.body if isinstance(one, ast.FunctionDef)
            if one.name == "__call__" or not one.name.startswith("_")}  # fmt: skip


def _asked_in(tree: ast.Module) -> dict[str, set[str]]:
    """Names of the rights for which each method asks, itself or through methods of its class."""
    methods = {one.name: one for node in ast.walk(tree) if isinstance(node, ast.ClassDef)
               for one in node.body if isinstance(one, ast.FunctionDef)}  # fmt: skip
    return {name: set(_rights(name, methods, frozenset())) for name in methods}


def _rights(name: str, methods: dict[str, ast.FunctionDef], seen: frozenset[str]) -> Iterator[str]:
    for node in ast.walk(methods[name]):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        called, owner = node.func.attr, ast.unparse(node.func.value)
        if called in ("need", "two", "enter") and "permits" in owner:
            yield from (part.attr for arg in node.args for part in ast.walk(arg)
                        if isinstance(part, ast.Attribute) and ast.unparse(part.value) == "Right")  # fmt: skip
        elif owner == "self" and called in methods and called not in seen:
            yield from _rights(called, methods, seen | {called})


@cache
def _trees() -> dict[str, ast.Module]:
    return {one.stem: ast.parse(one.read_text("utf-8")) for one in sorted(APPLICATION.glob("*.py"))}


@cache
def _all_over() -> frozenset[str]:
    return _over(_trees())


def test_every_use_case_over_the_register_stands_here_once() -> None:
    known = [*TAKES, *AT_THE_DESK, *BY_ITSELF, *BY_ANOTHER]
    assert len(known) == len(set(known))
    found = {name for name, tree in _trees().items() if _works_over_the_register(tree, _all_over())}
    assert found - set(known) == set(), "say in this table which right it takes, and ask for it in the use case"


@pytest.mark.parametrize(("module", "method"), [(module, method) for module in TAKES for method in TAKES[module]])
def test_it_asks_for_its_right_itself(module: str, method: str) -> None:
    assert TAKES[module][method].name in _asked_in(_trees()[module])[method]


@pytest.mark.parametrize("module", TAKES)
def test_nothing_else_that_the_module_offers_was_forgotten(module: str) -> None:
    known = {*TAKES[module], *ASKS_NOBODY.get(module, "").split()}
    assert _offered(_trees()[module], _all_over()) - known == set(), "say which right it takes, or that it takes none"


def test_the_test_would_see_what_works_through_another_and_a_method_beside_one_that_asks() -> None:
    keep = ast.parse("class Keep:\n    desk: Recording | None\n")
    paper = ast.parse("class Paper:\n    keep: Keep\n    def __call__(self): ...\n    def to_file(self): ...\n")
    over = _over({"keep": keep, "paper": paper})
    assert over - OVER == {"Keep", "Paper"}
    assert not _works_over_the_register(paper), "through another alone"
    assert _works_over_the_register(paper, over)
    assert _offered(paper, over) == {"__call__", "to_file"}


def test_the_test_would_see_a_use_case_that_does_not_ask() -> None:
    source = "class New:\n    desk: Recording\n    def show(self): return self._read()\n    def _read(self): {}\n"
    silent = ast.parse(source.format("return self.desk.register"))
    asking = ast.parse(source.format("self.desk.permits.need(Right.LISTS)"))
    assert _works_over_the_register(silent)
    assert not _works_over_the_register(ast.parse("class Pure:\n    number: int\n"))
    assert _asked_in(silent)["show"] == set()
    assert _asked_in(asking)["show"] == {"LISTS"}
