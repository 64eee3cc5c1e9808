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
    When 11 seconds pass
    Then the visitor's screen says "Mời quý khách đưa mã QR vào khung hình"
    And the visitor's screen does not say "Nguyễn Văn T***"

  Scenario Outline: 5, the desk sends the citizen to a counter and is done with one key
    Given the kiosk is open at 7:30
    When the visitor shows the citizen card of Nguyễn Văn Thử
    And by <hand> the receptionist presses 3 or taps "3 Hộ tịch"
    Then the visitor's screen says "Mời quý khách đến quầy 3"
    When by <hand> the receptionist presses Ctrl+Return or taps "Có cả ba"
    And by <hand> the receptionist presses Return or taps "Xong, mời khách tiếp theo"
    Then the desk says "Chưa có khách trước quầy"
    And the table says "Đang chạy"
    And the register of today has
      | name           | counter | state  |
      | Nguyễn Văn Thử | 3       | inside |

    Examples:
      | hand     |
      | keyboard |
      | touch    |

  Scenario: 6, the same code twice within seconds is one record, and both screens say so
    Given the kiosk is open at 7:30
    When the visitor shows the phone of Nguyễn Văn Thử
    Then the visitor's screen says "ĐÃ GHI NHẬN VÀO"
    When 5 seconds pass
    And the visitor shows the phone of Nguyễn Văn Thử
    Then the visitor's screen says "Đã ghi nhận lúc 07:30"
    And the desk says "KHÁCH ĐANG Ở TRONG"
    And the register of today has
      | name           | entered | left | state  |
      | NGUYEN VAN THU | 07:30   |      | inside |

  Scenario Outline: 7, the app is there and does not run
    Given the kiosk is open at 7:30
    When the visitor shows the citizen card of Nguyễn Văn Thử
    And by <hand> the receptionist answers C to "Biết Bluezone", C to "Đã cài" and K to "Đang chạy"
    Then the visitor's screen says "Mời quý khách bật Bluetooth và mở Bluezone"
    When by <hand> the receptionist presses Return or taps "Xong, mời khách tiếp theo"
    Then the table says "Đã cài, chưa chạy"
    And the register of today has
      | name           | state  | answers      |
      | Nguyễn Văn Thử | inside | yes, yes, no |

    Examples:
      | hand     |
      | keyboard |
      | touch    |

  Scenario Outline: 8, a smartphone without the app: the visitor is in already, and is shown how to install it
    Given the kiosk is open at 7:30
    When the visitor shows the citizen card of Nguyễn Văn Thử
    And by <hand> the receptionist answers C to "Biết Bluezone" and K to "Đã cài"
    And by <hand> the receptionist presses F6 or taps "Mở trang cài"
    Then the visitor's screen says "Cài Bluezone trong 4 bước"
    And the visitor's screen says "CH Play"
    And the visitor's screen says "App Store"
    And the visitor's screen does not say "Nguyễn Văn"
    When by <hand> the receptionist presses Alt+Right or taps "Trang cài: bước tiếp theo"
    Then the visitor's screen says "Bước 1 trong 4"
    When by <hand> the receptionist presses F6 or taps "Đóng trang cài"
    Then the visitor's screen says "Mời quý khách đưa mã QR vào khung hình"
    And the table says "Chưa cài"
    And the register of today has
      | name           | state  | answers            |
      | Nguyễn Văn Thử | inside | yes, no, not_asked |

    Examples:
      | hand     |
      | keyboard |
      | touch    |

  Scenario Outline: 8, helped to install: the helper is one pick, and the kiosk sees by itself who has the app then
    Given the office has the helper Trần Thị Mai, ĐX-07
    And the kiosk is open at 7:30
    When the visitor shows the citizen card of Nguyễn Văn Thử
    And by <hand> the receptionist answers C to "Biết Bluezone" and K to "Đã cài"
    And by <hand> the receptionist picks "Người hướng dẫn cài ứng dụng" from "Việc khác"
    And by <hand> the receptionist presses 1 or taps "Trần Thị Mai 0/5"
    And 20 minutes pass
    And the visitor shows the phone of Nguyễn Văn Thử
    Then the desk says "Khách đã có Bluezone, nhờ Trần Thị Mai hướng dẫn."
    And the register of today has
      | name           | left  | state | answers             |
      | Nguyễn Văn Thử | 07:50 | left  | yes, yes, not_asked |
    And the journal of the day is intact

    Examples:
      | hand     |
      | keyboard |
      | touch    |

  Scenario Outline: 9, no phone at all: four fields, and the visitor is in
    Given the kiosk is open at 7:30
    When by <hand> the receptionist presses F4 or taps "Nhập tay"
    And by <hand> the receptionist writes "Trần Thị Mẫu" into "Họ và tên"
    And by <hand> the receptionist writes "1950" into "Năm sinh"
    And by <hand> the receptionist presses Alt+2 or taps "Chứng thực"
    And by <hand> the receptionist presses Alt+9 or taps "Không có điện thoại"
    And by <hand> the receptionist presses Ctrl+Return or taps "Ghi vào"
    Then the visitor's screen says "Trần Thị M***"
    And the visitor's screen says "Mời quý khách đến quầy 2"
    And the register of today has
      | name         | entered | by      | counter |
      | Trần Thị Mẫu | 07:30   | by_hand | 2       |

    Examples:
      | hand     |
      | keyboard |
      | touch    |

  Scenario Outline: 10, a flat battery: who was here before is found without accents
    Given the kiosk is open at 7:30
    When the visitor shows the citizen card of Trần Thị Ví Dụ
    Then 1 are inside
    When it is 8:30
    And the visitor shows the citizen card of Trần Thị Ví Dụ
    Then 0 are inside
    When it is 13:30
    And by <hand> the receptionist presses F4 or taps "Nhập tay"
    And by <hand> the receptionist writes "tran thi vi" into "Họ và tên"
    And by <hand> the receptionist takes the one who was here, "Trần Thị Ví Dụ 1985"
    And by <hand> the receptionist writes "0900000002" into "Số điện thoại"
    And by <hand> the receptionist presses Alt+1 or taps "Đất đai"
    And by <hand> the receptionist presses Alt+7 or taps "Điện thoại thông minh"
    And by <hand> the receptionist presses Ctrl+Return or taps "Ghi vào"
    Then the desk says "Đến lần thứ 2"
    And the register of today has
      | name           | entered | left  | by           |
      | Trần Thị Ví Dụ | 07:30   | 08:30 | citizen_card |
      | Trần Thị Ví Dụ | 13:30   |       | by_hand      |

    Examples:
      | hand     |
      | keyboard |
      | touch    |

  Scenario Outline: 11, a code that is not read: the visitor is told why, after a while the desk is offered to type
    Given the kiosk is open at 7:30
    When for 3 seconds the camera sees <sight>
    Then the visitor's screen says "<advice>"
    And the desk does not say "Mã của khách chưa đọc được. Nhập tay?"
    When for 7 seconds the camera sees <sight>
    Then the desk says "Mã của khách chưa đọc được. Nhập tay?"
    And the visitor's screen says "Mời quý khách gặp lễ tân, lễ tân sẽ nhập giúp quý khách."
    When by <hand> the receptionist presses F4 or taps "Nhập tay"
    Then the desk says "Phiếu để: Ghi vào"
    And the register of today is empty
    When by <hand> the receptionist writes "Trần Thị Mẫu" into "Họ và tên"
    And by <hand> the receptionist writes "1950" into "Năm sinh"
    And by <hand> the receptionist presses Alt+2 or taps "Chứng thực"
    And by <hand> the receptionist presses Alt+9 or taps "Không có điện thoại"
    And by <hand> the receptionist presses Ctrl+Return or taps "Ghi vào"
    Then the register of today has
      | name         | by      | counter | answers                         |
      | Trần Thị Mẫu | by_hand | 2       | not_asked, not_asked, not_asked |

    Examples:
      | hand     | sight                      | advice                  |
      | keyboard | a phone with a dim screen  | Tăng độ sáng màn hình   |
      | touch    | a phone under a lamp       | Nghiêng để tránh lóa    |
      | keyboard | a phone far away           | Đưa gần hơn một chút    |

  Scenario Outline: 12, a code of another system is told what it is, and is kept as a failed scan
    Given the kiosk is open at 7:30
    When the visitor shows a Zalo code
    Then the visitor's screen says "Đây là mã danh thiếp, không phải mã khai báo."
    And the desk says "CHƯA GHI NHẬN"
    And the desk says "Bị từ chối 1"
    And the register of today is empty
    When by <hand> the receptionist presses F4 or taps "Nhập tay"
    Then the desk says "Phiếu để: Ghi vào"

    Examples:
      | hand     |
      | keyboard |
      | touch    |

  Scenario Outline: 13, the wrong person's code is taken back, by the desk's undo
    Given the kiosk is open at 7:30
    When the visitor shows the citizen card of Trần Thị Ví Dụ
    And by <hand> the receptionist presses Ctrl+Z or taps "Hoàn tác"
    Then the visitor's screen says "Đã hủy ghi nhận"
    And the register of today has
      | name           | state  |
      | Trần Thị Ví Dụ | undone |
    And 0 are inside
    And the journal of the day is intact

    Examples:
      | hand     |
      | keyboard |
      | touch    |

  Scenario Outline: 13, the wrong person's code is taken back, as not this person
    Given the kiosk is open at 7:30
    When the visitor shows the citizen card of Trần Thị Ví Dụ
    And by <hand> the receptionist chooses "Không đúng người"
    Then the visitor's screen says "Đã hủy ghi nhận"
    And 0 are inside

    Examples:
      | hand     |
      | keyboard |
      | touch    |

  Scenario: 13, a minute later the record is no longer taken back by one key
    Given the kiosk is open at 7:30
    When the visitor shows the citizen card of Trần Thị Ví Dụ
    And 58 seconds pass
    Then the desk says "Hoàn tác"
    When 3 seconds pass
    Then the desk does not say "Hoàn tác"
    When the receptionist presses Ctrl+Z
    Then 1 are inside

  Scenario: 26, back the same afternoon: one scan, a new visit
    Given the kiosk is open at 7:30
    When the visitor shows the phone of Nguyễn Văn Thử
    And it is 8:15
    And the visitor shows the phone of Nguyễn Văn Thử
    Then the visitor's screen says "ĐÃ GHI NHẬN RA"
    And 0 are inside
    When it is 14:05
    And the visitor shows the phone of Nguyễn Văn Thử
    Then the desk says "Đến lần thứ 2"
    And the register of today has
      | name           | entered | left  | state  |
      | NGUYEN VAN THU | 07:30   | 08:15 | left   |
      | NGUYEN VAN THU | 14:05   |       | inside |

  Scenario Outline: a row of the table is opened and its visitor leaves, without a code
    Given the kiosk is open at 7:30
    When the visitor shows the citizen card of Nguyễn Văn Thử
    And by <hand> the receptionist presses Return or taps "Xong, mời khách tiếp theo"
    And it is 9:00
    And by <hand> the receptionist opens the row of "Nguyễn Văn Thử"
    And by <hand> the receptionist presses R or taps "Ghi ra"
    Then the register of today has
      | name           | entered | left  |
      | Nguyễn Văn Thử | 07:30   | 09:00 |

    Examples:
      | hand     |
      | keyboard |
      | touch    |

  Scenario: 25, who leaves without a scan is never given a time, and the night ends the visit by itself
    Given the kiosk is open at 15:20
    When the visitor shows the phone of Nguyễn Văn Thử
    Then 1 are inside
    When it is 7:10 on the next day
    Then 0 are inside
    And the desk says "1 lượt của ngày trước chưa ghi giờ ra"
    And the register of 2026-11-19 has
      | name           | entered | left | state   |
      | NGUYEN VAN THU | 15:20   |      | no_exit |

  Scenario: 1, the power was cut in the evening: the next morning closes the day before, and asks nothing
    Given the kiosk is open at 15:20
    When the visitor shows the phone of Nguyễn Văn Thử
    Then 1 are inside
    When the power is cut
    And the kiosk is opened again at 7:00 on the next day
    Then the desk says "1 lượt của ngày trước chưa ghi giờ ra"
    And the register of 2026-11-19 has
      | name           | entered | left | state   |
      | NGUYEN VAN THU | 15:20   |      | no_exit |
    And 0 are inside
    And the journal of the day is intact

  Scenario Outline: the same in every layout, language and size of text, with a finger alone
    Given the kiosk is open at 7:30 as <layout> in <language>
    When the visitor shows the citizen card of Nguyễn Văn Thử
    Then the visitor's screen says "<in>"
    And the visitor's screen says "Nguyễn Văn T***"
    When it is 9:00
    And by touch the receptionist opens the row of "Nguyễn Văn T"
    And by touch the receptionist presses R or taps "<leave>"
    Then the visitor's screen says "<out>"
    And the register of today has
      | name           | entered | left  |
      | Nguyễn Văn Thử | 07:30   | 09:00 |

    Examples:
      | layout  | language | in              | leave       | out             |
      | strip   | vi       | ĐÃ GHI NHẬN VÀO | Ghi ra      | ĐÃ GHI NHẬN RA  |
      | strip   | en       | ENTRY RECORDED  | Record exit | EXIT RECORDED   |
      | compact | en       | ENTRY RECORDED  | Record exit | EXIT RECORDED   |
      | large   | vi       | ĐÃ GHI NHẬN VÀO | Ghi ra      | ĐÃ GHI NHẬN RA  |

  Scenario: 17, a visitor who touches "English" is spoken to in English, and the desk's keys stay the desk's
    Given the kiosk is open at 7:30
    When the visitor taps "English"
    Then the visitor's screen says "Please hold"
    And the desk says "Chưa có khách trước quầy"
    When the receptionist presses F4
    Then the desk says "Phiếu để: Ghi vào"
    When 61 seconds pass
    Then the visitor's screen says "Mời quý khách đưa mã QR vào khung hình"

  Scenario: a reader that poses as a keyboard records while a name is being typed, and nothing of either is lost
    Given the kiosk is open at 7:30
    When the receptionist presses F4
    And the receptionist types "Trần"
    And the wedge reads the citizen card of Nguyễn Văn Thử
    Then the visitor's screen says "Nguyễn Văn T***"
    And 1 are inside
    When the receptionist types " Thị Mẫu"
    Then the desk says "Trần Thị Mẫu"

  Scenario: closed for lunch and opened again: who is inside is still inside
    Given the kiosk is open at 7:30
    When the visitor shows the citizen card of Nguyễn Văn Thử
    And the kiosk is closed
    And the kiosk is opened again at 13:30
    Then the table says "Nguyễn Văn Thử"
    When the visitor shows the citizen card of Nguyễn Văn Thử
    Then 0 are inside

  Scenario: A poster of an older print is shown to the camera: the desk is told, and nobody is taken for a visitor
    Given the kiosk is open at 8:00
    When the visitor shows "PST1:UXAB:A4-VI:2021-07.2:7JHKEDRV:222222222222222222222222222"
    Then the desk says "BẢN IN ĐÃ CŨ"
    And the desk says "đường dây hỗ trợ"
    And the visitor's screen says "không phải mã của quý khách"
    And the register of today is empty
    When the receptionist presses Enter
    And the visitor shows the citizen card of Nguyễn Văn Thử
    Then the visitor's screen says "ĐÃ GHI NHẬN VÀO"
