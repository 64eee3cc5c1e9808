Feature: A pass on the spot for who comes without a phone

  Scenario Outline: no phone: a pass is printed, the visitor leaves with it and comes back tomorrow with it
    Given the kiosk is open at 7:30
    When by <hand> the receptionist presses F4 or taps "Nhập tay"
    And by <hand> the receptionist writes "Trần Thị Mẫu" into "Họ và tên"
    And by <hand> the receptionist writes "1950" into "Năm sinh"
    And by <hand> the receptionist presses Alt+2 or taps "Chứng thực"
    And by <hand> the receptionist presses Alt+9 or taps "Không có điện thoại"
    And by <hand> the receptionist presses Ctrl+Return or taps "Ghi vào"
    Then the desk says "Khách không có điện thoại"
    When by <hand> the receptionist presses Alt+V or taps "In thẻ"
    Then the desk says "Trên thẻ ghi: Trần Thị M*** · 1950."
    When by <hand> the receptionist presses Return or taps "In thẻ"
    Then the visitor's screen says "Thẻ ra, vào đã in"
    When 30 minutes pass
    And the visitor shows the pass that was printed
    Then the visitor's screen says "ĐÃ GHI NHẬN RA"
    When it is 8:00 on the next day
    And the visitor shows the pass that was printed
    Then the visitor's screen says "ĐÃ GHI NHẬN VÀO"
    And the visitor's screen says "Trần Thị M***"
    And the desk says "Đến lần thứ 2"
    And the register of 2026-11-20 has
      | name         | entered | by           |
      | Trần Thị Mẫu | 08:00   | visitor_pass |
    And the journal of the day is intact

    Examples:
      | hand     |
      | keyboard |
      | touch    |
