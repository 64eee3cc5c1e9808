"""What PDF/A-2b asks of a file (ISO 19005-2:2011), as far as a file of text and lines can fail it.

No validator is at hand; each requirement has its clause, and the tests break each in turn to see that it is missed.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf

from tests.integration.true_type import TrueType

_SAME = {"/Title": "dc:title", "/Creator": "xmp:CreatorTool", "/Producer": "pdf:Producer"}
_ACTIONS = frozenset({"/AA", "/OpenAction", "/JS", "/JavaScript", "/Launch"})
_CMYK = frozenset({"k", "K"})


def faults_of(file: Path) -> set[str]:
    """Names of the requirements that the file fails."""
    with pikepdf.open(file) as pdf:
        content = file.read_bytes()
        found = {
            "6.1.2 header": _header_is_wrong(content, pdf),
            "6.1.3 identifier": len(pdf.trailer.get("/ID", [])) != 2 or not all(map(bytes, pdf.trailer.ID)),
            "6.1.3 encryption": pdf.is_encrypted or "/Encrypt" in pdf.trailer,
            "6.1.7 external stream": any("/F" in one or "/FFilter" in one for one in _streams(pdf)),
            "6.1.7 filter": any("LZW" in str(one.get("/Filter", "")) for one in _streams(pdf)),
            "6.2.3 output intent": not _has_output_intent(pdf),
            "6.2.4 colour": any(_uses_cmyk(page) for page in pdf.pages),
            "6.2.10 transparency": any(map(_is_transparent, _dictionaries(pdf))),
            "6.2.11.4 font embedded": any("/FontFile2" not in one.get("/FontDescriptor", {}) for one in _fonts(pdf)),
            "6.3 annotation": any("/Annots" in page for page in pdf.pages),
            "6.5 action": any(_ACTIONS & set(one.keys()) for one in _dictionaries(pdf)),
            "6.6.2 metadata": not _has_metadata(pdf),
            "6.6.3 metadata differs": _metadata_differs(pdf),
            "6.6.4 version": _claimed(pdf) != ("2", "B"),
            "6.8 embedded file": "/EmbeddedFiles" in pdf.Root.get("/Names", {}),
        }
        wrong = {name for name, failed in found.items() if failed}
        return wrong if "6.2.11.4 font embedded" in wrong else wrong | set(_font_faults(pdf))


def _header_is_wrong(content: bytes, pdf: pikepdf.Pdf) -> bool:
    first, second = content.split(b"\n", 2)[:2]
    marked = second[:1] == b"%" and len(second) >= 5 and all(one > 127 for one in second[1:5])
    return not (first.startswith(b"%PDF-1.") and pdf.pdf_version <= "1.7" and marked)


def _dictionaries(pdf: pikepdf.Pdf) -> Iterator[Any]:
    for one in pdf.objects:
        if isinstance(one, (pikepdf.Dictionary, pikepdf.Stream)):
            yield one


def _streams(pdf: pikepdf.Pdf) -> Iterator[Any]:
    return (one for one in _dictionaries(pdf) if isinstance(one, pikepdf.Stream))


def _fonts(pdf: pikepdf.Pdf) -> list[Any]:
    return [one for one in _dictionaries(pdf) if one.get("/Type") == "/Font"]


def _has_output_intent(pdf: pikepdf.Pdf) -> bool:
    intents = [one for one in pdf.Root.get("/OutputIntents", []) if one.get("/S") == "/GTS_PDFA1"]
    if len(intents) != 1 or "/DestOutputProfile" not in intents[0]:
        return False
    profile = bytes(intents[0].DestOutputProfile.read_bytes())
    head = (profile[8] <= 4, profile[12:16] == b"mntr", profile[16:20] == b"RGB ", profile[36:40] == b"acsp")
    return all(head) and intents[0].DestOutputProfile.N == 3 and len(profile) == int.from_bytes(profile[:4], "big")


def _uses_cmyk(page: Any) -> bool:
    named = "DeviceCMYK" in str(page.get("/Resources", ""))
    return named or any(str(one.operator) in _CMYK for one in pikepdf.parse_content_stream(page))


def _is_transparent(one: Any) -> bool:
    opaque = all(one.get(key, 1) == 1 for key in ("/ca", "/CA"))
    masked = one.get("/SMask", "/None")
    group = one.get("/Group", {})
    return not opaque or str(masked) != "/None" or group.get("/S") == "/Transparency" or "/BM" in one


def _has_metadata(pdf: pikepdf.Pdf) -> bool:
    told = pdf.Root.get("/Metadata")
    return told is not None and told.get("/Type") == "/Metadata" and told.get("/Subtype") == "/XML"


def _metadata_differs(pdf: pikepdf.Pdf) -> bool:
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as told:
        same = all(str(pdf.docinfo.get(key, "")) == str(told.get(name, "")) for key, name in _SAME.items())
        return not same or [str(pdf.docinfo.get("/Author", ""))] != list(told.get("dc:creator", [""]))


def _claimed(pdf: pikepdf.Pdf) -> tuple[str, str]:
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as told:
        return str(told.get("pdfaid:part", "")), str(told.get("pdfaid:conformance", ""))


def _font_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    for page in pdf.pages:
        used = _letters_used(page)
        for name, font in dict(page.Resources.get("/Font", {})).items():
            face = TrueType(bytes(font.FontDescriptor.FontFile2.read_bytes()))
            if "/Encoding" in font or not face.has_one_map:
                yield "6.2.11.6 font encoding"
            first, widths = int(font.FirstChar), [float(one) for one in font.Widths]
            for code in used.get(name, set()):
                if face.glyph(code) == 0:
                    yield "6.2.11.8 glyph"
                elif not 0 <= code - first < len(widths) or abs(widths[code - first] - face.width(code)) > 1:
                    yield "6.2.11.5 font widths"


def _letters_used(page: Any) -> dict[str, set[int]]:
    used: dict[str, set[int]] = {}
    font = ""
    for one in pikepdf.parse_content_stream(page):
        operator = str(one.operator)
        if operator == "Tf":
            font = str(one.operands[0])
        elif operator in ("Tj", "'"):
            used.setdefault(font, set()).update(bytes(one.operands[0]))
        elif operator == "TJ":
            texts = (bytes(part) for part in one.operands[0] if isinstance(part, pikepdf.String))
            used.setdefault(font, set()).update(*texts)
    return used
