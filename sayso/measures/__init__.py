"""Readings beside people's own labels: how good the reader is, how far two coders agree.

Nothing here changes a reading, and no stage but the views takes anything from here.
"""
