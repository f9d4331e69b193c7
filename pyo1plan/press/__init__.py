"""One HTML body in, Word, PDF and web page out: the same text in all three.

The interface is three names. Whatever stands behind it (today: pandoc and Typst) may change
without a document or a command noticing.
"""

from pyo1plan.press.emblem import read_picture
from pyo1plan.press.paper import Format, Paper
from pyo1plan.press.picture import Picture
from pyo1plan.press.printer import print_paper
from pyo1plan.press.refusal import PressError

__all__ = ["Format", "Paper", "Picture", "PressError", "print_paper", "read_picture"]
