"""The registers: entered, found, mended, taken over from other systems, summed up."""
