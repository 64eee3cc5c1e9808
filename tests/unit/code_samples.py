"""Synthetic codes of every dialect: invented people and numbers, written as real codes are."""

from __future__ import annotations

from datetime import date

from kiosk.adapters.resources.code_formats import load_code_book
from kiosk.adapters.resources.layers import Layers
from kiosk.domain.birth import BirthDate
from kiosk.domain.visitor import Sex, VisitorDetails
from tests.fakes.desk import RESOURCES
from tests.unit.paper_samples import CERTIFICATES, TRAVEL
from tests.unit.sample import Sample, a_passport, citizen, insurance

BOOK = load_code_book(Layers(RESOURCES))
TODAY = date(2026, 11, 19)


def _card(**said: object) -> str:
    """A new insurance card with some fields written otherwise."""
    fields: dict[str, object] = {
        "number": "9100000004", "name": "Lê Thử".encode().hex(), "birth": "01/01/1990", "sex": "1", "address": "-",
        "place": "91 - 001", "from": "01/01/2026", "to": "-", "issued": "01/01/2026", "office": "91009100000004",
        "parent": "-", "area": "4", "years": "01/01/2025", "check": "15e0000000000a1-7102",
    }  # fmt: skip
    return "|".join(map(str, {**fields, **said}.values()))


