"""What is not prose is found, and prose is left alone.

Every kind of thing here stood in real reports; the words, people and places are invented.
``marked`` shows the parts as (kind, words). Prose wrongly marked is a statement lost, so most
rules come with the sentence that only looks like it.
"""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sayso.documents.parts import find_parts

BODY = (
    "The foreign minister of Arvenia said on Monday that the talks had not failed. "
    "“We will meet again in June,” Orla Venn told reporters in Port Orrin."
)


def marked(text: str, title: str | None = None, outlet: str | None = None) -> list[tuple[str, str]]:
    anatomy = find_parts(text, title=title, outlet=outlet)
    return [(part.kind, part.span.of(text)) for part in anatomy.parts]


class TestTitle:
    def test_a_first_line_that_reads_as_a_headline_is_the_title(self) -> None:
        text = f"Arvenia and Veldra agree to meet again\n{BODY}"

        assert marked(text) == [("title", "Arvenia and Veldra agree to meet again")]
        assert find_parts(text).title == "Arvenia and Veldra agree to meet again"

    def test_a_first_line_that_is_a_sentence_is_prose(self) -> None:
        text = f"Arvenia and Veldra agreed to meet again.\n{BODY}"

        assert marked(text) == []
        assert find_parts(text).title is None

    def test_short_lines_beside_it_do_not_hide_a_title(self) -> None:
        text = f"Talks end early in Velm\nBy Jane Roe\n{BODY}\nRead more: Who came?\nShare"

        assert marked(text)[0] == ("title", "Talks end early in Velm")

    @pytest.mark.parametrize(
        "first",
        [
            "Is this the last chance for the border valley?",
            "‘We will not sign’: minister leaves the hall",
            "# Talks in Port Orrin",
            "Veldra calls truce “dead”",
        ],
    )
    def test_headlines_of_other_shapes(self, first: str) -> None:
        assert marked(f"{first}\n\n{BODY}") == [("title", first)]

    @pytest.mark.parametrize(
        "text",
        [
            "Talks resumed in Port Orrin",
            "“We will not sign”",
            f"The envoy named three conditions:\n{BODY}",
            f"- Talks in Port Orrin\n{BODY}",
            f"https://post.example/news/1\n{BODY}",
        ],
    )
    def test_what_no_body_follows_or_opens_a_list_is_no_title(self, text: str) -> None:
        assert marked(text) == []

    def test_the_first_line_of_a_text_with_hard_line_ends_is_no_title(self) -> None:
        text = (
            "The foreign minister of Arvenia told a press conference\n"
            "Monday that the talks with Veldra had not failed and\n"
            "would go on in June, when both delegations are to meet\n"
            "again in Port Orrin."
        )

        assert marked(text) == []

    def test_a_title_that_was_given_is_marked_only_where_it_opens_the_text(self) -> None:
        title = "Arvenia and Veldra agree to meet again"

        assert marked(f"{title}\n{BODY}", title) == [("title", title)]
        assert marked(f"{title.upper()} {BODY}", title) == [("title", title.upper())]
        assert marked(f"{BODY} {title} soon.", title) == []
        assert find_parts(BODY, title=title).title == title

    def test_prose_that_begins_with_the_words_of_the_title_stays_whole(self) -> None:
        text = "Orla Venn to visit Veldra in June, her office said on Monday. It gave no day."

        assert marked(text, "Orla Venn to visit Veldra") == []

    def test_a_report_of_one_sentence_is_not_only_its_title(self) -> None:
        text = "Veldra has closed the border."

        assert marked(text, "Veldra has closed the border.") == []


