import sys
from pathlib import Path
import tempfile
from datetime import timedelta
from PySide6.QtWidgets import QApplication
from kiosk.application.request_lines import RequestForm
from kiosk.domain.requests.rules import *
from kiosk.domain.request_facts import *
from kiosk.gui.views.desk.layouts import DeskLayout
from kiosk.gui.views.desk.page_keys import PageKey
from tests.gui.desk_stage import desk_stage
from kiosk.application.keep_breaches import BreachForm
from kiosk.domain.breach_facts import DataGroup
app=QApplication.instance() or QApplication([])
out=Path("/tmp/shots"); out.mkdir(exist_ok=True)
for layout in [DeskLayout.WIDE, DeskLayout.COMPACT, DeskLayout.STRIP]:
    lang="en" if layout is DeskLayout.COMPACT else "vi"
    with desk_stage(app, Path(tempfile.mkdtemp()), layout, lang) as st:
        st.scan(); st.scan("Trần Văn Mẫu", 1970, 2)
        p=st.presenters.requests; keep=st.presenters.services.privacy.requests
        with st.register.read() as r: v=[l.visit.visitor_id for l in r.open_lines()]
        a=keep.take(RequestForm(RequestKind.SEE, IdentityProof.CARD,"Nguyễn Thị Thu Hương","0900 000 001","Các lượt tháng 11",v[-1]))
        st.clock.forward(days=12)
        b=keep.take(RequestForm(RequestKind.ERASE, IdentityProof.CODE,"Trần Văn Mẫu","0900 000 002","Xóa số điện thoại cũ",v[0]))
        c=keep.take(RequestForm(RequestKind.CORRECT, IdentityProof.PROXY,"Lê Văn Đại","","",""))
        keep.answered(c.request.request_id); keep.close(c.request.request_id, RequestEnd.DONE, "Đã sửa")
        st.presenters.services.privacy.breaches.record(BreachForm(st.clock.now()-timedelta(hours=30),40,(DataGroup.IDENTITY,DataGroup.VISITS),{"what":"Mất một tập sổ in tháng 10 ở quầy số 2","found_by":"Lê Ngọc Anh","measures":"Đã tìm trong phòng, đã báo lãnh đạo"}))
        p.look(); p.breaches.look()
        st.window.body.show_page(PageKey.REQUESTS)
        page=st.window.body.pages[PageKey.REQUESTS]
        page.side.choose("requests")
        def shot(n):
            app.processEvents(); app.processEvents(); st.window.grab().save(str(out/f"{layout.value}-{n}.png"))
        shot("form")
        p.form.type_name("Nguyễn"); shot("found")
        p.choose(b.request.request_id); shot("detail")
        page.side.choose("breaches"); p.breaches.read(); shot("breach-form")
        p.breaches.choose(p.breaches.lines[0].breach.breach_id); shot("breach")
