Feature: A person is on duty, or nothing is recorded

  Scenario Outline: 2, the coming shift signs on and reads what the evening left
    Given the office names Lê Ngọc Anh and Trần Văn Bình
    And nobody is on duty at 7:00 as <layout>
    Then the visitor's screen says "Mời quý khách gặp lễ tân"
    When the visitor shows the citizen card of Trần Thị Ví Dụ
    Then the visitor's screen says "Chưa ghi nhận được"
    And the register of today is empty
    When by <hand> the PIN 2580 is typed
    And by <hand> the receptionist presses Return or taps "Vào bàn trực"
    And the visitor shows the citizen card of Nguyễn Văn Thử
    Then the desk says "Nguyễn Văn"
    When by <hand> the shift is opened
    And by <hand> the receptionist chooses "Kết thúc ca…"
    And by <hand> the receptionist chooses "Chưa ai nhận ca, vẫn kết thúc"
    Then the desk says "Mời người trực vào ca"
    And the desk does not say "Nguyễn Văn"
    When the kiosk is closed
    And the kiosk is opened again at 7:00 on the next day
    And by <hand> the PIN 2580 is typed
    Then the desk says "Lê Ngọc Anh kết thúc ca lúc 07:00 19/11"
    And the desk says "1 người đang ở trong chưa được hỏi đủ ba câu"
    When by <hand> the receptionist presses Return or taps "Vào bàn trực"
    And the visitor shows the citizen card of Trần Thị Ví Dụ
    Then Lê Ngọc Anh recorded Trần Thị Ví Dụ
    And the journal of the day is intact

    Examples:
      | hand     | layout |
      | keyboard | two    |
      | touch    | strip  |

  Scenario: 2, after a power cut the shift goes on with the PIN alone
    Given the office names Lê Ngọc Anh and Trần Văn Bình
    And nobody is on duty at 10:05 as two
    When by keyboard the PIN 2580 is typed
    Then the desk says "Lê Ngọc Anh · Ca sáng, từ 10:05"
    When the visitor shows the citizen card of Nguyễn Văn Thử
    Then 1 are inside
    When the power is cut
    And the kiosk is opened again at 10:31
    Then the desk says "Máy đã tắt giữa ca của Lê Ngọc Anh, bắt đầu lúc 10:05"
    And the desk does not say "Nguyễn Văn"
    When by keyboard the PIN 2580 is typed
    Then the desk says "Nguyễn Văn"
    When the visitor shows the citizen card of Trần Thị Ví Dụ
    Then Lê Ngọc Anh recorded Trần Thị Ví Dụ

  Scenario Outline: 27, the shift is handed over at noon with two PINs and half a page
    Given the office names Lê Ngọc Anh and Trần Văn Bình
    And nobody is on duty at 7:00 as <layout>
    When by <hand> the PIN 2580 is typed
    And by <hand> the receptionist presses Return or taps "Vào bàn trực"
    And the visitor shows the citizen card of Nguyễn Văn Thử
    Then 1 are inside
    When it is 11:30
    Then the desk says "Bàn trực đang được che"
    And the desk does not say "Nguyễn Văn"
    When by <hand> the PIN 2580 is typed
    And by <hand> the shift is opened
    Then the desk says "1 người đang ở trong chưa được hỏi đủ ba câu"
    And the desk says "1 người ở trong lâu hơn dự kiến"
    When by <hand> the PIN 2580 is typed
    Then the desk says "Người nhận, mời nhập mã PIN"
    When by <hand> the PIN 1397 is typed
    Then the desk says "Lê Ngọc Anh bàn giao cho Trần Văn Bình lúc 11:30"
    And the half page names Lê Ngọc Anh and Trần Văn Bình and no visitor
    When by <hand> the receptionist presses Return or taps "Vào bàn trực"
    And the visitor shows the citizen card of Trần Thị Ví Dụ
    Then Trần Văn Bình recorded Trần Thị Ví Dụ
    And Lê Ngọc Anh recorded Nguyễn Văn Thử
    And the journal of the day is intact

    Examples:
      | hand     | layout  |
      | keyboard | compact |
      | touch    | strip   |