class TestHeadings:
    @pytest.mark.parametrize(
        "heading",
        [
            "‘Working On The River Accord’",
            "Working on the river accord",
            "WHAT VELDRA WANTS",
            "What happens next?",
            "## The river accord",
            "2. The River Accord",
        ],
    )
    def test_a_short_line_between_paragraphs_is_a_heading(self, heading: str) -> None:
        assert marked(f"{BODY}\n{heading}\n{BODY}") == [("heading", heading)]

    @pytest.mark.parametrize(
        "line",
        [
            "No one was hurt.",
            "“We are ready for anything”",
            "That is the end of it, he said",
            "Q: Have you met her?",
            "ORLA VENN: Why should we?",
            "- The river accord",
            "and nobody came",
            "He then asked, “With whom?”",
        ],
    )
    def test_a_short_paragraph_that_says_something_is_prose(self, line: str) -> None:
        assert marked(f"{BODY}\n{line}\n{BODY}") == []

    def test_the_items_of_a_list_are_no_headings(self) -> None:
        text = f"{BODY} The demands are:\nA ceasefire\nAn Exchange of Prisoners\nOpen roads\n{BODY}"

        assert marked(text) == []

    def test_a_last_line_is_no_heading(self) -> None:
        assert marked(f"{BODY}\nThe River Accord") == []

    def test_lines_that_end_anywhere_are_no_headings(self) -> None:
        text = (
            "The minister said the talks would go on.\nShe named President\nImre Dako of Veldra,\n"
            "whom she had met in Port\nOrrin on Monday, as the one to ask about the valley."
        )

        assert marked(text) == []

    def test_a_kicker_before_an_advertisement_is_a_heading(self) -> None:
        text = f"Border Talks Advertisement {BODY}"

        assert marked(text) == [("heading", "Border Talks"), ("boilerplate", "Advertisement")]

    def test_a_word_for_the_kind_of_report_is_a_heading(self) -> None:
        assert marked(f"EXCLUSIVE: {BODY}") == [("heading", "EXCLUSIVE:")]


class TestDatelines:
    @pytest.mark.parametrize(
        ("dateline", "wires"),
        [
            ("PORT ORRIN, May 26. /TASS/.", ("TASS",)),
            ("VELM/PORT ORRIN, May 26. /TASS/.", ("TASS",)),
            ("PORT ORRIN, May 26 (Xinhua) --", ("Xinhua",)),
            ("PORT ORRIN, May 26 (HPA) –", ("HPA",)),
            ("PORT ORRIN (Reuters) -", ("Reuters",)),
            ("Port Orrin (AFP) –", ("AFP",)),
            ("ST. ORRIN, Arvenia (AP) —", ("AP",)),
            ("PORT ORRIN —", ()),
            ("ORRIN, Arvenia -", ()),
            ("VELM, ARVENIA —", ()),
            ("Orrin, Arvenia —", ()),
            ("VELMA:", ()),
        ],
    )
    def test_place_day_and_wire_before_the_first_sentence(
        self, dateline: str, wires: tuple[str, ...]
    ) -> None:
        text = f"{dateline} {BODY}"

        assert marked(text) == [("dateline", dateline)]
        assert find_parts(text).credits == wires

    def test_a_dateline_after_the_title_and_a_gap(self) -> None:
        text = f"Arvenia and Veldra agree to meet\n\nPORT ORRIN (Reuters) - {BODY}"

        assert [kind for kind, _ in marked(text)] == ["title", "dateline"]

    @pytest.mark.parametrize(
        "prose",
        [
            "NATO (the alliance) said it would help.",
            "Orla Venn — the minister — said no.",
            "The Arvenian Press Agency (APA) said so.",
            "WE MUST NOT: so the envoy.",
            f"BORDER POLL: Most Want Talks\n{BODY}",
            f"ORLA VENN: We came to talk.\n{BODY}\nIMRE DAKO: So did we.\n{BODY}",
        ],
    )
    def test_prose_that_looks_like_a_dateline(self, prose: str) -> None:
        assert [kind for kind, _ in marked(prose) if kind == "dateline"] == []

    def test_a_full_date_in_the_dateline_is_kept(self) -> None:
        assert find_parts(f"ORRIN, May 26, 2031 (AP) — {BODY}").dateline == "May 26, 2031"
        assert find_parts(f"ORRIN, May 26, 2031 (AP) — {BODY}").day_without_year is None

    @pytest.mark.parametrize("dateline", ["ORRIN, May 26 —", "ORRIN, May 26 (AP) —"])
    def test_a_day_without_its_year_is_kept_apart(self, dateline: str) -> None:
        found = find_parts(f"{dateline} {BODY}")

        assert (found.dateline, found.day_without_year) == (None, "May 26")
        assert find_parts(f"ORRIN (AP) — {BODY}").day_without_year is None

    @pytest.mark.parametrize(
        "line",
        [
            "May 26, 2031",
            "Published: 26 May 2031",
            "Monday, May 26, 2031 11:05 pm (Velm)",
            "26 May 2031 | 3 min read",
            "The Harbor Post, May 26, 2031",
        ],
    )
    def test_a_line_that_is_only_a_date_is_a_dateline(self, line: str) -> None:
        text = f"Arvenia and Veldra agree to meet\n{line}\n{BODY}"

        assert marked(text)[1] == ("dateline", line)
        assert "26" in (find_parts(text).dateline or "")

    def test_the_date_of_an_update_is_not_that_of_publication(self) -> None:
        text = f"Arvenia and Veldra agree to meet\nUpdated: May 28, 2031\n{BODY}"

        assert marked(text)[1] == ("dateline", "Updated: May 28, 2031")
        assert find_parts(text).dateline is None


