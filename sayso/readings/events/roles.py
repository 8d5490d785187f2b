"""Who does it and whom it is done to: the parties around a trigger, by the parse.

A verb's subject, object and prepositions (``verbs``), a noun's owner ("Orvane's strike", "Orvanian
strikes") and its prepositions (``nouns``) have parts by the frame of the trigger's group. What a
clause leaves out is looked for where grammar has it (``clauses``), the other side of talks where
the report tells of them (``meetings``), and of whom something is wanted in what is wanted
(``willed``). Whom a word means is told by ``whom`` alone.
"""

from __future__ import annotations

from sayso.readings.actors.casting import Cast
from sayso.readings.events.clauses import Clauses
from sayso.readings.events.lexicon import Frame
from sayso.readings.events.light import Light
from sayso.readings.events.meetings import Meetings
from sayso.readings.events.nouns import Nouns
from sayso.readings.events.parts import Pos, Roles
from sayso.readings.events.phrases import Phrases, cases_of
from sayso.readings.events.verbs import Verbs
from sayso.readings.events.whom import Whom
from sayso.readings.events.willed import Willed
from sayso.readings.parsed import Words

_NONE: frozenset[str] = frozenset()
_DOING = frozenset(["body", "force", "organisation"])


class Parties:
    """Finds who has part in the events of one text, by rooms with one purpose each."""

    def __init__(self, words: Words, cast: Cast) -> None:
        cases = cases_of(words)
        self._cast = cast
        self.whom = Whom(words, cast, cases)
        self.phrases = Phrases(words, cast, self.whom, cases)
        self.clauses = Clauses(words, cast, self.whom, self.phrases)
        self.willed = Willed(words, self.whom, self.phrases, self.clauses)
        self.light = Light(words, self.phrases)
        self.meetings = Meetings(words, self.whom, self.phrases, self.clauses, self.light)
        self._verbs = Verbs(words, self.whom, self.phrases, self.clauses)
        self._nouns = Nouns(
            words,
            self.whom,
            phrases=self.phrases,
            clauses=self.clauses,
            light=self.light,
            meetings=self.meetings,
        )

    def around(self, at: int, pos: Pos, frame: Frame, needs: frozenset[str] = _NONE) -> Roles:
        """The parties of the event that a word names. needs: words that say what it is done with,
        so that they own nothing ("prisoner exchange")."""
        roles = Roles()
        if pos == "verb":
            self._verbs.of(at, frame, roles, needs)
        else:
            self._nouns.of(at, frame, roles, needs)
        itself = self.whom.taken_for_itself(at)
        actors = map(self.whom.whole, self.whom.users(roles.actors))
        roles.actors = [each for each in dict.fromkeys(actors) if each != itself]
        recipients = map(self.whom.whole, roles.recipients)
        roles.recipients = [each for each in dict.fromkeys(recipients) if each != itself]
        return roles

    def turned(self, roles: Roles) -> Roles:
        """The roles of a deed that names one party alone, whom it must have been done to."""
        alone = [self._cast.actor(each) for each in roles.actors]
        could_do_it = any(one.kind in _DOING or one.state == one.name for one in alone)
        return roles if roles.recipients or could_do_it else Roles([], roles.actors)
