"""An amount of money in Thai words, as cheques, contracts and estimates write it."""

from __future__ import annotations

from decimal import Decimal, localcontext

from pyo1plan.thai.digits import is_in_satang

# Room for every digit of a number that `digits.read_number` takes, and its satang.
_PRECISION = 64
_SATANG = Decimal("0.01")
_MOST_BAHT = Decimal(10) ** 30


def baht_text(amount: Decimal) -> str:
    """`amount` (baht) in words: ยี่สิบเอ็ดบาทถ้วน, หนึ่งสตางค์, ลบห้าบาทถ้วน; as Excel's BAHTTEXT.

    Raises ValueError where the amount is not a whole number of satang, or has over 30 digits.
    """
    # num2words loads all its languages: 0.3 s on first use.
    from num2words import num2words  # type: ignore[import-untyped]

    if not is_in_satang(amount) or amount.copy_abs() >= _MOST_BAHT:
        raise ValueError(f"not an amount in whole satang: {amount}")
    with localcontext(prec=_PRECISION):
        words = num2words(abs(amount).quantize(_SATANG), lang="th", to="currency")
    return f"ลบ{words}" if amount < 0 else str(words)
