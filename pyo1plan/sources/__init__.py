"""YAML files with the place of every value: guarded reading, spans, atomic writes."""
