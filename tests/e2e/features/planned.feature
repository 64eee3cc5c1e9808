Feature: The rush, who is expected, who is watched for, and a door of one direction

  Scenario Outline: 4, officials arrive in the rush: one showing, no question, and whoever was put off is asked later
    Given the kiosk is open at 7:15
    When by <hand> the receptionist presses F7 or taps "Giờ cao điểm: tắt"
    And the visitor shows the citizen card of Nguyễn Văn Thử
    Then the visitor's screen says "ĐÃ GHI NHẬN VÀO"
    And the desk says "Giờ cao điểm đến 07:45"
    And the desk does not say "Ba câu hỏi theo công văn"
    When 10 seconds pass
    Then the desk says "Chưa có khách trước quầy"
    When the visitor shows the citizen card of Trần Thị Ví Dụ
    And 10 seconds pass
    And by <hand> the receptionist presses F7 or taps "Tắt"
    Then the desk says "Chưa hỏi đủ ba câu: 2 khách"
    When by <hand> the receptionist presses Shift+F7 or taps "Hỏi lần lượt"
    And by <hand> the receptionist presses Ctrl+Enter or taps "Có cả ba"
    And by <hand> the receptionist presses Shift+F7 or taps "Hỏi lần lượt"
    And by <hand> the receptionist presses Ctrl+Enter or taps "Có cả ba"
    Then the desk does not say "Hết giờ cao điểm"
    And 2 are inside

    Examples:
      | hand     |
      | keyboard |
      | touch    |

  Scenario: 4, an official passes by their own card: no question, no counter, counted apart from visitors
    Given the office employs
      | Họ tên      | Mã thẻ | Phòng   |
      | Lê Thị Ngọc | CB0126 | Tư pháp |
    And the kiosk is open at 7:15
    When the visitor shows "CB0126"
    Then the visitor's screen says "Chúc một ngày làm việc tốt đẹp!"
    And the desk says "Cán bộ cơ quan"
    And the desk says "1 cán bộ"
    And the desk does not say "Ba câu hỏi theo công văn"
    And 1 are inside
    When 4 hours pass
    And the visitor shows "CB0126"
    Then the visitor's screen says "ĐÃ GHI NHẬN RA"
    And 0 are inside

  Scenario: 4, a rush that nobody ends ends by itself
    Given the kiosk is open at 7:15
    When the receptionist presses F7
    And it is 7:46
    Then the desk says "Giờ cao điểm: tắt"

  Scenario: an expected visitor is sent to who awaits them by one showing
    Given the office expects
      | Họ tên         | Năm sinh | Giờ  | Đến gặp | Quầy |
      | Nguyễn Văn Thử | 1990     | 9:00 | Bà Lan  | 3    |
    And the kiosk is open at 8:50
    When the visitor shows the phone of Nguyễn Văn Thử
    Then the desk says "Dự kiến đến 09:00, gặp Bà Lan, quầy 3"
    And the visitor's screen says "Mời quý khách đến quầy 3"
    And the visitor's screen does not say "Bà Lan"

  Scenario Outline: a list is written at the desk, and who stands on it comes
    Given the kiosk is open at 7:30
    When the receptionist presses Ctrl+E
    And by <hand> the receptionist writes "Nguyễn Văn Thử 1990" into "Dán danh sách vào đây"
    And by <hand> the receptionist presses Ctrl+Enter or taps "Ghi danh sách"
    Then the desk says "Đã ghi danh sách 1 dòng"
    When the receptionist presses F5
    And the visitor shows the citizen card of Nguyễn Văn Thử
    Then the desk says "Dự kiến đến"

    Examples:
      | hand     |
      | keyboard |
      | touch    |

  Scenario Outline: 20, an inspection team is received without a code, without a word on the visitor's screen
    Given the office expects
      | Họ tên       | Giờ  | Đến gặp  | Ghi chú       |
      | Lê Quang Huy | 9:00 | Chủ tịch | Đoàn kiểm tra |
    And the kiosk is open at 8:50
    When by <hand> the receptionist receives "Lê Quang Huy" quietly
    Then the register of today has
      | name         | entered | state  | by      |
      | Lê Quang Huy | 08:50   | inside | by_hand |
    And the desk says "Dự kiến đến 09:00, gặp Chủ tịch"
    And the visitor's screen does not say "ĐÃ GHI NHẬN VÀO"
    And the visitor's screen says "Mời quý khách đưa mã QR vào khung hình"

    Examples:
      | hand     |
      | keyboard |
      | touch    |

  Scenario Outline: 21, somebody like one on the watch-list: a silent mark, both names, and the desk decides
    Given the desk watches for
      | Họ tên         | Năm sinh | Lý do   |
      | Nguyễn Văn Thư | 1990     | gây rối |
    And the kiosk is open at 7:30
    When the visitor shows the citizen card of Nguyễn Văn Thử
    Then the visitor's screen says "ĐÃ GHI NHẬN VÀO"
    And the desk does not say "Nguyễn Văn Thư"
    When by <hand> the receptionist presses Alt+L or taps "Xem riêng"
    Then the desk says "Nguyễn Văn Thư"
    And the desk says "Lý do: gây rối"
    And the visitor's screen does not say "gây rối"
    When by <hand> the receptionist chooses "<decision>"
    Then the desk says "<told>"
    And the register of today has
      | name           | state   |
      | Nguyễn Văn Thử | <state> |
    And the visitor's screen does not say "hủy"
    And the journal of the day is intact

    Examples:
      | hand     | decision             | told                     | state  |
      | keyboard | Không phải người này | không phải người này     | inside |
      | touch    | Không phải người này | không phải người này     | inside |
      | keyboard | Cho vào              | quyết định cho vào       | inside |
      | touch    | Không cho vào        | quyết định không cho vào | undone |
      | keyboard | Không cho vào        | quyết định không cho vào | undone |

  Scenario Outline: a door for exits asks the desk about whoever is not inside
    Given the door is for exit only
    And the kiosk is open at 7:30
    Then the visitor's screen says "Máy tự ghi nhận ra, không cần bấm nút."
    When the visitor shows the citizen card of Nguyễn Văn Thử
    Then the desk says "Cửa này chỉ ghi ra"
    And the visitor's screen does not say "ĐÃ GHI NHẬN VÀO"
    And the register of today is empty
    When by <hand> the receptionist presses V or taps "Ghi vào"
    And 10 minutes pass
    And the visitor shows the citizen card of Nguyễn Văn Thử
    Then the visitor's screen says "ĐÃ GHI NHẬN RA"
    And 0 are inside

    Examples:
      | hand     |
      | keyboard |
      | touch    |

  Scenario Outline: a door for entries lets nobody out by a second showing
    Given the door is for entry only
    And the kiosk is open at 7:30
    When the visitor shows the citizen card of Nguyễn Văn Thử
    And it is 10:30
    And the visitor shows the citizen card of Nguyễn Văn Thử
    Then the desk says "Cửa này chỉ ghi vào"
    And 1 are inside
    When by <hand> the receptionist presses R or taps "Ghi ra"
    Then 0 are inside

    Examples:
      | hand     |
      | keyboard |
      | touch    |
