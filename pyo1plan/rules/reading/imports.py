"""Why a form that was handed in is not taken as it is, or what a person should know of it."""

from __future__ import annotations

from pyo1plan.rules.reading.entry import Reading
from pyo1plan.words import Words

FORMS: tuple[Reading, ...] = (
    Reading(
        "import-blank",
        "error",
        Words("แบบฟอร์มมีข้อมูลที่กรอก", "A form that is handed in is filled in"),
        Words(
            "แบบที่ว่างมักเกิดจากส่งผิดแฟ้มหรือส่งก่อนบันทึก จึงไม่นับว่าผู้ส่งไม่มีอะไรจะเสนอ",
            "A blank form is mostly the wrong file, or sent before saving; it does not mean that there is nothing to say.",
        ),
        Words("ส่งแฟ้มที่กรอกและบันทึกแล้ว", "Send the file that was filled in and saved."),
        {},
        {},
        Words("ส่งแบบที่เพิ่งได้รับกลับมาโดยไม่ได้กรอก", "the form came back as it went out"),
    ),
    Reading(
        "import-by-name",
        "advice",
        Words("ข้อเสนอที่ไม่มีรหัสรู้จักกันด้วยชื่อ", "A proposal without a code is known by its name"),
        Words(
            "ข้อเสนอที่ชื่อตรงกับโครงการของกลุ่มเดียวกันถือเป็นฉบับแก้ไขของโครงการนั้น จึงบอกไว้ให้คนตรวจ",
            "One named as a project of the same group is taken for its new version; a person should know.",
        ),
        Words("ถ้าเป็นโครงการใหม่ ให้ตั้งชื่อให้ต่าง", "Give a new project a name of its own."),
        {},
        {},
        Words(
            "กรอกแบบเปล่าด้วยชื่อโครงการที่มีอยู่แล้ว",
            "a blank form filled in with the name of a project that is there",
        ),
    ),
    Reading(
        "import-cell",
        "error",
        Words("ทุกช่องที่กรอกมีค่าที่ใช้ได้", "Every cell that is filled in holds a value"),
        Words(
            "ช่องที่เป็นสูตรไม่มีผลคำนวณ หรือเป็นค่าผิดพลาด ไม่มีใครรู้ว่าผู้กรอกหมายถึงค่าใด",
            "A formula without a value, or an error value, does not tell what was meant.",
        ),
        Words(
            "เปิดใน Excel แล้วบันทึกใหม่ หรือพิมพ์ค่าแทนสูตร",
            "Open it in Excel and save it, or type the value.",
        ),
        {},
        {},
        Words("ช่องงบประมาณรวมเป็น #REF!", "the cell of the total holds #REF!"),
    ),
    Reading(
        "import-conflict",
        "error",
        Words("ช่องหนึ่งแก้ฝ่ายเดียว", "A field is changed by one side"),
        Words(
            "ช่องที่แก้ทั้งที่ผู้ส่งและที่นี่โดยค่าไม่ตรงกัน โปรแกรมไม่เลือกให้ เพราะค่าหนึ่งจะหายไปโดยไม่มีใครรู้",
            "Where both sides changed a field, each in its own way, the program does not choose: one value would be lost unseen.",
        ),
        Words(
            "ตกลงกัน แล้วสั่งใหม่ด้วย --take theirs หรือ --take ours",
            "Agree, then use --take theirs or --take ours.",
        ),
        {},
        {},
        Words(
            "กลุ่มแก้สถานที่ในแบบ ขณะที่สำนักงานแก้สถานที่ในแฟ้ม YAML เป็นอย่างอื่น",
            "the group changed the place in its form, the office changed it otherwise in the YAML",
        ),
    ),
    Reading(
        "import-group",
        "error",
        Words("แบบที่ส่งเป็นของผู้ส่ง", "A form is that of its sender"),
        Words(
            "แบบออกให้แต่ละกลุ่ม ไตรมาส หรือโรงเรียนโดยเฉพาะ ถ้าในช่องระบุผู้อื่น ข้อมูลอาจไปทับของเขา",
            "A form is made for one group, quarter or school; entered for another it might replace theirs.",
        ),
        Words("ใช้แบบของกลุ่มนั้น หรือแก้ช่องกลับตามเดิม", "Use that group's form, or put the cell back."),
        {},
        {},
        Words(
            "เลือกกลุ่มอื่นในแบบของกลุ่มนิเทศ", "another group is chosen in a form of the supervision group"
        ),
    ),
    Reading(
        "import-hidden",
        "error",
        Words("แผ่นที่กรอกไว้ไม่ถูกซ่อน", "A sheet that is filled in is not hidden"),
        Words(
            "แผ่นที่ซ่อนอยู่อาจเป็นฉบับร่างที่ผู้ส่งไม่ตั้งใจส่ง จึงไม่รับโดยไม่ถาม",
            "A hidden sheet may be a draft that nobody meant to send.",
        ),
        Words("เลิกซ่อนแผ่น หรือลบแผ่น แล้วส่งใหม่", "Unhide the sheet or delete it, and send again."),
        {},
        {},
        Words("แผ่นโครงการที่กรอกแล้วถูกซ่อน", "the sheet of a project that is filled in is hidden"),
    ),
    Reading(
        "import-kind",
        "error",
        Words("แฟ้มเป็นแบบหรือตารางที่รู้จัก", "A file is a form or table that is known"),
        Words(
            "แฟ้มที่ไม่มีชื่อช่อง ข้อความกำกับช่อง หรือหัวตารางของแบบใดเลย ถ้าเดาค่าอาจลงผิดช่อง",
            "Without the names, labels or headings of any form, values could go into wrong fields.",
        ),
        Words(
            "กรอกในแบบจาก plan form หรือระบุชนิดด้วย --kind เมื่อเป็นได้หลายชนิด",
            "Use a form that plan form gives; say --kind where a file may be of several kinds.",
        ),
        {},
        {},
        Words("ส่งตาราง Excel ที่กลุ่มทำขึ้นเอง", "a spreadsheet of the group's own was sent"),
    ),
    Reading(
        "import-member",
        "error",
        Words("กรรมการอยู่ในองค์ประกอบคณะกรรมการ", "A member is on the plan committee"),
        Words(
            "คะแนนของผู้ที่ไม่ใช่กรรมการนับไม่ได้ และตำแหน่งที่มีหลายคนต้องระบุลำดับ",
            "Scores of others do not count; a position held by several needs its number.",
        ),
        Words(
            "ใช้แบบจาก plan form scores หรือแก้องค์ประกอบใน office.yaml",
            "Use the form of plan form scores, or correct office.yaml.",
        ),
        {},
        {},
        Words(
            "แก้ชื่อกรรมการในแบบเป็นตำแหน่งที่ไม่มีในคณะ",
            "the member's name was changed to a position that is not there",
        ),
    ),
    Reading(
        "import-row",
        "error",
        Words("แถวย่อยสังกัดแถวที่มีอยู่", "A row belongs to a row that is there"),
        Words(
            "รายการที่ไม่ระบุกิจกรรม หรือระบุลำดับที่ไม่มี ไม่รู้ว่าเป็นเงินของกิจกรรมใด ความเห็นที่ไม่มีคะแนนก็ไม่มีที่เก็บ",
            "A line of no activity is nobody's money; a note without a score has no place.",
        ),
        Words(
            "ใส่ลำดับของแถวที่สังกัด หรือให้คะแนนก่อนเขียนความเห็น",
            "Type the number of the row it belongs to; score before noting.",
        ),
        {},
        {},
        Words("รายการค่าใช้จ่ายระบุกิจกรรมที่ 99", "a line of expense names activity 99"),
    ),
    Reading(
        "import-same-file",
        "warning",
        Words("แฟ้มหนึ่งส่งครั้งเดียว", "A file is named once"),
        Words(
            "แฟ้มที่เนื้อหาเหมือนกันทุกประการนำเข้าครั้งเดียว แต่อาจแนบผิดแฟ้ม จึงบอกไว้",
            "Equal files are imported once; but one may be the wrong file.",
        ),
        Words("ตรวจว่าแนบถูกแฟ้ม", "Check that it is the right file."),
        {},
        {},
        Words("ระบุแฟ้มเดียวกันสองชื่อในคำสั่งเดียว", "the same file is named twice in one command"),
    ),
    Reading(
        "import-same-record",
        "error",
        Words("เรื่องหนึ่งส่งฉบับเดียว", "A record is handed in once"),
        Words(
            "ถ้าเรื่องเดียวกันมาสองฉบับในคราวเดียวและไม่เหมือนกัน ไม่มีใครรู้ว่าฉบับใดเป็นฉบับหลัง",
            "Of two versions that come at once nobody knows which is the later.",
        ),
        Words(
            "ส่งฉบับเดียว หรือตั้งชื่อและรหัสให้ต่างกัน", "Send one, or give them names and codes of their own."
        ),
        {},
        {},
        Words(
            "โครงการเดียวกันมาในสองแฟ้มโดยหมายเหตุต่างกัน",
            "a project came in two files with different notes",
        ),
    ),
    Reading(
        "import-unreadable",
        "error",
        Words("แฟ้มที่จะรวมด้วยอ่านได้", "The file to be merged with can be read"),
        Words(
            "ถ้าแฟ้มที่นี่อ่านไม่ได้ การเขียนทับจะทำให้สิ่งที่อยู่ในแฟ้มหาย",
            "Writing over a file that cannot be read would lose what it holds.",
        ),
        Words(
            "แก้แฟ้มนั้นตามที่ plan validate แจ้ง แล้วนำเข้าใหม่",
            "Mend what plan validate reports, and import again.",
        ),
        {},
        {},
        Words(
            "แฟ้มโครงการที่นี่มีบรรทัดที่เขียนผิดรูปแบบ", "the project's file here has a line that is no YAML"
        ),
    ),
    Reading(
        "import-unwritable",
        "error",
        Words("แฟ้มที่นี่แก้เฉพาะช่องได้", "The file here can be changed field by field"),
        Words(
            "การนำเข้าเปลี่ยนเฉพาะค่าที่แก้ โดยคงหมายเหตุและลำดับไว้ ถ้าแฟ้มเขียนด้วยรูปแบบที่ทำเช่นนั้นไม่ได้ จะไม่เขียนเลย",
            "An import changes single values and leaves comments and order; where that cannot be done nothing is written.",
        ),
        Words(
            "แก้ YAML ด้วยมือ หรือจัดรูปแบบให้เหมือนแฟ้มอื่น",
            "Change the YAML by hand, or lay it out as others are.",
        ),
        {},
        {},
        Words("แฟ้มใช้ anchor ของ YAML ในช่องที่จะแก้", "the file uses a YAML anchor in the field"),
    ),
    Reading(
        "import-version",
        "error",
        Words("โปรแกรมรู้จักรุ่นของแบบ", "The build of the form is known"),
        Words(
            "แบบของโปรแกรมรุ่นใหม่อาจมีช่องที่โปรแกรมนี้ไม่รู้จัก ซึ่งจะหายไปโดยไม่มีใครเห็น",
            "A newer form may have fields that this program would lose.",
        ),
        Words("ปรับรุ่นโปรแกรม", "Bring the program up to date."),
        {},
        {},
        Words("แบบระบุรุ่น 9", "the form says build 9"),
    ),
    Reading(
        "import-year",
        "error",
        Words("แบบเป็นของปีที่นำเข้า", "The form is that of the year"),
        Words(
            "กลยุทธ์ แหล่งเงิน และวงเงินของแต่ละปีต่างกัน ค่าจากแบบปีก่อนอาจชี้ไปยังสิ่งที่ไม่มีในปีนี้",
            "Strategies, sources and ceilings differ from year to year.",
        ),
        Words("กรอกในแบบของปีนั้น หรือระบุ --year ให้ตรง", "Use the form of the year, or say --year."),
        {},
        {},
        Words("ส่งแบบของปีก่อนที่แก้เฉพาะชื่อโครงการ", "last year's form with a new project name"),
    ),
)
