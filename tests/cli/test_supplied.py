"""What the office supplies for print: taken from below workspaces/, or refused in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from pyo1plan.cli.leave import FOUND, Leave
from pyo1plan.cli.supplied import emblem_of, font_folder_of
from pyo1plan.press.glyphs import font_file
from pyo1plan.records.office import Group, Office
from pyo1plan.words import Words

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 100"><path d="M0 0L90 100"/></svg>'


def office(**changes: str) -> Office:
    group = Group(key="planning", code="PLN", name="กลุ่มนโยบายและแผน")
    given = {"name": "สพป. ตัวอย่าง", "short_name": "สพป.", "code": "56010000", "province": "พะเยา"}
    return Office(**given, groups=(group,), **changes)


def refused(call: object, root: Path, **changes: str) -> Words:
    with pytest.raises(Leave) as left:
        call(root, office(**changes))  # type: ignore[operator]
    assert left.value.code == FOUND
    assert "workspaces/" in left.value.words.th
    return left.value.words


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "workspaces/emblem").mkdir(parents=True)
    (tmp_path / "outside.svg").write_bytes(SVG)
    return tmp_path


def test_without_a_setting_there_is_neither_picture_nor_folder(root: Path) -> None:
    assert emblem_of(root, office()) is None
    assert font_folder_of(root, office()).path == ""


def test_a_picture_below_workspaces_is_taken(root: Path) -> None:
    (root / "workspaces/emblem/garuda.svg").write_bytes(SVG)
    picture = emblem_of(root, office(emblem="emblem/garuda.svg"))
    assert picture is not None
    assert (picture.form, picture.data) == ("svg", SVG)


@pytest.mark.parametrize(
    "named", ["emblem/none.png", "emblem", "../outside.svg", "/etc/passwd", ".", "a\x00b"]
)
def test_a_picture_that_cannot_be_had_is_told(root: Path, named: str) -> None:
    assert "emblem" in refused(emblem_of, root, emblem=named).en


def test_a_link_out_of_workspaces_is_not_followed(root: Path) -> None:
    (root / "workspaces/emblem/garuda.svg").symlink_to(root / "outside.svg")
    assert "must lie below" in refused(emblem_of, root, emblem="emblem/garuda.svg").en


def test_a_huge_or_broken_picture_is_told(root: Path) -> None:
    file = root / "workspaces/emblem/garuda.png"
    file.write_bytes(bytes(3 * 1024 * 1024))
    assert "2,097,152" in refused(emblem_of, root, emblem="emblem/garuda.png").th
    file.write_bytes(b"\x89PNG\r\n\x1a\n")
    assert "emblem/garuda.png" in refused(emblem_of, root, emblem="emblem/garuda.png").th


def test_a_font_folder_is_known_by_its_files(root: Path) -> None:
    folder = root / "workspaces/fonts"
    assert "fonts" in refused(font_folder_of, root, font_folder="fonts").th
    folder.mkdir()
    assert "ไม่มีแฟ้มฟอนต์" in refused(font_folder_of, root, font_folder="fonts").th
    (folder / "a.ttf").write_bytes(font_file("Regular").read_bytes())
    found = font_folder_of(root, office(font_folder="fonts"))
    assert found.path == str(folder)
    (folder / "a.ttf").write_bytes(font_file("Bold").read_bytes())
    assert font_folder_of(root, office(font_folder="fonts")).print != found.print
