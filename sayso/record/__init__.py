"""Readings -> the record: kept, linked, and asked."""
