Feature: The dispatches, measured and reported

  Scenario Outline: 003-k, on Monday last week's notice lies ready, and is looked at from the board
    Given the kiosk is open at 7:30
    When the visitor shows the citizen card of Nguyễn Văn Thử
    And by <hand> the receptionist presses Ctrl+Return or taps "Có cả ba"
    And 96 hours pass
    Then the desk says "Máy đã lập sẵn 1 dự thảo"
    When by <hand> the receptionist presses Ctrl+K or taps "Công văn"
    Then the desk says "12,61 % → 100,0 %: +87,3 điểm phần trăm"
    When by <hand> the receptionist presses Ctrl+R or taps "Báo cáo"
    And by <hand> the receptionist chooses "Tuần 47 năm 2026"
    Then the desk says "Trang 1 trên"
    And the reports lie in the folder
      | bao-cao-tuan-2026-W47.docx |
      | bao-cao-tuan-2026-W47.pdf  |

    Examples:
      | hand     |
      | keyboard |
      | touch    |
