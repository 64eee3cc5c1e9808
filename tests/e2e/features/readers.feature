Feature: Hardware readers record visitors as the camera does, whatever the receptionist is doing

  Scenario: a reader that poses as a keyboard while an entry is typed by hand
    Given a desk whose reader poses as a keyboard
    And the receptionist has begun an entry by hand for "Trần"
    When the reader reads the citizen card of Nguyễn Văn Thử
    Then an entry is recorded for "Nguyễn Văn Thử"
    And the entry by hand is still open with "Trần"
    When the receptionist types " Thị"
    Then the entry by hand is still open with "Trần Thị"

  Scenario: a reader that reads one code twice, and the camera sees it too
    Given a desk whose reader poses as a keyboard
    When the reader reads the citizen card of Nguyễn Văn Thử
    And the reader reads the citizen card of Nguyễn Văn Thử
    And the camera sees the citizen card of Nguyễn Văn Thử
    Then an entry is recorded for "Nguyễn Văn Thử"
    And nothing else has happened

  Scenario: a reader on a serial line is unplugged and plugged in again
    Given a program with a reader on a serial line
    When the reader sends the citizen card of Nguyễn Văn Thử
    Then the program says entry
    When the reader is unplugged
    Then the program says reader_lost
    When the reader is plugged in again
    Then the program says reader_found
    When the reader sends a payment code
    Then the program says refused