class TestBylines:
    @pytest.mark.parametrize(
        ("line", "byline"),
        [
            ("By Jane Roe", "Jane Roe"),
            ("By Jane Roe and Ivo Marsh", "Jane Roe and Ivo Marsh"),
            ("BY JANE ROE", "JANE ROE"),
            ("By Jane Roe, Diplomatic Correspondent", "Jane Roe"),
            ("By Jane Roe in Port Orrin", "Jane Roe"),
            ("By Our Correspondent", "Our Correspondent"),
            ("By: Jane Roe | Harbor Post", "Jane Roe"),
        ],
    )
    def test_a_line_of_its_own(self, line: str, byline: str) -> None:
        text = f"Arvenia and Veldra agree to meet\n{line}\n{BODY}"

        assert marked(text)[1] == ("byline", line)
        assert find_parts(text).byline == byline

    @pytest.mark.parametrize(
        ("glued", "byline"),
        [
            ("By Jane Roe", "Jane Roe"),
            ("By Jane RoeIvo Marsh and Ana L. de Souza", "Jane RoeIvo Marsh and Ana L. de Souza"),
            ("By Asha K.B. Reporting from New Velm", "Asha K.B."),
            ("By Jane Roe Reporting from Orrin, Arvenia", "Jane Roe"),
        ],
    )
    def test_glued_to_the_first_sentence_it_ends_with_the_names(
        self, glued: str, byline: str
    ) -> None:
        text = f"A sentence that sums it up. {glued} {BODY}"

        assert marked(text) == [("byline", glued)]
        assert find_parts(text).byline == byline

    def test_who_was_where_belongs_to_the_byline(self) -> None:
        where = "Jane Roe reported from Orrin, and Ivo Marsh from Velm."
        text = f"A sentence that sums it up. By Jane Roe and Ivo Marsh {where} {BODY}"

        assert marked(text) == [("byline", "By Jane Roe and Ivo Marsh"), ("byline", where)]

    @pytest.mark.parametrize(
        "prose",
        [
            f"By Monday Evening the roads were closed. {BODY}",
            f"By Jane Roe’s own account, nobody came. {BODY}",
            f"By Jane Roe, who was there, it was seen. {BODY}",
            f"By Port Orrin standards, that was quick. {BODY}",
            f"By the River Accord, both must leave. {BODY}",
        ],
    )
    def test_a_sentence_may_begin_with_by(self, prose: str) -> None:
        assert marked(prose) == []
        assert find_parts(prose).byline is None


