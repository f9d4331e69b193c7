"""The command line: options of every command, what is wrong with what was typed, and the exit code."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from pyo1plan import __version__
from pyo1plan.cli.leave import INTERRUPTED, WRONG_USE, Leave
from pyo1plan.cli.speech import say
from pyo1plan.cli.work import Work
from pyo1plan.words import Words

app = typer.Typer(
    name="plan",
    cls=Work,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help=say(
        "จัดทำแผนของสำนักงานเขตพื้นที่การศึกษาจากแฟ้มข้อความ: ตรวจ จัดพิมพ์ และติดตาม",
        "Makes the plans of an education area office from plain text: checks, prints, follows up.",
    ),
    epilog=say(
        "ตัวอย่าง: plan init 2570 · plan validate 2570 · plan render annual-plan 2570",
        "Examples: plan init 2570 · plan validate 2570 · plan render annual-plan 2570",
    ),
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"plan {__version__}")
        raise typer.Exit


@app.callback()
def every_command(
    lang: Annotated[
        str,
        typer.Option("--lang", metavar="th|en", help=say("ภาษา th หรือ en", "language, th or en")),
    ] = "th",
    no_color: Annotated[bool, typer.Option("--no-color", help=say("ไม่ใช้สี", "no colours"))] = False,
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_version,
            is_eager=True,
            help=say("บอกรุ่นของโปรแกรม", "the version"),
        ),
    ] = False,
) -> None:
    """Options of every command; the language was settled before the commands were imported."""


def run(arguments: Sequence[str]) -> int:
    """Parse and do; the exit code. Raises `Leave` for wrong use, with what to type instead."""
    command = typer.main.get_command(app)
    try:
        code = command.main(args=settled(arguments), prog_name="plan", standalone_mode=False)
    except typer.TyperException as error:
        if type(error).__name__ == "NoArgsIsHelpError":
            typer.echo(error.format_message(), err=True)
            return WRONG_USE
        raise Leave(WRONG_USE, _wrong_use(error)) from error
    except typer.Abort as error:
        raise KeyboardInterrupt from error
    except SystemExit as leaving:
        # typer turns a reader that has gone into exit 1, which means findings here.
        if isinstance(leaving.__context__, BrokenPipeError):
            raise leaving.__context__ from None
        raise
    if code == INTERRUPTED:
        raise KeyboardInterrupt
    return code if isinstance(code, int) else 0


def settled(arguments: Sequence[str]) -> list[str]:
    """The arguments without the options of every command, which may stand anywhere.

    They were settled before the commands were imported (`speech.py`, `terminal.py`). Leaves with 2
    for a language that is not spoken.
    """
    kept: list[str] = []
    rest = iter(arguments)
    for argument in rest:
        if argument == "--":
            return [*kept, argument, *rest]
        if argument == "--lang":
            _must_be_spoken(next(rest, ""))
        elif argument.startswith("--lang="):
            _must_be_spoken(argument.removeprefix("--lang="))
        elif argument != "--no-color":
            kept.append(argument)
    return kept


def _must_be_spoken(language: str) -> None:
    if language not in ("th", "en"):
        raise Leave(
            WRONG_USE,
            Words(
                f"ไม่มีภาษา “{language}” เลือก --lang th หรือ --lang en",
                f"there is no language “{language}”: choose --lang th or --lang en",
            ),
        )


def _wrong_use(error: typer.TyperException) -> Words:
    """What was typed wrongly, told from the kind of typer's own (English) complaint."""
    english = error.format_message()
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "plan"
    thai = _in_thai(error, english)
    return Words(f"{thai}\nดูวิธีใช้: {path} --help", f"{english}\nSee {path} --help")


def _in_thai(error: typer.TyperException, english: str) -> str:
    kind = type(error).__name__
    if kind == "NoSuchOption":
        near = ", ".join(getattr(error, "possibilities", None) or ())
        name = getattr(error, "option_name", "")
        return f"ไม่มีตัวเลือก {name}" + (f" หมายถึง {near} หรือไม่" if near else "")
    param = getattr(error, "param", None)
    if kind == "MissingParameter":
        named = next((o for o in getattr(param, "opts", ()) if o.startswith("--")), None)
        return f"ยังไม่ได้ระบุ {named or getattr(param, 'metavar', None) or getattr(param, 'name', '')}"
    if kind == "BadParameter":
        name = param.opts[0] if param else ""
        message = error.message.removeprefix("Value error, ")
        return f"ค่าของ {name} ใช้ไม่ได้: {_translated(message)}"
    return _translated(english)


#: Typer's and its parser's own words, longer ones first.
_SPOKEN = (
    ("is not one of", "ไม่อยู่ในตัวเลือก"),
    ("Input should be greater than or equal to", "ต้องไม่น้อยกว่า"),
    ("Input should be less than or equal to", "ต้องไม่เกิน"),
    ("Input should be greater than", "ต้องมากกว่า"),
    ("Input should be less than", "ต้องน้อยกว่า"),
    ("Input should be a valid integer", "ต้องเป็นจำนวนเต็ม"),
    (", unable to parse string as an integer", ""),
    ("Input should be a valid number", "ต้องเป็นตัวเลข"),
    (", unable to parse string as a number", ""),
    ("No such command", "ไม่มีคำสั่ง"),
    ("Did you mean", "หมายถึง"),
    ("Got unexpected extra arguments", "มีคำเกินมา"),
    ("Got unexpected extra argument(s)", "มีคำเกินมา"),
    ("Got unexpected extra argument", "มีคำเกินมา"),
    ("requires an argument", "ต้องมีค่าตามหลัง"),
    ("Missing command", "ยังไม่ได้ระบุคำสั่ง"),
    ("Option", "ตัวเลือก"),
)


def _translated(english: str) -> str:
    for said, thai in _SPOKEN:
        english = english.replace(said, thai)
    return english
