"""How things are written: names, codes, numerals, eras and the spelling of Thai."""
