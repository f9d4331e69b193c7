"""`plan schema`: JSON Schemas of the records, for editors."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from pyo1plan.cli.leave import WRONG_USE, Leave
from pyo1plan.cli.speech import say
from pyo1plan.words import Words


def schema(
    kind: Annotated[str | None, typer.Argument(metavar="KIND", help=say("ชนิดระเบียน เช่น proposal", "kind of record, such as proposal"))] = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="DIR", help=say("เขียนทุกชนิดลงโฟลเดอร์นี้", "write all kinds into this folder"))] = None,
) -> int:  # fmt: skip
    from pyo1plan.records.kinds import EVERY_KIND
    from pyo1plan.records.schema import json_schema

    if out is not None:
        from pyo1plan.sources.atomic import write_bytes

        for each in EVERY_KIND:
            text = json.dumps(json_schema(each), ensure_ascii=False, indent=2) + "\n"
            write_bytes(out / f"{each.key}.schema.json", text.encode())
        typer.echo(
            say(f"เขียน {len(EVERY_KIND)} แฟ้มใน {out}", f"wrote {len(EVERY_KIND)} files to {out}")
        )
        return 0
    chosen = [each for each in EVERY_KIND if each.key == kind]
    if not chosen:
        listed = ", ".join(each.key for each in EVERY_KIND)
        raise Leave(
            WRONG_USE,
            Words(
                f"ระบุชนิดระเบียน: {listed} หรือ --out DIR",
                f"name a kind of record: {listed}, or --out DIR",
            ),
        )
    typer.echo(json.dumps(json_schema(chosen[0]), ensure_ascii=False, indent=2))
    return 0
