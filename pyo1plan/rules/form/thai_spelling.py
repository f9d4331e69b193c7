"""Thai vowels and tone marks stand where the language allows them."""

from __future__ import annotations

from collections.abc import Iterator

from pyo1plan.records.base import Record
from pyo1plan.rules.example import PROPOSAL
from pyo1plan.rules.rule import Problem, Rule
from pyo1plan.rules.texts import around, doubts_about, texts
from pyo1plan.thai.wellformed import Problem as Misspelling
from pyo1plan.thai.wellformed import ProblemKind, problems
from pyo1plan.words import Words
from pyo1plan.year.held import Held
from pyo1plan.year.model import Frame

_KINDS: dict[ProblemKind, Words] = {
    "leading-mark": Words("สระหรือวรรณยุกต์ไม่มีพยัญชนะ", "a mark without its consonant"),
    "leading-vowel": Words("สระหน้าไม่มีพยัญชนะตาม", "a leading vowel without its consonant"),
    "double-sara-e": Words("พิมพ์ เ สองตัวแทน แ", "เ typed twice instead of แ"),
    "upper-vowel": Words("สระบนไม่ได้อยู่บนพยัญชนะ", "an upper vowel not over a consonant"),
    "lower-vowel": Words("สระล่างไม่ได้อยู่ใต้พยัญชนะ", "a lower vowel not under a consonant"),
    "tone": Words("วรรณยุกต์ผิดที่", "a tone mark out of place"),
    "sara-am": Words("สระอำไม่มีพยัญชนะ", "sara am without a consonant"),
    "split-sara-am": Words("พิมพ์สระอำเป็นนิคหิตกับสระอา", "sara am typed in two pieces"),
    "mark-order": Words("พิมพ์วรรณยุกต์ก่อนสระ", "a tone mark typed before its vowel"),
    "mark-pile": Words("สระหรือวรรณยุกต์ซ้อนกันเกินไป", "too many marks on one letter"),
    "lost-sara-am": Words("สระอำกลายเป็นช่องว่างกับสระอา", "sara am broken into a space and sara aa"),
}


def check(held: Held[Record], frame: Frame) -> Iterator[Problem]:
    """One problem for each text with such errors, about the first of them."""
    if not doubts_about(held).spelling:
        return
    for path, text in texts(held.record):
        found = problems(text)
        if found:
            yield _misspelt(held, path, text, found)


def _misspelt(
    held: Held[Record], path: tuple[str | int, ...], text: str, found: tuple[Misspelling, ...]
) -> Problem:
    first, more = found[0], len(found) - 1
    kind = _KINDS[first.kind]
    where = around(text, first.position, len(first.text))
    return Problem(
        held,
        path,
        Words(
            f"{kind.th} ที่ “{where}”" + (f" (และอีก {more} แห่งในข้อความนี้)" if more else ""),
            f"{kind.en}, at “{where}”" + (f" (and {more} more in this text)" if more else ""),
        ),
        _advice(text, first),
    )


def _advice(text: str, first: Misspelling) -> Words:
    if first.suggestion is None:
        return Words("พิมพ์คำนี้ใหม่", "type the word anew")
    end = first.position + len(first.text)
    mended = text[: first.position] + first.suggestion + text[end:]
    shown = around(mended, first.position, len(first.suggestion))
    return Words(f"แก้เป็น “{shown}”", f"write “{shown}”")


RULE = Rule(
    id="thai-spelling",
    severity="warning",
    step="2.4.1",
    title=Words("สระและวรรณยุกต์ไทยอยู่ถูกที่", "Thai vowels and tone marks stand in their places"),
    why=Words(
        "ตาเห็นเหมือนกันแต่พิมพ์ต่างกัน เช่น เเ แทน แ หรือสระอำสองตัว ทำให้ค้นหา เรียงลำดับ และเทียบชื่อไม่ตรง",
        "What looks alike but is typed otherwise (เเ for แ) is neither found, sorted nor compared right.",
    ),
    cure=Words("พิมพ์คำใหม่ตามที่แนะนำ", "Type the word as suggested."),
    check=check,
    wrong={PROPOSAL: "rationale: เเผนปฏิบัติการของสํานักงาน"},
    right={PROPOSAL: "rationale: แผนปฏิบัติการของสำนักงาน"},
    reads="any",
)
