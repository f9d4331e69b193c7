"""What an upgrade writes, and that it writes all or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from pyo1plan.start.copies import ORIGINS, Origins, fingerprint, read_origins
from pyo1plan.start.differing import Copy, compare
from pyo1plan.start.upgrading import Upgrade, keep, upgrade, write_upgrade

SHIPPED = {f"templates/{n}": f"{n} ใหม่\n" for n in ("same", "newer", "changed", "both", "new", "unclear", "dropped")}  # fmt: skip
OURS = {
    "templates/same": "same ใหม่\n",
    "templates/newer": "เก่า\n",
    "templates/changed": "ของเรา\n",
    "templates/both": "ของเรา\n",
    "templates/unclear": "ของเรา\n",
    "templates/own": "ของเรา\n",
}
RECORD = Origins(
    {
        "templates/same": fingerprint("เก่า\n"),
        "templates/newer": fingerprint("เก่า\n"),
        "templates/changed": fingerprint("changed ใหม่\n"),
        "templates/both": fingerprint("เก่า\n"),
        "templates/unclear": None,
        "templates/dropped": fingerprint("เก่า\n"),
    }
)


def copies(origins: Origins | None = RECORD) -> list[Copy]:
    return list(compare(OURS, SHIPPED, origins))


def test_unasked_only_what_is_safe_is_written() -> None:
    made = upgrade(copies(), RECORD, frozenset())
    assert set(made.files) == {"templates/newer", "templates/new"}
    after = {**OURS, **{n: data.decode() for n, data in made.files.items()}}
    again = upgrade(compare(after, SHIPPED, made.origins), made.origins, frozenset())
    assert again.files == {}
    assert again.origins == made.origins


@pytest.mark.parametrize("name", ["changed", "both", "unclear", "dropped"])
def test_a_named_file_is_written_and_nothing_else(name: str) -> None:
    file = f"templates/{name}"
    made = upgrade(copies(), RECORD, frozenset({file}))
    assert made.files == {file: SHIPPED[file].encode()}
    assert made.origins.files[file] == fingerprint(SHIPPED[file])


def test_an_office_without_a_record_gets_one_that_does_not_guess() -> None:
    made = upgrade(copies(None), None, frozenset())
    assert made.files == {}
    assert made.origins.files == {
        name: fingerprint(text) if name == "templates/same" else None
        for name, text in SHIPPED.items()
    }
    stand = {c.name: c.standing for c in compare(OURS, SHIPPED, made.origins)}
    assert stand["templates/newer"] == "unclear"
    assert stand["templates/new"] == "absent"


def test_what_is_kept_is_the_office_s_choice_until_the_program_changes_it() -> None:
    both = frozenset({"templates/both", "templates/unclear"})
    record = keep(copies(), RECORD, both)
    stand = {c.name: c.standing for c in compare(OURS, SHIPPED, record)}
    assert {stand[name] for name in both} == {"changed"}
    later = {**SHIPPED, "templates/both": "ใหม่กว่า\n"}
    assert {c.name: c.standing for c in compare(OURS, later, record)}["templates/both"] == "both"


def test_an_error_takes_everything_back(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/a").write_text("เก่า", encoding="utf-8")
    (tmp_path / ORIGINS).write_bytes(RECORD.data())
    (tmp_path / "templates/z/in the way").mkdir(parents=True)
    made = Upgrade({f"templates/{n}": b"new" for n in ("a", "b", "z")}, Origins({}))
    with pytest.raises(OSError, match="templates/z"):
        write_upgrade(tmp_path, made)
    assert (tmp_path / "templates/a").read_text(encoding="utf-8") == "เก่า"
    assert not (tmp_path / "templates/b").exists()
    assert read_origins(tmp_path) == RECORD
    assert sorted(p.name for p in tmp_path.iterdir()) == [ORIGINS, "templates"]


def test_all_is_written_and_nothing_left_aside(tmp_path: Path) -> None:
    made = Upgrade({"templates/deep/a": b"new"}, RECORD)
    write_upgrade(tmp_path, made)
    assert (tmp_path / "templates/deep/a").read_bytes() == b"new"
    assert read_origins(tmp_path) == RECORD
    assert sorted(p.name for p in tmp_path.iterdir()) == [ORIGINS, "templates"]
