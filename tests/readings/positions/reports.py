"""Reports in our own words about invented places, by what they are about."""

REPORTS = {
    "list": (
        "<s1><person>Hartvik</person></s1> <c1>said</c1> <p1>that <place>Navarin</place> must lift"
        " the arms embargo, free the captives and withdraw from the delta to reach a truce</p1>."
    ),
    "ready": (
        "<s1><person>Dana Sollen</person></s1> <c1>said</c1> <p1><place>Navarin</place> was ready"
        " to work with the rebels on a peace treaty</p1>."
    ),
    "steps to": (
        "<s1><place>Navarin</place></s1> <c1>pledged</c1> <p1>to take steps to lower the price of"
        " bread</p1>."
    ),
    "steps against": (
        "<s1><place>Navarin</place></s1> <c1>vowed</c1> <p1>to take steps against the council</p1>."
    ),
    "rather than": (
        "<s1><person>Dana Sollen</person></s1> <c1>said</c1> <p1><place>Navarin</place> should free"
        " the captives rather than shell the port</p1>."
    ),
    "refuses": "<place>Navarin</place> refuses to withdraw from the delta.",
    "two things": (
        "<s1>The river council</s1> <c1>called for</c1> <p1>an immediate ceasefire and the release"
        " of all captives</p1>."
    ),
    "one thing": (
        "<s1>The river council</s1> <c1>called for</c1> <p1>the release of captives, prisoners and"
        " hostages</p1>."
    ),
    "threat": "<s1><place>Navarin</place></s1> <c1>threatened</c1> <p1>new sanctions</p1>.",
    "negated": "<s1><place>Navarin</place></s1> <c1>did not accept</c1> <p1>the truce</p1>.",
    "no deal without": (
        "<s1><person>Dana Sollen</person></s1> <c1>said</c1> <p1>there could be no deal without"
        " security guarantees</p1>."
    ),
    "supposed": (
        "<s1><person>Dana Sollen</person></s1> <c1>said</c1> <p1>talks would open if"
        " <place>Navarin</place> agreed to a ceasefire</p1>."
    ),
    "forecast": (
        "<s1><person>Dana Sollen</person></s1> <c1>said</c1>"
        " <p1><place>Navarin</place> will attack"
        " the port again</p1>."
    ),
    "own will": (
        "“<p1>We will never cede the delta</p1>,” <s1><person>Dana Sollen</person></s1>"
        " <c1>said</c1>."
    ),
    "analyst": (
        "<s1><person>Ana Brel</person>, an analyst in Karst,</s1> <c1>said</c1>"
        " <p1><place>Navarin</place> must accept the truce</p1>."
    ),
    "called names": (
        "<s1><person>Dana Sollen</person></s1> <c1>called</c1> <p1>the ceasefire a mockery</p1>."
    ),
    "denied charge": (
        "<s1><place>Navarin</place></s1> <c1>rejected</c1> <p1>claims of attacks on the port</p1>."
    ),
    "ready to strike": "<place>Navarin</place> is ready to strike the delta.",
    "inner": (
        "<s1><place>Selm</place></s1> <c1>urged</c1> <p1><place>Navarin</place> to accept the"
        " ceasefire</p1>."
    ),
    "must not": (
        "<s1><person>Dana Sollen</person></s1> <c1>said</c1> <p1><place>Navarin</place> must not"
        " attack the port</p1>."
    ),
    "another's wish": (
        "<s1><person>Dana Sollen</person></s1> <c1>told</c1> <person>reporters</person>"
        " <p1>the harvest should be good this year</p1>."
    ),
    "until": (
        "“<p1>We will not return to the talks until the captives are released</p1>,”"
        " <s1><person>Dana Sollen</person></s1> <c1>said</c1>."
    ),
    "passive": ("The peace plan was rejected by <place>Navarin</place>."),
    "noun": ("<place>Navarin</place> repeated its demand for the release of all captives."),
    "accused and denied": (
        "<s1><place>Orvane</place></s1> <c1>accused</c1> <p1><place>Navarin</place>"
        " of shelling the"
        " port</p1>. <s2><place>Navarin</place></s2> <c2>denied</c2> <p2>shelling the port</p2>."
        " <s3><place>Navarin</place></s3> <c3>denied</c3> <p3>closing the school in Karst</p3>."
    ),
    "took up": (
        "<s1><place>Orvane</place></s1> <c1>accused</c1> <p1><place>Navarin</place>"
        " of shelling the"
        " port</p1>. <s2><place>Navarin</place></s2> <c2>rejected</c2> <p2>the accusation</p2>."
        " <s3><place>Selm</place></s3> <c3>denied</c3> <p3>the accusation</p3>."
    ),
    "accused of refusing": (
        "<s1><place>Orvane</place></s1> <c1>accused</c1> <p1><s2><place>Navarin</place></s2> of"
        " <c2>rejecting</c2> <p2>the truce on the river</p2></p1>."
    ),
    "nobody accuses": (
        "<p1><place>Navarin</place></p1> is <c1>accused</c1> <p1>of shelling the port</p1>."
        " <s2><place>Navarin</place></s2> <c2>denies</c2> <p2>the accusation</p2>."
    ),
    "denied which": (
        "<s1><place>Orvane</place></s1> <c1>accused</c1> <p1><place>Navarin</place> of shelling the"
        " port</p1>, <p2>which</p2> <s2><place>Navarin</place></s2> <c2>denies</c2>."
    ),
    "blamed": (
        "<s1><place>Orvane</place></s1> <c1>blamed</c1> <p1>the delay on"
        " <place>Navarin</place></p1>."
    ),
    "condemned": (
        "<s1><place>Orvane</place></s1> <c1>condemned</c1> <p1><place>Navarin</place>'s attack on"
        " the port</p1>."
    ),
    "told whom": (
        "<s1><person>Dana Sollen</person></s1> <c1>told</c1> <person>President Ivo Karst</person>"
        " <p1>that the bridge was shut</p1>. <s2><person>Ivo Karst</person></s2> <c2>told</c2>"
        " <person>reporters</person> <p2>that it was open</p2>."
    ),
    "aid to reach": (
        "<s1><person>Dana Sollen</person></s1> <c1>called for</c1> <p1>food aid to"
        " reach the delta</p1>."
    ),
    "insists that": (
        "<s1><place>Orvane</place></s1> <c1>insists</c1> <p1>that"
        " <place>Navarin</place> abandon uranium"
        " enrichment</p1>."
    ),
    "insists it was": (
        "<s1><place>Orvane</place></s1> <c1>insists</c1> <p1>that"
        " <place>Navarin</place> violated the"
        " ceasefire</p1>."
    ),
    "in favour": "<place>Navarin</place> is in favour of a peaceful settlement.",
    "hoped": (
        "<s1><person>Dana Sollen</person></s1> <c1>hoped</c1>"
        " <p1><place>Navarin</place> would agree to a"
        " ceasefire</p1>."
    ),
    "abandoned": "<place>Navarin</place> abandoned its call for a ceasefire.",
    "did not seem": "<place>Navarin</place> did not appear to have demanded a ceasefire.",
    "goes on": "<place>Navarin</place> vowed to continue the war.",
    "a threat to": (
        "<s1><person>Dana Sollen</person></s1> <c1>said</c1> <p1>the bill poses a"
        " threat to democracy"
        "</p1>."
    ),
    "would": (
        "<s1><place>Navarin</place></s1> <c1>said</c1> <p1>it would not attend the"
        " peace talks</p1>."
    ),
    "in exchange": (
        "<s1><place>Navarin</place></s1> <c1>said</c1> <p1>it was prepared to release"
        " the captives in"
        " exchange for a ceasefire</p1>."
    ),
    "hyphen": (
        "<s1>The river council</s1> <c1>called for</c1> <p1>an immediate cease-fire in Karst</p1>."
    ),
    "the other's offer": (
        "<s1><person>Dana Sollen</person></s1> <c1>said</c1>"
        " <p1><place>Navarin</place> supports the"
        " attacks</p1>."
    ),
    "this proposal": "<place>Navarin</place> rejected the proposal.",
    "only if": (
        "“<p1>We will stop the strikes only if the captives are released</p1>,”"
        " <s1><person>Dana Sollen</person></s1> <c1>said</c1>."
    ),
    "should have": (
        "<s1><person>Dana Sollen</person></s1> <c1>said</c1>"
        " <p1><place>Navarin</place> should have"
        " accepted the ceasefire</p1>."
    ),
    "called it false": (
        "<s1><place>Orvane</place></s1> <c1>accused</c1> <p1><place>Navarin</place>"
        " of shelling the"
        " port</p1>. <s2><place>Navarin</place></s2> <c2>said</c2> <p2>the claim"
        " about the port was"
        " baseless</p2>. <s3><place>Navarin</place></s3> <c3>said</c3> <p3>the"
        " harvest was good</p3>."
    ),
    "victim": (
        "<s1><place>Orvane</place></s1> <c1>condemned</c1> <p1>the shooting of a ferryman from"
        " <place>Navarin</place></p1>."
    ),
    "warned of rain": (
        "<s1><place>Orvane</place></s1> <c1>warned</c1> <p1>that many villagers were at risk</p1>."
    ),
    "calls on": (
        "<s1><person>Dana Sollen</person></s1> <c1>called on</c1>"
        " <p1><place>Navarin</place> to lift the"
        " embargo and respect the truce</p1>."
    ),
    "oppose settlements": (
        "“<p1>We oppose any attempt to expand settlements in the delta</p1>,”"
        " <s1><person>Dana Sollen</person></s1> <c1>said</c1>."
    ),
    "not hesitate": (
        "“<p1>We will not hesitate to take further action, including sanctions</p1>,”"
        " <s1><place>Orvane</place></s1> <c1>said</c1>."
    ),
    "the truce threatened": "<place>Navarin</place> threatened the truce.",
    "declined": (
        "<s1><place>Navarin</place></s1> <c1>declined</c1> <p1>to comment on the ceasefire</p1>."
    ),
    "escalation": "<place>Orvane</place> threatened <place>Navarin</place> with an embargo.",
    "include": "<place>Navarin</place>'s demands include the release of all captives and a truce.",
    "against": "<place>Navarin</place> is against the arms embargo.",
    "received": "<place>Navarin</place> has received a proposal for peace talks.",
    "seen in videos": (
        "<person>Dockers</person> were seen in videos calling for an end to the war."
    ),
    "in a letter": (
        "In a letter proposing a review of the truce, <person>Dana Sollen</person>, the minister"
        " of <place>Navarin</place>, raised concerns."
    ),
    "proposed by": ("They discussed a peace treaty proposed by <place>Navarin</place>."),
    "majority": (
        "<s1><person>Dana Sollen</person></s1> <c1>said</c1> <p1><s2>most <place>Selm</place>"
        " ministers</s2> <c2>backed</c2> <p2>an arms embargo</p2></p1>."
    ),
    "agreed that": ("<place>Navarin</place> agreed that the captives should be released by May."),
    "could meet": (
        "<s1>Minister <person>Dana Sollen</person></s1> <c1>suggested</c1> <p1><place>Selm</place>"
        " could hold peace talks with the rebels</p1>."
    ),
    "announced": "<place>Navarin</place> announced further sanctions.",
    "pause talks": (
        "<s1><place>Navarin</place></s1> <c1>announced</c1> <p1>it would pause trade talks with"
        " <place>Selm</place></p1>."
    ),
    "will place": "<place>Navarin</place> will place sanctions on a number of ferrymen.",
    "face action": (
        "<s1><place>Orvane</place></s1> <c1>warned</c1> <p1><place>Navarin</place> that it could"
        " face military action</p1>."
    ),
    "not possible": (
        "“<p1>It is not possible to continue the peace talks</p1>,” <s1><place>Navarin</place></s1>"
        " <c1>said</c1>."
    ),
    "assertion": (
        "<place>Navarin</place> rejected the assertion that it must stop uranium enrichment."
    ),
    "needed": (
        "<s1><person>Dana Sollen</person></s1> <c1>said</c1> <p1><place>Navarin</place> needed to"
        " lift the embargo</p1>."
    ),
    "had to flee": "<place>Navarin</place>'s ferrymen had to leave the occupied delta.",
    "aside": (
        "<place>Navarin</place> demands a truce, which would be the first in the delta since May."
    ),
    "since announced": ("Much has changed since <place>Navarin</place> announced tariffs on salt."),
    "failed": "<place>Navarin</place> and <place>Orvane</place> failed to agree on a ceasefire.",
    "unable": "<place>Navarin</place> was unable to accept the truce.",
    "their statement": (
        "<s1>The statement from <place>Orvane</place></s1> <c1>called for</c1> <p1>a"
        " ceasefire</p1>."
    ),
    "capitals": "The <place>US</place> demanded the release of all captives.",
    "his country": (
        "<s1><person>Dana Sollen</person></s1> <c1>said</c1> <p1><person>his</person> country would"
        " lift the embargo</p1>."
    ),
    "two sides": (
        "<s1>The two sides</s1> <c1>agreed</c1> <p1>to widen the ferry service on the delta</p1>."
    ),
    "required": ("<place>Orvane</place> required <place>Navarin</place> to free the captives."),
    "asked of a state": (
        "<s1><person>Ivo Karst</person></s1> <c1>called on</c1> <p1><place>Navarin</place> to keep"
        " the ferries running</p1>."
    ),
    "wants an end": (
        "<s1><person>Dana Sollen</person></s1> <c1>said</c1> <p1><person>she</person> wanted to end"
        " the war in the delta</p1>."
    ),
    "wants for itself": "<place>Navarin</place> wants to write about the ceasefire.",
    "not up for": (
        "“<p1>The delta's border is not up for negotiation</p1>,” <s1><person>Dana Sollen</person>"
        "</s1> <c1>said</c1>."
    ),
    "cannot be stopped": (
        "“<p1>Uranium enrichment is not something that can be stopped</p1>,”"
        " <s1><place>Navarin</place></s1> <c1>said</c1>."
    ),
    "going to": (
        "“<p1>We are not going to cede the delta</p1>,” <s1><place>Navarin</place></s1>"
        " <c1>said</c1>."
    ),
    "the terms": (
        "They met for nuclear talks. <place>Navarin</place> accepted the terms of a deal."
    ),
    "surrender": "<place>Navarin</place> refuses to surrender and hand over its weapons.",
    "gerund": ("They spoke about <place>Navarin</place> agreeing to a ceasefire."),
    "would have to": (
        "<place>Orvane</place> rejected <s1><place>Navarin</place></s1>'s <c1>assertion</c1>"
        " <p1>that <place>Orvane</place> would have to stop uranium enrichment</p1>."
    ),
    "for and for": (
        "<s1><place>Navarin</place></s1> <c1>called</c1> <p1>for a ceasefire and for the release of"
        " all captives</p1>."
    ),
    "no country": "No country agreed to a ceasefire.",
    "backed off": "<place>Navarin</place> backed off its demand for a ceasefire.",
    "made to want": (
        "<s1><person>Dana Sollen</person></s1> <c1>said</c1> <p1>sanctions would make"
        " <place>Navarin</place> want a ceasefire</p1>."
    ),
    "in office": (
        "<s1>Foreign Minister <person>Dana Sollen</person></s1> <c1>said</c1> <p1><place>Navarin"
        "</place> would not leave the talks until the captives are released</p1>."
    ),
    "means to annex": "<place>Navarin</place> plans to annex the delta.",
    "means to help": "<place>Navarin</place> wants to release the captives.",
    "means to visit": "<place>Navarin</place> plans to open a library.",
    "no intention": "<place>Navarin</place> has no intention of ceding land.",
    "reserves": "<place>Navarin</place> reserves the right to impose sanctions.",
    "prefers": (
        "<s1><person>Dana Sollen</person></s1> <c1>said</c1> <p1>that <place>Orvane</place>"
        " would prefer that <place>Navarin</place> agree to a ceasefire</p1>."
    ),
    "urgency": (
        "<s1>Foreign Minister <person>Dana Sollen</person></s1> <c1>stressed</c1> <p1>the urgency"
        " of a ceasefire</p1>."
    ),
    "in need": (
        "<s1>Foreign Minister <person>Dana Sollen</person></s1> <c1>said</c1> <p1>the captives were"
        " in need of food</p1>."
    ),
    "the war must end": (
        "<s1>Foreign Minister <person>Dana Sollen</person></s1> <c1>said</c1> <p1>the war must"
        " come to an end</p1>."
    ),
    "called unacceptable": (
        "<place>Navarin</place> dismissed the demand for a ceasefire as unacceptable."
    ),
    "stand by": (
        "“<p1>We will not stand by while they starve</p1>,” <s1><place>Orvane</place></s1>"
        " <c1>said</c1>. <place>Selm</place> and <place>Navarin</place> met for talks about a"
        " ceasefire and the captives."
    ),
    "stand by at the races": (
        "“<p1>We will not stand by while they win</p1>,” <s1><person>Ana Brel</person></s1>"
        " <c1>said</c1>. The horses run on Monday."
    ),
    "own timetable": "The president of <place>Orvane</place> will open a fair.",
    "joint": "<place>Orvane</place> and <place>Selm</place> agreed to a ceasefire.",
    "joint speakers": (
        "“<p1>We will never cede the delta</p1>,” <s1><place>Orvane</place></s1> and"
        " <s1><place>Selm</place></s1> <c1>said</c1>."
    ),
    "behind a colon": (
        "“<p1>I am prepared to end the war on clear conditions: <place>Selm</place> lays down its"
        " weapons, returns the captives and leaves the delta</p1>,” <s1>President"
        " <person>Dana Sollen</person></s1> <c1>said</c1>."
    ),
    "an observer tells": (
        "<s1><person>Ana Brel</person>, an analyst in Karst,</s1> <c1>said</c1> <p1>that"
        " <place>Navarin</place> had pledged to release the captives</p1>."
    ),
    "a foe tells": (
        "<s1><place>Orvane</place></s1> <c1>said</c1> <p1>that <place>Navarin</place>"
        " supports the invasion</p1>."
    ),
    "struck by": (
        "<s1><place>Orvane</place></s1> <c1>alleged</c1> <p1>that <person>Ana Brel</person> was"
        " struck by <place>Navarin</place></p1>."
    ),
    "policies imposed by": (
        "<s1><place>Orvane</place></s1> <c1>condemned</c1> <p1>the curfew imposed by"
        " <place>Navarin</place></p1>."
    ),
    "does both": "<place>Navarin</place> vowed to destroy the port and release the captives.",
    "it will": (
        "<s1><place>Navarin</place></s1> <c1>insists</c1> <p1>it will release the captives</p1>."
    ),
    "called on": (
        "<s1><place>Selm</place></s1> on Monday <c1>called</c1> <p1>for the captives to be"
        " released as soon as possible</p1>."
    ),
    "there must be": (
        "“<p1>There must be access for humanitarian aid</p1>,” <s1><place>Selm</place></s1>"
        " <c1>said</c1>."
    ),
    "is needed": (
        "<s1>Foreign Minister <person>Dana Sollen</person></s1> <c1>said</c1> <p1>more sanctions"
        " are needed</p1>."
    ),
    "turned from": (
        "<s1>Foreign Minister <person>Dana Sollen</person></s1> <c1>said</c1> <p1>that"
        " <place>Navarin</place> turned from demanding a ceasefire</p1>."
    ),
    "they will": (
        "<s1><place>Orvane</place></s1> and <s1><place>Selm</place></s1> <c1>warned</c1> <p1>that"
        " they will impose sanctions</p1>."
    ),
    "threats condemned": (
        "<s1><place>Orvane</place></s1> <c1>condemned</c1> <p1><place>Navarin</place>'s threats to"
        " bomb the port</p1>."
    ),
    "supports the idea": "<place>Navarin</place> supported the idea of releasing the captives.",
    "announced on": "<place>Navarin</place> announced further sanctions on Selm's ferrymen.",
    "at once": (
        "<s1><place>Navarin</place></s1> <c1>said</c1> <p1>it would suspend the peace talks with"
        " immediate effect</p1>."
    ),
    "over its plan": (
        "<s1><place>Navarin</place></s1> <c1>said</c1> <p1>that it was suspending trade talks with"
        " <place>Selm</place> over <s2>its</s2> <c2>plan</c2> <p2>to annex the delta</p2></p1>."
    ),
    "nearer subject": (
        "<place>Karst</place> is in ruins, <place>Navarin</place> has launched an offensive, and,"
        " though <place>it</place> has agreed to lift the embargo, little food has come."
    ),
    "suggestion": (
        "<s1><person>Dana Sollen</person></s1> <c1>condemned</c1> <p1>the <c2>suggestion</c2> by"
        " <s2><person>Hartvik</person>, the minister of <place>Navarin</place></s2>, <p2>that Selm"
        " must withdraw from the delta</p2></p1>."
    ),
    "staffers": "<place>Navarin</place> ordered its clerks to keep the papers from the press.",
    "nobody nearer": (
        "<place>Navarin</place> has launched an offensive, and, though <place>it</place> has agreed"
        " to lift the embargo, little food has come."
    ),
    "its plan": (
        "<s1><place>Navarin</place></s1> <c1>said</c1> <p1>that it was proud of"
        " <s2>its</s2> <c2>plan</c2> <p2>to annex the delta</p2></p1>."
    ),
    "joined clause": (
        "<s1><person>Dana Sollen</person></s1> <c1>said</c1> <p1>the attack must be investigated at"
        " once, and those responsible must face the tribunal</p1>."
    ),
    "let": (
        "“<p1>Let food be brought to the delta, and let all the captives be freed</p1>,”"
        " <s1><person>Dana Sollen</person></s1> <c1>said</c1>."
    ),
    "let us": (
        "“<p1>Let us remember the captives</p1>,” <s1><person>Dana Sollen</person></s1>"
        " <c1>said</c1>."
    ),
    "it is ready": (
        "<s1><place>Navarin</place></s1> <c1>says</c1> <p1>it is prepared to release the"
        " captives</p1>."
    ),
    "needs to be held": (
        "<s1><person>Dana Sollen</person></s1> <c1>said</c1> <p1>that a referendum needs to be"
        " held</p1>."
    ),
    "backs off joining": "<place>Navarin</place> backed off joining the embargo.",
    "dismisses a call": "<place>Navarin</place> dismissed the call for a ceasefire.",
    "might back off": "<place>Navarin</place> may back off joining the embargo.",
    "wins backing": "The peace plan received broad support from <place>Navarin</place>.",
    "a duty": (
        "<s1><person>Dana Sollen</person></s1> <c1>said</c1> <p1>there is a duty to free the"
        " captives</p1>."
    ),
    "no return": (
        "<s1><person>Dana Sollen</person></s1> <c1>said</c1> <p1>there can be no return to the old"
        " border</p1>."
    ),
    "may strike": (
        "<s1><place>Navarin</place></s1> <c1>said</c1> <p1>it could impose an embargo</p1>."
    ),
    "under no circumstances": (
        "“<p1>We will under no circumstances cede the delta</p1>,” <s1><person>Dana"
        " Sollen</person></s1> <c1>said</c1>."
    ),
    "no longer": (
        "<s1><place>Navarin</place></s1> <c1>said</c1> <p1>it would no longer attend the peace"
        " talks</p1>."
    ),
    "which side": (
        "<s1><person>Dana Sollen</person>, the minister of <place>Navarin</place>,</s1>"
        " <c1>spoke</c1> of <p1>which side the council should join in the peace talks</p1>."
    ),
    "the principle": (
        "<s1><person>Dana Sollen</person>, the minister of <place>Navarin</place>,</s1>"
        " <c1>said</c1> <p1>this violates the principle that borders should not be moved</p1>."
    ),
    "the power to": "The law gives the council the power to compel the army to free captives.",
    "may have been": "<place>Navarin</place> suggested the truce may have been broken.",
    "they have to": (
        "<s1><person>Dana Sollen</person>, the minister of <place>Navarin</place>,</s1>"
        " <c1>said</c1> <p1>they have to justify it somehow</p1>."
    ),
    "the statement": (
        "<place>Navarin</place> issued <person>a statement</person>. <s1><person>The"
        " statement</person></s1> <c1>called for</c1> <p1>an end to the war</p1>."
    ),
    "an order to leave": (
        "<place>Navarin</place> ordered <person>thousands of people</person> to evacuate the delta."
    ),
    "his own support": (
        "While reiterating <person>his</person> support for the peace plan, <person>Dana"
        " Sollen</person>, the minister, left."
    ),
    "talks for a truce": (
        "<place>Navarin</place> threatened to walk away from the talks about a ceasefire."
    ),
    "joins letters": "<place>Navarin</place> refused to leave the <org>SDU</org>.",
    "which it refuses": "The peace talks that <place>Navarin</place> had refused to attend ended.",
    "aids": "<place>Navarin</place> is ready to aid the council with its budget and its offices.",
    "an economic plan": (
        "<s1><place>Navarin</place></s1> <c1>demanded</c1> <p1>a quick solution to the ferry"
        " strike</p1>."
    ),
    "must be freed": (
        "<s1><person>Dana Sollen</person></s1> <c1>said</c1> <p1><person>the"
        " prisoners</person> must be freed at once</p1>."
    ),
    "called on two": (
        "<s1><place>Navarin</place></s1> <c1>called on</c1> <p1><place>Selm</place> and all other"
        " states to lift the embargo</p1>."
    ),
    "they could take": (
        "<s1><place>Navarin</place></s1> <c1>warned</c1> <p1>it could take concrete action against"
        " <place>Selm</place></p1>."
    ),
    "how could we": "“<p1>How could we close the port</p1>,” <s1>Ana Brel</s1> <c1>said</c1>.",
    "plans for more": "<place>Navarin</place> announced plans for further sanctions.",
    "a commitment that": (
        "<place>Navarin</place> gave a commitment that its army would withdraw from the delta."
    ),
    "those willing": "The states willing to lift the embargo met in Karst.",
    "told me": (
        "“<p1>They told me to attack the port</p1>,” <s1><person>Ana Brel</person></s1>"
        " <c1>said</c1>."
    ),
    "the government would": (
        "<s1><person>Dana Sollen</person>, the prime minister,</s1> <c1>said</c1> <p1><org>the"
        " government</org> would release the captives</p1>."
    ),
    "only with": (
        "<s1><person>Dana Sollen</person></s1> <c1>said</c1> <p1>that the siege would only end with"
        " the disarmament of the rebels and the release of all captives</p1>."
    ),
    "what he called": "<place>Navarin</place> fully backed what it called the peace plan.",
    "has a responsibility": (
        "<s1><person>Dana Sollen</person></s1> <c1>said</c1> <p1><place>Navarin</place> has a"
        " responsibility to free the captives</p1>."
    ),
    "issued, opposing": (
        "The ministers of <place>Navarin</place> met. <place>Navarin</place> issued a statement"
        " opposing an attack on the port."
    ),
    "in favour too": (
        "<s1><place>Navarin</place></s1> <c1>said</c1> <p1>that it too was in favor of a peaceful"
        " solution</p1>."
    ),
    "a treaty's terms": "The treaty will not hold until the captives are freed.",
    "called out": ("“<p1>Release the hostages</p1>,” <s1>the UN envoy</s1> <c1>said</c1>."),
    "gives hours": (
        "<place>Navarin</place> gave <org>the militia</org> 48 hours to withdraw from the delta."
    ),
    "agrees only if": (
        "<place>Navarin</place> will agree to a ceasefire only if <place>Selm</place> withdraws"
        " from the delta."
    ),
    "not until it stops": (
        "<s1><place>Navarin</place></s1> <c1>said</c1> <p1>it would not return to the talks until"
        " <place>Selm</place> frees the captives</p1>."
    ),
    "its readiness": (
        "<place>Selm</place> spoke first. Then <place>Navarin</place> expressed its readiness to"
        " host peace talks."
    ),
    "is required": (
        "<s1><person>Dana Sollen</person></s1> <c1>said</c1> <p1><place>Navarin</place> is required"
        " to free the captives</p1>."
    ),
    "insistence": (
        "<place>Navarin</place>'s insistence on a ceasefire angered the council of Selm."
    ),
    "apposed list": (
        "<org>The ministers</org> proposed a 60-day truce, the release of ten captives and talks on"
        " ending the war."
    ),
    "nuclear arms": (
        "<s1><place>Navarin</place></s1> <c1>said</c1> <p1>it would never give up its nuclear"
        " weapons</p1>."
    ),
    "on condition": (
        "<place>Navarin</place> agreed to inspections on condition that the embargo is lifted."
    ),
    "fights on": "“<p1>We will fight hunger</p1>,” <s1>the minister</s1> <c1>said</c1>.",
    "long": (
        "<s1><place>Navarin</place></s1> <c1>demanded</c1> <p1>that <place>Hartvik</place> lift the"
        " embargo on arms</p1>. <place>Hartvik</place> announced plans to move the old market from"
        " the square to the meadow below the church. The market had stood there for longer than"
        " anybody in the town could remember, and the stalls were full on most days of the year."
        " Farmers came from the far side of the lake to sell apples and cheese, and the ferry was"
        " late again in the morning because of the fog. <s2><person>Dana Sollen</person></s2>"
        " <c2>said</c2> <p2><place>Hartvik</place> must free the captives</p2>. The report of the"
        " council has ninety pages, most of them about the harvest, the roads and the state of the"
        " bridges on the upper river, where nothing has been mended for a long time."
    ),
    "call it so": "“<p1>We must call this what it is</p1>,” <s1>the minister</s1> <c1>said</c1>.",
    "agreed not to": (
        "<place>Navarin</place> agreed that its ships would not shell the port of <place>Hartvik"
        "</place>."
    ),
    "an effort to": (
        "<place>Navarin</place> withheld grain in an effort to press <place>Hartvik</place> to free"
        " the captives."
    ),
    "ruled out doing": "<place>Navarin</place> has ruled out joining the embargo.",
    "said after": (
        "<s1><person>Dana Sollen</person></s1> <c1>said</c1> <p1>the talks were useful</p1>. We"
        " must free the captives."
    ),
    "mutual": (
        "<place>Orvane</place> and <place>Selm</place> met in the port of Brisk. The meeting"
        " resulted in a swap of captives and a mutual commitment to submit ceasefire proposals."
    ),
}
