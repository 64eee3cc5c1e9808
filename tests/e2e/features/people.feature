Feature: Corrections afterwards, roll calls, the day's register and contact tracing, by keyboard alone and by touch alone

  Scenario Outline: a column of a visit is set right, and both values stay
    Given the kiosk is open at 7:30
    When the visitor shows the citizen card of Nguyễn Văn Thử
    And by <hand> the receptionist presses Alt+E or picks "Sửa thông tin" from "Việc khác"
    And by <hand> the receptionist presses 2 or taps "Năm sinh"
    And by <hand> the receptionist replaces it by "1991"
    And by <hand> the receptionist chooses "Gõ nhầm"
    And by <hand> the receptionist presses Return or taps "Lưu"
    Then the desk says "trước 1990, sau 1991; gõ nhầm"
    And Nguyễn Văn Thử is born in 1991 by the register of today
    And the journal of the day is intact

    Examples:
      | hand     |
      | keyboard |
      | touch    |

  Scenario Outline: a line of the day before is found and corrected, and the correction is withdrawn by another
    Given the kiosk is open at 7:30
    When the visitor shows the citizen card of Nguyễn Văn Thử
    And 30 minutes pass
    And the visitor shows the citizen card of Nguyễn Văn Thử
    And it is 8:00 on the next day
    And by <hand> the receptionist presses Ctrl+T or taps "Tra cứu"
    And by <hand> the receptionist writes "thu" into "Tìm người đã từng đến, bất kể ngày nào"
    And by <hand> the receptionist opens the visit of "Nguyễn Văn Thử" of "19/11/2026"
    Then the desk says "19/11 "
    When by <hand> the receptionist presses Alt+E or picks "Sửa thông tin" from "Việc khác"
    And by <hand> the receptionist presses 2 or taps "Năm sinh"
    And by <hand> the receptionist replaces it by "1991"
    And by <hand> the receptionist chooses "Gõ nhầm"
    And by <hand> the receptionist presses Return or taps "Lưu"
    Then the desk says "sau 1991"
    When by <hand> the receptionist presses Alt+E or picks "Sửa thông tin" from "Việc khác"
    And by <hand> the receptionist presses 2 or taps "Năm sinh"
    And by <hand> the receptionist replaces it by "1990"
    And by <hand> the receptionist chooses "Gõ nhầm"
    And by <hand> the receptionist presses Return or taps "Lưu"
    Then the desk says "trước 1991, sau 1990"
    And the desk says "trước 1990, sau 1991"
    And the journal of the day is intact

    Examples:
      | hand     |
      | keyboard |
      | touch    |

  Scenario Outline: 28, who is inside is called up with the camera gone, printed, and outlives a power cut
    Given the kiosk is open at 7:30
    When the visitor shows the citizen card of Nguyễn Văn Thử
    And 5 minutes pass
    And the visitor shows the citizen card of Trần Thị Ví Dụ
    And the camera is unplugged
    And by <hand> the receptionist presses F2 or taps "Điểm danh"
    Then the desk says "Danh sách chốt lúc 07:35"
    When by <hand> the receptionist ticks "Nguyễn Văn Thử"
    Then the desk says "1 / 2"
    When by <hand> the receptionist presses Ctrl+P or taps "In danh sách"
    Then a paper "diem-danh" says "Nguyễn Văn Thử" and "Trần Thị Ví Dụ" and "Trang 1/1"
    When the power is cut
    And the kiosk is opened again at 7:50
    Then the desk says "Điểm danh lúc 07:35 chưa kết thúc, đã thấy 1/2. Tiếp tục?"
    When by <hand> the receptionist presses Return or taps "Tiếp tục"
    And by <hand> the receptionist ticks "Trần Thị Ví Dụ"
    Then the desk says "2 / 2"
    When by <hand> the receptionist chooses "Kết thúc điểm danh…"
    Then the desk says "Đã kết thúc điểm danh"
    And the journal has 1 "roll_call"
    And the journal of the day is intact

    Examples:
      | hand     |
      | keyboard |
      | touch    |

  Scenario Outline: 29, the day's register is printed, and its code is the journal's
    Given the kiosk is open at 7:30
    When the visitor shows the citizen card of Nguyễn Văn Thử
    And 20 minutes pass
    And the visitor shows the citizen card of Nguyễn Văn Thử
    And it is 17:05
    And by <hand> the receptionist presses Ctrl+Shift+P or taps "Sổ và in"
    And by <hand> the receptionist presses Ctrl+P or taps "In sổ ngày 19/11/2026"
    Then a paper "so-ra-vao" says "Nguyễn Văn Thử" and "Trang 1/1" and the code of the day
    And the journal of the day is intact

    Examples:
      | hand     |
      | keyboard |
      | touch    |

  Scenario Outline: 30, whoever was inside together with somebody is listed, for whom and why is in the journal
    Given the kiosk is open at 7:30
    When the visitor shows the citizen card of Nguyễn Văn Thử
    And 10 minutes pass
    And the visitor shows the citizen card of Trần Thị Ví Dụ
    And 15 minutes pass
    And the visitor shows the citizen card of Nguyễn Văn Thử
    And 5 minutes pass
    And the visitor shows the citizen card of Trần Thị Ví Dụ
    And by <hand> the receptionist presses Ctrl+T or taps "Tra cứu"
    And by <hand> the receptionist writes "thu" into "Tìm người đã từng đến, bất kể ngày nào"
    And by <hand> the receptionist traces from the visit of "Nguyễn Văn Thử" of "19/11/2026"
    And by <hand> the receptionist writes "Trung tâm Y tế Hòa Thử" into "Cơ quan yêu cầu"
    And by <hand> the receptionist writes "Truy vết ca bệnh" into "Mục đích"
    And by <hand> the receptionist presses Return or taps "Tìm và ghi nhật ký"
    Then the table says "Trần Thị Ví Dụ 1985"
    And the table says "15 | 07:40–07:55"
    When by <hand> the receptionist presses Ctrl+P or taps "In phiếu"
    Then a paper "truy-vet" says "Trung tâm Y tế Hòa Thử" and "Trần Thị Ví Dụ" and "KHẢ NĂNG CAO"
    And the journal has 1 "traced"
    And the journal of the day is intact

    Examples:
      | hand     |
      | keyboard |
      | touch    |
