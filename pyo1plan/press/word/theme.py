"""The smallest theme Word accepts; no style refers to it, but a package without one is at risk."""

from __future__ import annotations

from pyo1plan.press.word.xml import DECLARATION, attribute

NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/main"
COLOURS = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": "1B4965",
    "lt2": "E7E6E6",
    "accent1": "2A6F97",
    "accent2": "61A5C2",
    "accent3": "E9C46A",
    "accent4": "F4A261",
    "accent5": "B56576",
    "accent6": "6D597A",
    "hlink": "0563C1",
    "folHlink": "954F72",
}


def theme(family: str) -> bytes:
    """The part `word/theme/theme1.xml`."""
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{code}"/></a:{name}>' for name, code in COLOURS.items()
    )
    fonts = "".join(
        f"<a:{which}Font><a:latin typeface={attribute(family)}/><a:ea typeface=''/>"
        f"<a:cs typeface={attribute(family)}/></a:{which}Font>"
        for which in ("major", "minor")
    )
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="6350">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{DECLARATION}<a:theme xmlns:a="{NAMESPACE}" name="pyo1plan"><a:themeElements>'
        f'<a:clrScheme name="pyo1plan">{colours}</a:clrScheme>'
        f'<a:fontScheme name="pyo1plan">{fonts}</a:fontScheme><a:fmtScheme name="pyo1plan">'
        f"<a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    ).encode()
