Feature: A start that fails has a way on

  Scenario Outline: The machine lost its key: the sheet from the safe opens the register, and nothing is made anew
    Given the kiosk is open at 8:00 as <layout> in vi
    When the visitor shows the citizen card of Nguyễn Văn Thử
    Then 1 are inside
    When the kiosk is closed
    And the machine loses the key of the register
    And the kiosk is started again and cannot open
    Then the desk says "Không thấy khóa của sổ"
    And the desk says "không tạo sổ mới"
    And the visitor's screen says "Mời quý khách gặp lễ tân"
    When by <hand> the receptionist presses F4 or taps "Nhập khóa phục hồi"
    And by <hand> another kiosk's recovery key is given
    Then the desk says "không mở được sổ này"
    When by <hand> the recovery key is given
    Then the desk says "Điểm danh"
    And 1 are inside
    And the journal holds the key that was used
    And the journal of the day is intact

    Examples:
      | hand     | layout |
      | keyboard | two    |
      | touch    | strip  |
