"""Why a table that was handed in is not taken as it is, or what a person should know of it."""

from __future__ import annotations

from pyo1plan.rules.reading.entry import Reading
from pyo1plan.words import Words

TABLES: tuple[Reading, ...] = (
    Reading(
        "import-blank-cells",
        "advice",
        Words("ช่องว่างในแถวที่มีตัวเลขถือเป็น 0", "Blank cells among numbers count as 0"),
        Words(
            "ระบบต้นทางเว้นช่องที่เป็นศูนย์ไว้ จึงนับเป็น 0 แต่บอกจำนวนไว้ เผื่อเป็นข้อมูลที่ตกหล่น",
            "Systems leave zeros blank; their count is told in case data are missing.",
        ),
        Words("ตรวจกับต้นทางถ้าจำนวนช่องว่างมากผิดปกติ", "Check with the source if there are many."),
        {},
        {},
        Words("ตารางนักเรียนเว้นว่างชั้นที่ไม่มีนักเรียน", "a table leaves grades without pupils blank"),
    ),
    Reading(
        "import-blocked",
        "error",
        Words("แฟ้มที่ตารางจะลงอ่านได้", "The file that a table goes to can be read"),
        Words(
            "การเขียนทับแฟ้มที่อ่านไม่ได้จะทำให้สิ่งที่อยู่ในแฟ้มหาย",
            "Writing over a file that cannot be read would lose what it holds.",
        ),
        Words("แก้แฟ้มตามที่ plan validate แจ้ง", "Mend what plan validate reports."),
        {},
        {},
        Words("schools.yaml มีบรรทัดผิดรูปแบบ", "schools.yaml has a line that is no YAML"),
    ),
    Reading(
        "import-code-doubled",
        "error",
        Words("รหัสโรงเรียนหนึ่งมีแถวเดียว", "A school's code stands in one row"),
        Words(
            "รหัสที่ซ้ำทำให้ไม่รู้ว่าแถวใดเป็นของโรงเรียนนั้น",
            "With a doubled code nobody knows which row is the school's.",
        ),
        Words("ตรวจรหัสกับต้นทาง แล้วนำเข้าใหม่", "Check the code with the source and import again."),
        {},
        {},
        Words("สองแถวมีรหัส 54010001", "two rows have the code 54010001"),
    ),
    Reading(
        "import-control-total",
        "warning",
        Words("ยอดรวมในแฟ้มตรงกับผลบวกของแถว", "A table's total is the sum of its rows"),
        Words(
            "ยอดที่ไม่ตรงมักแปลว่าแถวหายหรือถูกปฏิเสธ",
            "A total that differs mostly tells of rows lost or refused.",
        ),
        Words("ดูแถวที่ไม่รับ แล้วตรวจกับต้นทาง", "See the rows refused, and check with the source."),
        {},
        {},
        Words(
            "แถวรวมบอก 8,000 คน แต่แถวโรงเรียนรวมได้ 7,900 คน",
            "the total row says 8,000 pupils, the schools make 7,900",
        ),
    ),
    Reading(
        "import-mean",
        "error",
        Words("คะแนนเฉลี่ยเป็นร้อยละ", "A mean is in percent"),
        Words(
            "ค่านอก 0–100 ไม่ใช่คะแนนเฉลี่ยร้อยละของการทดสอบระดับชาติ",
            "A value outside 0 to 100 is no mean in percent.",
        ),
        Words("ตรวจกับต้นทาง", "Check with the source."),
        {},
        {},
        Words("ช่องคะแนนเฉลี่ยมี 4,512", "a cell of means holds 4,512"),
    ),
    Reading(
        "import-name-differs",
        "advice",
        Words("ชื่อโรงเรียนตรงกับที่บันทึก", "A school's name is the one recorded"),
        Words(
            "ชื่อในระบบต้นทางมักย่อหรือสะกดต่าง จึงคงชื่อที่นี่ไว้และบอกให้ตรวจ",
            "Names at the source are often short or misspelt; the one here stays.",
        ),
        Words(
            "ถ้าโรงเรียนเปลี่ยนชื่อจริง ให้แก้ใน schools.yaml",
            "If the school was renamed, correct schools.yaml.",
        ),
        {},
        {},
        Words(
            "แฟ้มเขียน “ร.ร.บ้านดง” แต่ที่นี่บันทึก “บ้านดง”",
            "the table has a short form of the recorded name",
        ),
    ),
    Reading(
        "import-number",
        "error",
        Words("ช่องจำนวนเป็นจำนวนนับ", "A count is a whole number"),
        Words(
            "ข้อความหรือเศษในช่องจำนวนคน ไม่มีใครรู้ว่าหมายถึงเท่าใด",
            "Text or fractions in a count of persons do not tell how many.",
        ),
        Words("แก้ในแฟ้มตามต้นทาง แล้วนำเข้าใหม่", "Mend the file by its source and import again."),
        {},
        {},
        Words("ช่องนักเรียนมี “12 คน?”", "a cell of pupils holds '12?'"),
    ),
    Reading(
        "import-personal",
        "error",
        Words("ไม่มีข้อมูลรายบุคคล", "No data on single persons"),
        Words(
            "แผนต้องการจำนวนเท่านั้น ชื่อหรือเลขประจำตัวของนักเรียนไม่ควรอยู่ใน git (PDPA)",
            "The plan needs counts; names or numbers of pupils must not enter git (PDPA).",
        ),
        Words("ลบคอลัมน์รายบุคคลแล้วนำเข้าใหม่", "Delete those columns and import again."),
        {},
        {},
        Words("ตารางมีคอลัมน์เลขประจำตัวประชาชน", "the table has a column of citizen numbers"),
    ),
    Reading(
        "import-row-aggregate",
        "error",
        Words("แถวหนึ่งคือหนึ่งโรงเรียน", "A row is one school"),
        Words(
            "แถวรวมหรือแถวของสำนักงานที่นับเป็นโรงเรียน จะทำให้ยอดเพิ่มเป็นสองเท่า",
            "A sum counted as a school would double the figures.",
        ),
        Words(
            "ไม่ต้องแก้ถ้าเป็นแถวรวมจริง มิฉะนั้นแก้รหัสหรือชื่อ",
            "Nothing to do for a real sum; else correct code or name.",
        ),
        {},
        {},
        Words("แถว “รวมทั้งสิ้น” มีรหัส", "a row of totals has a code"),
    ),
    Reading(
        "import-schools-counted",
        "advice",
        Words("สรุปสิ่งที่รับจากตาราง", "What was taken from a table"),
        Words(
            "จำนวนโรงเรียนและนักเรียนที่รับได้ให้คนเทียบกับที่รู้ ก่อนเชื่อข้อมูลทั้งแฟ้ม",
            "Counts of schools and pupils let a person compare before trusting the file.",
        ),
        Words("เทียบกับจำนวนที่ทราบ", "Compare with what is known."),
        {},
        {},
        Words("นำเข้าตารางนักเรียนของทั้งเขต", "the pupils of the whole area were imported"),
    ),
    Reading(
        "import-subjects",
        "error",
        Words("วิชาตรงกับที่บันทึก", "The subjects are those recorded"),
        Words(
            "ผลสอบเดียวกันที่วิชาต่างกันรวมกันไม่ได้",
            "Results of one test with other subjects cannot be merged.",
        ),
        Words("ตรวจว่าเป็นการทดสอบและปีเดียวกัน", "Check that test and year are the same."),
        {},
        {},
        Words("ที่นี่มีสองวิชา แต่แฟ้มมีสามวิชา", "two subjects here, three in the file"),
    ),
    Reading(
        "import-suppressed",
        "advice",
        Words("ไม่เก็บผลของนักเรียนจำนวนน้อย", "Results of a few pupils are not kept"),
        Words("คะแนนเฉลี่ยของนักเรียนไม่กี่คนบอกตัวเด็กได้", "The mean of a few pupils tells of a child."),
        Words("ไม่ต้องแก้", "Nothing to do."),
        {},
        {},
        Words("โรงเรียนหนึ่งมีผู้เข้าสอบ 2 คน", "a school had two pupils tested"),
    ),
    Reading(
        "import-test-unknown",
        "error",
        Words("แฟ้มบอกว่าเป็นการทดสอบใด", "A table says which test it is of"),
        Words(
            "คะแนนโดยไม่รู้การทดสอบ ชั้น และปี ใช้ไม่ได้",
            "Means without test, grade and year are of no use.",
        ),
        Words(
            "ใส่เหนือหัวตารางหรือในชื่อแฟ้ม เช่น nt_p3_2568.csv",
            "Say it above the headings or in the file's name.",
        ),
        {},
        {},
        Words("แฟ้มชื่อ scores.csv ไม่มีคำบอกการทดสอบ", "a file scores.csv that names no test"),
    ),
    Reading(
        "import-undated",
        "warning",
        Words("ข้อมูลมีวันที่", "Data have a day"),
        Words(
            "จำนวนที่ไม่รู้วันที่เทียบกับรอบอื่นไม่ได้ และถ้าไม่ตรงกับที่นี่ ไม่มีใครรู้ว่ารอบใดใหม่กว่า",
            "Counts without a day cannot be compared, nor is it known which are newer.",
        ),
        Words("ระบุ --as-of", "Say --as-of."),
        {},
        {},
        Words("ตารางนักเรียนไม่บอกวันที่", "a table of pupils without a day"),
    ),
    Reading(
        "import-survey-head",
        "error",
        Words("หัวแบบสำรวจกรอกครบ", "The head of a survey is filled in"),
        Words(
            "จำนวนประชากรที่ไม่รู้วันที่สำรวจหรือแหล่งข้อมูล เทียบกับปีอื่นและอ้างอิงในแผนไม่ได้",
            "Counts without the survey's day or source cannot be compared with other years, nor cited.",
        ),
        Words("กรอกหัวแบบสำรวจให้ครบ แล้วนำเข้าใหม่", "Fill in the survey's head and import it again."),
        {},
        {},
        Words("แบบสำรวจเว้นช่องหัวแบบว่างไว้", "a survey came with its head left blank"),
    ),
)
