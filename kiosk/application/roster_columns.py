"""The columns of a roster by their headings, and how its cells say yes and no."""

from __future__ import annotations

from kiosk.application.list_columns import ListColumn, by_heading
from kiosk.domain.app_answers import Answer
from kiosk.domain.names import fold

ROSTER_HEADINGS = by_heading(
    {
        ListColumn.NAME: "ho va ten,ho ten,ten,full name,name",
        ListColumn.GROUP: "doi tuong,nhom,nhom doi tuong,thuoc nhom,group",
        ListColumn.UNIT: "don vi,phong,phong ban,bo phan,co quan,to,chi doan,chi hoi,thon,unit,department",
        ListColumn.SMARTPHONE: "dien thoai thong minh,dttm,smartphone,co smartphone,may thong minh,thiet bi thong minh",
        ListColumn.KNOWS: "biet,biet ung dung,knows",
        ListColumn.INSTALLED: "da cai,da cai dat,cai dat,cai ung dung,installed",
        ListColumn.RUNNING: "dang chay,chay,running,dang dung,su dung",
        ListColumn.SAID_ON: "ngay,ngay ghi,ngay cai,ngay kiem tra,date,as of",
        ListColumn.PHONE: "dien thoai,so dien thoai,sdt,dt,di dong,so di dong,mobile,phone",
        ListColumn.NUMBER: "stt,tt,so tt,so thu tu,no,no.,#",
    }
)
_YES_WORDS = "co,x,v,✓,1,yes,y,da,roi,dung,true,biet,da biet,da cai,da cai dat,dang chay,smartphone"
_NO_WORDS = "khong,k,0,no,n,chua,sai,false,khong biet,chua biet,chua cai,khong cai,khong chay,khong co"
_YES, _NO = frozenset(_YES_WORDS.split(",")), frozenset(_NO_WORDS.split(","))


def yes_or_no(cell: str) -> Answer | None:
    """The answer of a cell, not asked for an empty one; None for a word that is neither."""
    said = fold(cell)
    if not said:
        return Answer.NOT_ASKED
    if said in _YES:
        return Answer.YES
    return Answer.NO if said in _NO else None
