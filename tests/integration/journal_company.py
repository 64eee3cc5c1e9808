"""What the desk may say of groups, of children with adults and of who declares, in whatever order."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from kiosk.application.bring_child import BringChild, ChildForm
from kiosk.application.change_visit import ChangeVisit
from kiosk.application.declare_on_behalf import Declaration, DeclareOnBehalf
from kiosk.application.keep_group import KeepGroup
from kiosk.application.outcomes import EntryMade, VisitChanged
from kiosk.domain.declarer import Declarer
from kiosk.domain.visit import VisitState
from tests.integration.journal_ends import EndingDesk

HEADS = st.integers(-1, 6)


class AccompanyingDesk(EndingDesk):
    """Counts, parts that leave, names, children, declarers; whatever cannot be records nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.counted: list[str] = []

    @precondition(lambda self: self.visits)
    @rule(data=st.data(), people=HEADS, how=st.sampled_from(["count", "part_leaves", "some_stayed"]))
    def speak_of_a_group(self, data: st.DataObject, people: int, how: str) -> None:
        groups, visit_id = KeepGroup(self.door.desk), data.draw(st.sampled_from(self.visits))
        before = self.length()
        try:
            if how == "some_stayed":
                self.take_change(groups.some_stayed(visit_id, people, "some stayed"))
            else:
                self.take_change(getattr(groups, how)(visit_id, people))
        except ValueError:
            assert self.length() == before

    @precondition(lambda self: self.visits)
    @rule(data=st.data(), names=st.lists(st.sampled_from(["Lê Mẫu", "Trần Thử"]), max_size=3))
    def name_a_group(self, data: st.DataObject, names: list[str]) -> None:
        changed = KeepGroup(self.door.desk).name(data.draw(st.sampled_from(self.visits)), names)
        assert changed.line.names == tuple(names)

    @precondition(lambda self: self.visits)
    @rule(data=st.data(), phone=st.sampled_from(["", "0900 000 009"]))
    def declare(self, data: st.DataObject, phone: str) -> None:
        declaration = Declaration("Lê Thị Cháu", phone, "grandchild")
        changed = DeclareOnBehalf(self.door.desk)(data.draw(st.sampled_from(self.visits)), declaration)
        assert changed.line.declarer == Declarer("Lê Thị Cháu", phone.replace(" ", ""))

    @precondition(lambda self: self.visits)
    @rule(data=st.data())
    def bring_a_child(self, data: st.DataObject) -> None:
        adult, form_id = data.draw(st.sampled_from(self.visits)), self.door.desk.chance.new_id()
        made = BringChild(self.door.desk)(adult, ChildForm(form_id, "Lê Bé", str(self.clock.now().year - 5)))
        self.take(made)
        assert not isinstance(made, EntryMade) or made.line.visit.with_visit == adult

    @precondition(lambda self: self.visits)
    @rule(data=st.data())
    def leave_together(self, data: st.DataObject) -> None:
        some = data.draw(st.lists(st.sampled_from(self.visits), max_size=3, unique=True))
        for made in BringChild(self.door.desk).leave_together(some):
            self.take(made)
            assert made.line.visit.state is VisitState.LEFT

    def take_change(self, outcome: object) -> None:
        """A count or a part that left can be withdrawn later like everything else."""
        self.take(outcome)
        if isinstance(outcome, VisitChanged):
            self.counted.append(outcome.event_id)

    @precondition(lambda self: self.counted)
    @rule(data=st.data())
    def withdraw_a_count_or_a_part(self, data: st.DataObject) -> None:
        event_id = data.draw(st.sampled_from(self.counted))
        ChangeVisit(self.door.desk).undo(event_id, "miscounted")

    @invariant()
    def heads_add_up(self) -> None:
        with self.door.register.read() as reader:
            visits = [visit for one in set(self.visits) if (visit := reader.visit(one)) is not None]
        for visit in visits:
            group = visit.group
            assert group.people == group.left + group.staying
            assert group.staying >= 1
            assert visit.heads_inside == (group.staying if visit.inside else 0)
