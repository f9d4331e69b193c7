"""What was handed in: taken by its door, judged, merged, and put in place all together."""
