"""What the administrator of the pictures' office wrote: staff, hosts, lists. Everyone in them is invented."""

from __future__ import annotations

ANH, BINH = ("01", "2580"), ("02", "1397")
"""Code and PIN of the two receptionists who chose one; the third has none yet."""
STAFF = """
lock_minutes = 10
[[member]]
code = "01"
name = "Lê Ngọc Anh"
role = "administrator"
[[member]]
code = "02"
name = "Trần Văn Bình"
role = "receptionist"
[[member]]
code = "03"
name = "Phạm Thị Cúc"
role = "receptionist"
"""
HOSTS = """
[[host]]
name = "Nguyễn Văn An"
counter = "3"
phone = "103"
[[host]]
name = "Đỗ Thị Bình"
[[host]]
name = "Lê Văn Phát"
phone = "101"
"""
EXPECTED = """Họ tên\tNăm sinh\tGiờ\tĐến gặp\tQuầy\tGhi chú
Cao Thị Ánh Tuyết\t1980\t8:00\tĐỗ Thị Bình\t\tSở Nội vụ
Lê Hữu Nghĩa\t1971\t9:00\tLê Văn Phát\t\tĐoàn kiểm tra
Nguyễn Thị Thu Hương\t1987\t9:30\t\t3\t
Phan Đình Khải\t1966\t14:00\tNguyễn Văn An\t3\t
"""
FAULTY_LIST = "Họ tên\tNăm sinh\tGiờ\tQuầy\nCao Thị Ánh Tuyết\t19800\t8:00\t2\nLê Hữu Nghĩa\t1971\t25:00\t9\n"
WATCHED = "Lý Thị Khánh Ly\t2001\tGây rối trật tự ngày 3/8\n"
OFFICIALS = "Họ tên\tMã thẻ\tPhòng\nLê Thị Ngọc\tCB0126\tTư pháp\nPhạm Quốc Cường\tCB0127\tĐịa chính\n"
ROSTER = """Họ và tên\tĐối tượng\tĐơn vị\tĐiện thoại thông minh\tĐã cài
Lê Thị Ngọc\tCán bộ, viên chức\tTư pháp\tcó\tcó
Phạm Quốc Cường\tCán bộ, viên chức\tĐịa chính\tcó\tkhông
Hồ Minh Tâm\tĐoàn viên\tChi đoàn Ấp Phú Lợi\tkhông
"""
_GIVEN = ("An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Hải", "Hạnh", "Hiếu", "Hoa", "Lan", "Mai", "Nga", "Phong", "Tâm")
_ROSTERS = (
    ("Cán bộ, viên chức", 48, 47),
    ("Cán bộ Đoàn, Hội, Đội", 9, 9),
    ("Đoàn viên", 60, 51),
    ("Thanh niên", 50, 39),
)
"""Group, how many stand on its roster, how many of them have the app: nearly everybody is not everybody."""


def rosters() -> str:
    """Rosters of a commune, as an office pastes them."""
    heading = "Họ và tên\tNăm sinh\tĐối tượng\tĐơn vị\tĐiện thoại thông minh\tBiết\tĐã cài\tĐang chạy"
    lines = [heading]
    for group, people, installed in _ROSTERS:
        for place in range(people):
            name = f"Trần {_GIVEN[place % len(_GIVEN)]} {_GIVEN[(place // len(_GIVEN) + 7 * place) % len(_GIVEN)]}"
            has = "có" if place < installed else "không"
            lines.append(f"{name}\t{1970 + place % 30}\t{group}\tẤp {place % 5 + 1}\tcó\tcó\t{has}\t{has}")
    return "\n".join(lines)


NAMES = ("Nguyễn Gia Hân", "Trần Minh Khang", "Lê Bảo Ngọc")
"""Of the group's members, as the list of the school says them."""
