"""What a loudspeaker reads out, and what is posted on social pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.adapters.documents.publicity.said import Said


@dataclass(frozen=True, slots=True)
class SpokenText:
    """Writes both, one after the other; in the first no address has to be read out."""

    said: Said

    def text(self) -> str:
        """The whole file."""
        say = self.said.say
        parts = (say("text.loudspeaker"), "", *self._loudspeaker(), "", say("text.social"), "", *self._social())
        return "\n".join((*parts, "", self.said.dated, ""))

    def _loudspeaker(self) -> Iterator[str]:
        say, content = self.said.say, self.said.order.content
        yield say("text.opening", office=content.office)
        yield say("text.invite", app=content.app.name)
        yield from (f"{self.said.of(one.title)}: {self.said.of(one.text)}" for one in content.app.benefits)
        yield say("text.spoken_how")
        for number, (title, text) in enumerate(self.said.spoken_steps, start=1):
            yield say("text.spoken_step", number=number, title=title, text=text)
        yield say("text.spoken_help", office=content.office)
        yield from (say("text.spoken_call", phone=f"{one.phone}{_named(one.name)}") for one in content.help_lines)
        yield say("text.without_phone")
        yield say("text.family")

    def _social(self) -> Iterator[str]:
        said, say, app = self.said, self.said.say, self.said.order.content.app
        yield say("text.post", title=said.title, slogan=said.say("poster.slogan"))
        for number, (title, text) in enumerate(said.spoken_steps, start=1):
            yield say("text.post_step", number=number, title=title, text=text)
        yield said.say("poster.after")
        yield say("text.post_android", url=app.android_link)
        yield say("text.post_ios", url=app.ios_link)
        for one in said.order.content.help_lines:
            yield say("text.post_help", phone=f"{one.phone}{_named(one.name)}")
        if said.url:
            yield say("text.post_material", url=said.url)
        yield said.order.content.office


def _named(name: str) -> str:
    return f" ({name})" if name else ""
