"""The guide as one page for a website: opens offline, loads nothing from anywhere, codes drawn in the page itself."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from kiosk.adapters.documents.publicity.codes import QUIET, Code
from kiosk.adapters.documents.publicity.page_pdf import runs
from kiosk.adapters.documents.publicity.said import Said

_STYLE = """
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #f3f6fa; color: #1c1e26; font: 1.2rem/1.5 "Be Vietnam Pro", system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
header { background: #0a336b; color: #fff; border-radius: 1rem; padding: 1.5rem; text-align: center; }
header p { margin: .2rem 0; }
h1 { font-size: 2.2rem; line-height: 1.2; margin: .5rem 0; }
h2 { color: #0a336b; font-size: 1.6rem; margin: 1.8rem 0 .8rem; }
h3 { color: #0a336b; font-size: 1.35rem; margin: 0; }
.two { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1rem; }
.box, .step { background: #fff; border-radius: 1rem; padding: 1.2rem; }
.box { text-align: center; }
.box svg { width: 14rem; height: 14rem; }
.step { display: flex; gap: 1.2rem; margin: 0 0 1rem; border: 2px solid #0a336b; align-items: center; }
.drawing { flex: none; width: 7rem; margin-left: auto; }
.step p { margin: .3rem 0 0; }
.number { flex: none; width: 3.2rem; height: 3.2rem; border-radius: 50%; background: #bf121a; color: #fff;
  font-size: 1.7rem; font-weight: 700; display: grid; place-items: center; }
.after { background: #0a336b; color: #fff; border-radius: 1rem; padding: 1rem; text-align: center; font-weight: 700; }
.help { background: #fdeedb; border-radius: 1rem; padding: 1rem 1.2rem; }
.help p { margin: .3rem 0; }
a { color: #0a4aa8; font-weight: 600; }
a:focus-visible { outline: 3px solid #bf121a; outline-offset: 3px; }
footer { font-size: .95rem; color: #46505e; margin: 1.5rem 0; display: flex; gap: 1rem;
  justify-content: space-between; }
footer svg { width: 7rem; height: 7rem; flex: none; background: #fff; }
footer p { margin: .2rem 0; }
@media print { body { background: #fff; } .step, .box { break-inside: avoid; } }
"""


@dataclass(frozen=True, slots=True)
class WebPage:
    """Writes the page."""

    said: Said

    def text(self) -> str:
        """The whole file."""
        say, order = self.said.say, self.said.order
        title = escape(say("web.title", app=order.content.app.name))
        # Nothing may be fetched, whoever edits the page later.
        policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
        head = (
            f'<!DOCTYPE html>\n<html lang="{escape(order.language)}">\n<head>\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
            f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        )
        parts = (self._header(title), self._stores(), self._steps(), self._benefits(), self._help(), self._footer())
        return head + "\n".join("\n".join(part) for part in parts) + "\n</main>\n</body>\n</html>\n"

    def _header(self, title: str) -> Iterator[str]:
        first, second = self.said.agency
        yield f"<header>\n<p>{escape(first)}</p>\n<p><strong>{escape(second)}</strong></p>\n<h1>{title}</h1>"
        yield f"<p>{escape(self.said.say('poster.slogan'))}</p>\n</header>"

    def _stores(self) -> Iterator[str]:
        say, app = self.said.say, self.said.order.content.app
        yield f'<h2>{escape(say("web.download"))}</h2>\n<div class="two">'
        for key, link in (("android", app.android_link), ("ios", app.ios_link)):
            name, store = escape(say(f"poster.{key}")), say(f"poster.{key}_store")
            label = escape(say("web.link", name=store))
            yield f'<div class="box"><h3>{name}</h3>{_svg(link, "m", name)}<p>{_link(link, label)}</p></div>'
        yield "</div>"

    def _steps(self) -> Iterator[str]:
        steps = self.said.steps
        yield f"<h2>{escape(self.said.say('web.steps', count=len(steps)))}</h2>"
        for number, ((name, text), drawing) in enumerate(zip(steps, self.said.drawings, strict=True), start=1):
            words = f"<div><h3>{escape(name)}</h3><p>{escape(text)}</p></div>"
            yield f'<section class="step"><div class="number">{number}</div>{words}{_picture(drawing)}</section>'
        yield f'<p class="after">{escape(self.said.say("poster.after"))}</p>'

    def _benefits(self) -> Iterator[str]:
        benefits, of = self.said.order.content.app.benefits, self.said.of
        if benefits:
            yield f"<h2>{escape(self.said.say('web.why'))}</h2>\n<ul>"
            yield from (
                f"<li><strong>{escape(of(one.title))}.</strong> {escape(of(one.text))}</li>" for one in benefits
            )
            yield "</ul>"

    def _help(self) -> Iterator[str]:
        said = self.said
        yield f'<h2>{escape(said.say("web.help"))}</h2>\n<div class="help">'
        yield f"<p><strong>{escape(said.help)}</strong></p>"
        for line in (said.more_help, said.say("poster.without_phone")):
            if line:
                yield f"<p>{escape(line)}</p>"
        yield "</div>"

    def _footer(self) -> Iterator[str]:
        said = self.said
        yield "<footer>\n<div>"
        yield f"<p><strong>{escape(said.dated)}</strong></p>"
        yield from (f"<p>{escape(one)}</p>" for one in said.sources())
        if said.url:
            yield f"<p>{_link(said.url, escape(said.plain_url))}</p>"
        yield f"</div>\n{_svg(said.code, 'q', '')}\n</footer>"


def _link(url: str, label: str) -> str:
    """A link only where the address is one of the web: an administrator's file may say anything."""
    return f'<a href="{escape(url)}" rel="noreferrer">{label}</a>' if url.startswith(("https://", "http://")) else label


def _picture(drawing: str) -> str:
    """A step's drawing as an image of its own, in which no script runs and nothing is loaded."""
    if not drawing:
        return ""
    body = b64encode(drawing.encode()).decode()
    return f'<img class="drawing" alt="" src="data:image/svg+xml;base64,{body}">'


def _svg(text: str, level: str, name: str) -> str:
    """A code as a picture in the page; one without a name is passed over by readers."""
    code = Code.of(text, level)
    path = "".join(
        f"M{start + QUIET} {y + QUIET}h{end - start}v1h{start - end}z"
        for y, row in enumerate(code.rows)
        for start, end in runs(row)
    )
    side = code.modules + 2 * QUIET
    role = f'role="img" aria-label="{name}"' if name else 'aria-hidden="true"'
    return (
        f'<svg {role} viewBox="0 0 {side} {side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{side}v{side}'
        f'H0z"/><path d="{path}"/></svg>'
    )
