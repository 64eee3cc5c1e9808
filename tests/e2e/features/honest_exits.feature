Feature: Honest exits, and a kiosk that says by itself when it was off

  Scenario: 1, last night the power was cut: yesterday is closed by itself, nothing is asked, and all of it is listed
    Given the kiosk is open at 15:30
    When the visitor shows the citizen card of Nguyễn Văn Thử
    Then 1 are inside
    When it is 16:20
    And the kiosk has marked that it runs
    And the power is cut
    And the kiosk is opened again at 7:00 on the next day
    Then the desk says "16:20 19/11–07:00 20/11"
    And the desk says "1 lượt ngày trước không ghi nhận giờ ra"
    And the desk says "Nguyễn Văn Thử 19/11 15:30–17:00"
    And 0 are inside
    And the journal of the day is intact

  Scenario: 3, the self-test says in one green line that all is good, and what to do where it is not
    Given the kiosk is open at 7:00
    Then the desk says "Camera, máy in, đồng hồ, ổ đĩa: đều tốt."
    When the printer is stopped
    And 2 minutes pass
    Then the desk says "Máy in đang dừng."
    When the camera is unplugged
    Then the desk says "Camera mất hình."
    When the camera is plugged in
    And the printer is ready
    And 2 minutes pass
    Then the desk says "ổ đĩa: đều tốt."

  Scenario: 3, a clock that went back in the night is a red light and a doubt in the register
    Given the kiosk is open at 10:00
    When the visitor shows the citizen card of Nguyễn Văn Thử
    Then 1 are inside
    When the kiosk is closed
    And the kiosk is opened again at 8:00
    Then the desk says "Đồng hồ: chạy lùi"
    And the desk says "Giờ của máy đứng trước lần ghi cuối."
    And the register of the day says the kiosk was off 10:00–08:00, doubtful

  Scenario Outline: 14, what was answered a week ago is shown with its age and asked again
    Given the kiosk is open at 7:30
    When the visitor shows the citizen card of Nguyễn Văn Thử
    And by <hand> the receptionist presses Ctrl+Return or taps "Có cả ba"
    Then the table says "Đang chạy"
    When the kiosk is closed
    And a week passes until it is opened at 7:45
    And the visitor shows the citizen card of Nguyễn Văn Thử
    Then the desk says "Hỏi 19/11, 7 ngày trước: hỏi lại"
    And the table says "Chưa hỏi"

    Examples:
      | hand     |
      | keyboard |
      | touch    |

  Scenario: 23, a power cut at 10:05 stands in the register from when to when, and a proper end in other words
    Given the kiosk is open at 7:30
    When the visitor shows the citizen card of Nguyễn Văn Thử
    Then 1 are inside
    When it is 10:05
    And the kiosk has marked that it runs
    And the power is cut
    And the kiosk is opened again at 10:31
    Then the desk says "Máy bị tắt đột ngột 10:05–10:31"
    And 1 are inside
    And the register of the day says the kiosk was off 10:05–10:31, cut
    When it is 11:00
    And the kiosk is closed
    And the kiosk is opened again at 11:15
    Then the desk says "Máy tắt 11:00–11:15 trong giờ làm việc"
    And the register of the day says the kiosk was off 11:00–11:15, ended
    And the journal of the day is intact

  Scenario Outline: 25, who left without scanning gets an interval, never a time, and is asked at the next visit
    Given the kiosk is open at 7:30
    When the visitor shows the citizen card of Nguyễn Văn Thử
    And it is 10:20
    And by <hand> the receptionist presses 3 or taps "3 Hộ tịch"
    And by <hand> the receptionist presses Return or taps "Xong, mời khách tiếp theo"
    And it is 11:30
    And by <hand> the receptionist opens the row of "Nguyễn Văn Thử"
    And by <hand> the receptionist presses Alt+G or picks "Khách đã về, không rõ giờ" from "Việc khác"
    Then the desk says "10:20–11:30 (ước)"
    When by <hand> the receptionist presses Return or taps "Ghi là đã về, không rõ giờ"
    Then the register of today has
      | name           | entered | left | state   |
      | Nguyễn Văn Thử | 07:30   |      | no_exit |
    And 0 are inside
    When it is 7:40 on the next day
    And the visitor shows the citizen card of Nguyễn Văn Thử
    Then the desk says "Lần 19/11 không ghi nhận giờ ra"
    When by <hand> the receptionist presses Alt+H or taps "Hỏi giờ ra"
    Then the desk says "quý khách ra về lúc mấy giờ?"
    When by <hand> the receptionist answers 1115 or taps "11:15"
    Then the desk says "lần 19/11 khách nhớ ra khoảng 11:15"
    And the visit of the day before is remembered to have ended at 11:15, and has no recorded exit
    And 1 are inside

    Examples:
      | hand     |
      | keyboard |
      | touch    |

  Scenario: 25, the exit that came after all takes the place of the interval on the same day
    Given the kiosk is open at 16:50
    When the visitor shows the citizen card of Nguyễn Văn Thử
    And it is 17:00
    Then the desk says "Hết giờ làm việc, còn 1 lượt chưa ghi giờ ra."
    And 1 are inside
    When it is 17:40
    And the visitor shows the citizen card of Nguyễn Văn Thử
    Then the visitor's screen says "ĐÃ GHI NHẬN RA"
    And the register of today has
      | name           | entered | left  | state |
      | Nguyễn Văn Thử | 16:50   | 17:40 | left  |

  Scenario Outline: 26, who comes back the same afternoon is in with one scan, and keeps what was answered
    Given the kiosk is open at 7:30
    When the visitor shows the citizen card of Nguyễn Văn Thử
    And by <hand> the receptionist presses Ctrl+Return or taps "Có cả ba"
    And it is 9:00
    And the visitor shows the citizen card of Nguyễn Văn Thử
    Then 0 are inside
    When it is 14:00
    And the visitor shows the citizen card of Nguyễn Văn Thử
    Then the desk says "Đã hỏi lúc 07:30, còn dùng được"
    And the table says "Đang chạy"
    And the register of today has
      | name           | entered | left  | state  |
      | Nguyễn Văn Thử | 07:30   | 09:00 | left   |
      | Nguyễn Văn Thử | 14:00   |       | inside |

    Examples:
      | hand     |
      | keyboard |
      | touch    |