PERSONAL = (
    Sample(
        "personal_code",
        "091090000001|NGUYEN VAN THU|1990-01-01|0|900000000000000001|<1<DN4910000000001<0900000001",
        VisitorDetails(
            "NGUYEN VAN THU", BirthDate(1990, 1, 1), Sex.MALE, citizen("091090000001"), "0900000001",
            national_id="900000000000000001",
        ),
    ),
    Sample(
        "personal_code",
        "******000002|TRAN THI VI DU|1985-**-**|0|900000000000000002|<2<<0900000002",
        VisitorDetails(
            "TRAN THI VI DU", BirthDate(1985), Sex.FEMALE, citizen("******000002"), "0900000002",
            national_id="900000000000000002",
        ),
    ),
    Sample(
        "personal_code",
        "|LE MAU|2015-10-10|1|900000000000000003|900000000000000001<1<<",
        VisitorDetails(
            "LE MAU", BirthDate(2015, 10, 10), Sex.MALE, national_id="900000000000000003",
            declared_by="900000000000000001",
        ),
        on_behalf=True,
    ),
    Sample(
        "personal_code",
        "C0000001|JOHN DOE|1980-05-05|0|900000000000000004|<1<<",
        VisitorDetails(
            "JOHN DOE", BirthDate(1980, 5, 5), Sex.MALE, a_passport("C0000001"), national_id="900000000000000004"
        ),
    ),
    Sample(
        "personal_code",
        "C0000001|JOHN DOE|1980-05-05|0|900000000000000004|",
        VisitorDetails(
            "JOHN DOE", BirthDate(1980, 5, 5), paper=a_passport("C0000001"), national_id="900000000000000004"
        ),
    ),
)  # fmt: skip
# The extra values are "others" to the ministry too: an odd one must not cost the visitor the whole code.
ODD_EXTRAS = tuple(
    Sample(
        "personal_code",
        f"C0000001|JOHN DOE|1980-05-05|0|900000000000000004|{extra}",
        VisitorDetails(
            "JOHN DOE", BirthDate(1980, 5, 5), paper=a_passport("C0000001"), national_id="900000000000000004"
        ),
    )
    for extra in ("<9<<", "<0<<0903*******", "<<<+84900000001", "<<<02973000000", "<x<y<z<sign<more<and more")
)
CARDS = (
    Sample(
        "citizen_card",
        "091090000001|370000001|Nguyễn Văn Thử|01011990|Nam|Số 1, Khu phố Mẫu, An Hòa, Rạch Giá, Kiên Giang|15042021",
        VisitorDetails(
            "Nguyễn Văn Thử", BirthDate(1990, 1, 1), Sex.MALE, citizen("091090000001"),
            address="Số 1, Khu phố Mẫu, An Hòa, Rạch Giá, Kiên Giang",
        ),
    ),
    Sample(
        "citizen_card",
        "008185000002||Trần Thị Ví Dụ|05121985|Nữ|Thôn Mẫu, Xã Ví Dụ, Yên Sơn, Tuyên Quang|08052021",
        VisitorDetails(
            "Trần Thị Ví Dụ", BirthDate(1985, 12, 5), Sex.FEMALE, citizen("008185000002"),
            address="Thôn Mẫu, Xã Ví Dụ, Yên Sơn, Tuyên Quang",
        ),
    ),
    Sample(
        "citizen_card",
        "045201000003||Lê Mẫu|20022001|Nam|Khối 1, Khe Sanh, Hướng Hóa, Quảng Trị|12082024||||",
        VisitorDetails(
            "Lê Mẫu", BirthDate(2001, 2, 20), Sex.MALE, citizen("045201000003"),
            address="Khối 1, Khe Sanh, Hướng Hóa, Quảng Trị",
        ),
    ),
    Sample(
        "citizen_card",
        "001315000004||Phạm Ví Dụ Con|10102015|Nữ|Phường Mẫu, Hà Nội|05092024||Phạm Văn Cha|Đỗ Thị Mẹ|",
        VisitorDetails(
            "Phạm Ví Dụ Con", BirthDate(2015, 10, 10), Sex.FEMALE, citizen("001315000004"),
            address="Phường Mẫu, Hà Nội",
        ),
    ),
    Sample(
        "citizen_card",
        "091050000005||Lê Thị Năm|1950|Nữ giới||",
        VisitorDetails("Lê Thị Năm", BirthDate(1950), Sex.FEMALE, citizen("091050000005")),
    ),
    Sample(
        "citizen_card",
        "091150000006||Lê Thị Tháng|021950||Rạch Giá|15042021",
        VisitorDetails(
            "Lê Thị Tháng", BirthDate(1950, 2), Sex.UNKNOWN, citizen("091150000006"), address="Rạch Giá"
        ),
    ),
    Sample(
        "citizen_card",
        "091150000007||Lê Thị Không|00001950|Nữ|Rạch Giá|15042021",
        VisitorDetails("Lê Thị Không", BirthDate(1950), Sex.FEMALE, citizen("091150000007"), address="Rạch Giá"),
    ),
)  # fmt: skip
INSURANCE = (
    Sample(
        "insurance_card",
        "DN4910000000001|4e677579e1bb856e2056c4836e205468e1bbad|01/01/1990|1|53e1bb91203120c491c6b0e1bb9d6e67204de1baab"
        "752c20502e2056c3ad2044e1bba52c2054502e2052e1baa16368204769c3a1|91 - 001|01/01/2020|31/12/2020|20/12/2019|"
        "91009100000001|-|4|01/01/2025|15e0000000000a1-7102|$",
        VisitorDetails(
            "Nguyễn Văn Thử", BirthDate(1990, 1, 1), Sex.MALE, insurance("DN4910000000001"),
            address="Số 1 đường Mẫu, P. Ví Dụ, TP. Rạch Giá",
        ),
    ),
    Sample(
        "insurance_card",
        "9100000002|5472e1baa76e205468e1bb8b2056c3ad2044e1bba5|05/12/1985|2|-|91 - 002|01/02/2021|-|20/02/2021|"
        "91009100000002|-|4|01/01/2015|15e0000000000b2-7102|4|54e1bb896e68204b69c3aa6e204769616e67|$",
        VisitorDetails("Trần Thị Ví Dụ", BirthDate(1985, 12, 5), Sex.FEMALE, insurance("9100000002")),
    ),
    Sample(
        "insurance_card",
        "9100000003|4cc3aa204de1baab75|2001|1|-|08 - 003|01/12/2021|-|07/01/2022|08009100000003|4cc3aa2056c4836e2043"
        "6861|5|20/09/2026|70200000000c3-7102|4|54e1bb896e6820547579c3aa6e205175616e67|#",
        VisitorDetails("Lê Mẫu", BirthDate(2001), Sex.MALE, insurance("9100000003")),
    ),
    *(
        Sample("insurance_card", text, VisitorDetails("Lê Thử", birth, Sex.MALE, insurance("9100000004")))
        for text, birth in (
            (_card(), BirthDate(1990, 1, 1)),
            (_card() + "|$", BirthDate(1990, 1, 1)),
            (_card(birth="1/2/1990"), BirthDate(1990, 2, 1)),
            (_card(birth="2/1990"), BirthDate(1990, 2)),
            (_card(place="91–001", to="", issued="-", years=" 01/01/2025"), BirthDate(1990, 1, 1)),
        )
    ),
)  # fmt: skip
SAMPLES = (*PERSONAL, *ODD_EXTRAS, *CARDS, *INSURANCE, *TRAVEL, *CERTIFICATES)
