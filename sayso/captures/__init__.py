"""Reports as they were obtained: files, folders, JSON lines, feeds, archives, the web.

``captures`` is the door. Nothing is understood here: a capture holds a report's own characters
and what came with them. What cannot be read is yielded too, as ``SetAside`` with its reason.
"""

from sayso.captures.obtain import MOST_BYTES, SetAside, captures, how_many

__all__ = ["MOST_BYTES", "SetAside", "captures", "how_many"]
