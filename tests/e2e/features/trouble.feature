Feature: Something is out of order: the visitor is calmly sent to the receptionist, the desk is told what to do, and goes on by hand

  Scenario Outline: the camera is gone
    Given the kiosk is open at 7:30
    When the camera is unplugged
    Then the visitor's screen says "Máy đang tạm nghỉ"
    And the visitor's screen says "Mời quý khách gặp lễ tân để được ghi giúp."
    And the visitor's screen does not say "Mời quý khách đưa mã QR vào khung hình"
    And the desk says "Camera: mất hình"
    And the desk says "Mời kiểm tra dây cắm, camera tự nối lại khi có điện."
    When by <hand> the receptionist enters "Trần Thị Mẫu" by hand
    Then the visitor's screen says "Trần Thị M***"
    And the register of today has
      | name         | by      | state  |
      | Trần Thị Mẫu | by_hand | inside |
    When 11 seconds pass
    Then the visitor's screen says "Máy đang tạm nghỉ"
    When the camera is plugged in
    Then the visitor's screen says "Mời quý khách đưa mã QR vào khung hình"
    And the desk says "Camera: tốt"
    When the visitor shows the citizen card of Nguyễn Văn Thử
    Then 2 are inside

    Examples:
      | hand     |
      | keyboard |
      | touch    |

  Scenario: the camera is gone while everyone inside is called up
    Given the kiosk is open at 7:30
    When the visitor shows the citizen card of Nguyễn Văn Thử
    And the receptionist presses F2
    Then the desk says "Nguyễn Văn Thử"
    When the camera is unplugged
    Then the desk says "Mời kiểm tra dây cắm, camera tự nối lại khi có điện."
    And the desk says "Nguyễn Văn Thử"
    When the receptionist presses Space
    Then the desk says "1/1"

  Scenario: the printer is out of paper
    Given the kiosk is open at 7:30
    When the printer is stopped
    And 2 minutes pass
    Then the desk says "Máy in: đang dừng"
    And the desk says "Mời xem giấy, mực và nút trên máy in"
    And the visitor's screen says "Mời quý khách đưa mã QR vào khung hình"
    When the visitor shows the citizen card of Nguyễn Văn Thử
    Then 1 are inside
    When the printer is ready
    And 2 minutes pass
    Then the desk says "Máy in: tốt"

  Scenario: the disk is nearly full
    Given the kiosk is open at 7:30
    When the disk is nearly full
    And 2 minutes pass
    Then the desk says "Ổ đĩa: sắp đầy"
    And the desk says "mời báo người phụ trách máy tính dọn ổ đĩa trong hôm nay"
    And the visitor's screen says "Mời quý khách đưa mã QR vào khung hình"
    When the visitor shows the citizen card of Nguyễn Văn Thử
    Then 1 are inside
    When the disk has room
    And 2 minutes pass
    Then the desk does not say "Ổ đĩa: sắp đầy"

  Scenario: the machine's clock jumps back: it is told at once, and what is recorded meanwhile is marked
    Given the kiosk is open at 9:30
    When the visitor shows the citizen card of Nguyễn Văn Thử
    And it is 8:10
    Then the desk says "Đồng hồ: vừa lùi lại"
    And the desk says "Mời so với đồng hồ treo tường và báo quản trị máy chỉnh giờ."
    And the visitor's screen does not say "Máy đang tạm nghỉ"
    When the visitor shows the citizen card of Trần Thị Ví Dụ
    Then 2 are inside
    And the entry of "Trần Thị Ví Dụ" is marked, its clock was doubtful
    And the journal of the day is intact
    When it is 9:45
    Then the desk says "Đồng hồ: khớp"

  Scenario Outline: the register is busy: nothing is lost, and it comes back by itself
    Given the kiosk is open at 7:30
    When another program holds the register
    And the visitor shows in vain the citizen card of Nguyễn Văn Thử
    Then the visitor's screen says "Chưa ghi nhận được"
    And the visitor's screen says "Mời quý khách gặp lễ tân để được ghi giúp."
    And the desk says "Cơ sở dữ liệu: đang bận"
    And the desk says "Chưa ghi: sổ đang bận."
    When 11 seconds pass
    Then the visitor's screen says "Máy đang tạm nghỉ"
    When the other program lets go of the register
    Then the desk says "Cơ sở dữ liệu: tốt"
    And the visitor's screen says "Mời quý khách đưa mã QR vào khung hình"
    When by <hand> the receptionist chooses "Thử lại"
    Then the visitor's screen says "Nguyễn Văn T***"
    And the register of today has
      | name           | entered | state  |
      | Nguyễn Văn Thử | 07:30   | inside |

    Examples:
      | hand     |
      | keyboard |
      | touch    |

  Scenario: the register is busy while somebody is entered by hand: what was typed stays
    Given the kiosk is open at 7:30
    When another program holds the register
    And by keyboard the receptionist enters "Trần Thị Mẫu" by hand
    Then the desk says "Chưa ghi: sổ đang bận."
    And the desk says "Trần Thị Mẫu"
    When the other program lets go of the register
    And the receptionist presses Ctrl+Return
    Then the register of today has
      | name         | by      | state  |
      | Trần Thị Mẫu | by_hand | inside |

  Scenario: 24, the network is gone: nobody notices, since nothing at the desk goes over it
    Given the kiosk is open at 7:30
    When the network is cut
    And the visitor shows the citizen card of Nguyễn Văn Thử
    And by keyboard the receptionist enters "Lê Mẫu" by hand
    Then 2 are inside
    When it is 8:10
    And the visitor shows the citizen card of Nguyễn Văn Thử
    And the receptionist presses Ctrl+P
    Then the register of today has
      | name           | entered | left  |
      | Nguyễn Văn Thử | 07:30   | 08:10 |
      | Lê Mẫu         | 07:30   |       |
    And the desk says "Camera: tốt"
    And the network was never asked for
    And whoever asks for the network is refused
    And the journal of the day is intact
