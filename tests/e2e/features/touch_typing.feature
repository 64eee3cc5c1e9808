Feature: Whoever has no keyboard types on the glass

  Scenario Outline: 9, nobody's phone: four fields, typed by taps alone in Telex
    Given the kiosk is open at 7:30 as <layout> in vi
    When the visitor shows the citizen card of Trần Thị Ví Dụ
    And by touch the receptionist chooses "Nhập tay"
    And the receptionist taps the keys "nguyeenx thij hoaf" in "Họ và tên"
    And the receptionist taps the keys "1958" in "Năm sinh"
    And the receptionist taps the keys "0912345678" in "Số điện thoại"
    And the receptionist hides the keys
    And by touch the receptionist chooses "Hộ tịch"
    And by touch the receptionist chooses "Không có điện thoại"
    And by touch the receptionist chooses "Ghi và nhập tiếp"
    Then the register of today has
      | name           | entered | state  | by           | counter |
      | Trần Thị Ví Dụ | 07:30   | inside | citizen_card |         |
      | Nguyễn Thị Hòa | 07:30   | inside | by_hand      | 3       |
    And the visitor's screen says "Nguyễn Thị H***"

    Examples:
      | layout  |
      | two     |
      | compact |
      | strip   |

  Scenario: 10, a flat battery: found again by touch, typed without accents
    Given the kiosk is open at 7:30
    When the visitor shows the citizen card of Nguyễn Văn Thử
    And it is 7:30 on the next day
    And the visitor shows the citizen card of Trần Thị Ví Dụ
    And by touch the receptionist chooses "Nhập tay"
    And the receptionist taps the keys "nguyen van thu" in "Họ và tên"
    And the receptionist hides the keys
    And by touch the receptionist chooses the one found, "Nguyễn Văn Thử"
    And by touch the receptionist chooses "Đất đai"
    And by touch the receptionist chooses "Không có điện thoại"
    And by touch the receptionist chooses "Ghi và nhập tiếp"
    Then the register of today has
      | name           | state  | by           |
      | Trần Thị Ví Dụ | inside | citizen_card |
      | Nguyễn Văn Thử | inside | by_hand      |

  Scenario: 10, the search of the desk by touch, and nothing of it on the visitor's screen
    Given the kiosk is open at 7:30
    When the visitor shows the citizen card of Nguyễn Văn Thử
    And the visitor shows the citizen card of Trần Thị Ví Dụ
    And the receptionist taps the keys "tran thi vi" in "Tìm họ tên, năm sinh, số điện thoại"
    Then the table says "Trần Thị Ví Dụ"
    And the visitor's screen does not say "Dấu cách"
    And the desk says "Dấu cách"

  Scenario: 17, a name from abroad stays as it is typed, and Telex can be turned off for it
    Given the kiosk is open at 7:30
    When the visitor shows the citizen card of Trần Thị Ví Dụ
    And by touch the receptionist chooses "Nhập tay"
    And the receptionist taps the keys "wilson maria" in "Họ và tên"
    And by touch the receptionist chooses "Telex: bật"
    And the receptionist taps the keys " lisa" in "Họ và tên"
    And the receptionist hides the keys
    Then the desk says "Wilson Maria Lisa"
