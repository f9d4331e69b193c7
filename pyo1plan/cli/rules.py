"""`plan rules`: what is checked, and why."""

from __future__ import annotations

import json as json_format
from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from pyo1plan.cli.leave import WRONG_USE, Leave
from pyo1plan.cli.speech import LANGUAGE, say, told
from pyo1plan.words import Words

if TYPE_CHECKING:
    from pyo1plan.findings import Severity
    from pyo1plan.rules.reading import Reading
    from pyo1plan.rules.rule import Rule


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
        typer.echo(f"{r.id:32} {_named(r.severity):12} {r.step:7} {told(r.title)}")
    return 0


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

    entries: tuple[Rule | Reading, ...] = (*all_rules(), *READING)
    entry = next(e for e in entries if e.id == id_)
    lines = [f"{entry.id} — {told(entry.title)}", _standing(entry), "", told(entry.why), ""]
    lines += [f"{say('แก้ไข', 'cure')}: {told(entry.cure)}", ""]
    scene = getattr(entry, "scene", None)
    if scene is not None:
        lines += [told(scene), ""]
    lines += _example(say("ตัวอย่างที่ผิด", "wrong"), entry.wrong)
    lines += _example(say("ตัวอย่างที่ถูก", "right"), entry.right)
    return "\n".join(lines).rstrip() + "\n"


def _standing(entry: Rule | Reading) -> str:
    """The severity, and the step of the standard that a rule serves."""
    step = getattr(entry, "step", "")
    if not step:
        return _named(entry.severity)
    from pyo1plan.installed import installed
    from pyo1plan.rules.standard import step_words

    words = step_words(step, installed("checklists")) or ""
    return (
        f"{_named(entry.severity)} · {say('ขั้นตอนมาตรฐาน', 'standard step')} {step} {words}".rstrip()
    )


def _example(heading: str, files: Mapping[str, str]) -> list[str]:
    if not files:
        return []
    lines = [f"{heading}:"]
    for file, text in files.items():
        lines += [f"  # {file}", *(f"  {row}" for row in text.strip().splitlines())]
    return [*lines, ""]


__all__ = ["LANGUAGE", "explanation", "must_exist", "rules", "titles"]


def _named(severity: Severity) -> str:
    from pyo1plan.findings import SEVERITY_NAMES

    return told(SEVERITY_NAMES[severity])
