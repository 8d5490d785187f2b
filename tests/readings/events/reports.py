"""Sentences in our own words about invented places, by what they are about; marked as in
``tests.readings.marked``. What is marked is what the network would find of parties."""

_OF_BREAD = "The bakery sells fresh bread and sweet cakes to everybody in the street. " * 10
_OF_STATE = (
    "The government and the opposition spoke for hours in parliament about the border. " * 10
)

REPORTS = {
    "possessive": "<place>Orvane</place>'s strike on <place>Brisk</place> shocked the valley.",
    "adjective": (
        "<place>Orvane</place> was silent. Orvanian drone attacks on <place>Brisk</place> went on."
    ),
    "passive": "<place>Brisk</place> was shelled by <org>the Orvane army</org> on Monday.",
    "weapons": "Jets of <org>the Orvane army</org> bombed <place>Selm</place> on Monday.",
    "relative": "<org>The militia</org> that attacked <place>Brisk</place> left.",
    "control": "<person>Dana Sollen</person> urged <place>Orvane</place> to release the hostages.",
    "shared subject": (
        "<org>The militia</org> stormed the port and kidnapped <person>Ivo Finn</person>."
    ),
    "light verb": (
        "The army said <place>Orvane</place> had launched strikes against <org>the militia</org>."
    ),
    "between": "Talks between <place>Orvane</place> and <place>Selm</place> took place in May.",
    "with": "<person>Dana Sollen</person> held a phone call with <person>Ivo Finn</person>.",
    "by the way": (
        "<person>Ivo Finn</person>, after a call with <person>Dana Sollen</person>, left for"
        " <place>Brisk</place>."
    ),
    "met": "<place>Orvane</place> and <place>Selm</place> met in <place>Brisk</place> for talks.",
    "prisoner exchange": (
        "<place>Orvane</place> and <place>Selm</place> completed a prisoner exchange."
    ),
    "exchange of views": "<place>Orvane</place> and <place>Selm</place> had an exchange of views.",
    "will hold": "<place>Orvane</place> and <place>Selm</place> will hold talks in June.",
    "demanded": "<place>Selm</place> demanded the withdrawal of <org>Orvane's troops</org>.",
    "must": (
        "<s1><place>Selm</place></s1> <c1>said</c1> <p1><place>Orvane</place> must withdraw its"
        " troops</p1>."
    ),
    "threatened": "<place>Selm</place> threatened sanctions against <place>Orvane</place>.",
    "did not": "<place>Orvane</place> did not attack <place>Brisk</place>.",
    "denied": "<place>Orvane</place> denied that it attacked <place>Brisk</place>.",
    "alleged": "The alleged attack by <place>Orvane</place> on <place>Brisk</place> is studied.",
    "possible": (
        "Envoys spoke of possible talks between <place>Orvane</place> and <place>Selm</place>."
    ),
    "surely to come": (
        "Fears of further losses grew ahead of expected talks between <place>Orvane</place> and"
        " <place>Selm</place>."
    ),
    "rather than": (
        "<place>Orvane</place> chose to resume talks with <place>Selm</place> rather than attack"
        " <place>Brisk</place>."
    ),
    "if": "The valley will burn if <place>Orvane</place> attacks <place>Brisk</place>.",
    "title to": "<place>Orvane</place>, <place>Selm</place> to hold talks",
    "refused": "<place>Orvane</place> refused to release the hostages.",
    "going on": "<place>Orvane</place> is shelling <place>Brisk</place>.",
    "failed talks": (
        "The talks between <place>Orvane</place> and <place>Selm</place> failed to produce a truce."
    ),
    "no deal": (
        "No agreement was reached at the talks between <place>Orvane</place> and"
        " <place>Selm</place>."
    ),
    "led to": (
        "The meeting between <place>Orvane</place> and <place>Selm</place> led to a prisoner swap."
    ),
    "first": (
        "The first direct talks between <place>Orvane</place> and <place>Selm</place> in three"
        " years took place."
    ),
    "second round": (
        "A second round of talks between <place>Orvane</place> and <place>Selm</place> began."
    ),
    "largest": (
        "<place>Orvane</place> launched the largest attack of the war on <place>Brisk</place>."
    ),
    "taken up": (
        "<place>Orvane</place> and <place>Selm</place> held a summit in <place>Brisk</place>. The"
        " summit lasted two days."
    ),
    "two strikes": (
        "<place>Orvane</place> attacked <place>Brisk</place> in May. <place>Orvane</place> attacked"
        " <place>Port Essel</place> in June."
    ),
    "strike killed": (
        "A strike by <place>Orvane</place> killed <person>five villagers</person> in"
        " <place>Brisk</place>."
    ),
    "killed in": "<person>Five villagers</person> were killed in an Orvanian attack, "
    "<place>Orvane</place> admitted.",
    "including": (
        "<place>Selm</place> saw attacks by <place>Orvane</place>, including a barrage on the port."
    ),
    "accused": (
        "<s1><place>Selm</place></s1> <c1>accused</c1> <p1><place>Orvane</place> of shelling"
        " <place>Brisk</place></p1>."
    ),
    "voice": (
        "<s1><person>Dana Sollen</person></s1> <c1>said</c1> <p1><org>the militia</org> attacked"
        " <place>Brisk</place></p1>."
    ),
    "compound": "<org>Orvane's attack drones</org> are new.",
    "struck a deal": "<place>Orvane</place> and <place>Selm</place> struck a deal.",
    "hit a record": "Exports of <place>Orvane</place> hit a record.",
    "no party": "The attack surprised nobody.",
    "said": "<s1><person>Dana Sollen</person></s1> <c1>said</c1> <p1>it rained</p1>.",
    "ended shipments": (
        "<s1><person>Dana Sollen</person></s1> <c1>said</c1> <p1><place>Orvane</place> must end its"
        " arms shipments</p1>."
    ),
    "call on": "<person>Dana Sollen</person> called on <place>Orvane</place> to stop.",
    "called him": "<person>Dana Sollen</person> called <person>Ivo Finn</person> a liar.",
    "fired rockets": "<org>The militia</org> fired rockets at <place>Brisk</place>.",
    "handed over": (
        "<place>Orvane</place> handed over its draft memorandum to <place>Selm</place>."
    ),
    "annexed": "The annexed regions of <place>Orvane</place> are poor.",
    "existing pact": "The pact between <place>Orvane</place> and <place>Selm</place> is old.",
    "agreed that": "<place>Orvane</place> agreed that the winter had been hard.",
    "venue": "The Brisk talks between <place>Orvane</place> and <place>Selm</place> began.",
    "owner suffers": "The police announced <person>Ivo Finn</person>'s arrest on Monday.",
    "lifted": "<place>Orvane</place> lifted the blockade of <place>Selm</place> on Monday.",
    "rounds planned": (
        "The fifth round of talks between <place>Orvane</place> and <place>Selm</place> will take"
        " place on Monday."
    ),
    "spoke to press": "<person>Dana Sollen</person> spoke with <person>reporters</person>.",
    "border": "The army reported clashes with <org>the militia</org> on the border with Selm.",
    "attack that": (
        "<place>Selm</place> condemned the attack by <org>the militia</org> that killed"
        " <person>five villagers</person>."
    ),
    "opinion": "<place>Orvane</place> called the demand of <place>Selm</place> a mistake.",
    "threatened to shell": (
        "<place>Orvane</place> threatened to shell the towns of <place>Hartvik</place>."
    ),
    "shot and killed": "<person>Ivo Finn</person> was shot and killed by <org>the militia</org>.",
    "counts suggest": "Counts suggest that <person>five villagers</person> were killed.",
    "commitment": "<place>Orvane</place> spoke of its commitment to peace.",
    "lifted an order": (
        "<place>Orvane</place> lifted the night order in <place>Brisk</place> after the riots."
    ),
    "lifted a lid": "<place>Orvane</place> lifted the lid of the chest from <place>Brisk</place>.",
    "took control": "<org>The militia</org> took control of the port.",
    "deal with": "<place>Orvane</place>'s deal with <place>Selm</place> pleased nobody.",
    "deal that": (
        "The old deal that <place>Orvane</place> reached with <place>Selm</place> is void."
    ),
    "named deal": "The Trade Agreement with <place>Selm</place> is long.",
    "carried out by": "The raids carried out by <place>Orvane</place> went on.",
    "will not allow": (
        "<person>Dana Sollen</person> will not allow the fleet of <place>Orvane</place> to dock."
    ),
    "allowed": "<person>Dana Sollen</person> allowed the fleet of <place>Orvane</place> to dock.",
    "warned of rain": "<person>Dana Sollen</person> warned that it would rain.",
    "blocked sanctions": "<place>Selm</place> blocked the sanctions that the union had prepared.",
    "pulled out of": "<place>Selm</place> pulled out of the fishing treaty.",
    "announced": "<place>Selm</place> announced its plans for the port.",
    "announced last year": "The scheme announced last year is cheap.",
    "backed the plan": "<place>Selm</place> backed the plan of <person>Dana Sollen</person>.",
    "tariffs": "<place>Selm</place> imposed tariffs on <place>Orvane</place>.",
    "told to": "<org>The militia</org> told the villagers to leave.",
    "hand over weapons": "<org>The militia</org> handed over its weapons.",
    "repeated deal": (
        "<place>Orvane</place>'s deal with <place>Selm</place> pleased nobody. Later the deal"
        " between <place>Orvane</place> and <place>Selm</place> was praised."
    ),
    "third day": (
        "<person>Farmers</person> of <place>Selm</place> took to the streets for a third day to"
        " protest."
    ),
    "enabled": (
        "<place>Orvane</place> enabled <org>the militia</org> to attack <place>Brisk</place>."
    ),
    "will enable": (
        "<place>Orvane</place> will enable <org>the militia</org> to attack <place>Brisk</place>."
    ),
    "reports that": "There are reports that <org>the militia</org> attacked <place>Brisk</place>.",
    "which it denies": (
        "<place>Selm</place> accused <place>Orvane</place> of shelling <place>Brisk</place>, which"
        " it denies."
    ),
    "refused talks": "<place>Selm</place> refused talks with <place>Orvane</place>.",
    "rejected a truce": "<place>Selm</place> rejected a truce with <place>Orvane</place>.",
    "not possible": (
        "It is not possible to hold talks with <place>Orvane</place>, <place>Selm</place> said."
    ),
    "announced sanctions": (
        "<place>Selm</place> announced further sanctions against <place>Orvane</place>."
    ),
    "being freed": "<person>Ten captives</person> are being freed.",
    "abducted and shot": (
        "<person>Ivo Finn</person> was abducted and killed by <org>the militia</org> in May."
    ),
    "came under": "<place>Brisk</place> came under attack by <org>the militia</org>.",
    "faced": "<place>Orvane</place> faced sanctions.",
    "took part": "<person>Ivo Finn</person> took part in protests in <place>Brisk</place>.",
    "anti-": "<person>Ivo Finn</person> held an anti-Selm protest. <place>Selm</place> was silent.",
    "the island nation": (
        "After talks with <place>Orvane</place>, <place>Selm</place> accused the island nation of"
        " shelling <place>Brisk</place>."
    ),
    "offensive in": "<place>Orvane</place> began an offensive in <place>Brisk</place>.",
    "hit with": "<place>Selm</place> hit <place>Orvane</place> with sanctions.",
    "cut off": (
        "<org>The militia</org> freed <person>those who</person> attacked <place>Brisk</place>."
    ),
    "we reject": (
        "“<p1>We reject the demand</p1>,” <s1><person>Dana Sollen</person></s1> <c1>said</c1>."
    ),
    "responsible for": "<org>The militia</org> was responsible for the attack on Brisk.",
    "claimed": (
        "<org>The militia</org> claimed responsibility for the attack on <place>Brisk</place>."
    ),
    "blamed on": (
        "<place>Brisk</place> saw an attack, which <place>Selm</place> blamed on"
        " <org>the militia</org>."
    ),
    "led": "<place>Selm</place> mourned the militia-led attack on <place>Brisk</place>.",
    "apposition": (
        "<place>Selm</place> praised <person>Ivo Finn</person>, <person>a fellow envoy</person>,"
        " for visiting <place>Brisk</place>."
    ),
    "which it said": (
        "<place>Selm</place> thanked <org>the river states</org>, which it said had attacked"
        " <place>Orvane</place>."
    ),
    "doubts": (
        "<person>Dana Sollen</person> doubts that <place>Orvane</place> will attack"
        " <place>Brisk</place>."
    ),
    "not think": (
        "<person>Dana Sollen</person> does not think <place>Orvane</place> will attack"
        " <place>Brisk</place>."
    ),
    "has to": "<place>Orvane</place> has to withdraw its troops.",
    "had to": "<place>Orvane</place> had to withdraw its troops.",
    "wants to": "<place>Orvane</place> wants to attack <place>Brisk</place>.",
    "wants it to": (
        "<place>Selm</place> wants <place>Orvane</place> to attack <place>Brisk</place>."
    ),
    "campaign to": (
        "<place>Orvane</place> launched a military campaign to destroy <org>the militia</org>."
    ),
    "after speaking": (
        "<person>Dana Sollen</person> held a rally after speaking with <person>Ivo Finn</person>."
    ),
    "commit arson": "<person>Ivo Finn</person> is charged with a plot to commit arson.",
    "welcomed talks": (
        "<person>Dana Sollen</person> welcomed the talks between <place>Orvane</place> and"
        " <place>Selm</place>."
    ),
    "aid let in": "The aid that <place>Orvane</place> has allowed in is welcome.",
    "agreed they would": (
        "<place>Orvane</place> and <place>Selm</place> agreed that the port would stay open."
    ),
    "called for an end": "The crowd called for an end to the war.",
    "it had shelled": "<org>The militia</org> said that it had shelled the port.",
    "have kidnapped": "<org>The rebels</org> have kidnapped <person>ten villagers</person>.",
    "admission by": "<place>Selm</place> demanded an admission by <place>Orvane</place>.",
    "two envoys": (
        "Talks between Selmish envoy <person>Ivo Finn</person> and Orvanian envoy"
        " <person>Dana Sollen</person> took place. <place>Orvane</place> was silent."
    ),
    "on accession": (
        "<place>Selm</place> held talks with <place>Orvane</place> on accession to"
        " <org>the River Union</org>."
    ),
    "drones alone": "<org>Ten drones</org> attacked <place>Brisk</place> on Monday.",
    "investigation": "<person>Ivo Finn</person>'s investigation into <org>the militia</org> ended.",
    "unless": (
        "<place>Orvane</place> threatened to strike the port unless <place>Selm</place> withdraws."
    ),
    "demands from": "<place>Orvane</place> heard demands from <org>the militia</org>.",
    "request for": (
        "<place>Selm</place> made a request for <place>Orvane</place> to lift the blockade."
    ),
    "ready for": "<place>Selm</place> is ready for talks with <place>Orvane</place>.",
    "lifted sanctions": "<place>Orvane</place> lifted its sanctions on <place>Selm</place>.",
    "sanctions on": "<place>Selm</place> imposed tariffs of a tenth on <place>Orvane</place>.",
    "hunger strike": (
        "<person>Ten captives</person> began a hunger strike to protest against"
        " <place>Orvane</place>."
    ),
    "murdered once": (
        "The murder of <person>Ivo Finn</person> in May shocked the valley."
        " <person>Ivo Finn</person> was shot dead by <org>the militia</org>."
    ),
    "crash": "<person>Three people</person> were killed when a truck crashed in a storm.",
    "cup": (
        "<place>Orvane</place> beat <place>Selm</place> in the last match of the season with a late"
        " goal."
    ),
    "no one held": "No one was arrested by <org>the militia</org>.",
    "not ruled out": "<place>Selm</place> did not rule out a visit by <person>Ivo Finn</person>.",
    "ruled out": "<place>Selm</place> ruled out a visit by <person>Ivo Finn</person>.",
    "not merely": (
        "<person>The farmers</person> were not merely attacked by <org>the militia</org>."
    ),
    "met with silence": "<person>Ivo Finn</person> was met with silence.",
    "raids and a raid": (
        "<place>Orvane</place> launched airstrikes on <place>Selm</place>. An airstrike by"
        " <place>Orvane</place> killed <person>five villagers</person>."
    ),
    "hitting": (
        "<place>Orvane</place> launched an attack on <place>Selm</place>, killing"
        " <person>five villagers</person>."
    ),
    "public rebuke": (
        "<place>Selm</place> issued a <org>public</org> rebuke of <place>Orvane</place>."
    ),
    "when they meet": "When <person>envoys</person> meet <person>Ivo Finn</person>, they smile.",
    "discussed": (
        "<person>Minister Dana Sollen</person> and <person>Minister Ivo Finn</person> discussed"
        " water on Monday."
    ),
    "reporting": (
        "<person>Ten villagers</person> were kept by <place>Orvane</place> from leaving;"
        " <person>they</person> were later detained by <place>Orvane</place>."
    ),
    "over its attack": (
        "<place>Selm</place> broke off talks with <place>Orvane</place> over <place>its</place>"
        " attack on <place>Brisk</place>."
    ),
    "arrived at a figure": "<person>Minister Dana Sollen</person> arrived at a figure.",
    "press asked": "<person>Reporters</person> asked <person>Dana Sollen</person> for an answer.",
    "with a prize": "<person>Ivo Finn</person> was recognised with a prize.",
    "pressed at a meeting": (
        "<person>Minister Dana Sollen</person> pressed <person>Minister Ivo Finn</person> on water"
        " at a meeting in <place>Brisk</place>."
    ),
    "in talks": "<place>Orvane</place> and <place>Selm</place> are in talks.",
    "have started": "Talks between <place>Orvane</place> and <place>Selm</place> have started.",
    "could lead": (
        "Talks between <place>Orvane</place> and <place>Selm</place> could lead to a truce."
    ),
    "only to lift": "<place>Orvane</place> closed the port, only to lift the blockade in May.",
    "pushing them": (
        "Hunger is pushing <person>the farmers</person> to revolt against <place>Orvane</place>."
    ),
    "strike to demand": (
        "<person>Ten captives</person> began a hunger strike to demand the resignation of"
        " <person>Dana Sollen</person>."
    ),
    "claimed by none": "No group claimed responsibility for the attack on <place>Brisk</place>.",
    "hit back": "<person>Dana Sollen</person> hit back at <person>Ivo Finn</person>'s words.",
    "extinction": "<org>Half of the tribes</org> are threatened with extinction.",
    "cannot rule out": (
        "<person>Dana Sollen</person> said it was not possible to rule out a visit by"
        " <person>Ivo Finn</person>."
    ),
    "among those": (
        "<place>Selm</place> and <org>the militia</org> were among those who demanded answers from"
        " <place>Orvane</place>."
    ),
    "demand for tin": "The demand for tin has doubled in <place>Selm</place>.",
    "at the request of": (
        "<org>The bank</org> closed its office at the request of <org>the Orvane army</org>."
    ),
    "private thanks": (
        f"{_OF_BREAD}<person>Ana Brel</person> thanked <person>Ivo Finn</person> for the cakes."
    ),
    "public thanks": (
        f"{_OF_STATE}<person>Ana Brel</person> thanked <person>Ivo Finn</person> for the vote."
    ),
    "private firm": (
        f"{_OF_BREAD}<org>The Selm Bakery</org> signed a deal with <org>Karst Mills</org>."
    ),
    "private state": f"{_OF_BREAD}<place>Orvane</place> praised <person>Ivo Finn</person>.",
    "private blow": (
        f"{_OF_BREAD}<person>Ana Brel</person> was attacked by <person>Ivo Finn</person>."
    ),
    "cup awards": (
        "The league had a long season and the coach won the cup again in the final match."
        " <org>The league</org> announced its award for <person>Ivo Finn</person>."
    ),
    "cease-fire": "A cease-fire between <place>Orvane</place> and <place>Selm</place> held.",
    "a gun": "<person>One man</person> pulled out a gun in <place>Brisk</place>.",
    "three asked": (
        "On Monday, <place>Orvane</place>, <place>Selm</place> and <place>Hartvik</place> demanded"
        " that <org>the militia</org> stop."
    ),
    "who was hanged": (
        "<person>Ivo Finn</person>, who was hanged in 1965 in <place>Brisk</place>, is a hero."
    ),
    "not to agree": (
        "<place>Orvane</place>'s strategy was not to agree to anything, to reject everything, not"
        " to give in and to continue the attack on <place>Selm</place>."
    ),
    "sanctions announced twice": (
        "<place>Selm</place> announced new sanctions. <place>Selm</place> will impose sanctions on"
        " <place>Orvane</place> in May."
    ),
    "immediate effect": (
        "<place>Selm</place> announced it would suspend talks with <place>Orvane</place> with"
        " immediate effect."
    ),
    "kicked out": "<place>Orvane</place> kicked <person>ten envoys</person> out.",
    "ousted": (
        "After <org>the rebels</org> ousted <person>President Ivo Finn</person>, they found gold."
    ),
    "backed off": (
        "<place>Orvane</place> backed off its demand that <place>Selm</place> lift the blockade."
    ),
    "ended the truce": "<place>Orvane</place> ended the truce in May.",
    "denial of aid": (
        "<place>Orvane</place>'s denial of food aid to <person>the villagers</person> shocked the"
        " valley."
    ),
    "after an attack": (
        "<place>Orvane</place> launched a campaign after <org>the militia</org>'s attack on the"
        " port, in which <person>five villagers</person> were killed."
    ),
    "measures including": (
        "<place>Orvane</place> agreed to steps including releasing <person>ten hostages</person>,"
        " an envoy said."
    ),
    "since its": (
        "<place>Selm</place> has imposed sanctions on <place>Orvane</place> since"
        " <place>its</place> invasion of <place>Brisk</place>."
    ),
    "established in": (
        "On Tuesday, <org>the Orvane army</org> resumed its raids, breaking the truce reached in"
        " January."
    ),
    "cardiac": "<person>Ivo Finn</person> had a cardiac arrest in <place>Brisk</place>.",
    "heart": "<person>Ivo Finn</person>'s heart stopped beating on Monday.",
    "ways of": "Her books are full of <place>Orvane</place>'s ways of talking.",
    "strict": "<person>Ana Brel</person>'s parents were always strict and demanding with her.",
    "contacts": "<place>Orvane</place> has good contacts with <place>Selm</place>.",
    "to defend": "<place>Orvane</place> built batteries to defend <place>Brisk</place>.",
    "defended": "<place>Orvane</place> defended <person>Ivo Finn</person> after the vote.",
    "competition": (
        "Sales fell in May, hit by fierce competition in <place>Orvane</place>'s market."
    ),
    "going to": "<place>Orvane</place> is going to attack <place>Brisk</place>.",
    "not going to": "<place>Orvane</place> is not going to attack <place>Brisk</place>.",
    "first minister": "<person>Ivo Finn</person> was the first minister to resign.",
    "those being": (
        "Those being detained by <org>the militia</org> are told to leave <place>Brisk</place>."
    ),
    "not without": (
        "<person>Ana Brel</person> said: \"We can't end it without meeting with"
        ' <place>Orvane</place>."'
    ),
    "if the state": (
        "More sanctions are needed. If <place>Orvane</place> attacks <place>Brisk</place>, it can"
        " change a lot."
    ),
    "the law allows": (
        "The law allows <org>the guards</org> to detain villagers of <place>Brisk</place>."
    ),
    "regularly": (
        "<place>Orvane</place> regularly accuses <place>Selm</place> of theft at the border."
    ),
    "for her life": (
        "<person>Ana Brel</person>, a doctor, is fighting for the life of <person>Ivo Finn</person>"
        " in <place>Brisk</place>."
    ),
    "defend itself": "<place>Orvane</place> vowed to defend itself.",
    "talked tough": "<person>Ivo Finn</person>, the envoy, talked tough on Monday.",
    "capitals": (
        "<place>Orvane</place> was silent. ENVOY SLAMS <org>THE ARMY</org> OVER RAID, DEMANDS"
        " INQUIRY <org>The army</org> was silent too."
    ),
    "killed and wounded": (
        "<org>The militia</org> killed <person>five villagers</person> and wounded <person>ten"
        " soldiers</person> on Monday."
    ),
    "attacked, killing": (
        "<org>The militia</org> attacked <place>Brisk</place> on Monday, killing <person>five"
        " villagers</person>."
    ),
    "tariffs imposed": (
        "Farmers pay the tariffs imposed by <place>Selm</place> on <place>Orvane</place>."
    ),
    "once it is signed": (
        "Once a truce is signed by <place>Orvane</place> and <place>Selm</place>, the envoys will"
        " return."
    ),
    "could involve": (
        "<person>Ivo Finn</person> said this could involve sanctions against <place>Orvane</place>."
    ),
    "until they agree": (
        "The ban stays until <place>Orvane</place> agrees to withdraw its troops from"
        " <place>Selm</place>."
    ),
    "first to start": (
        "<place>Orvane</place> was the first to start talks with <place>Selm</place>."
    ),
    "pushes for": (
        "<place>Orvane</place> shelled <place>Brisk</place> while <place>Selm</place> pushes for a"
        " truce."
    ),
    "ransom in a raid": (
        "Nobody said whether <org>the army</org> had paid a ransom in the raid on"
        " <place>Brisk</place>."
    ),
    "not yet": "<place>Orvane</place> has not yet accepted the offer.",
    "talks, negotiations": (
        "<place>Orvane</place> and <place>Selm</place> held talks in <place>Brisk</place>. The"
        " river was high. <place>Orvane</place> and <place>Selm</place> had opened the negotiations"
        " with a prayer."
    ),
    "approved by nobody": "The plan for the port was approved at last.",
    "before the press": (
        "<person>Ivo Finn</person> was silent at a press conference with <person>Ana Brel</person>,"
        " the envoy of <place>Selm</place>."
    ),
    "unveiled": "<org>The Brisk Works</org> unveiled a new tractor on Monday.",
    "anchor": (
        "<person>Ivo Finn</person>, the president, sat down with <person>anchor Ana Brel</person>."
    ),
    "targeting by sanctions": (
        "<place>Selm</place> imposed sanctions on <place>Orvane</place> on Monday, targeting"
        " <org>the Orvane Guard</org>."
    ),
    "heavily criticised": (
        "Under a heavily criticised plan of <org>the ministry</org>, the harbour will grow."
    ),
    "a law that allows": (
        "Farmers fear a law that allows <org>the guards</org> to detain villagers of"
        " <place>Brisk</place>."
    ),
    "sheltering": "<person>Ten villagers</person> had been sheltering at the school.",
    "armed with": "<person>Ivo Finn</person> was armed with a rifle.",
    "killed by raids": (
        "<person>Ivo Finn</person> carried pictures of <person>villagers</person> killed by"
        " <place>Orvane</place>'s raids."
    ),
    "its negotiations": (
        "<place>Orvane</place> and <place>Selm</place> held talks in <place>Brisk</place>. Nobody"
        " in <place>Orvane</place> liked its negotiations."
    ),
    "latest demands": (
        "<place>Selm</place> demanded on Monday that <place>Orvane</place> free the port. Nobody"
        " in the valley had heard of <place>Selm</place>'s demands before."
    ),
    "foes tell": (
        "<s1><place>Selm</place></s1> <c1>said</c1> <p1><place>Orvane</place> attacked"
        " <place>Selm</place> on Sunday night</p1>. <s2><org>Orvane's army</org></s2> <c2>said</c2>"
        " <p2>it attacked <place>Selm</place> at depots in <place>Hartvik</place></p2>."
    ),
    "it tells itself": (
        "<s1><person>Dana Sollen</person></s1> <c1>said</c1> <p1><place>Orvane</place> bombed"
        " <place>Brisk</place></p1>. <place>Orvane</place> bombed <place>Brisk</place> on"
        " 4 May 2026."
    ),
    "talks of both": (
        "The <place>Orvane</place> talks went well. The talks between <place>Orvane</place> and"
        " <place>Selm</place> ended on Monday."
    ),
    "stepped up": (
        "<place>Orvane</place> stepped up its raids on <place>Selm</place>, using drones and"
        " attacking towns."
    ),
    "truce of January": (
        "<place>Orvane</place> resumed the shelling of <place>Selm</place>, breaking the truce"
        " established in January 2026."
    ),
    "broke the ice": "<person>Dana Sollen</person> broke the ice with a joke on Monday.",
    "put off": "<place>Orvane</place> postponed its talks with <place>Selm</place>.",
    "called off": "<person>Dana Sollen</person> called off talks with <place>Selm</place>.",
    "will see": (
        "The next days will see talks between <place>Orvane</place> and <place>Selm</place>."
    ),
    "towards": (
        "<place>Orvane</place> opened negotiations towards a truce with <place>Selm</place>."
    ),
    "or without": (
        "<place>Orvane</place> will keep its mines, with or without a deal with"
        " <place>Selm</place>."
    ),
    "false claims": (
        "False claims that <org>the militia</org> attacked <place>Brisk</place> spread on Monday."
    ),
    "let it": "Let <place>Brisk</place> be shelled by <org>the militia</org>.",
    "aims to": "<place>Orvane</place> aims to attack <place>Brisk</place>.",
    "gather pace": "Talks between <place>Orvane</place> and <place>Selm</place> gather pace.",
    "to stop raids": "<org>The militia</org> wants to stop Orvane's raids on <place>Brisk</place>.",
    "suspends": "<place>Orvane</place> suspends the talks with <place>Selm</place>.",
    "strike of a union": (
        "Talks about wages failed. <org>The Selm union</org> began a strike against <org>Orvane's"
        " government</org> on Monday."
    ),
    "strikes went on": "Orvanian strikes continued to pound <place>Brisk</place> on Monday.",
}