class TestCredits:
    @pytest.mark.parametrize(
        ("credit", "wires"),
        [
            ("(With inputs from Reuters)", ("Reuters",)),
            ("(With inputs from AP, Reuters)", ("AP", "Reuters")),
            ("(With inputs from Harbor Wire)", ("Harbor Wire",)),
            ("(With input from agencies)", ()),
            ("(Reporting by Jane Roe in Velm; Editing by Ivo Marsh)", ()),
            ("(Arvenian original by Jane Roe, City Desk)", ()),
            ("(AFP)", ("AFP",)),
            ("With files from Jane Roe and Reuters", ("Reuters",)),
            ("The Associated Press contributed to this report.", ("AP",)),
            ("Jane Roe and Ivo Marsh contributed reporting.", ()),
            ("— AP", ("AP",)),
            ("–Agencies", ()),
            ("Harbor Post with AFP", ("AFP",)),
            ("Edited by: Jane Roe", ()),
            ("AP", ("AP",)),
        ],
    )
    @pytest.mark.parametrize("gap", ["\n", " "])
    def test_a_signature_at_the_end_names_its_wires(
        self, credit: str, wires: tuple[str, ...], gap: str
    ) -> None:
        text = f"{BODY}{gap}{credit}"

        assert marked(text) == [("credit", credit)]
        assert find_parts(text).credits == wires

    @pytest.mark.parametrize(
        ("credit", "wires"), [("(MENAFN)", ("MENAFN",)), ("(Reuters) -", ("Reuters",))]
    )
    def test_a_wire_in_brackets_before_the_first_sentence(
        self, credit: str, wires: tuple[str, ...]
    ) -> None:
        text = f"Arvenia and Veldra agree to meet\n{credit} {BODY}"

        assert marked(text)[1] == ("credit", credit)
        assert find_parts(text).credits == wires

    @pytest.mark.parametrize(
        "prose",
        [
            "The envoy told Reuters that the talks went on. Reuters reported it first.",
            "Her group, the Associated Peasants (AP), said no.",
            "Edited by Jane Roe and printed in Velm, the memoir is out.",
            "Hunger contributed to this revolt, she said.",
            "The draft, with inputs from Veldra, is ready.",
        ],
    )
    def test_a_wire_in_a_sentence_is_prose(self, prose: str) -> None:
        assert marked(prose) == []
        assert find_parts(prose).credits == ()

    def test_a_wire_in_brackets_amid_running_text_may_be_of_a_picture(self) -> None:
        """It is set apart, but not told as the origin of the report."""
        text = f"{BODY} A crowd in Velm. (Reuters) {BODY} {BODY} {BODY} {BODY}"

        assert ("credit", "(Reuters)") in marked(text)
        assert find_parts(text).credits == ()

    def test_a_signature_glued_to_prose_ends_with_the_names(self) -> None:
        text = f"{BODY} Edited by Jane Roe The charity also asks for help."

        assert marked(text) == [("credit", "Edited by Jane Roe")]


class TestCaptions:
    @pytest.mark.parametrize(
        "caption",
        [
            "Orla Venn leaves the hall in Port Orrin, May 26, 2031. (credit: JANE ROE/REUTERS)",
            "The High Court in Port Orrin (credit: Jane Roe)",
            "Orla Venn and Imre Dako (Getty Images)",
            "A drone view of the bridge in Velm. (AP Photo/Ivo Marsh)",
            "Trucks wait at the bridge in Velm. (Jane Roe/Harbor Post via AP)",
            "Soldiers rest near Velm. August 19, 2031. (Photo: Jane Roe)",
            "Trucks on the bridge (Illustrative). (credit: Jane Roe/Flash90)",
        ],
    )
    def test_the_words_before_a_picture_credit_in_running_text(self, caption: str) -> None:
        text = f"{BODY} {caption} The talks go on."

        assert "".join(words for _, words in marked(text)).replace(" ", "") in {
            caption.replace(" ", ""),
            caption.replace("). (", ")(").replace(" ", ""),
        }
        assert {kind for kind, _ in marked(text)} == {"caption"}

    def test_a_caption_glued_to_the_sentence_before(self) -> None:
        text = "“Bring them home.”Orla Venn speaks in Velm, May 2, 2031 (credit: J. Roe) She left."

        assert marked(text) == [
            ("caption", "Orla Venn speaks in Velm, May 2, 2031 (credit: J. Roe)")
        ]

    @pytest.mark.parametrize(
        "sentence",
        [
            "The envoy said that nobody had come to Velm.",
            "“Nobody came,” the envoy told the court.",
            "Veldra denied the charge.",
        ],
    )
    def test_a_sentence_in_which_somebody_speaks_is_kept(self, sentence: str) -> None:
        assert marked(f"{BODY} {sentence} (AP Photo/Ivo Marsh) The talks go on.") == [
            ("caption", "(AP Photo/Ivo Marsh)")
        ]

    def test_the_sentence_before_a_stock_picture_is_kept(self) -> None:
        text = f"{BODY} The two sides met nine times last year. (Getty Images) The talks go on."

        assert marked(text) == [("caption", "(Getty Images)")]

    @pytest.mark.parametrize(
        "line",
        ["Photo: Jane Roe / Reuters", "Image source, Getty Images", "FILE PHOTO: The hall in Velm"],
    )
    def test_a_line_under_a_picture(self, line: str) -> None:
        assert marked(f"{BODY}\n{line}\n{BODY}") == [("caption", line)]

    @pytest.mark.parametrize(
        "prose",
        [
            "The union (ESP/Velm) came second (Spa/Harbor Team), ahead of Orrin (Arv/Post).",
            "The photos (taken in May) show a bridge.",
            "The minister (left the hall at noon) said no.",
        ],
    )
    def test_other_brackets_are_prose(self, prose: str) -> None:
        assert marked(f"{BODY} {prose}") == []


