Feature: Who has no phone declares at the desk, by keyboard alone and by touch alone

  Scenario Outline: 31, a declaration after the entry, with its warning, and a receipt
    Given the kiosk is open at 7:30
    Then the visitor's screen says "Quý khách có thể khai báo y tế tại bàn lễ tân"
    When the visitor shows the citizen card of Trần Thị Ví Dụ
    And by <hand> the receptionist begins the declaration
    Then the desk says "có thể bị xử lý hình sự"
    And the focus is on "Họ và tên"
    When by <hand> the receptionist presses Ctrl+Return or taps "Gửi tờ khai"
    Then the desk says "Chưa gửi"
    When by <hand> the receptionist answers "Không" to question 1, "Người mắc hoặc nghi mắc bệnh"
    And by <hand> the receptionist answers "Có" to question 2, "Người đến từ nước đang có dịch"
    And by <hand> the receptionist answers "Không" to question 3, "Người đang sốt, ho, khó thở hoặc viêm phổi"
    And by <hand> the receptionist presses Alt+D or taps "Khách đã được nghe và đồng ý"
    And by <hand> the receptionist presses Ctrl+Return or taps "Gửi tờ khai"
    Then the desk says "Số tiếp nhận: TK-"
    And the visitor's screen does not say "nghi mắc bệnh"
    When by <hand> the receptionist presses Return or taps "Xong, về bàn trực"
    Then the desk says "Đã khai báo y tế lúc 07:30"
    And Trần Thị Ví Dụ declared as version "2021-05" and agreed to text "1"
    And 1 are inside
    And the journal of the day is intact

    Examples:
      | hand     |
      | keyboard |
      | touch    |
