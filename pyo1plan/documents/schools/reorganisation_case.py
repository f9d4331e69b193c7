"""The paper on one case for the Provincial Education Committee (standard step 4.4.4).

It is not made before all is there that the regulations ask for; what lacks is named.
"""

from __future__ import annotations

from collections.abc import Sequence

from pyo1plan.documents.document import Content, Stamp
from pyo1plan.documents.missing import NotReady, needed
from pyo1plan.documents.schools.reorganisation import CaseFile, case_file, case_ids, paper
from pyo1plan.records.requirements import Requirement
from pyo1plan.words import Words
from pyo1plan.year.model import Year
from pyo1plan.year.stage import Plan

KEY = "reorganisation-case"


def parts(year: Year) -> tuple[str, ...]:
    """The cases there are."""
    return case_ids(year)


def there(year: Year) -> bool:
    """Whether there is any case."""
    return bool(case_ids(year))


def content(plan: Plan, stamp: Stamp, case: str) -> Content:
    """The paper on the case named `case`; raises NotReady with all that lacks."""
    year = plan.year
    office = needed(year.frame.office, "office", year)
    file = case_file(year, office, case)
    lacking = [
        f.requirement
        for f in file.fulfilments
        if not f.met and f.requirement.before == "resolution"
    ]
    if lacking:
        raise _lacks(file, lacking)
    title = f"เรื่อง {file.case.name}"
    return paper(year, stamp, (KEY, case, title), {"file": file, "case": file.case})


def _lacks(file: CaseFile, lacking: Sequence[Requirement]) -> NotReady:
    th = "\n".join(f"  - {r.text} → เติม {_where(r).th}" for r in lacking)
    en = "\n".join(f"  - {r.key}: fill in {_where(r).en}" for r in lacking)
    return NotReady(
        Words(
            f"เรื่อง {file.id} ยังไม่พร้อมเสนอ กศจ. เพราะยังขาด {len(lacking)} ข้อ\n{th}\n"
            f"โปรดเติมในแฟ้ม {file.file} ตามตาราง checklists/requirements/reorganisation.yaml",
            f"The case {file.id} is not ready for the committee; {len(lacking)} things lack:\n{en}\n"
            f"Fill them in in {file.file}, as checklists/requirements/reorganisation.yaml asks.",
        )
    )


def _where(requirement: Requirement) -> Words:
    if requirement.field_ is not None:
        return Words(requirement.field_, requirement.field_)
    said = f"answers (requirement: {requirement.key}, met: true, how)"
    return Words(said, said)
