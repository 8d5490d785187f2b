"""Words that tell a time -> times: found, valued as TIMEX3 and EDTF, as periods, with reasons.

The rooms, in the order a text passes them: ``words`` cuts it; ``names`` and ``numbers`` know its
vocabulary; ``dates``, ``nearby``, ``clocks``, ``lengths`` and ``repeated`` read what the words mean
(``meanings``); ``finding`` puts them together; ``tenses`` and ``story`` say from where to reckon,
``values`` reckons (``reckoning``), ``periods`` and ``edtf`` say from when to when; ``stretches``
joins ends that stand apart; ``publication`` infers the day of a report without a date.
"""

from sayso.readings.times.publication import infer_published
from sayso.readings.times.reading import times

__all__ = ["infer_published", "times"]
