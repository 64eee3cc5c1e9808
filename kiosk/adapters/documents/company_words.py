"""What the register says of a group, of a child, and of who declared for a visitor (`paper.md`, special rows)."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.adapters.documents.register_words import RegisterWords
from kiosk.domain.register_day import LineState, RegisterLine
from kiosk.domain.visit import RecordedBy


def who_came_along(words: RegisterWords, line: RegisterLine) -> str:
    """`và 11 người` under the name of a leader, empty for a visitor alone."""
    return companions(words, line.company.people)


def companions(words: RegisterWords, people: int) -> str:
    """How many came along in a group of `people`, empty for one."""
    return words.say("group", number=people - 1) if people > 1 else ""


def part_exits(words: RegisterWords, line: RegisterLine) -> tuple[str, ...]:
    """`09:02 (11)` for each part of a group that left before the others."""
    return tuple(words.say("part", clock=one.clock, people=one.people) for one in line.company.parts)


def last_exit(words: RegisterWords, line: RegisterLine, clock: str) -> str:
    """The exit of a visit; of a group that left in parts with the heads that left by it."""
    company = line.company
    rest = company.people - sum(one.people for one in company.parts)
    return words.say("part", clock=clock, people=rest) if company.parts and clock else clock


def company_notes(words: RegisterWords, line: RegisterLine) -> Iterator[str]:
    """Notes of column (14): who declared, whose child it is, who came along as far as they were named."""
    company, undone = line.company, line.state is LineState.UNDONE
    known = [company.declarer, company.relation.lower(), words.phone(company.declarer_phone)]
    said = "" if undone or line.erased else ", ".join(one for one in known if one)
    if line.on_behalf and (line.by is not RecordedBy.BY_HAND or not said):
        yield words.say(f"on_behalf_{line.by.value}")
    if said:
        yield words.say("declared", who=said)
    if company.is_child:
        number = company.adult_number
        yield words.say("child_of", number=number) if number else words.say("child")
    if company.names and not undone and not line.erased:
        yield words.say("group_names", names=", ".join(company.names))
