"""How much of a workbook is read: far above any form, far below what would stop a machine.

Together they keep the worst file within ten seconds and one gigabyte on two slow cores.
"""

from __future__ import annotations

#: The file as sent, in bytes: fifty filled proposals with their lists have about 1 MB.
FILE_BYTES = 20 * 1024 * 1024
#: All parts unpacked, in bytes: pictures do not grow, sheets grow about tenfold.
UNPACKED_BYTES = 128 * 1024 * 1024
#: Entries of the zip: a workbook of 300 sheets has about 1,000.
PARTS = 4_000
#: Sheets of a workbook.
SHEETS = 500
#: Cells that hold something, in all sheets: 400 proposals of 500 cells.
CELLS = 200_000
#: Tags of all parts that are interpreted; empty cells with a border count here.
TAGS = 2_500_000
#: Characters of one cell: Excel's own limit.
CELL_CHARACTERS = 32_767
#: Characters of all cells, formulas and names together.
CHARACTERS = 10_000_000
#: Defined names: fifty proposals have about 6,000.
NAMES = 50_000
#: Merged areas of one sheet.
MERGED = 20_000
#: Bytes that one tag may take: attributes of a real tag have a few hundred.
TAG_BYTES = 2 * 1024 * 1024
#: Bytes unpacked at a time.
CHUNK = 256 * 1024
#: Notes of one kind that are told one by one: more of them say nothing new.
NOTES = 20
