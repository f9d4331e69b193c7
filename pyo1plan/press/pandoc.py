"""pandoc, the one bundled with pypandoc: HTML chunks in, Word and Typst out."""

from __future__ import annotations

import os
import struct
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from pyo1plan.press.refusal import PressError
from pyo1plan.words import Words

WRITER = Path(__file__).with_name("writer.lua")
TIME_LIMIT = 120  # seconds for one chunk, which takes about one
AT_ONCE = 2
MEMORY = ("+RTS", "-A64m", "-n4m", "-RTS")  # fewer collections: a fifth faster, 30 MiB more
# One table is never cut, however long; a chunk far over the usual size is packed as it goes.
SPARING = ("+RTS", "-A16m", "-c", "-RTS")  # a third less memory
LARGE = 400_000  # characters
CURE = "pip install --force-reinstall pypandoc_binary==1.17"


@dataclass(frozen=True, slots=True)
class Converted:
    docx: bytes
    typst: str


@lru_cache(maxsize=1)
def program() -> Path:
    """The bundled pandoc; another one on PATH would print other bytes.

    Raises:
        PressError: it is not there.
    """
    package = find_spec("pypandoc")
    folders = package.submodule_search_locations if package else None
    for folder in folders or ():
        for name in ("pandoc", "pandoc.exe"):
            path = Path(folder) / "files" / name
            if path.is_file():
                return path
    raise _broken("pypandoc/files/pandoc")


def convert(chunks: Sequence[str], epoch: int) -> Iterator[Converted]:
    """Each chunk of HTML in both forms, in order; two at a time.

    Raises:
        PressError: pandoc is missing, fails or takes too long.
    """
    if len(chunks) == 1:
        yield _convert_one(chunks[0], epoch)
        return
    with ThreadPoolExecutor(AT_ONCE) as pool:
        yield from pool.map(lambda chunk: _convert_one(chunk, epoch), chunks)


def _convert_one(html: str, epoch: int) -> Converted:
    # Nothing of the user's is an argument: the text goes in by standard input.
    command = [
        str(program()),
        *(SPARING if len(html) > LARGE else MEMORY),
        "--sandbox",
        "--from=html-auto_identifiers",
        f"--to={WRITER}",
    ]
    environment = {"SOURCE_DATE_EPOCH": str(epoch), "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
    if "SYSTEMROOT" in os.environ:  # Windows starts no program without it
        environment["SYSTEMROOT"] = os.environ["SYSTEMROOT"]
    with tempfile.TemporaryDirectory(prefix="pyo1-press-") as folder:
        out = Path(folder) / "out"
        command += ["--output", str(out)]
        try:
            subprocess.run(
                command,
                input=html.encode("utf-8"),
                cwd=folder,
                env=environment | {"HOME": folder, "XDG_DATA_HOME": folder, "APPDATA": folder},
                capture_output=True,
                check=True,
                timeout=TIME_LIMIT,
            )
            packed = out.read_bytes()
        except subprocess.TimeoutExpired as error:
            raise _slow() from error
        except subprocess.CalledProcessError as error:
            raise _broken(error.stderr.decode("utf-8", "replace").strip()[:300]) from error
        except OSError as error:
            raise _broken(str(error)) from error
    return _unpack(packed)


def _unpack(packed: bytes) -> Converted:
    (length,) = struct.unpack_from(">I", packed)
    docx = packed[4 : 4 + length]
    return Converted(docx, packed[8 + length :].decode("utf-8"))


def _broken(why: str) -> PressError:
    return PressError(
        Words(
            f"โปรแกรม pandoc ที่ใช้พิมพ์เอกสารใช้งานไม่ได้ ({why}) โปรดติดตั้งใหม่ด้วยคำสั่ง {CURE}",
            f"The printer pandoc does not work ({why}). Install it again: {CURE}",
        )
    )


def _slow() -> PressError:
    return PressError(
        Words(
            f"โปรแกรม pandoc ทำงานนานเกิน {TIME_LIMIT} วินาที โปรดปิดโปรแกรมอื่นแล้วลองใหม่ หรือแบ่งเอกสารเป็นหลายเล่ม",
            f"pandoc took more than {TIME_LIMIT} seconds. Close other programs and try again, "
            "or divide the document into volumes.",
        )
    )