class TestBoilerplate:
    @pytest.mark.parametrize(
        "notice",
        [
            "Advertisement",
            "Sign up for our Border Briefing newsletter.",
            "© 2031 Harbor Post. All rights reserved.",
            "Copyright 2031 Harbor Post.",
            "To view this video please enable JavaScript, and use a browser with HTML5 video",
            "READ MORE: Who guards the bridge at Velm?",
            "This is a developing story.",
            "By entering your email, you agree to our privacy policy.",
            "Read the original article on Velm Today.",
        ],
    )
    def test_a_notice_in_running_text(self, notice: str) -> None:
        assert marked(f"{BODY} {notice} {BODY}") == [("boilerplate", notice)]

    @pytest.mark.parametrize(
        "line",
        [
            "Also read: Envoy leaves Velm after two days.",
            "Read more: Envoy leaves Velm",
            "Follow us on Telegram and X",
            "Subscribe to our channel",
        ],
    )
    def test_a_line_of_its_own_is_marked_whole(self, line: str) -> None:
        assert marked(f"{BODY}\n{line}\n{BODY}") == [("boilerplate", line)]

    @pytest.mark.parametrize(
        "prose",
        [
            "“Sign up for our cause,” Orla Venn said.",
            "Advertisement spending fell, the ministry said.",
            "No part of this agreement was kept, she said.",
            "By submitting its request, Veldra broke the accord.",
            "You can reach the village only by boat.",
            "The copyright of the map is disputed.",
            "They read more: papers, maps and letters.",
            "This material may not be used in court, the judges ruled.",
            "The ministry said all rights reserved to Veldra must be kept.",
            "Her rÃ©sumÃ© was read aloud.",
        ],
    )
    def test_prose_with_such_words(self, prose: str) -> None:
        assert marked(f"{BODY} {prose} {BODY}") == []

    def test_a_notice_glued_to_prose_ends_before_the_next_sentence(self) -> None:
        text = f"{BODY} Get the latest in your inbox every week The ministry met on Friday."

        assert marked(text.replace("Get the latest", "Sign up for our letters and get the latest"))[
            0
        ] == ("boilerplate", "Sign up for our letters and get the latest in your inbox every week")

    def test_a_notice_ends_before_a_signature(self) -> None:
        text = f"{BODY} Sign up for our newsletter (With inputs from AP)"

        assert [kind for kind, _ in marked(text)] == ["boilerplate", "credit"]
        assert find_parts(text).credits == ("AP",)

    def test_a_link_glued_to_a_sentence_takes_only_its_label(self) -> None:
        """Where the headline ends cannot be seen, and the sentence behind it is a statement."""
        text = f"{BODY} Read more: Envoy leaves Velm The ministry said nobody would follow."

        assert marked(text) == [("boilerplate", "Read more:")]

    def test_one_label_follows_another(self) -> None:
        text = f"Advertisement Supported by {BODY}"

        assert marked(text) == [("boilerplate", "Advertisement Supported by")]

    def test_a_headline_in_capitals_between_sentences_is_a_link(self) -> None:
        text = f"{BODY} VELDRA CLOSES ITS BRIDGES TO ALL TRUCKS A ministry spokesman said no more."

        assert marked(text) == [("boilerplate", "VELDRA CLOSES ITS BRIDGES TO ALL TRUCKS")]

    @pytest.mark.parametrize(
        "prose",
        [
            "“VELDRA MUST LEAVE THE VALLEY NOW, AND FOR GOOD,” he wrote.",
            '"I SAY AGAIN. VELDRA MUST LEAVE THE VALLEY NOW AND FOR GOOD!" he wrote.',
            "The UN, EU and IAEA met.",
        ],
    )
    def test_shouting_in_quotation_marks_is_prose(self, prose: str) -> None:
        assert marked(f"{BODY} {prose}") == []

    def test_a_report_all_in_capitals_is_prose(self) -> None:
        assert marked(BODY.upper()) == []

    def test_who_the_author_is_stands_after_the_last_prose(self) -> None:
        about = "Jane Roe is a reporter for the Harbor Post. She has covered the valley since 2020."

        assert marked(f"{BODY} {about}") == [("boilerplate", about)]
        assert marked(f"{about} {BODY}") == []

    def test_a_notice_in_another_language_at_the_end(self) -> None:
        foreign = "Vous ne pouvez lire le journal que sur un seul appareil à la fois, et pas plus."

        assert marked(f"{BODY} {foreign}") == [("boilerplate", foreign)]

    def test_what_the_outlet_says_of_itself_between_two_notices(self) -> None:
        about = "Harbor Post brings the news of the coast to readers in the whole valley."
        notices = "To address comments or complaints, please write. ", " © 2031 Harbor Post."
        text = f"{BODY} {notices[0]}{about}{notices[1]}"

        assert marked(text, outlet="Harbor Post") == [
            ("boilerplate", f"{notices[0]}{about}{notices[1]}")
        ]
        assert len(marked(text)) == 2

    def test_how_much_is_left_behind_a_paywall_is_a_notice(self) -> None:
        notice = "You have 73.5% of this article left to read."
        assert marked(f"{BODY} {notice}") == [("boilerplate", notice)]

    def test_a_short_sentence_between_two_notices_is_prose(self) -> None:
        text = f"{BODY} Sign up for our newsletter. Nobody was hurt in Velm. © 2031 Harbor Post."

        assert "Nobody was hurt" not in " ".join(words for _, words in marked(text))

    def test_headlines_in_a_row_beside_a_notice_are_links_to_other_reports(self) -> None:
        links = (
            "Harvest begins early in the border valley Why the river towns want a bridge Old mill "
            "reopens as a museum Ten dishes to try in Port Orrin How Velm lost its railway Rain "
            "expected for the feast day"
        )
        notice = "You must be logged in to post a comment."

        assert marked(f"{BODY} {notice} {links}") == [("boilerplate", f"{notice} {links}")]
        assert marked(f"{BODY} {links}") == []

    def test_a_long_sentence_beside_a_notice_is_prose(self) -> None:
        sentence = (
            "The envoy, who had flown in from Velm overnight after a week of talks about the "
            "valley, the bridges, the customs posts and the fate of men held since spring, said "
            "nothing when she left."
        )

        assert "envoy" not in str(marked(f"{BODY} {sentence} Sign up for our newsletter."))

    def test_short_sentences_in_another_language_go_with_the_long_ones_beside_them(self) -> None:
        foreign = (
            "Vous ne pouvez lire le journal que sur un seul appareil à la fois, et pas plus. "
            "Comment ne plus voir ce message ? Y a-t-il une limite ?"
        )

        assert marked(f"{BODY} {foreign}") == [("boilerplate", foreign)]

    def test_how_long_videos_are_is_no_prose(self) -> None:
        text = f"{BODY} 00:27 01:09 03:06 10:44 07:06"

        assert marked(text) == [("boilerplate", "00:27 01:09 03:06 10:44 07:06")]
        assert marked(f"{BODY} Trains left at 06:10 and 06:40.") == []

    def test_how_long_a_report_takes_to_read_is_no_prose(self) -> None:
        assert marked(f"4 min read  Subscribers only {BODY}") == [
            ("boilerplate", "4 min read  Subscribers only")
        ]
        assert marked(f"{BODY} It was a 4 min read of the charges.") == []

    def test_a_kicker_before_an_advertisement_may_hold_initials(self) -> None:
        text = f"U.S. Immigration Advertisement Supported by {BODY}"

        assert marked(text) == [
            ("heading", "U.S. Immigration"),
            ("boilerplate", "Advertisement Supported by"),
        ]

    def test_a_menu_that_opens_the_page_is_no_prose_and_the_byline_follows_it(self) -> None:
        headline = "Harvest begins early in the border valley Old mill reopens as a museum in Velm "
        menu = (headline * 30).strip()

        text = f"{menu}   Talks end early.   By\u00a0Dana Sollen   {BODY}"

        assert marked(text) == [("boilerplate", menu), ("byline", "By\u00a0Dana Sollen")]
        assert find_parts(text).byline == "Dana Sollen"

    def test_a_text_that_lost_its_full_stops_is_prose(self) -> None:
        sentence = "The river was quiet and the lock stayed shut for a day while both sides met "
        lost = (sentence * 20).strip()

        assert marked(f"{lost}   {lost}") == []
        assert marked(f"{lost} {BODY}") == []

    def test_what_an_outlet_says_of_itself_at_the_foot_is_no_prose(self) -> None:
        own = "Harbor Post publishes some 40 reports a day from nine newspapers."
        notice = "All rights reserved."

        assert marked(f"{BODY} {own} {notice}", outlet="Harbor Post") == [
            ("boilerplate", f"{own} {notice}")
        ]
        assert own not in str(marked(f"{BODY} {own} {notice}", outlet="Velm Herald"))


