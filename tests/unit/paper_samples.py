"""Synthetic travel documents and certificates of invented people."""

from __future__ import annotations

from kiosk.domain.birth import BirthDate
from kiosk.domain.identity_paper import Paper, PaperKind
from kiosk.domain.visitor import Sex, VisitorDetails
from tests.unit.code_makers import PERSON, card_zone, certificate, patient, short_zone, smart_card
from tests.unit.published_certificates import PUBLISHED_HC1, PUBLISHED_SHC
from tests.unit.sample import Sample, citizen


def foreigner(name: str, birth: BirthDate, sex: Sex, paper: Paper) -> VisitorDetails:
    """Somebody of the country that issued the paper."""
    return VisitorDetails(name, birth, sex, paper, nationality=paper.issuer)


TRAVEL = (
    Sample(
        "passport",
        "P<UTOSAMPLE<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<<<\r\nL123456781UTO8504124F3004113<<<<<<<<<<<<<<06",
        VisitorDetails(
            "SAMPLE ANNA MARIA",
            BirthDate(1985, 4, 12),
            Sex.FEMALE,
            Paper(PaperKind.PASSPORT, "L12345678", "UTO"),
            nationality="UTO",
        ),
        by="travel_document",
    ),
    Sample(
        "passport",
        "P<KOREXAMPLE<<TEST<<<<<<<<<<<<<<<<<<<<<<<<<<M000000015KOR9001011M3101012<<<<<<<<<<<<<<06",
        VisitorDetails(
            "EXAMPLE TEST",
            BirthDate(1990, 1, 1),
            Sex.MALE,
            Paper(PaperKind.PASSPORT, "M00000001", "KOR"),
            nationality="KOR",
        ),
        by="travel_document",
    ),
    Sample(
        "citizen_card_zone",
        card_zone("VNM", "090000001", "091090000001", "NGUYEN<<VAN<THU"),
        VisitorDetails("NGUYEN VAN THU", BirthDate(1990, 1, 1), Sex.MALE, citizen("091090000001")),
        by="citizen_card",
    ),
    Sample(
        "foreign_card",
        card_zone("UTO", "D23145890734", "", "SAMPLE<<JOHN", born="90<<<<"),
        foreigner("SAMPLE JOHN", BirthDate(1990), Sex.MALE, Paper(PaperKind.OTHER, "D23145890734", "UTO")),
        by="other_code",
    ),
    Sample(
        "foreign_card",
        short_zone("UTO", "D2314589", "SAMPLE<<JOHN").lower(),
        foreigner("SAMPLE JOHN", BirthDate(1990, 1, 1), Sex.MALE, Paper(PaperKind.OTHER, "D2314589", "UTO")),
        by="other_code",
    ),
)
CERTIFICATES = tuple(
    Sample(dialect, text, VisitorDetails(name, birth), by="vaccine_certificate")
    for dialect, name, birth, text in (
        ("vaccine_certificate", "Nguyễn Văn Thử", BirthDate(1990, 1, 1), certificate()),
        ("vaccine_certificate", "Lê Mẫu", BirthDate(2001), certificate({"fn": "Lê", "gn": "Mẫu"}, "2001")),
        (
            "vaccine_certificate",
            "NGUYEN VAN THU",
            BirthDate(1990, 1),
            certificate({**PERSON, "fn": "", "gn": ""}, "1990-01"),
        ),
        ("smart_health_card", "SAMPLE TEST", BirthDate(1980, 1, 1), smart_card(patient())),
        ("vaccine_certificate", "Trần Thị Ví Dụ", BirthDate(1985, 12, 5), PUBLISHED_HC1),
        ("smart_health_card", "DOE JOHN", BirthDate(1970, 7, 7), PUBLISHED_SHC),
    )
)
