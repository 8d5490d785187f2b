"""More sentences like those of ``reports.py``: what grammar tells of who takes part in an event."""

WHO = {
    "urged the villagers": (
        "<person>Ana Brel</person> urged <org>the militia</org> to withdraw from"
        " <place>Brisk</place> at once."
    ),
    "release of": (
        "<place>Selm</place> demanded the release of <person>Ivo Finn</person> and of ten sailors."
    ),
    "demanded that": (
        "<place>Selm</place> demanded that <place>Orvane</place> withdraw its troops."
    ),
    "end to its raids": (
        "<place>Selm</place> demanded an end to <place>Orvane</place>'s raids on the valley."
    ),
    "refused talks": "<place>Orvane</place> has refused talks with <place>Selm</place>.",
    "chance to": (
        "The vote gave <place>Orvane</place> the power to expel <person>Ivo Finn</person>."
    ),
    "its readiness": (
        "<place>Orvane</place> met <place>Selm</place>. The ministry of <place>Selm</place>"
        " repeated its readiness to support <place>Orvane</place>."
    ),
    "praised for": (
        "<person>Ana Brel</person> praised <place>Orvane</place> for releasing"
        " <person>Ivo Finn</person>."
    ),
    "blamed for failure": (
        "<person>Ana Brel</person> criticised <place>Orvane</place> for the failure to release"
        " <person>Ivo Finn</person>."
    ),
    "pair": "The <place>Selm</place>-<place>Orvane</place> talks ended late on Friday.",
    "visit of": (
        "Officials spoke of <person>Ana Brel</person>'s <place>Orvane</place> visit on Friday."
    ),
    "its invasion": (
        "<place>Hartvik</place>'s <place>Orvane</place> invasion surprised the valley."
    ),
    "held on": (
        "<person>Ivo Finn</person> was arrested on charges from a court in <place>Selm</place>."
    ),
    "ties with": "<place>Orvane</place> wants to strengthen its ties with <place>Selm</place>.",
    "eased": (
        "<place>Orvane</place> said it would lift its blockade of food to <place>Selm</place>."
    ),
    "answers from": "<place>Selm</place> is demanding answers from <place>Orvane</place>.",
    "infiltrating": (
        "<person>Ivo Finn</person> was arrested after attacking <org>the militia</org>."
    ),
    "and the president": (
        "<place>Orvane</place> was attacked by <org>the militia</org> and <place>Selm</place>."
    ),
    "talks on": (
        "<place>Orvane</place> is in talks with <place>Selm</place> on a new border crossing."
    ),
    "deal between": (
        "<person>Ana Brel</person> spoke of a deal between <place>Orvane</place> and its neighbours"
        " during her visit."
    ),
    "agreed a truce": (
        "<place>Orvane</place> had first refused, but agreed a truce with <place>Selm</place>."
    ),
    "letter": (
        "In a letter proposing a truce, <person>Ana Brel</person> wrote of the hunger in the"
        " valley."
    ),
    "it is no person": (
        "<person>Ana Brel</person> warned <place>Orvane</place> that it could face sanctions."
    ),
    "claims made by": (
        "<person>Ana Brel</person> condemned the remarks made by <place>Orvane</place>."
    ),
    "its ports": (
        "<place>Orvane</place> fears that <place>Selm</place> may attack <place>its</place> ports."
    ),
    "violated the embargo": (
        "<place>Orvane</place> was the first to violate the <place>Selm</place> embargo on"
        " <place>Brisk</place>."
    ),
    "left wounded": (
        "Police in <place>Selm</place> said the raid left <person>ten villagers</person> wounded."
    ),
    "killed in a town": (
        "The attack in <place>Brisk</place> killed <person>ten villagers</person> on Friday."
    ),
    "say raids": "<person>Villagers</person> say raids on <place>Brisk</place> killed ten people.",
    "statement from": (
        "A statement from <place>Selm</place> and <place>Hartvik</place> condemning"
        " <place>Orvane</place> came on Friday."
    ),
    "signed letters": (
        "<person>Ten villagers</person> signed letters demanding that <place>Orvane</place>"
        " withdraw its troops."
    ),
    "talks have begun": (
        "<person>Ana Brel</person> is the president of <place>Selm</place>."
        " <s1>Ana Brel</s1> <c1>said</c1>: <p1>“Talks have begun with"
        " <place>Orvane</place>.”</p1>"
    ),
    "last name": (
        "<person>Dana Sollen</person> spoke on Friday. After a call between"
        " <person>Ana Brel</person> and Mrs. Sollen the guns fell silent."
    ),
    "three countries": (
        "<place>Orvane</place>, <place>Selm</place> and <place>Hartvik</place> met in May. The"
        " three countries urged <place>Brisk</place> to lift the ban."
    ),
    "raids in": "<place>Orvane</place> carried out raids in <place>Selm</place>.",
    "statement criticizing": (
        "<place>Selm</place> issued a statement criticizing <place>Orvane</place> for raids on"
        " <place>Brisk</place>."
    ),
    "urged him": (
        "<person#1>Ivo Finn</person> met <person>Dan Sollen</person> on Monday and urged"
        " <person#1>him</person> to withdraw."
    ),
    "we": (
        "<person>Ana Brel</person> is the president of <place>Fiji</place>."
        " <s1>Ana Brel</s1> <c1>said</c1>: <p1>“We have attacked <place>Brisk</place>.”</p1>"
    ),
    "lifted on": (
        "<place>Orvane</place>'s sanctions on <place>Selm</place> were lifted on Friday."
    ),
    "let aid": "<place>Orvane</place> agreed to let some aid into <place>Brisk</place>.",
    "after talks with": (
        "<person>Ana Brel</person> made the decision after talks with <place>Selm</place> and"
        " <place>Hartvik</place>."
    ),
    "ready to work": (
        "<person>Ana Brel</person> is the president of <place>Fiji</place>. Brel agreed with"
        " <place>Kenya</place> to lift the ban."
    ),
    "accused of": (
        "<person>Ivo Finn</person>, who has accused <place>Orvane</place> of pursuing its enemies,"
        " left."
    ),
    "leaders of two": (
        "<person>Ana Brel</person> is the president of <place>Fiji</place>. <person>Ivo"
        " Finn</person> is the president of <place>Kenya</place>. <place>Fiji</place> and"
        " <place>Kenya</place> are at peace. The two leaders met on Friday."
    ),
    "joined in": (
        "<place>Orvane</place> joined <place>Selm</place> and <place>Hartvik</place> in condemning"
        " <place>Brisk</place>."
    ),
    "fighting between": (
        "Ten villagers fled during fighting between <place>Orvane</place> and <place>Selm</place>."
    ),
    "arguments presented": (
        "<place>Selm</place> rejected arguments presented by <place>Orvane</place>."
    ),
    "he praised": (
        "<person>Dana Sollen</person> spoke in <place>Brisk</place> of the late president "
        "<person>Ivo Finn</person>. She praised <person>Finn</person>."
    ),
    "ordered to leave by": (
        "<org>The militia</org> was ordered to leave by <place>Orvane</place>."
    ),
    "joined two in": (
        "On Monday night, <place>Orvane</place> joined <place>Selm</place> and"
        " <place>Hartvik</place> in signing a strongly worded statement, condemning"
        " <place>Brisk</place>."
    ),
    "two countries": (
        "<place>Kenya</place> reopened its embassy in <place>Fiji</place> in May. The two"
        " countries agreed a truce."
    ),
    "side": ("<place>Fiji</place> waits. <org>The Fijian side</org> rejected the truce."),
    "against from": (
        "<person>Ana Brel</person> faced sanctions against her, both from <place>Orvane</place>"
        " and <place>Selm</place>."
    ),
}
