Feature: One person, every code

  Scenario: the phone today, the card tomorrow, the insurance card next week
    Given a fresh kiosk
    When at 2026-11-19T08:00 the camera sees the hidden number of Trần Thị Ví Dụ
    And at 2026-11-19T08:45 the camera sees the hidden number of Trần Thị Ví Dụ
    And at 2026-11-20T08:00 the camera sees the citizen card of Trần Thị Ví Dụ
    Then the program says: entry, exit, entry
    And visit 3 is joined, number 2 of its visitor
    When at 2026-11-20T08:45 the camera sees the hidden number of Trần Thị Ví Dụ
    And at 2026-11-27T08:00 the camera sees the insurance card of Trần Thị Ví Dụ
    Then visit 5 is asked, number 1 of its visitor
    When the desk answers same for visit 5
    Then visit 5 is joined, number 3 of its visitor
    When at 2026-11-27T08:45 the camera sees the citizen card of Trần Thị Ví Dụ
    Then the program says: entry, exit, entry, exit, entry, exit
    And 0 person is inside
    And the journal is intact

  Scenario: a yes that was a mistake is taken back, and the desk is not asked again
    Given a fresh kiosk
    When at 2026-11-19T08:00 the camera sees the citizen card of Trần Thị Ví Dụ
    And at 2026-11-19T08:45 the camera sees the citizen card of Trần Thị Ví Dụ
    And at 2026-11-20T08:00 the camera sees the insurance card of Trần Thị Ví Dụ
    And the desk answers same for visit 3
    And the desk answers other for visit 3
    Then visit 3 is nobody, number 1 of its visitor
    And the journal is intact

  Scenario: nobody answers whether somebody leaves, and the scan is not lost
    Given a fresh kiosk
    When at 2026-11-19T08:00 the camera sees the citizen card of Trần Thị Ví Dụ
    And at 2026-11-19T08:45 the camera sees the insurance card of Trần Thị Ví Dụ, the citizen card of Nguyễn Văn Thử
    Then the program says: entry, ask_person, entry, entry
    And 3 person is inside
    When the desk answers same for the visit by insurance_card
    Then 1 person is inside
    And "08:45" stands in the printed register of 2026-11-19
    And the journal is intact
