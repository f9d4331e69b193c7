"""The bar changes nothing of what is read, and is drawn only where a terminal shows it."""

from __future__ import annotations

from pathlib import Path

import pytest

from pyo1plan.cli.progress import WORTH_A_BAR, Watched, busy, watched
from pyo1plan.words import Words


@pytest.mark.parametrize("count", [0, 3, WORTH_A_BAR + 1])
def test_every_file_is_given_once_in_order(count: int, capsys: pytest.CaptureFixture[str]) -> None:
    files = [Path(f"{i}.yaml") for i in range(count)]
    given = Watched(None).split(files)
    assert list(given) == [(i, None) for i in range(count)]
    assert capsys.readouterr().out == "", "results alone stand on stdout"


def test_nothing_is_drawn_where_no_terminal_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert watched(None) is None
    with busy(Words("กำลังจัดพิมพ์", "printing")):
        pass
    assert capsys.readouterr() == ("", "")
