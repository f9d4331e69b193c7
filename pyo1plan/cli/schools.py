"""`plan schools`: the schools of the area; each of its commands has a file of its own."""

from __future__ import annotations

import typer

from pyo1plan.cli import (
    schools_alignment,
    schools_candidates,
    schools_list,
    schools_population,
    schools_show,
)
from pyo1plan.cli.manner import Command, Group

app = typer.Typer(cls=Group, no_args_is_help=True, add_completion=False, rich_markup_mode=None)
app.command("list", cls=Command)(schools_list.list_)
app.command("show", cls=Command)(schools_show.show)
app.command("population", cls=Command)(schools_population.population)
app.command("alignment", cls=Command)(schools_alignment.alignment)
app.command("candidates", cls=Command)(schools_candidates.candidates)
