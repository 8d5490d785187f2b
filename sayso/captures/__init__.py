"""Files, folders, standard input, as obtained -> Capture."""
