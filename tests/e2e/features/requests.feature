Feature: Who was recorded asks about their own data, at the desk, by keyboard alone

  Scenario: somebody who has left asks what is kept of them, and is given it on paper
    Given Trần Văn Bình is on duty at 7:30, Lê Ngọc Anh and Hoàng Văn Dũng administer
    When Nguyễn Văn Thử comes, and leaves at 7:52
    And the receptionist presses Ctrl+Shift+Y
    And the receptionist takes the request 1 of "nguyen van" whose paper was seen
    Then the desk says "01/2026 · Xem"
    And the paper "tiep-nhan-01-2026" says "Nguyễn Văn Thử"
    When by keyboard the receptionist chooses "Bản dữ liệu"
    Then the desk says "Vai trò đang trực chưa được làm việc này."
    And no paper "ban-cung-cap-01-2026" was printed
    When the PIN 1397 is typed
    Then the paper "ban-cung-cap-01-2026" says "Nguyễn Văn Thử"
    And the paper "ban-cung-cap-01-2026" says the number of their citizen card
    When the receptionist answers "Đã giao bản dữ liệu"
    Then the desk says "đã thực hiện"
    And the journal tells "request, request_printed, looked, request_printed, request_closed"
    And the journal of the day is intact

  Scenario: somebody who has left is erased by two people, and is found nowhere any more
    Given Trần Văn Bình is on duty at 7:30, Lê Ngọc Anh and Hoàng Văn Dũng administer
    When Nguyễn Văn Thử comes, and leaves at 7:52
    And the receptionist presses Ctrl+Shift+Y
    And the receptionist takes the request 7 of "nguyen van" whose paper was seen
    Then the desk says "01/2026 · Xóa"
    And with the key, who they are can be read in the kiosk's folder
    When by keyboard the receptionist chooses "Xóa dữ liệu…"
    And the PIN 1397 is typed
    Then the desk says "Người thứ hai: mã PIN"
    When the PIN 9753 is typed
    Then the desk says "Mã PIN chưa đúng. Mời nhập lại."
    And the journal tells "request, request_printed"
    When the PIN 1397 is typed
    Then the desk says "Người thứ hai: mã PIN"
    When the PIN 8642 is typed
    Then the desk says "của 1 lượt. Mời ghi kết quả rồi bấm Đã làm xong."
    And the journal tells "request, request_printed, person_erased"
    When the receptionist prints the record of erasure
    Then the paper "xoa-du-lieu-" says "do hai người có thẩm quyền cùng thực hiện"
    And the paper "xoa-du-lieu-" does not say "Nguyễn Văn Thử"
    When the receptionist presses F5
    And the receptionist presses Ctrl+P
    Then the paper "so-ra-vao-2026-11-19" says "đã xóa theo quy định"
    And the paper "so-ra-vao-2026-11-19" says "07:52"
    And the paper "so-ra-vao-2026-11-19" does not say "Nguyễn Văn Thử"
    And the journal of the day is intact
    When the kiosk is closed
    Then their name stands in no file of the kiosk's folder
    And even with the key, who they are cannot be read there
