"""A document's template set with its values: the HTML body that the press prints.

Templates belong to the office, so they run in a sandbox, every value is escaped, a name that does
not exist is refused, and whatever goes wrong is told with the template's file and line.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path
from types import TracebackType

from jinja2 import (
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment

from pyo1plan.documents.document import Content
from pyo1plan.documents.filters import FILTERS, digits, finalize
from pyo1plan.words import Words

#: What a template can do wrong while it runs, besides what Jinja itself reports.
_FAULTS = (TypeError, ValueError, ArithmeticError, LookupError, AttributeError, RecursionError)


class TemplateProblem(Exception):
    """A template that cannot be set; `line` is 0 where no line is to blame."""

    def __init__(self, words: Words, file: str, line: int) -> None:
        super().__init__(f"{file}:{line}: {words.en}")
        self.words = words
        self.file = file
        self.line = line


def to_html(content: Content, folders: Sequence[Path]) -> str:
    """The HTML body of `content`.

    `folders` hold templates in order of preference: the office's own before the installed ones;
    each file is taken from the first folder that has it. Raises TemplateProblem.
    """
    environment = _environment(content, folders)
    try:
        return environment.get_template(content.template).render(content.values)
    except (TemplateError, *_FAULTS) as error:
        raise _problem(error, content, folders) from error


def _environment(content: Content, folders: Sequence[Path]) -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(list(folders)),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(FILTERS, digits=digits(content.numerals))
    environment.globals["next"] = _counters()
    return environment


def _counters() -> Callable[[str], int]:
    """The function by which templates number tables and charts: next("table") is 1, 2, 3 …"""
    running: dict[str, count[int]] = {}
    return lambda name: next(running.setdefault(name, count(1)))


def _problem(error: BaseException, content: Content, folders: Sequence[Path]) -> TemplateProblem:
    if isinstance(error, TemplateNotFound):
        name, (file, line) = error.name, _place(error.__traceback__, content, folders)
        return TemplateProblem(
            Words(
                f"ไม่พบแม่แบบ {name} โปรดคืนแฟ้มนี้ไว้ใต้ templates/ หรือแก้ชื่อที่อ้าง",
                f"There is no template {name}: restore it under templates/, or mend the name.",
            ),
            file,
            line,
        )
    if isinstance(error, TemplateSyntaxError):
        file, line = error.filename or error.name or content.template, error.lineno
        return TemplateProblem(
            Words(
                f"แม่แบบเขียนผิดรูปแบบ ({error.message}) โปรดแก้ที่บรรทัดนี้",
                f"The template is malformed: {error.message}.",
            ),
            file,
            line,
        )
    file, line = _place(error.__traceback__, content, folders)
    said = "calls itself without end" if isinstance(error, RecursionError) else str(error)
    return TemplateProblem(
        Words(
            f"แม่แบบใช้ค่าที่ไม่มีหรือใช้ผิดชนิด ({said}) โปรดเทียบชื่อค่ากับ templates/README.md แล้วแก้ที่บรรทัดนี้",
            f"The template uses a value that is not there or does not fit: {said}.",
        ),
        file,
        line,
    )


def _place(
    trace: TracebackType | None, content: Content, folders: Sequence[Path]
) -> tuple[str, int]:
    """The innermost line of a template on the way to the error."""
    roots = tuple(str(folder) for folder in folders)
    found = (content.template, 0)
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file.startswith(roots):
            found = (file, trace.tb_lineno)
        trace = trace.tb_next
    return found
