"""`plan letter`: the group's registers of letters and orders, and its coordination and service."""

from __future__ import annotations

import typer

from pyo1plan.cli import (
    letter_import,
    letter_list,
    letter_mend,
    letter_new,
    letter_search,
    letter_service,
    letter_summary,
)
from pyo1plan.cli.manner import Command, Group

app = typer.Typer(cls=Group, no_args_is_help=True, add_completion=False, rich_markup_mode=None)
app.command("in", cls=Command)(letter_new.received)
app.command("out", cls=Command)(letter_new.sent)
app.command("order", cls=Command)(letter_new.order)
app.command("list", cls=Command)(letter_list.listed)
app.command("search", cls=Command)(letter_search.search)
app.command("show", cls=Command)(letter_list.show)
app.command("due", cls=Command)(letter_list.due)
app.command("act", cls=Command)(letter_mend.act)
app.command("summary", cls=Command)(letter_summary.summary)
app.command("import", cls=Command)(letter_import.take)
app.command("renumber", cls=Command)(letter_mend.renumber)
app.command("tidy", cls=Command)(letter_mend.tidy)
app.command("contact", cls=Command)(letter_service.contact)
app.command("service", cls=Command)(letter_service.service)
app.command("publicity", cls=Command)(letter_service.publicity)
