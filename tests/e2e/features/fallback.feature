Feature: The power is gone, and the desk writes on paper

  Scenario: the sheet that was printed is filled, held to the camera, entered, and the register says so
    Given the kiosk is open at 7:30
    When the receptionist prints a fallback sheet
    And it is 10:05
    And the kiosk has marked the minute
    And the power is cut
    And the desk writes on the sheet that somebody came in at 10:12, that somebody left at 10:25, and a row too many
    And the kiosk is opened again at 10:31
    And the sheet is held to the camera
    Then the desk says "Tờ dự phòng số 0001, tờ 1/2"
    When the receptionist types the name "Lê Thị Mẫu" and records the row
    And the receptionist types "mau", takes the first who is inside and records the row
    And the receptionist puts the row aside
    Then the desk says "Tờ dự phòng số 0001, tờ 1: đã nhập xong."
    And the register of today has
      | name       | entered | left  | state |
      | Lê Thị Mẫu | 10:12   | 10:29 | left  |
    And 2 rows of sheet 1 stand in the gap of the day from 10:05 to 10:31
    And no file of the kiosk is or holds a picture of the sheet
    And the journal of the day is intact
