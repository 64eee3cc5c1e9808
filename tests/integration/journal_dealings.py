"""What the desk may do with badges, hosts and shippers, in whatever order."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from kiosk.application.hand_badges import BadgeRefused, HandBadges, NoBadge
from kiosk.application.meet_hosts import MeetHosts
from kiosk.application.outcomes import NotInside, VisitChanged
from kiosk.application.record_deliveries import DeliveryForm, RecordDeliveries
from kiosk.application.shift_report import badges_out
from kiosk.domain.badges import BadgeRules, BadgeSeries
from tests.integration.journal_company import AccompanyingDesk

RULES = BadgeRules((BadgeSeries("", 1, 3, 2),))


class DealingDesk(AccompanyingDesk):
    """Three badges, two hosts, as many shippers as come."""

    @precondition(lambda self: self.visits)
    @rule(data=st.data(), number=st.sampled_from(("1", "2", "3", "4")))
    def hand_badge(self, data: st.DataObject, number: str) -> None:
        """One badge is never two visitors'."""
        outcome = HandBadges(self.door.desk, RULES).hand(data.draw(st.sampled_from(self.visits)), number)
        assert isinstance(outcome, VisitChanged | BadgeRefused)
        out = [one.visit.badge for one in HandBadges(self.door.desk, RULES).out()]
        assert len(out) == len(set(out))

    @precondition(lambda self: self.visits)
    @rule(data=st.data(), lost=st.booleans())
    def badge_comes_back_or_does_not(self, data: st.DataObject, lost: bool) -> None:
        visit_id, badges = data.draw(st.sampled_from(self.visits)), HandBadges(self.door.desk, RULES)
        outcome = badges.lose(visit_id, "thẻ hỏng") if lost else badges.take_back(visit_id)
        assert isinstance(outcome, VisitChanged | NoBadge)
        with self.door.register.read() as reader:
            out = badges_out(reader, (), self.clock.now()).lines
        assert visit_id not in [one.visit.visit_id for one in out]

    @precondition(lambda self: self.visits)
    @rule(data=st.data(), host=st.sampled_from(("anh Nam", "Anh nam", "bà Tư")), counter=st.sampled_from(("", "2")))
    def choose_host(self, data: st.DataObject, host: str, counter: str) -> None:
        line = MeetHosts(self.door.desk).choose(data.draw(st.sampled_from(self.visits)), host, counter).line
        assert line.host == host
        assert not counter or line.visit.counter == counter

    @precondition(lambda self: self.visits)
    @rule(data=st.data(), came=st.booleans())
    def wait_or_meet(self, data: st.DataObject, came: bool) -> None:
        """Only who is inside waits."""
        visit_id, hosts = data.draw(st.sampled_from(self.visits)), MeetHosts(self.door.desk)
        outcome = hosts.came(visit_id) if came else hosts.wait(visit_id, "họp")
        assert isinstance(outcome, VisitChanged | NotInside)
        if isinstance(outcome, VisitChanged):
            waits = outcome.line.visit.waiting_since is not None
            assert waits is (not came)
            assert not waits or outcome.line.visit.inside

    @rule(end=st.booleans())
    def deliver(self, end: bool) -> None:
        """No shipper stays for ever, whatever the clock does."""
        deliveries = RecordDeliveries(self.door.desk)
        deliveries.record(DeliveryForm(self.door.desk.chance.new_id(), "0900 000 001"))
        if end:
            deliveries.end_due()
            now = self.clock.now()
            with self.door.register.read() as reader:
                assert not any(one.delivery.is_due(now) for one in reader.open_deliveries())