HOSTILE = [
    " ", "\n", "\r\n", "\t", "a", "A", ".", "!", '"', "“", "”", "'", "(", ")", "()", "(credit: x) ",
    "(AP/x) ", "By ", "By Jane Roe ", "By A B and ", "read more: ", "watch: x ", "© ", "©",
    "sign up for our ", "Sign up for our x. ", "Advertisement ", "ADVERTISEMENT", "FILE - ",
    "ABC — ", "A. ", "a.B", "…", "—", "-", "/x/", "x/y", "@", "a@b.c ", "1", "12345678 ", "\x00",
    "\x07", "\ud800", "\u202e", "\u200b", "\x85", "\u2028", "ж", "漢", "é", "With inputs from x, ",
    "contributed to this report ", "HEADLINE IN ALL CAPS ", "May 1, 2020 ", "all rights reserved ",
    "Q: x\n", "Title Case Line\n\n", "# x\n", "(With inputs from ", "[", "`", "he said ",
]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE, ids=[repr(unit)[1:-1] for unit in HOSTILE])
def test_time_grows_with_the_length_of_a_text_whatever_is_in_it(unit: str) -> None:
    """Four times as much text may take some more than four times as long, not sixteen times."""

    def seconds(characters: int) -> float:
        text = unit * (characters // len(unit))
        start = time.process_time()
        find_parts(text, title="A title that was given")
        return time.process_time() - start

    small, large = seconds(50_000), seconds(200_000)

    assert large < max(9 * small, 0.5)


PIECES = st.sampled_from(
    [unit for unit in HOSTILE if len(unit) > 1]
    + [BODY, "Veldra said no. ", "\n\n", "“", "Jane Roe ", "PORT ORRIN, May 26. /TASS/. "]
)


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=30).map("".join)),
    st.none() | st.text(max_size=40),
)
@example("", None)
@example("\ud800", "\ud800")
def test_parts_lie_in_the_text_in_order_and_never_overlap(text: str, title: str | None) -> None:
    anatomy = find_parts(text, title=title, outlet=title)
    end = 0
    for part in anatomy.parts:
        assert end <= part.span.start < part.span.end <= len(text)
        assert part.span.of(text) == part.span.of(text).strip()
        end = part.span.end


@settings(max_examples=100, deadline=None)
@given(st.lists(PIECES, max_size=20).map("".join))
def test_the_same_text_always_has_the_same_parts(text: str) -> None:
    assert find_parts(text) == find_parts(text)
