Feature: The evening's work

  Scenario: 30, one press ends the day: who is still inside is named, what waits is done by itself, a copy lies there
    Given the kiosk is open at 16:30
    When the visitor shows the citizen card of Nguyễn Văn Thử
    And it is 17:02
    And the receptionist presses Ctrl+Shift+D
    And the receptionist presses Ctrl+Return
    Then the desk says "Còn 1 lượt mở"
    And the desk says "Đợi 1 lượt còn mở được ghi ra"
    And the desk says "Đã chép và mở thử: so-ra-vao_"
    And 0 prints of the day and 1 copy lie there
    When the visitor shows the citizen card of Nguyễn Văn Thử
    And 1 minutes pass
    Then the day is ended whole
    And 1 print of the day and 1 copy lie there
    When the kiosk is closed
    And the copy is tried by the command
    Then the journal of the day is intact
