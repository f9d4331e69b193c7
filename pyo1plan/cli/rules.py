"""`plan rules`: what is checked, and why."""

from __future__ import annotations

import json as json_format
from typing import Annotated

import typer

from pyo1plan.cli.leave import WRONG_USE, Leave
from pyo1plan.cli.reports.text import NAMES
from pyo1plan.cli.speech import LANGUAGE, say, told
from pyo1plan.words import Words


def rules(
    rule: Annotated[str | None, typer.Argument(metavar="ID", help=say("กฎที่ต้องการคำอธิบาย", "a rule to explain"))] = None,
    format: Annotated[str, typer.Option("--format", metavar="text|json", help=say("รูปแบบผล", "format"))] = "text",
) -> int:  # fmt: skip
    if rule is not None:
        typer.echo(explanation(rule), nl=False)
        return 0
    from pyo1plan.rules.catalogue import rules as all_rules

    if format == "json":
        rows = [
            {"id": r.id, "severity": r.severity, "step": r.step, "title": told(r.title)}
            for r in all_rules()
        ]
        typer.echo(json_format.dumps(rows, ensure_ascii=False, indent=2))
        return 0
    for r in all_rules():
        typer.echo(f"{r.id:32} {told(NAMES[r.severity]):12} {r.step:7} {told(r.title)}")
    return 0


rules.__doc__ = say("รายชื่อกฎที่ใช้ตรวจ หรือคำอธิบายของกฎหนึ่ง", "The rules, or the explanation of one.")


def titles() -> dict[str, Words]:
    """The titles of all rules and reading findings by id."""
    from pyo1plan.rules.catalogue import rules as all_rules
    from pyo1plan.rules.reading import READING

    return {r.id: r.title for r in all_rules()} | {r.id: r.title for r in READING}


def must_exist(id_: str) -> str:
    """`id_` if such a rule exists. Leaves with 2 and the nearest id otherwise."""
    from pyo1plan.records.form import nearest

    known = titles()
    if id_ in known:
        return id_
    near = nearest(id_, list(known))
    raise Leave(
        WRONG_USE,
        Words(
            f"ไม่มีกฎ “{id_}”" + (f" หมายถึง {near} หรือไม่" if near else "") + " ดูทั้งหมด: plan rules",
            f"there is no rule “{id_}”"
            + (f": did you mean {near}?" if near else "")
            + " See plan rules",
        ),
    )


def explanation(id_: str) -> str:
    """A rule in full: its reason, the step it serves, the cure, a wrong and a right example."""
    must_exist(id_)
    from pyo1plan.rules.catalogue import rules as all_rules
    from pyo1plan.rules.reading import READING

    lines: list[str] = []
    for rule in all_rules():
        if rule.id == id_:
            step = f" · {say('ขั้นตอนมาตรฐาน', 'standard step')} {rule.step}" if rule.step else ""
            lines += [f"{rule.id} — {told(rule.title)}", f"{told(NAMES[rule.severity])}{step}", ""]
            lines += [told(rule.why), "", f"{say('แก้ไข', 'cure')}: {told(rule.cure)}", ""]
            for heading, example in (
                (say("ตัวอย่างที่ผิด", "wrong"), rule.wrong),
                (say("ตัวอย่างที่ถูก", "right"), rule.right),
            ):
                lines.append(f"{heading}:")
                for file, text in example.items():
                    lines += [f"  # {file}", *(f"  {row}" for row in text.strip().splitlines())]
                lines.append("")
    for entry in READING:
        if entry.id == id_:
            lines += [f"{entry.id} — {told(entry.title)}", "", told(entry.why), ""]
            lines += [f"{say('แก้ไข', 'cure')}: {told(entry.cure)}"]
    return "\n".join(lines).rstrip() + "\n"


__all__ = ["LANGUAGE", "explanation", "must_exist", "rules", "titles"]
