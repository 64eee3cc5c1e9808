Feature: The reception's day, from the first citizen to the evening

  Scenario: 5, a citizen with a good code is in within a look, and nobody presses anything
    Given the kiosk is open at 7:30
    When the visitor shows the citizen card of Nguyễn Văn Thử
    Then the visitor's screen says "ĐÃ GHI NHẬN VÀO"
    And the visitor's screen says "Nguyễn Văn T***"
    And the visitor's screen does not say "Nguyễn Văn Thử"
    And the desk says "Nguyễn Văn Thử"
    And the register of today has
      | name           | entered | left | state  | by           |
      | Nguyễn Văn Thử | 07:30   |      | inside | citizen_card |

  Scenario Outline: 5, the desk sends the citizen to a counter
    Given the kiosk is open at 7:30
    When the visitor shows the citizen card of Nguyễn Văn Thử
    And by <hand> the receptionist presses 3 or taps "3 Hộ tịch"
    Then the visitor's screen says "Mời quý khách đến quầy 3"
    And the register of today has
      | name           | counter |
      | Nguyễn Văn Thử | 3       |

    Examples:
      | hand     |
      | keyboard |
      | touch    |

  Scenario Outline: 13, the wrong person's code is taken back
    Given the kiosk is open at 7:30
    When the visitor shows the citizen card of Trần Thị Ví Dụ
    And by <hand> the receptionist presses Ctrl+Z or taps "Hoàn tác"
    Then the visitor's screen says "Đã hủy ghi nhận"
    And the register of today has
      | name           | state  |
      | Trần Thị Ví Dụ | undone |
    And 0 are inside

    Examples:
      | hand     |
      | keyboard |
      | touch    |
