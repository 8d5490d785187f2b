"""Command line, rendering, JSON. Nothing new is decided here."""
