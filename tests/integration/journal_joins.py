"""What the desk may say of who is one person, in whatever order."""

from __future__ import annotations

from hypothesis import assume
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from kiosk.application.admit import SameAs
from kiosk.application.change_visit import ChangeVisit
from kiosk.application.join_visitors import JoinVisitors
from kiosk.application.outcomes import BothInside, PersonSettled
from kiosk.application.register_scan import SomebodyElse, WhoAnswer
from tests.integration.journal_invariants import SoundRegister
from tests.integration.registers import DUMPS, views_of


class JoiningDesk(SoundRegister):
    """Answers, joins, separations."""

    @precondition(lambda self: self.asked)
    @rule(data=st.data(), told=st.sampled_from(["same", "somebody else", "nothing"]))
    def answer_whether_it_is_one_person(self, data: st.DataObject, told: str) -> None:
        scan_id, code, asked = self.asked.pop()
        chosen = data.draw(st.sampled_from(asked.resemblances))
        answer: WhoAnswer = SomebodyElse()
        if told == "same":
            answer = SameAs(chosen.visitor_id, chosen.evidence, asked=True)
        elif told == "somebody else":
            answer = SomebodyElse(tuple(one.visitor_id for one in asked.resemblances))
        self.take(self.door.scan(code, scan_id, answer=answer))

    @precondition(lambda self: self.visits)
    @rule(data=st.data())
    def join(self, data: st.DataObject) -> None:
        """Whatever the desk may say, nobody is inside twice afterwards."""
        visit_id, other = self._two_visitors(data)
        before = self.length()
        outcome = JoinVisitors(self.door.desk).same(visit_id, other, (), "same person")
        self.take(outcome)
        assert not isinstance(outcome, BothInside) or self.length() == before

    @precondition(lambda self: len(self.visits) > 1)
    @rule(data=st.data(), from_the_first=st.booleans())
    def leave_and_join_to_somebody_inside(self, data: st.DataObject, from_the_first: bool) -> None:
        """The desk answers when one of the two has left: only by chance would two draws come upon it."""
        with self.door.register.read() as reader:
            inside = [line.visit for line in reader.open_lines()]
        assume(len(inside) > 1)
        later, earlier = inside[0], data.draw(st.sampled_from(inside[1:]))
        self.take(ChangeVisit(self.door.desk).leave(later.visit_id))
        one, other = (earlier, later) if from_the_first else (later, earlier)
        self.take(JoinVisitors(self.door.desk).same(one.visit_id, other.visitor_id, (), "same person"))

    @precondition(lambda self: self.visits)
    @rule(data=st.data())
    def keep_apart(self, data: st.DataObject) -> None:
        visit_id, other = self._two_visitors(data)
        settled = JoinVisitors(self.door.desk).apart(visit_id, other)
        with self.door.register.read() as reader:
            assert other not in reader.joined_to(settled.line.visit.visitor_id)

    @precondition(lambda self: self.visits)
    @rule(data=st.data())
    def join_and_part(self, data: st.DataObject) -> None:
        """Separation restores exactly what was before."""
        visit_id, other = self._two_visitors(data)
        join, before = JoinVisitors(self.door.desk), self._who_is_who()
        with self.door.register.read() as reader:
            mine = reader.visit(visit_id)
            assert mine is not None
            together = reader.person_of(mine.visitor_id) == reader.person_of(other)
            inside = [reader.open_visit_of(one) for one in (mine.visitor_id, other)]
        # Of somebody inside, the join itself may end a visit.
        if not together and not any(inside) and isinstance(join.same(visit_id, other, (), ""), PersonSettled):
            join.apart(visit_id, other)
            assert self._who_is_who() == before

    def _two_visitors(self, data: st.DataObject) -> tuple[str, str]:
        visit_id, other = (data.draw(st.sampled_from(self.visits)) for _ in range(2))
        with self.door.register.read() as reader:
            mine, theirs = reader.visit(visit_id), reader.visit(other)
        assert mine is not None
        assert theirs is not None
        assume(mine.visitor_id != theirs.visitor_id)
        return visit_id, theirs.visitor_id

    def _who_is_who(self) -> list[list[tuple[object, ...]]]:
        """Every view but the memory of what the desk said of two people."""
        return [rows for query, rows in zip(DUMPS, views_of(self.door.register), strict=True) if "_links" not in query]
