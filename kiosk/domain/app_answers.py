"""What the dispatches ask of everyone who comes to work at the office: know, install and run the app.

Source: the first item of dispatches 002 and 004 ("biết, cài đặt và chạy ứng dụng").
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

NO_SMARTPHONE = "no_smartphone"
"""Key of the reason that takes a visitor out of the denominator of those who could have the app."""


class Answer(Enum):
    """One answer at the desk."""

    YES = "yes"
    NO = "no"
    NOT_ASKED = "not_asked"


class Question(Enum):
    """The three questions, in the order in which a no makes the later ones pointless.

    The values are the names of the fields of `AppAnswers`.
    """

    KNOWS = "knows"
    INSTALLED = "installed"
    RUNNING = "running"


class AppRung(Enum):
    """The highest rung a visitor stands on, as the table and register column 12 show it."""

    RUNNING = "running"
    INSTALLED = "installed"
    KNOWS = "knows"
    UNKNOWING = "unknowing"
    NO_SMARTPHONE = "no_smartphone"
    NOT_ASKED = "not_asked"


class Phone(Enum):
    """What phone the visitor has; people without a smartphone leave the denominator (dispatch 001)."""

    SMART = "smart"
    PLAIN = "plain"
    NONE = "none"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class AppAnswers:
    """The three answers, why not, or why the questions were skipped."""

    knows: Answer = Answer.NOT_ASKED
    installed: Answer = Answer.NOT_ASKED
    running: Answer = Answer.NOT_ASKED
    reason: str = ""
    """Key of the reason why the app is not installed; empty when none was given."""
    skipped_because: str = ""
    """Key of the reason why the receptionist did not ask; empty when the questions were asked."""
    phone: Phone = Phone.UNKNOWN
    bluetooth: Answer | None = None
    """Whether Bluetooth is on, as the app needs it (dispatch 002); None while that was not asked, as in journals of
    versions before, whose seals leave it out.
    """

    def to(self, question: Question) -> Answer:
        """The answer to one question."""
        return {
            Question.KNOWS: self.knows,
            Question.INSTALLED: self.installed,
            Question.RUNNING: self.running,
        }[question]

    def applies(self, question: Question) -> bool:
        """Whether asking makes sense: who has not installed it cannot be running it."""
        if self.phone in (Phone.PLAIN, Phone.NONE):
            return question is Question.KNOWS
        if question is Question.INSTALLED:
            return self.knows is not Answer.NO
        return question is Question.KNOWS or Answer.NO not in (self.knows, self.installed)

    def with_answer(self, question: Question, answer: Answer) -> AppAnswers:
        """These answers with one more; a no clears the questions that it makes pointless."""
        changed: dict[str, Any] = {question.value: answer}
        return replace(self, **changed).consistent()

    def consistent(self) -> AppAnswers:
        """The same answers without any to a question that does not apply, and no reason without a no."""
        installed = self.installed if self.applies(Question.INSTALLED) else Answer.NOT_ASKED
        cleared = replace(self, installed=installed)
        running = self.running if cleared.applies(Question.RUNNING) else Answer.NOT_ASKED
        bluetooth = self.bluetooth if cleared.asks_bluetooth else None
        asked = replace(cleared, running=running, bluetooth=bluetooth)
        return asked if asked.wants_reason else replace(asked, reason="")

    @property
    def asks_bluetooth(self) -> bool:
        """Whether asking for Bluetooth makes sense: without the app it says nothing."""
        return self.installed is Answer.YES

    def with_bluetooth(self, answer: Answer) -> AppAnswers:
        """These answers with whether Bluetooth is on."""
        return replace(self, bluetooth=None if answer is Answer.NOT_ASKED else answer).consistent()

    @property
    def wants_reason(self) -> bool:
        """Whether something is missing that has a reason: an answer of no, or no smartphone."""
        return Answer.NO in (self.knows, self.installed) or self.phone in (Phone.PLAIN, Phone.NONE)

    def with_reason(self, key: str) -> AppAnswers:
        """These answers with why the app is not installed; without a smartphone nothing can be (dispatch 001)."""
        before = Phone.UNKNOWN if self.reason == NO_SMARTPHONE else self.phone
        phone = Phone.PLAIN if key == NO_SMARTPHONE else before
        return replace(self, reason=key, phone=phone).consistent()

    @property
    def complete(self) -> bool:
        """Nothing is left to ask, or the receptionist said why it was not asked."""
        if self.skipped_because:
            return True
        return all(self.to(one) is not Answer.NOT_ASKED for one in Question if self.applies(one))

    @property
    def rung(self) -> AppRung:
        """The highest rung that the answers show."""
        if self.phone in (Phone.PLAIN, Phone.NONE):
            return AppRung.NO_SMARTPHONE
        for answer, rung in (
            (self.running, AppRung.RUNNING),
            (self.installed, AppRung.INSTALLED),
            (self.knows, AppRung.KNOWS),
        ):
            if answer is Answer.YES:
                return rung
        return AppRung.UNKNOWING if self.knows is Answer.NO else AppRung.NOT_ASKED


ALL_YES = AppAnswers(Answer.YES, Answer.YES, Answer.YES, phone=Phone.SMART)
