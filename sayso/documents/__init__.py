"""Capture -> Document: the report's text, its parts, outlet, language and date."""
