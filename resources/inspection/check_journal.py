#!/usr/bin/env python3
"""Checks an export of a kiosk's journal (nhat-ky-*.jsonl) without the kiosk: Python 3.9 or later is all it needs.

    python check_journal.py EXPORT.jsonl [--key 7K4Q-9XMD] [--heads FILE] [--code WXWE-DYD8-WMB7] [--lang en] [--json]

What the lines of an export are, and what each answer means: so-nhat-ky-cho-thanh-tra.md beside this file, in Vietnamese
and English. Exit codes: 0 intact, 1 not intact, 2 wrongly called, 3 no whole export.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import hmac
import json
import sys

FORM = "bluezone-kiosk/journal/1"
LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
GENESIS = bytes(32)
MARK = 4

# ------------------------------------------------------------ Ed25519 (RFC 8032), verification only

P = 2**255 - 19
Q = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def _add(a, b):
    (x1, y1, z1, t1), (x2, y2, z2, t2) = a, b
    m, n = (y1 - x1) * (y2 - x2) % P, (y1 + x1) * (y2 + x2) % P
    k, z = 2 * t1 * t2 * D % P, 2 * z1 * z2 % P
    e, f, g, h = n - m, z - k, z + k, n + m
    return e * f % P, g * h % P, f * g % P, e * h % P


def _decoded(octets):
    """The point of 32 bytes, None where there is none."""
    y = int.from_bytes(octets, "little")
    sign, y = y >> 255, y & ((1 << 255) - 1)
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if x * x % P != square:
        x = x * ROOT % P
    if y >= P or x * x % P != square or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P


def _multiples(point):
    """For each of 64 groups of four bits the fifteen multiples: no doubling is left to do."""
    table = []
    for _ in range(64):
        row = [(0, 1, 1, 0)]
        for _ in range(15):
            row.append(_add(row[-1], point))
        table.append(row)
        point = _add(row[-1], point)
    return table


def _times(table, number, point):
    for row in table:
        if number & 15:
            point = _add(point, row[number & 15])
        number >>= 4
    return point


BASE = _multiples(_decoded((4 * pow(5, P - 2, P) % P).to_bytes(32, "little")))
KEYS: dict = {}


def holds(public, message, signature):
    """Whether `signature` (64 bytes) of `message` was made with the secret of `public` (32 bytes)."""
    if len(public) != 32 or len(signature) != 64:
        return False
    if public not in KEYS:
        point = _decoded(public)
        KEYS[public] = _multiples((P - point[0], point[1], 1, P - point[3])) if point else None
    number = int.from_bytes(signature[32:], "little")
    if KEYS[public] is None or number >= Q:
        return False
    digest = hashlib.sha512(signature[:32] + public + message).digest()
    x, y, z, _ = _times(KEYS[public], int.from_bytes(digest, "little") % Q, _times(BASE, number, (0, 1, 1, 0)))
    inverse = pow(z, P - 2, P)
    return (y * inverse % P | (x * inverse % P & 1) << 255).to_bytes(32, "little") == signature[:32]


# ------------------------------------------------------------ heads that were kept outside of the journal


def letters(number, places):
    """A number as letters that nobody mistakes, in groups of four."""
    said = "".join(LETTERS[number >> 5 * place & 31] for place in reversed(range(places)))
    return "-".join(said[start : start + 4] for start in range(0, places, 4))


def fingerprint(public):
    return letters(int.from_bytes(hashlib.sha256(b"BEK1/key" + public).digest()[:5], "big"), 8)


def code_of(seal):
    return letters(int.from_bytes(seal[:8], "big") >> 4, 12)


class Head:
    """One signed head: the journal had `seq` lines, the last one sealed with `seal`."""

    def __init__(self, text, place):
        lines = text.split("\n")
        kept, key = lines[3].split(" "), lines[4].split(" ")
        self.place, self.origin, self.seq, self.seal = place, lines[0], int(lines[1]), base64.b64decode(lines[2])
        self.number, self.at, self.occasion, self.session, self.opened = (
            int(kept[1]), kept[2], kept[3], kept[5], int(kept[7]))  # fmt: skip
        self.public = base64.b64decode(key[2])
        self.marks = base64.b64decode(lines[5].split(" ")[2]) if lines[5] else b""
        self.first = self.seq - max(len(self.marks) // MARK - 1, 0)

    def agrees(self, seq, seal):
        if seq == self.seq:
            return seal == self.seal
        start = (seq - self.first) * MARK
        return seal[:MARK] == self.marks[start : start + MARK]


def heads_in(content, place, kiosk):
    """The heads of a file whose signature holds, and how many pieces are none."""
    pieces = [one.strip("\n") for one in content.split("\n\n") if one.strip("\n")]
    found, bad, text = [], 0, ""
    for piece in pieces:
        if not piece.startswith("— "):
            bad, text = bad + bool(text), piece + "\n"
            continue
        head = _signed(text, piece, place) if text else None
        bad, text = bad + (head is None), ""
        if head is not None and head.origin == "bluezone-kiosk/" + kiosk:
            found.append(head)
    return found, bad + bool(text)


def _signed(text, piece, place):
    try:
        head = Head(text, place)
        name, _, encoded = piece[2:].partition(" ")
        blob = base64.b64decode(encoded, validate=True)
    except (ValueError, IndexError):
        return None
    wanted = hashlib.sha256(name.encode() + b"\n\x01" + head.public).digest()[:4]
    good = name == head.origin and blob[:4] == wanted and holds(head.public, text.encode(), blob[4:])
    return head if good else None


def added(heads, last):
    """The first line that was added after whoever records had ended, and before the next one began."""
    running, closed = set(), None
    for one in sorted(heads, key=lambda one: (one.number, one.at)):
        if not running and closed and one.opened > closed.seq:
            return closed
        if one.occasion == "began":
            running.clear()
        running.discard(one.session) if one.occasion == "ended" else running.add(one.session)
        if not running and (closed is None or one.number != closed.number):
            closed = one
    return closed if not running and closed and last > closed.seq else None


# ------------------------------------------------------------ the export


class NoExportError(Exception):
    """The file is no export, or not a whole one."""


class Export:
    """Reads an export line by line; heads and keys stand before the journal's lines."""

    def __init__(self, file):
        self.file, self.hash = file, hashlib.sha256()
        self.first = self._object(self._line())
        self.keys, self.heads, self.bad = {}, [], 0
        self.damaged, self.changed, self.erased, self.sealed, self.end = False, None, 0, {}, None
        if self.first.get("form") != FORM:
            raise NoExportError("form")
        self.kiosk = str(self.first.get("kiosk"))
        self.next = self._until_entries()

    def _until_entries(self):
        while True:
            line = self._line()
            if not line.startswith((b'{"key":', b'{"head":')):
                return line
            said = self._object(line)
            if "key" in said:
                self.keys[base64.b64decode(said["key"]["public"])] = said["key"]["number"]
            else:
                found, bad = heads_in(said["head"]["note"], said["head"]["place"], self.kiosk)
                self.heads, self.bad = self.heads + found, self.bad + bad

    def entries(self):
        """Number, seal before, seal and sealed bytes of each line of the journal, in order."""
        line = self.next
        while not line.startswith(b'{"end":'):
            if line.startswith(b'{"entry":'):
                self._count_erased()
                yield self._entry(line)
            elif line.startswith(b'{"sheet":'):
                self._sheet(self._object(line)["sheet"])
            elif line.startswith(b'{"damaged":'):
                self.damaged = True
            else:
                raise NoExportError("line")
            line = self._line()
        self._count_erased()
        self.end = self._object(line)["end"]
        if self.file.readline():
            raise NoExportError("line")

    def _entry(self, line):
        # The bytes between are the sealed ones, as they are: nothing is put together anew.
        body, _, tail = line.rpartition(b',"previous":"')
        body = body[len(b'{"entry":') :]
        said = self._object(body)
        try:
            previous, _, sealed = tail.rstrip(b'"}\n').partition(b'","seal":"')
            self.kind, self.moment = said["kind"], said["recorded_at"]
            self.seq, self.sealed = said["seq"], self._seals(said["fact"]) if self.first.get("people") else {}
            return self.seq, bytes.fromhex(previous.decode()), bytes.fromhex(sealed.decode()), body
        except (KeyError, ValueError):
            raise NoExportError("line") from None

    @staticmethod
    def _seals(fact):
        found = {}
        for value in fact.values():
            for one in value if isinstance(value, list) else (value,):
                if isinstance(one, dict) and one.keys() == {"sheet_id", "digest"}:
                    found[one["sheet_id"]] = one["digest"]
        return found

    def _sheet(self, sheet):
        wanted = self.sealed.pop(sheet["sheet_id"], "")
        body = json.dumps(sheet["body"], sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
        made = hmac.new(bytes.fromhex(sheet["salt"]), body, hashlib.sha256).hexdigest()
        if made != wanted and self.changed is None:
            self.changed = self.seq

    def _count_erased(self):
        self.erased, self.sealed = self.erased + len(self.sealed), {}

    def _line(self):
        line = self.file.readline()
        if not line.endswith(b"\n"):
            raise NoExportError("cut")
        self.before = self.hash.hexdigest()
        self.hash.update(line)
        return line

    @staticmethod
    def _object(line):
        try:
            said = json.loads(line)
        except ValueError:
            raise NoExportError("line") from None
        if not isinstance(said, dict):
            raise NoExportError("line")
        return said

    def signed(self):
        """Whether the last line's sum and signature are those of everything before it."""
        if self.end.get("sha256") != self.before:
            return False
        text = f"{FORM}\n{self.kiosk}\n{self.end['entries']}\n{self.before}\n".encode()
        key = base64.b64decode(self.end.get("public", ""))
        return not key or (key in self.keys and holds(key, text, base64.b64decode(self.end["signature"])))


class Watch:
    """Follows the journal line by line with the heads that speak of the line at hand."""

    def __init__(self, heads, known):
        self.heads, self.known, self.last, self.speaking, self.restored = heads, known, {}, [], []
        some = (one for one in heads if one.seq > 0)
        self.waiting = sorted(some, key=lambda one: (one.first, one.seq), reverse=True)

    def begin_anew(self, seq, moment):
        """Heads that were kept before a copy took the register's place tell of lines that are gone."""
        gone = {one for one in self.heads if one.seq >= seq and one.at <= moment}
        self.heads, self.waiting, self.speaking = (
            [one for one in some if one not in gone] for some in (self.heads, self.waiting, self.speaking)
        )
        self.restored.append({"seq": seq, "lost": max((one.seq for one in gone), default=seq - 1) - seq + 1})

    def differs(self, seq, seal):
        while self.waiting and self.waiting[-1].first <= seq:
            self.speaking.append(self.waiting.pop())
        for one in self.speaking:
            if not one.agrees(seq, seal):
                return one
        for one in self.speaking:
            if one.seq == seq and one.public in self.known:
                self.last[one.place] = one
        self.speaking = [one for one in self.speaking if one.seq > seq]
        return None

    def ends_at(self, seq):
        beyond = [one for one in (*self.waiting, *self.speaking) if one.seq > seq]
        if beyond:
            return broken(seq + 1, "missing", min(beyond, key=lambda one: one.seq).place)
        after = added(self.heads, seq)
        return broken(after.seq + 1, "appended", after.place) if after else None


def check(export, more=(), believed=(), code=""):
    """What is found, as `register verify --json` says it."""
    known = {one for one in export.keys if not believed or fingerprint(one) in believed}
    watch, seq, seal, found = Watch([*export.heads, *more], known), 0, GENESIS, None
    for number, previous, sealed, body in export.entries():
        fault = _fault(seq, seal, number, previous, sealed, body)
        if fault:
            return broken(seq + 1, fault)
        seq, seal = number, sealed
        found = seq if code and code_of(seal) == code else found
        if export.kind == "restored":
            watch.begin_anew(seq, export.moment)
        other = watch.differs(seq, seal)
        if other:
            return broken(seq, "differs", other.place)
    if export.damaged:
        return broken(seq + 1, "wrong_seal")
    fault = watch.ends_at(seq) or _beside(export, code, found)
    if fault:
        return fault
    vouched = [
        {"place": one.place, "entries": one.seq, "at": one.at, "key": fingerprint(one.public)}
        for one in sorted(watch.last.values(), key=lambda one: (-one.seq, one.place))
    ]
    said = {"intact": True, "entries": seq, "head": code_of(seal) if seq else None, "vouched": vouched}
    return {**said, "restored": watch.restored, "unreadable": export.bad, "code_of": found}


def _beside(export, code, found):
    """What is wrong although every line is what it was."""
    if export.changed is not None:
        return broken(export.changed, "sheet_changed")
    if export.first.get("taken_back") and export.signed():
        return broken(export.first["taken_back"]["good"] + 1, "taken_back")
    if not export.signed():
        return broken(None, "export_changed")
    return broken(None, "no_such_code") if code and found is None else None


def _fault(seq, seal, number, previous, sealed, body):
    if number != seq + 1:
        return "gap"
    if previous != seal:
        return "wrong_previous"
    made = hashlib.sha256(b"BEK1/entry" + seal + len(body).to_bytes(8, "big") + body).digest()
    return "" if sealed == made else "wrong_seal"


def broken(seq, fault, place=""):
    return {"intact": False, "seq": seq, "fault": fault, "place": place or None}


# ------------------------------------------------------------ what is said

SAYS = {
    "vi": {
        "intact": "NGUYÊN VẸN: {entries} mục. Mã đầu nhật ký: {head}.",
        "broken": "KHÔNG NGUYÊN VẸN từ mục số {seq}: {fault}.",
        "not_whole": "KHÔNG NGUYÊN VẸN: {fault}.",
        "vouched": "  Mục 1–{entries}: có chữ ký giữ tại {place}, lúc {at}, khóa {key}.",
        "restored": "  Từ mục {seq}: sổ được phục hồi từ bản sao; {lost} mục ghi sau bản sao không còn.",
        "rest": "  Mục {first}–{entries}: chỉ chuỗi niêm phong bảo đảm, chưa có chữ ký giữ bên ngoài.",
        "compare": "  Mời đối chiếu khóa với khóa cơ quan đã công bố; --key chỉ tin khóa đã nêu.",
        "code": "  Mã {code} là của mục số {seq}.",
        "no_export": "Tệp không phải bản xuất nhật ký, hoặc không còn đủ ({fault}).",
        "gap": "thiếu hoặc thừa một mục",
        "wrong_previous": "mục này không nối tiếp mục trước",
        "wrong_seal": "nội dung mục này đã bị sửa",
        "differs": "mục này không còn như chữ ký đã giữ tại {place}: nhật ký đã bị viết lại từ đây",
        "missing": "từ mục này trở đi đã mất, chữ ký giữ tại {place} cho thấy trước đây có",
        "appended": "mục này được thêm vào khi máy đã kết thúc (theo chữ ký tại {place})",
        "sheet_changed": "thông tin cá nhân của mục này đã bị sửa",
        "taken_back": "các mục từ đây đã mất: khi xuất, sổ trên máy là một bản cũ, và bản xuất nói rõ điều này",
        "export_changed": "bản xuất đã bị sửa sau khi lập, ngoài các mục của nhật ký",
        "no_such_code": "không mục nào có mã đã nêu",
    },
    "en": {
        "intact": "INTACT: {entries} entries. Head of the journal: {head}.",
        "broken": "NOT INTACT from entry {seq} on: {fault}.",
        "not_whole": "NOT INTACT: {fault}.",
        "vouched": "  Entries 1-{entries}: a signed head kept at {place}, {at}, key {key}.",
        "restored": "  From entry {seq} on restored from a copy; entries recorded after it that are gone: {lost}.",
        "rest": "  Entries {first}-{entries}: only the chain holds them, no head kept outside tells of them yet.",
        "compare": "  Please compare the key with the one that the office made known; --key believes only that one.",
        "code": "  Code {code} is that of entry {seq}.",
        "no_export": "The file is no export of a journal, or not a whole one ({fault}).",
        "gap": "an entry is missing or too many",
        "wrong_previous": "this entry does not follow the one before",
        "wrong_seal": "this entry was changed",
        "differs": "this entry is not what the head kept at {place} says: the journal was written anew from here on",
        "missing": "from here on entries are gone, a head kept at {place} tells of them",
        "appended": "this entry was added after the kiosk had ended (by the head kept at {place})",
        "sheet_changed": "the personal details of this entry were changed",
        "taken_back": "entries from here on are gone: the register was an older copy when this was written, as it says",
        "export_changed": "the export was changed since it was made, outside of the journal's entries",
        "no_such_code": "no entry has this code",
    },
}


def told(found, says, code):
    """The answer in sentences."""
    if not found["intact"]:
        fault = says[found["fault"]].format(place=found["place"])
        return [says["broken" if found["seq"] else "not_whole"].format(seq=found["seq"], fault=fault)]
    lines = [says["intact"].format(**found)] + [says["restored"].format(**one) for one in found["restored"]]
    lines += [says["vouched"].format(**one) for one in found["vouched"]]
    upto = found["vouched"][0]["entries"] if found["vouched"] else 0
    if upto < found["entries"]:
        lines.append(says["rest"].format(first=upto + 1, entries=found["entries"]))
    if found["vouched"]:
        lines.append(says["compare"])
    return lines + ([says["code"].format(code=code, seq=found["code_of"])] if code else [])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("export")
    parser.add_argument("--key", action="append", default=[], help="fingerprint of a key to be believed")
    parser.add_argument("--heads", action="append", default=[], help="a file of heads kept elsewhere")
    parser.add_argument("--code", default="", help="twelve letters of a printed register")
    parser.add_argument("--lang", choices=sorted(SAYS), default="vi")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")
    says = SAYS[asked.lang]
    try:
        with open(asked.export, "rb") as file:
            export, more = Export(file), []
            for name in asked.heads:
                with open(name, encoding="utf-8", errors="replace") as kept:
                    more += heads_in(kept.read(), name, export.kiosk)[0]
            found = check(export, more, asked.key, asked.code)
    except (OSError, NoExportError, KeyError, TypeError, ValueError, RecursionError) as error:
        print(says["no_export"].format(fault=error), file=sys.stderr)
        return 3
    print(json.dumps(found, ensure_ascii=False) if asked.json else "\n".join(told(found, says, asked.code)))
    return 0 if found["intact"] else 1


if __name__ == "__main__":
    sys.exit(main())
