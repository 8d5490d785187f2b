"""Words that tell a time -> times: found, valued as TIMEX3 and EDTF, as periods, with reasons.

The rooms, in the order a text passes them: ``words`` cuts it; ``names`` and ``numbers`` know its
vocabulary; ``dates``, ``years``, ``seasons``, ``accounts``, ``named_days``, ``nearby``, ``parts``,
``points``, ``clocks``, ``lengths``, ``repeated``, ``sharing`` read what the words mean
(``meanings``), and ``finding`` finds the longest; ``seen`` keeps what was found, for the report's
day and for its times alike; ``suggested`` adds what another reader found. ``tenses`` and ``story``
say from where to reckon, ``values``, with ``day_values`` and ``month_values``, reckons
(``reckoning``, ``worths``); ``periods`` and ``edtf`` say from when to when; ``stretches`` joins
ends that stand apart; ``reading`` does it all for one report. ``publication`` infers the day of a
report without a date, and ``doubts`` says what speaks against one that is stated.
"""

from sayso.readings.times.doubts import doubt_of, doubted
from sayso.readings.times.publication import day_stated, infer_published
from sayso.readings.times.reading import times
from sayso.readings.times.seen import Seen

__all__ = ["Seen", "day_stated", "doubt_of", "doubted", "infer_published", "times"]
