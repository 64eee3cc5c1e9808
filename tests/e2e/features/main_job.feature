Feature: A visitor's code in front of the camera becomes a line in the printed register

  Scenario Outline: each of the three codes records an entry
    Given a fresh kiosk
    When at 2026-11-19T08:00 the camera sees <code>
    Then the program says: entry
    And the name on the public screen is "<masked>"
    And 1 person is inside
    And "<name>" stands once in the printed register of 2026-11-19

    Examples:
      | code                                 | masked           | name           |
      | the citizen card of Nguyễn Văn Thử   | Nguyễn Văn T***  | Nguyễn Văn Thử |
      | the phone of Nguyễn Văn Thử          | NGUYEN VAN T***  | NGUYEN VAN THU |
      | the insurance card of Trần Thị Ví Dụ | Trần Thị Ví D*** | Trần Thị Ví Dụ |

  Scenario: a vaccine certificate names its holder and is named in the register
    Given a fresh kiosk
    When at 2026-11-19T08:00 the camera sees the vaccine certificate of Trần Thị Ví Dụ
    Then the program says: entry
    And the name on the public screen is "Trần Thị Ví D***"
    And "Tiêm" stands in the printed register of 2026-11-19

  Scenario: the same code still in view is not a second scan
    Given a fresh kiosk
    When at 2026-11-19T08:00 the camera sees the phone of Nguyễn Văn Thử, the phone of Nguyễn Văn Thử, the phone of Nguyễn Văn Thử
    Then the program says: entry

  Scenario: a scan two minutes after the entry asks instead of recording an exit
    Given a fresh kiosk
    When at 2026-11-19T08:00 the camera sees the phone of Nguyễn Văn Thử, nobody, the phone of Nguyễn Văn Thử
    Then the program says: entry, ask_leaving
    And 1 person is inside

  Scenario: a scan after a while is the exit, the next one a new entry
    Given a fresh kiosk
    When at 2026-11-19T08:00 the camera sees the phone of Nguyễn Văn Thử
    And at 2026-11-19T08:45 the camera sees the phone of Nguyễn Văn Thử
    And at 2026-11-19T13:30 the camera sees the phone of Nguyễn Văn Thử
    Then the program says: entry, exit, entry
    And 1 person is inside
    And the printed register of 2026-11-19 counts 2 entries and 1 exits

  Scenario: who came in with the card may leave with the phone
    Given a fresh kiosk
    When at 2026-11-19T08:00 the camera sees the citizen card of Nguyễn Văn Thử
    And at 2026-11-19T08:45 the camera sees the phone of Nguyễn Văn Thử
    Then the program says: entry, exit
    And 0 person is inside

  Scenario: a forgotten exit does not turn tomorrow around
    Given a fresh kiosk
    When at 2026-11-19T09:31 the camera sees the phone of Nguyễn Văn Thử
    And at 2026-11-20T08:00 the camera sees the phone of Nguyễn Văn Thử
    Then the program says: entry, entry
    And 1 person is inside
    And "09:31–17:00" stands three times in the printed register of 2026-11-19: for the exit, for the kiosk that was off, and among the closing words
    And "Không ghi nhận" stands in the printed register of 2026-11-19

  Scenario Outline: a code that is not a person's is refused and kept as refused
    Given a fresh kiosk
    When at 2026-11-19T08:00 the camera sees <code>
    Then the program says: refused
    And the refusal is <refusal>
    And 0 person is inside
    And "từ chối" stands in the printed register of 2026-11-19

    Examples:
      | code           | refusal |
      | a payment code | payment |
      | a Zalo code    | contact |
      | a place code   | place   |
      | a web page     | web     |

  Scenario: a queue passes
    Given a fresh kiosk
    When at 2026-11-19T08:00 the camera sees the phone of Nguyễn Văn Thử, a Zalo code, the citizen card of Trần Thị Ví Dụ
    Then the program says: entry, refused, entry
    And 2 person is inside
    And the journal is intact
    And no name or number of a visitor stands in any log or in the database file
    And no picture is kept
