Feature: Whoever comes with a visitor, or speaks for one, by keyboard alone and by touch alone

  Scenario Outline: 13, the wrong person's code is withdrawn, and whoever stands there is recorded by somebody's word
    Given the kiosk is open at 7:30
    When the visitor shows the citizen card of Trần Thị Ví Dụ
    And by <hand> the receptionist presses Alt+U or taps "Không đúng người"
    Then the visitor's screen says "Đã hủy ghi nhận"
    And the desk says "ĐÃ HỦY LƯỢT VÀO"
    And the desk does not say "Trần Thị Ví Dụ"
    When by <hand> the receptionist presses Alt+K or taps "Khai hộ"
    Then the focus is on "Họ và tên"
    And the desk says "Họ và tên người khai"
    And the desk does not say "1985"
    When by <hand> the receptionist writes "Nguyễn Văn Chồng" into "Họ và tên"
    And by <hand> the receptionist writes "1958" into "Năm sinh"
    And by <hand> the receptionist writes "0900000008" into "Số điện thoại"
    And by <hand> the receptionist presses Alt+3 or taps "Hộ tịch"
    And by <hand> the receptionist presses Alt+8 or taps "Điện thoại thường"
    And by <hand> the receptionist writes "Trần Thị Ví Dụ" into "Họ và tên người khai"
    And by <hand> the receptionist picks "Vợ, chồng" from "Quan hệ với khách"
    And by <hand> the receptionist presses Ctrl+Shift+Return or taps "Ghi và nhập tiếp"
    Then the register of today has
      | name             | state  | by            | counter |
      | Trần Thị Ví Dụ   | undone | citizen_card  |         |
      | Nguyễn Văn Chồng | inside | by_hand       | 3       |
    And Trần Thị Ví Dụ declared for Nguyễn Văn Chồng as spouse
    And 1 are inside
    And the journal of the day is intact

    Examples:
      | hand     |
      | keyboard |
      | touch    |

  Scenario Outline: 15, an old person whose grandchild declares
    Given the kiosk is open at 7:30
    When the visitor shows "091090000001|NGUYEN VAN THU|1990-01-01|0|900000000000000001|<1<<0900000001"
    Then the desk says "Khai hộ"
    When by <hand> the receptionist presses Alt+K or taps "Khai hộ"
    And by <hand> the receptionist writes "Lê Thị Cháu" into "Họ và tên người khai"
    And by <hand> the receptionist writes "0900000009" into "Điện thoại (nếu có)"
    And by <hand> the receptionist picks "Cháu" from "Quan hệ với khách"
    And by <hand> the receptionist presses Return or taps "Lưu"
    Then the desk says "Khai hộ: Lê Thị Cháu, cháu"
    And the visitor's screen does not say "Cháu"
    And Lê Thị Cháu declared for NGUYEN VAN THU as grandchild
    And the journal of the day is intact

    Examples:
      | hand     |
      | keyboard |
      | touch    |

  Scenario Outline: 16, a child comes with a parent, and the exit of one tells of the other
    Given the kiosk is open at 7:30
    When the visitor shows the citizen card of Trần Thị Ví Dụ
    And by <hand> the receptionist picks "Trẻ đi cùng" from "Việc khác"
    And by <hand> the receptionist writes "Nguyễn Bé Mẫu" into "Họ và tên của trẻ"
    And by <hand> the receptionist writes "2019" into "Năm sinh"
    And by <hand> the receptionist presses Return or taps "Ghi vào"
    Then 2 are inside
    And the visitor's screen does not say "Nguyễn Bé"
    When it is 8:05
    And the visitor shows the citizen card of Trần Thị Ví Dụ
    Then the desk says "Đi cùng và còn ở trong: Nguyễn Bé Mẫu."
    And the visitor's screen does not say "Nguyễn Bé"
    When by <hand> the receptionist presses Alt+R or taps "Ghi ra cùng"
    Then 0 are inside
    And the register of today has
      | name           | entered | left  | by           |
      | Trần Thị Ví Dụ | 07:30   | 08:05 | citizen_card |
      | Nguyễn Bé Mẫu  | 07:30   | 08:05 | by_hand      |
    And the journal of the day is intact

    Examples:
      | hand     |
      | keyboard |
      | touch    |

  Scenario Outline: 18, a school class comes with its teacher, and one stays when the others leave
    Given the kiosk is open at 7:30
    When the visitor shows the citizen card of Nguyễn Văn Thử
    And by <hand> the receptionist presses F9 or taps "Nhóm"
    And by <hand> the receptionist counts 20
    And by <hand> the receptionist presses Return or taps "Lưu"
    Then the desk says "1 lượt, có 1 nhóm 20 người"
    And the table says "Nhóm 20"
    When by <hand> the receptionist picks "Nhóm, ghi tên từng người" from "Việc khác"
    And the receptionist writes a list of names and by <hand> keeps it
    Then 2 who came with Nguyễn Văn Thử are named
    When it is 8:15
    And the visitor shows the citizen card of Nguyễn Văn Thử
    Then the desk says "Cả nhóm 20 người đã ra. Có ai ở lại không?"
    And 0 are inside
    When by <hand> the receptionist presses F9 or taps "Có người ở lại…"
    Then the desk says "Còn 1 người ở trong"
    When by <hand> the receptionist presses Return or taps "Ghi ra"
    Then the table says "1/20 người"
    When it is 8:30
    And the visitor shows the citizen card of Nguyễn Văn Thử
    Then 0 are inside
    And of the group of Nguyễn Văn Thử 19 left at 08:15
    And the register of today has
      | name           | entered | left  |
      | Nguyễn Văn Thử | 07:30   | 08:30 |
    And the journal of the day is intact

    Examples:
      | hand     |
      | keyboard |
      | touch    |

  Scenario Outline: 18, on one monitor a group is counted where names are masked
    Given the kiosk is open at 7:30 as strip in vi
    When the visitor shows the citizen card of Nguyễn Văn Thử
    And by <hand> the receptionist picks "Nhóm, đếm số người" from "Việc khác"
    And by <hand> the receptionist counts 6
    And by <hand> the receptionist presses Return or taps "Lưu"
    Then the table says "6 người"
    And the desk says "Nhóm 6 người"
    When it is 8:15
    And the visitor shows the citizen card of Nguyễn Văn Thử
    And by <hand> the receptionist presses F9 or taps "Có người ở lại…"
    And by <hand> the receptionist presses Return or taps "Ghi ra"
    Then the table says "1/6 người"
    And the journal of the day is intact

    Examples:
      | hand     |
      | keyboard |
      | touch    |
