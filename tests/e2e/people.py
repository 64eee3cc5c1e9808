"""Codes of invented people for the end-to-end stories."""

from __future__ import annotations

from datetime import date

from kiosk.demo.payloads import InventedPerson, citizen_card, insurance_card, personal_code
from tests.unit.published_certificates import PUBLISHED_HC1

THU = InventedPerson("thu", "Nguyễn Văn Thử", date(1990, 1, 1), "male", "0900000001", "An Hòa, Rạch Giá", 1)
DU = InventedPerson("du", "Trần Thị Ví Dụ", date(1985, 12, 5), "female", "0900000002", "Ấp Mẫu, xã Hòa Thử", 2)

CODES = {
    "the citizen card of Nguyễn Văn Thử": citizen_card(THU),
    "the phone of Nguyễn Văn Thử": personal_code(THU),
    "the citizen card of Trần Thị Ví Dụ": citizen_card(DU),
    "the phone of Trần Thị Ví Dụ": personal_code(DU),
    "the hidden number of Trần Thị Ví Dụ": f"******{DU.citizen_number[6:]}|TRAN THI VI DU|1985-**-**|0|9{7:017d}|<2<<",
    "the insurance card of Trần Thị Ví Dụ": insurance_card(DU),
    "the vaccine certificate of Trần Thị Ví Dụ": PUBLISHED_HC1,
    "a payment code": "00020101021138540010A00000072701240006970400011000000000000208QRIBFTTA53037045802VN6304ABCD",
    "a Zalo code": "https://zalo.me/g/mau000001",
    "a place code": "https://tokhaiyte.vn/?page=Group.checkin&groupId=000000000000000000000001",
    "a web page": "https://example.org/bang-tin",
    "nobody": None,
}
