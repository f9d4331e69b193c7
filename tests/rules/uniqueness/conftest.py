"""Proposals for the tests of likeness: many that differ, and some that were copied and reworded."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

from pyo1plan.records.proposal import Proposal

_DO = "พัฒนา ส่งเสริม ยกระดับ สนับสนุน ติดตาม นิเทศ ขับเคลื่อน เสริมสร้าง".split()
_WHAT = (
    "คุณภาพการศึกษา การจัดการเรียนรู้เชิงรุก ทักษะดิจิทัล การอ่านการเขียน ความปลอดภัยในสถานศึกษา"
    " หลักสูตรสถานศึกษา ระบบดูแลช่วยเหลือนักเรียน การศึกษาปฐมวัย ภาษาอังกฤษ คณิตศาสตร์ คุณธรรมจริยธรรม"
    " อาหารกลางวัน สิ่งแวดล้อม กิจกรรมลูกเสือ การใช้จ่ายงบประมาณ ระบบสารสนเทศ งานสารบรรณ"
).split()
_WHO = "ครูผู้สอน ผู้บริหารสถานศึกษา นักเรียน ผู้ปกครอง ศึกษานิเทศก์ ชุมชน บุคลากรทางการศึกษา".split()
_HOW = (
    "ระดับประถมศึกษา ในโรงเรียนขยายโอกาส ในพื้นที่สูง อย่างต่อเนื่อง ด้วยกระบวนการวิจัย"
    " ผ่านเครือข่ายกลุ่มโรงเรียน สู่มาตรฐานสากล แบบมีส่วนร่วม"
).split()
_GET = "มีความรู้ความเข้าใจเกี่ยวกับ นำไปใช้ในการพัฒนา ได้รับการพัฒนาด้าน มีส่วนร่วมในการจัด".split()
_SLIP = ["ครู", "และ", "ใหม่", "ปี 2570", ""]


def proposal(id_: str, name: str, objectives: list[str]) -> Proposal:
    """A proposal of which only name and objectives matter."""
    return Proposal.model_validate(
        {
            "id": id_,
            "name": name,
            "group": "supervision",
            "objectives": objectives,
            "budget": {"total": "0", "quarters": ["0", "0", "0", "0"]},
        }
    )


def written(random: Random) -> tuple[str, list[str]]:
    """A name and objectives put together from the phrases that plans are made of."""
    pick = random.choice
    name = f"โครงการ{pick(_DO)}{pick(_WHAT)}สำหรับ{pick(_WHO)}{pick(_HOW)}"
    objectives = [
        f"เพื่อให้{pick(_WHO)}{pick(_GET)}{pick(_WHAT)}{pick(_HOW)}และ{pick(_DO)}{pick(_WHAT)}{pick(_HOW)}"
        for _ in range(random.randint(2, 4))
    ]
    return name, objectives


def reworded(random: Random, text: str, slips: int) -> str:
    """`text` with `slips` places of a few letters written differently."""
    letters = list(text)
    for _ in range(slips):
        at = random.randrange(len(letters) - 5)
        letters[at : at + random.randint(1, 4)] = random.choice(_SLIP)
    return "".join(letters)


def year_of(count: int, copies: int, seed: int) -> tuple[list[Proposal], list[tuple[int, int]]]:
    """`count` proposals and `copies` reworded ones; the positions of each original and its copy."""
    random = Random(seed)
    texts = [written(random) for _ in range(count - copies)]
    planted = []
    for k in range(copies):
        original = k * 7 % (count - copies)
        name, objectives = texts[original]
        copy = reworded(random, name, k % 2), [reworded(random, o, k % 3) for o in objectives]
        planted.append((original, len(texts)))
        texts.append(copy)
    return [proposal(f"70-SUP-{n:05d}", *text) for n, text in enumerate(texts)], planted


@pytest.fixture
def make() -> Callable[[str, str, list[str]], Proposal]:
    """Makes a proposal."""
    return proposal


@pytest.fixture
def many() -> Callable[[int, int, int], tuple[list[Proposal], list[tuple[int, int]]]]:
    """Makes a year's proposals, by count, copies and seed."""
    return year_of
